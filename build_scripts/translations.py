"""Translations: words collected from the code into .ts files, and compiled into .qm files.

Both are kept in git: translators edit the .ts, the program reads the .qm, and neither may need
a tool on the machine where the program starts.
"""

from environment import ROOT, program, run

_FOLDER = ROOT / "resources" / "i18n"


def refresh() -> int:
    """Brings every catalogue up to date with the code; obsolete words are left out."""
    catalogues = sorted(_FOLDER.glob("*.ts"))
    if not catalogues:
        print("There is no resources/i18n/*.ts to bring up to date.")
        return 1
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "ui").rglob("*.py"))]
    names = [str(path.relative_to(ROOT)) for path in catalogues]
    collecting = ("-no-obsolete", "-locations", "none", *sources, "-ts", *names)
    statuses = [run(program("pyside6-lupdate"), *collecting)]
    statuses += [run(program("pyside6-lrelease"), "-silent", name) for name in names]
    return max(statuses)
