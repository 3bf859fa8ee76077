"""An update that is cut off anywhere: there is a version that runs, and the library is whole."""

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.machine.programs import INSTALLED, Current, Programs, State
from desktop.storage.sqlite import connect
from desktop.storage.store import Store
from tests.forks import FORKS
from tests.new_versions import KEY, MIGRATED, answers, new_version
from ui.cli.commands import run

_NEW = "9.0.0"
_FINE = answers(0)
_STEPS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "subprocess.Popen"}
_BUG, _END = 70, 99


class Case:
    """A PC: programs, library, and the update that lies there."""

    def __init__(self, folder: Path, update: Path) -> None:
        self.folder, self.update = folder, update
        self.library = folder / "library"
        self.programs = Programs(folder / "programs", ["installed"])

    def copy(self, to: Path) -> "Case":
        shutil.copytree(self.folder, to)
        return Case(to, self.update)

    def does(self, *arguments: str, until: int = 0, fault: int = 0) -> int:
        """A command, killed at a step where that is said, or with a fault there; its status."""
        words = ["--library", str(self.library), "update", *arguments]
        process = FORKS.Process(target=_command, args=(str(self.folder), words, until, fault))
        process.start()
        process.join(60)
        assert process.exitcode is not None
        return process.exitcode


def _command(folder: str, words: list[str], until: int, fault: int) -> None:
    programs = f"{folder}/programs"
    os.environ |= {"THUVIENXA_PROGRAMS": programs, "THUVIENXA_RELEASE_KEY": KEY.hex()}
    sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: PTH123, SIM115 - to the end
    step = _Step(folder, until, fault)
    if until:
        sys.addaudithook(step)
    try:
        status = run(words)
    except BaseException:  # noqa: BLE001 - any is a bug
        os._exit(_BUG)
    os._exit(status or (_END if step.left > 0 else 0))


class _Step:
    """Counts what is done to files of the PC, and strikes at one of them."""

    def __init__(self, folder: str, left: int, fault: int) -> None:
        self._folder, self.left, self._fault = folder, left, fault

    def __call__(self, event: str, given: tuple[Any, ...]) -> None:
        if event not in _STEPS or not str(given[0]).startswith(self._folder):
            return
        self.left -= 1
        if self.left == 0 and not self._fault:
            os.kill(os.getpid(), signal.SIGKILL)
        if self.left == 0:
            raise OSError(self._fault, os.strerror(self._fault), given[0])


@pytest.fixture
def case(tmp_path: Path) -> Callable[[str], Case]:
    def made(opened: str) -> Case:
        update = new_version(tmp_path, rehearsed=_FINE, opened=opened, ballast=9000)
        fresh = Case(tmp_path / "fresh", update)
        init = ["--library", str(fresh.library), "init", "--code", "00001", "--name", "Bản Mù"]
        assert run(init) == 0
        return fresh

    return made


def deaths(fresh: Case, arguments: tuple[str, ...], *, every: int) -> list[Case]:
    """The PC, killed at every so many steps of a command, from the first to the last."""
    dead: list[Case] = []
    for step in range(1, 2000, every):
        victim = fresh.copy(fresh.folder.with_name(f"{arguments[0]} {step}"))
        status = victim.does(*arguments, until=step)
        if status == _END:
            break
        assert status == -signal.SIGKILL
        dead.append(victim)
    return dead


def opens(case: Case) -> bool:
    with closing(Store.open(case.library / "library.db", os.urandom)) as store:
        return bool(store.library.get().code == "00001")


def form(case: Case) -> int:
    with closing(connect(case.library / "library.db", mode="ro")) as library:
        return int(library.execute("PRAGMA user_version").fetchone()[0])


def test_an_update_killed_while_it_is_taken_leaves_the_old_version_or_a_whole_new_one(
    case: Callable[[str], Case],
) -> None:
    fresh = case(_FINE)
    dead = deaths(fresh, ("apply", str(fresh.update)), every=1)
    assert len(dead) >= 45
    for each in dead:
        current = each.programs.current()
        assert current.version in {INSTALLED, _NEW}
        if current.version == _NEW:
            assert (current.before, current.state) == (INSTALLED, State.TRIAL)
        place = each.programs.place(_NEW)
        assert not place.exists() or (place / "ballast").stat().st_size == 9000
        assert opens(each)
    for each in dead[::8]:
        assert each.does("apply", str(each.update)) == 0
        assert each.programs.current().version == _NEW


@pytest.mark.parametrize("is_good", [True, False])
def test_a_trial_killed_anywhere_ends_with_the_new_version_or_the_library_as_it_was(
    case: Callable[[str], Case], *, is_good: bool
) -> None:
    fresh = case(f"{MIGRATED}; {_FINE if is_good else 'exit 4'}")
    assert fresh.does("apply", str(fresh.update)) == 0
    dead = deaths(fresh, ("settle",), every=1)
    assert len(dead) >= 28
    for each in dead:
        assert each.does("settle") == 0
        current = each.programs.current()
        if is_good:
            assert (current.version, current.state, form(each)) == (_NEW, State.PROVEN, 99)
        else:
            assert current == Current(failed=_NEW)
            assert opens(each)
        assert not (each.library / "update").exists()


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EACCES])
def test_a_full_disk_or_a_held_file_at_any_step_of_staging_is_told_and_changes_nothing(
    case: Callable[[str], Case], fault: int
) -> None:
    fresh = case(_FINE)
    told = 0
    for step in range(1, 2000):
        status = fresh.does("stage", str(fresh.update), until=step, fault=fault)
        if status == _END:
            break
        assert status in {0, 2}  # what is only cleaned up may fail in silence
        told += status == 2
        assert fresh.programs.current() == Current()
        shutil.rmtree(fresh.programs.folder, ignore_errors=True)
    assert told >= 5
    assert (fresh.programs.place(_NEW) / "ballast").stat().st_size == 9000


def test_a_fault_at_any_step_of_taking_an_update_is_told(case: Callable[[str], Case]) -> None:
    fresh = case(_FINE)
    fresh.does("stage", str(fresh.update))
    for step in range(1, 2000):
        victim = fresh.copy(fresh.folder.with_name(f"full {step}"))
        status = victim.does("apply", until=step, fault=errno.ENOSPC)
        if status == _END:
            break
        assert status in {0, 1, 2, 4}
        assert victim.programs.current().version in {INSTALLED, _NEW}
        assert opens(victim)
    assert step > 10
