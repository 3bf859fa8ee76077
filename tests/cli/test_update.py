"""An update from a file: tried on a copy, taken at the next start, taken back by itself."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.machine.credentials import PASSPHRASE
from desktop.machine.programs import Current, Programs, State
from desktop.storage.store import Store
from tests.cli.test_contract import BOOKS, Said, thuvienxa
from tests.new_versions import KEY, MIGRATED, answers, new_version

ROOT = Path(__file__).parents[2]
FINE = answers(63)
Program = Callable[..., Said]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The program as it is installed, with a library of 63 books."""
    monkeypatch.setenv("THUVIENXA_PROGRAMS", str(tmp_path / "bản mới"))
    monkeypatch.setenv("THUVIENXA_RELEASE_KEY", KEY.hex())
    folder = tmp_path / "thư viện"

    def run(*arguments: str) -> Said:
        return thuvienxa(folder, *arguments)

    run("init", "--code", "00001", "--name", "Suối Ngọc")
    run("import", str(BOOKS))
    return run


def library(tmp_path: Path) -> Path:
    return tmp_path / "thư viện" / "library.db"


def who_answers(program: Program) -> Any:
    """The name of the version that runs now."""
    return program("status").result.get("program") or program("copy").result.get("program")


def is_old(program: Program) -> bool:
    said = program("status")
    return said.status == 0 and said.result.get("library") == "Suối Ngọc"


def test_an_update_is_rehearsed_and_taken_at_the_next_start(
    program: Program, tmp_path: Path
) -> None:
    file = new_version(tmp_path, rehearsed=FINE, opened=FINE)
    assert program("update", "check", str(file)).result["version"] == "9.0.0"
    assert program("update", "stage", str(file)).result == {"staged": "9.0.0"}
    assert program("update", "check").result["staged"] == "9.0.0"
    assert is_old(program)

    assert program("update", "apply").result == {"ok": True, "version": "9.0.0"}

    said = program("search", "truyen kieu").result
    assert said["program"] == "9.0.0"
    assert said["arguments"].endswith("search truyen kieu --json")
    assert not (tmp_path / "thư viện" / "update").exists()
    assert list((tmp_path / "thư viện" / "backups").glob("*.tvxbackup"))

    assert program("update", "rollback").status == 0
    assert is_old(program)
    assert program("update", "check").result["failed"] == "9.0.0"


def test_what_fails_in_the_rehearsal_never_sees_the_library(
    program: Program, tmp_path: Path
) -> None:
    for nth, says in enumerate((f"{MIGRATED}; exit 4", answers(62), "exit 0", "kill -9 $$")):
        file = new_version(tmp_path, f"9.0.{nth}", rehearsed=says, opened=f"{MIGRATED}; {FINE}")
        before = library(tmp_path).read_bytes()
        refused = program("update", "apply", str(file))
        assert (refused.status, refused.result["error"]) == (1, "update.rehearsal_failed")
        assert is_old(program)
        assert library(tmp_path).read_bytes() == before


def test_a_version_that_cannot_open_the_library_is_taken_back_by_itself(
    program: Program, tmp_path: Path
) -> None:
    """It has put the library into a new form already, and spoilt it: all of it comes back."""
    ruin = f'{MIGRATED}; echo rubbish > "$2/library.db-wal"; exit 4'
    program("update", "apply", str(new_version(tmp_path, rehearsed=FINE, opened=ruin)))
    assert is_old(program)
    assert program("verify").result == {"ok": True, "findings": []}
    assert program("update", "check").result["failed"] == "9.0.0"
    assert not (tmp_path / "thư viện" / "update").exists()


def test_a_library_in_a_new_form_is_not_given_to_the_version_before(
    program: Program, tmp_path: Path
) -> None:
    opened = f"{MIGRATED}; {FINE}"
    program("update", "apply", str(new_version(tmp_path, rehearsed=FINE, opened=opened)))
    assert who_answers(program) == "9.0.0"
    refused = program("update", "rollback")
    assert (refused.status, refused.result["error"]) == (1, "update.library_is_newer")
    assert who_answers(program) == "9.0.0"


