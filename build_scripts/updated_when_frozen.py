"""Updates a built program for Linux, for real: `updated_when_frozen.py PROGRAM_FOLDER`.

Three copies of it are given versions: one is installed, one is the update, and one opens a copy of
the library and not the library itself. They lie in a home folder that has nothing else.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

import update
from desktop.machine.provision_file import new_key, public_key
from environment import program
from smoke import CODE, NAME, Trial, Unfit, hub_running, import_books, open_the_window

_INSTALLED, _NEXT, _SPOILT = "0.0.1", "0.0.2", "0.0.3"
_OPENS_A_COPY_ALONE = """\
#!/bin/sh
case "$*" in *rehearsal*) exec "${0%/*}/itself" "$@" ;; esac
exit 4
"""


class Publisher:
    """Makes versions of the built program, and signs them with a key of its own."""

    def __init__(self, built: Path, folder: Path) -> None:
        self._built, self._folder = built, folder
        self._key = folder / "release.key"
        self.public = public_key(new_key(self._key, random_bytes=os.urandom, passphrase="")).hex()

    def version(self, name: str) -> Path:
        """The program as this version."""
        made = self._folder / name
        shutil.copytree(self._built, made, symlinks=True)
        (made / "_internal/resources/release_key.txt").write_text(self.public, "ascii")
        (facts,) = made.glob("_internal/thuvienxa-*.dist-info/METADATA")
        lines = facts.read_text("utf-8").splitlines(keepends=True)
        said = [f"Version: {name}\n" if line.startswith("Version: ") else line for line in lines]
        facts.write_text("".join(said), "utf-8")
        return made

    def update(self, made: Path) -> Path:
        packed = self._folder / f"thuvienxa-{made.name}-linux-amd64{update.UNSIGNED}"
        with tarfile.open(packed, "w:xz", preset=0) as files:
            for each in sorted(made.iterdir()):
                files.add(each, each.name)
        return update.sign(packed, argparse.Namespace(key=self._key, keys=None))


class Told:
    """Says each step and how long it took; Unfit where it did not come out so."""

    def __init__(self) -> None:
        self._since = monotonic()

    def __call__(self, what: str, *, is_so: object) -> None:
        took, self._since = monotonic() - self._since, monotonic()
        if not is_so:
            raise Unfit(f"This is not so: {what}")
        print(f"{took:6.1f} s  {what}", flush=True)


def by_file(trial: Trial, new: Path, told: Told) -> None:
    """Staged, and taken at the next start; nothing that is half, or not newer."""
    trial.ask("init", "--code", CODE, "--name", NAME)
    import_books(trial)
    before = _library(trial)
    told("a library in the installed version", is_so=_runs(trial, _INSTALLED))
    told("checked", is_so=trial.ask("update", "check", new)["version"] == _NEXT)
    half = new.with_name("half.tvxupdate")
    half.write_bytes(new.read_bytes()[:-99_999])
    told("half is refused", is_so=trial.refusal("update", "stage", half) == "update.tampered")
    trial.ask("update", "stage", new)
    told("staged, and the old one runs", is_so=_runs(trial, _INSTALLED))
    trial.ask("update", "apply")
    told("backed up, and rehearsed on a copy", is_so=True)
    told("the next start is the new one", is_so=_runs(trial, _NEXT))
    told("with the library as it was", is_so=_library(trial) == before)
    open_the_window(trial)
    told("and a window", is_so=True)
    older = trial.refusal("update", "apply", new) == "update.not_newer"
    told("what is not newer is refused", is_so=older)


def taken_back(trial: Trial, spoilt: Path, told: Told) -> None:
    """What cannot open the library is given up by itself; what can, when somebody wants it."""
    before = _library(trial)
    trial.ask("update", "apply", spoilt)
    told("one that opens a copy is taken", is_so=True)
    told("and taken back: it opens no library", is_so=_runs(trial, _NEXT))
    sound = trial.ask("verify")["ok"] and _library(trial) == before
    told("with the library as it was", is_so=sound)
    told("and remembered", is_so=trial.ask("update", "check")["failed"] == _SPOILT)
    trial.ask("update", "rollback")
    told("gone back to the installed one", is_so=_runs(trial, _INSTALLED))
    told("with the library as it was", is_so=_library(trial) == before)


def over_the_line(trial: Trial, new: Path, told: Told, *, key: str) -> None:
    """A hub hands it on, and the installed version takes it."""
    national = trial.folder / "hub"
    with hub_running(national) as (address, code):
        thuvienxa = str(program("thuvienxa"))
        putting = [thuvienxa, "hub", "program", "put", str(new), "--data", str(national)]
        settings = os.environ | {"THUVIENXA_RELEASE_KEY": key}
        subprocess.run(putting, env=settings, check=True, stdout=subprocess.DEVNULL)
        trial.ask("init", "--code", CODE, "--name", NAME, "--hub", address, "--enrol", code)
        told("enrolled at a hub that has the update", is_so=_runs(trial, _INSTALLED))
        fetched = trial.ask("update", "fetch")["staged"] == _NEXT
        told("fetched over the line, and staged", is_so=fetched)
    trial.ask("update", "apply")
    told("the next start is the new one", is_so=_runs(trial, _NEXT))


def under_a_passphrase(trial: Trial, new: Path, told: Told) -> None:
    """Where there is no keyring."""
    trial.ask("init", "--code", CODE, "--name", NAME)
    trial.environment["THUVIENXA_PASSPHRASE"] = "suối ngọc mùa lũ"
    trial.ask("protect", "on", aside="Mã của phiếu khôi phục")
    trial.ask("update", "apply", new)
    told("a sealed library: rehearsed", is_so=True)
    told("the next start is the new one", is_so=_runs(trial, _NEXT))
    told("which opens it", is_so=trial.ask("verify")["ok"])


def main(arguments: Sequence[str]) -> int:
    (built,) = (Path(argument).resolve() for argument in arguments)
    with tempfile.TemporaryDirectory(prefix="thuvienxa-update") as temporary:
        folder = Path(temporary)
        publisher, told = Publisher(built, folder), Told()
        installed, new = publisher.version(_INSTALLED), publisher.version(_NEXT)
        spoilt = publisher.version(_SPOILT)
        (spoilt / "thuvienxa").rename(spoilt / "itself")
        (spoilt / "thuvienxa").write_text(_OPENS_A_COPY_ALONE, "ascii")
        (spoilt / "thuvienxa").chmod(0o755)
        update_file, spoilt_file = publisher.update(new), publisher.update(spoilt)
        told("three versions, two of them signed", is_so=True)

        def trial(name: str) -> Trial:
            (folder / name).mkdir()
            return Trial([str(installed / "thuvienxa")], folder / name)

        by_hand = trial("by file")
        steps: list[Callable[[], None]] = [
            lambda: by_file(by_hand, update_file, told),
            lambda: taken_back(by_hand, spoilt_file, told),
            lambda: over_the_line(trial("by line"), update_file, told, key=publisher.public),
            lambda: under_a_passphrase(trial("sealed"), update_file, told),
        ]
        try:
            for step in steps:
                step()
        except Unfit as problem:
            print(f"The program does not update itself:\n{problem}", file=sys.stderr)
            return 1
    print("The program was updated: by file, over the line and under a passphrase.")
    return 0


def _library(trial: Trial) -> list[object]:
    said = trial.ask("status")
    return [said[name] for name in ("library", "records", "copies", "patrons", "loans_open")]


def _runs(trial: Trial, version: str) -> bool:
    return version in trial.say("--version")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
