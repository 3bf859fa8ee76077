"""Translations: words collected from the code into .ts files, and compiled into .qm files.

Both are kept in git: translators edit the .ts, the program reads the .qm, and neither may need
a tool on the machine where the program starts.
"""

import command_words
from environment import ROOT, program, run

_FOLDER = ROOT / "resources" / "i18n"
_COMMANDS = ROOT / "build" / "words_of_commands.py"


def refresh() -> int:
    """Brings every catalogue up to date with the code; obsolete words are left out."""
    catalogues = sorted(_FOLDER.glob("*.ts"))
    if not catalogues:
        print("There is no resources/i18n/*.ts to bring up to date.")
        return 1
    command_words.write_down(_COMMANDS)
    found = (path for path in (ROOT / "ui").rglob("*.py") if path.parent != command_words.COMMANDS)
    sources = [str(path.relative_to(ROOT)) for path in (*sorted(found), _COMMANDS)]
    names = [str(path.relative_to(ROOT)) for path in catalogues]
    collecting = ("-no-obsolete", "-locations", "none", *sources, "-ts", *names)
    statuses = [run(program("pyside6-lupdate"), *collecting)]
    statuses += [run(program("pyside6-lrelease"), "-silent", name) for name in names]
    return max(statuses)