def test_the_trial_waits_while_somebody_works_in_the_library(
    program: Program, tmp_path: Path
) -> None:
    program("update", "apply", str(new_version(tmp_path, rehearsed=FINE, opened=FINE)))
    store = Store.open(library(tmp_path), os.urandom)
    store.library.get()
    assert is_old(program)
    store.close()
    assert who_answers(program) == "9.0.0"


def test_files_that_cannot_be_taken_are_refused_with_words(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = new_version(tmp_path, rehearsed=FINE, opened=FINE, ballast=4096)
    whole = file.read_bytes()
    old = new_version(tmp_path, "0.1.0", rehearsed=FINE, opened=FINE)

    def refusal(spoilt: bytes) -> tuple[str, str]:
        file.write_bytes(spoilt)
        said = program("update", "apply", str(file)).result
        return said["error"], said["message"]

    assert refusal(whole[:-9])[0] == "update.tampered"
    assert refusal(whole[:-9] + bytes(9))[0] == "update.tampered"
    assert refusal(b"MZ" + whole)[0] == "update.not_ours"
    assert program("update", "apply", str(old)).result["error"] == "update.not_newer"
    assert program("update", "apply", str(tmp_path / "none")).result["error"] == (
        "update.not_readable"
    )
    monkeypatch.setenv("THUVIENXA_RELEASE_KEY", "00" * 32)
    assert refusal(whole)[0] == "update.tampered"
    monkeypatch.delenv("THUVIENXA_RELEASE_KEY")
    assert refusal(whole)[0] == "update.no_key"
    assert is_old(program)


def test_a_new_version_that_is_gone_or_cannot_be_run_leaves_the_installed_one(
    program: Program, tmp_path: Path
) -> None:
    program("update", "apply", str(new_version(tmp_path, rehearsed=FINE, opened=FINE)))
    assert who_answers(program) == "9.0.0"
    script = tmp_path / "bản mới" / "versions" / "9.0.0" / "thuvienxa"
    script.write_bytes(b"\x7fELF" + bytes(64))
    assert is_old(program)
    script.unlink()
    assert is_old(program)
    (tmp_path / "bản mới" / "current").write_bytes(b"\0" * 90)
    assert is_old(program)


def test_who_installs_a_newer_program_over_an_update_has_that_one(
    program: Program, tmp_path: Path
) -> None:
    old = tmp_path / "bản mới" / "versions" / "0.0.9" / "thuvienxa"
    old.parent.mkdir(parents=True)
    old.write_text("#!/bin/sh\nexit 7\n")
    old.chmod(0o755)
    for state in (State.PROVEN, State.TRIAL):
        current = Current(version="0.0.9", state=state, library=str(tmp_path / "thư viện"))
        Programs(tmp_path / "bản mới", ()).choose(current)
        assert is_old(program)


@pytest.mark.slow
def test_a_sealed_library_is_taken_where_its_key_is_known(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new version is this program itself, which can read the library when it has the key."""
    monkeypatch.setenv(PASSPHRASE, "con trâu đi trước")
    assert program("protect", "on").status == 0
    itself = f'THUVIENXA_PROGRAMS= PYTHONPATH="{ROOT}" "{sys.executable}" -m ui "$@"'
    file = new_version(tmp_path, rehearsed=itself, opened=itself)
    assert program("update", "apply", str(file)).status == 0
    monkeypatch.delenv(PASSPHRASE)
    assert program("status").result["error"] == "storage.key_missing"
    assert program("update", "check").result["trial"] == "9.0.0"
    monkeypatch.setenv(PASSPHRASE, "con trâu đi trước")
    program("search", "kieu")
    current = Programs(tmp_path / "bản mới", ()).current()
    assert (current.version, current.state) == ("9.0.0", State.PROVEN)
