"""Tries out a built program in an empty folder, as a commune and its hub would: `smoke.py PROGRAM`.

Every command must end well, answer what it promises, and say nothing on standard error. A Windows
program on another system is run by wine, on the screen there is.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from environment import ROOT, program

BOOKS = sorted((ROOT / "resources" / "demo").glob("*.mrc"))
CODE, NAME = "00001", "Thư viện xã Phúc Xá"
TIMEOUT_S = 120
_CODE_ASIDE = "Mã của phiếu khôi phục"  # said besides the JSON: it has to reach somebody
_KEPT = ("SystemRoot", "TEMP", "TMP", "LANG", "LC_ALL")
_WINE = "/usr/lib/wine/wine64"
_WINES_OWN = "wine: Read access denied for device"
"""Said by wine where it may not read the disk itself, not by the program."""
_OF_WINE = ("WINEPREFIX", "WINEDEBUG", "WINEDLLOVERRIDES", "DISPLAY", "XAUTHORITY")

Answer = dict[str, Any]


class Unfit(Exception):  # noqa: N818 - what the program is, not what went wrong here
    """The program did not do what it promises."""


class Trial:
    """Runs one program, in an environment that has nothing but this program and one folder.

    `begin` are the words that start it; `seen` is a place as the program knows it.
    """

    def __init__(
        self, begin: Sequence[str], folder: Path, *, seen: Callable[[Path], str] = str
    ) -> None:
        self._begin = begin
        self._seen = seen
        self.folder = folder
        home = {name: seen(folder) for name in ("HOME", "APPDATA", "LOCALAPPDATA")}
        self.environment = home | {
            "PATH": "",
            "QT_QPA_PLATFORM": "offscreen",
            "THUVIENXA_LIBRARY": seen(folder / "library"),
            **{name: os.environ[name] for name in (*_KEPT, *_OF_WINE) if name in os.environ},
        }

    def say(self, *arguments: str | Path, aside: str = "", **settings: str) -> str:
        """What the program answers on standard output; `aside` begins what it may say besides."""
        done = self._run(arguments, settings)
        lines = done.stderr.splitlines(keepends=True)
        heard = "".join(line for line in lines if not line.startswith(_WINES_OWN)).strip()
        is_quiet = heard.startswith(aside) if aside else not heard
        if done.returncode != 0 or not is_quiet:
            ended = f"ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
            raise Unfit(f"thuvienxa {' '.join(map(str, arguments))}\n{ended}")
        return done.stdout

    def ask(self, *arguments: str | Path, aside: str = "") -> Answer:
        """The JSON object that a command ends with."""
        answer: Answer = json.loads(self.say("--json", *arguments, aside=aside).splitlines()[-1])
        return answer

    def refusal(self, *arguments: str | Path) -> str:
        """The code of what a command is refused for; none where it was done."""
        done = self._run(("--json", *arguments), {})
        return str(json.loads(done.stdout.splitlines()[-1]).get("error", ""))

    def _run(
        self, arguments: Sequence[str | Path], settings: Mapping[str, str]
    ) -> subprocess.CompletedProcess[str]:
        words = [self._seen(word) if isinstance(word, Path) else word for word in arguments]
        return subprocess.run(
            [*self._begin, *words],
            env={**self.environment, **settings},
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=TIMEOUT_S,
            check=False,
        )


def trial_of(tried: Path, folder: Path) -> Trial:
    """A program of this system; or of Windows, by wine where this is another."""
    place = str(tried.resolve())
    if tried.suffix == ".exe" and sys.platform != "win32":
        return Trial([_WINE, place], folder, seen=lambda path: f"Z:{path}".replace("/", "\\"))
    return Trial([place], folder)


def use_a_library_alone(trial: Trial) -> None:
    """One book travels once over the desk, without any network."""
    demand("a version", trial.say("--version").strip())
    demand("help", trial.say("--help").strip())
    trial.ask("init", "--code", CODE, "--name", NAME)
    import_books(trial)
    record = trial.ask("search", "Truyện", "--limit", "1")["records"][0]["id"]
    copy = trial.ask("copy", "add", record)["copy"]["barcode"]
    card = trial.ask("patron", "add", "--card", "BD000001", "--name", "Nguyễn Văn An")
    demand("a reader", card["patron"])
    demand("a loan", trial.ask("checkout", "BD000001", copy)["loans"])
    demand("a return", trial.ask("checkin", copy)["loans"])
    demand("no open loan", trial.ask("status")["loans_open"] == 0)
    paper = trial.folder / "cards.pdf"
    trial.ask("cards", "BD000001", "--pdf", paper)
    demand("a card on paper", paper.read_bytes().startswith(b"%PDF"))


def seal_the_library(trial: Trial) -> None:
    """Sealed it works as before, and its file tells nothing; then it is plain again."""
    trial.environment["THUVIENXA_PASSPHRASE"] = "suối ngọc mùa lũ"  # where there is no keyring
    sealed = trial.ask("protect", "on", aside=_CODE_ASIDE)
    demand("a sealed library", sealed["guard"] != "nothing" and sealed["recovery_code"])
    content = (trial.folder / "library" / "library.db").read_bytes()
    demand("nothing to read", b"SQLite" not in content and "Nguyễn".encode() not in content)
    demand("its books", trial.ask("search", "Truyện", "--limit", "1")["records"])
    demand("a sealed backup", trial.ask("backup")["file"])
    open_the_window(trial)
    demand("a plain library", trial.ask("protect", "off")["guard"] == "nothing")


def exchange_with_a_hub(trial: Trial, hub: str, enrolment_code: str) -> None:
    """What was imported arrives, and nothing stays behind."""
    trial.ask("init", "--code", CODE, "--name", NAME, "--hub", hub, "--enrol", enrolment_code)
    import_books(trial)
    demand("something sent", trial.ask("sync")["pushed"])
    demand("nothing pending", trial.ask("status")["pending"] == 0)


def open_the_window(trial: Trial) -> None:
    trial.say(THUVIENXA_QUIT_WHEN_READY="1")


@contextmanager
def hub_running(folder: Path) -> Iterator[tuple[str, str]]:
    """A hub run from the environment: its address and a code to enrol with."""
    command = [str(program("thuvienxa")), "--json", "hub"]
    adding = [*command, "library", "add", CODE, NAME, "--data", str(folder)]
    added = subprocess.run(adding, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    code = json.loads(added.stdout.splitlines()[-1])["enrolment_code"]
    serving = [*command, "serve", "--data", str(folder), "--port", "0"]
    with subprocess.Popen(serving, stdout=subprocess.PIPE, encoding="utf-8") as hub:
        try:
            assert hub.stdout is not None
            address = hub.stdout.readline().strip()  # said when it is ready
            demand("the address of a hub", address)
            yield address, code
        finally:
            hub.terminate()


def try_all(folder: Path, trial_in: Callable[[Path], Trial]) -> bool:
    """Whether the program does everything, in rooms of this folder."""
    rooms = [folder / name for name in ("alone", "joined", "hub")]
    alone, joined, national = rooms
    for room in rooms:
        room.mkdir()
    try:
        use_a_library_alone(trial_in(alone))
        open_the_window(trial_in(alone))
        seal_the_library(trial_in(alone))
        with hub_running(national) as (address, code):
            exchange_with_a_hub(trial_in(joined), address, code)
    except Unfit as problem:
        print(f"The program is not fit to be given away:\n{problem}", file=sys.stderr)
        return False
    print("The program was tried out: alone, in its window and with a hub.")
    return True


def main(arguments: Sequence[str]) -> int:
    (tried,) = (Path(argument) for argument in arguments)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        return 0 if try_all(Path(temporary), partial(trial_of, tried)) else 1


def import_books(trial: Trial) -> None:
    for book in BOOKS:
        copied = trial.folder / book.name  # where the program can see it
        shutil.copyfile(book, copied)
        answer = trial.ask("import", copied)
        demand(f"every record of {book.name}", answer["read"] and not answer["failed"])


def demand(what: str, given: object) -> None:
    if not given:
        raise Unfit(f"There should have been {what}.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
