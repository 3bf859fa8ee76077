"""The power goes in the middle of a command, and the disk forgets what was not synced.

The commands run on a disk that puts down all that is done to it, by whichever process: then it is
made again as it may be after a cut at any moment, and looked at.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from shutil import rmtree

import pytest

from desktop.domain.errors import StorageError
from desktop.machine.credentials import PASSPHRASE
from desktop.machine.programs import INSTALLED, Programs
from desktop.services import backing_up
from desktop.storage import schema, snapshot, store
from desktop.storage.migrations import MIGRATIONS
from desktop.storage.sqlite import connect
from desktop.storage.store import Store
from tests.cli.test_contract import BOOKS, thuvienxa
from tests.disks.cuts import after_a_cut, promised
from tests.disks.mounted import Came, files_in, lay_out, run_on
from tests.new_versions import KEY, MIGRATED, answers, new_version
from tests.storage.shelf import assert_whole

pytestmark = pytest.mark.slow
LIBRARY = "thư viện"
BOOKS_THERE = 63
CUTS = 60
TITLES = "SELECT count(*) FROM migrated"
NOW = schema.SCHEMA_VERSION


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A disk with a library on it."""
    folder = tmp_path_factory.mktemp("made")
    command = partial(thuvienxa, folder / LIBRARY)
    command("init", "--code", "00001", "--name", "Thư viện xã Bản Mù")
    command("import", str(BOOKS))
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "đĩa"


def words(place: Path, *arguments: str) -> list[str]:
    return ["--library", str(place / LIBRARY), "--json", *arguments]


def cuts(came: Came, before: Path, after: Path, seed: int) -> Iterator[tuple[Path, set[str]]]:
    """The disk after each of many cuts, and which steps were told to be done by then.

    At any moment, and after each change of a name: that is where one state becomes another.
    """
    assert [each.returncode for each in came.steps] == [0] * len(came.steps), came.last
    choose, files = Random(seed), files_in(before)
    moments = [choose.randrange(len(came.events)) for _ in range(CUTS)]
    moments += [n for n, each in enumerate(came.events, 1) if each.kind == "rename"]
    for moment in (*moments, len(came.events)):
        events = came.events[:moment]
        rmtree(after, ignore_errors=True)
        yield lay_out(after_a_cut(files, events, choose), after), promised(events)


def opens(disk: Path) -> int:
    """How many records are in the library that is there."""
    with closing(Store.open(disk / LIBRARY / "library.db", os.urandom)) as opened:
        count = opened.records.count()
    assert_whole(disk / LIBRARY / "library.db")
    return count


def trouble(disk: Path) -> str:
    """Why it cannot be opened; nothing where it is whole."""
    try:
        return "" if opens(disk) == BOOKS_THERE else "incomplete"
    except StorageError as error:
        return error.code


def test_a_library_that_was_begun_is_there(place: Path, tmp_path: Path) -> None:
    begun = words(place, "init", "--code", "00001", "--name", "Bản Mù")
    came, seen = run_on(place, [begun]), set()
    for disk, told in cuts(came, tmp_path / "none", tmp_path / "after", 1):
        is_there = (disk / LIBRARY / "library.db").exists()
        seen.add(is_there)
        assert is_there or not told
        assert not is_there or opens(disk) == 0
    assert seen == {True, False}


def test_a_backup_is_whole_or_not_there_and_there_when_it_was_told(
    made: Path, place: Path, tmp_path: Path
) -> None:
    came = run_on(place, [words(place, "backup")], files=files_in(made))
    seen = set()
    for disk, told in cuts(came, made, tmp_path / "after", 2):
        backups = list((disk / LIBRARY / "backups").glob("*.tvxbackup"))
        assert all(backing_up.findings(each) == [] for each in backups)
        assert len(backups) >= len(told)
        assert opens(disk) == BOOKS_THERE
        seen.add(len(backups))
    assert seen == {0, 1}


def test_a_restore_leaves_the_old_library_or_the_new_with_the_old_beside_it(
    made: Path, place: Path, tmp_path: Path
) -> None:
    more = tmp_path / "sách mới.csv"
    more.write_text("Nhan đề\nSách mới", "utf-8")
    folder = lay_out(files_in(made), tmp_path / "before")
    thuvienxa(folder / LIBRARY, "backup")
    thuvienxa(folder / LIBRARY, "import", str(more))
    came = run_on(place, [words(place, "restore")], files=files_in(folder))
    seen = set()
    for disk, told in cuts(came, folder, tmp_path / "after", 3):
        backups = backing_up.backups_in(disk / LIBRARY / "backups")
        assert all(backing_up.findings(each.path) == [] for each in backups)
        count = opens(disk)
        assert count == BOOKS_THERE if told else count in {BOOKS_THERE, BOOKS_THERE + 1}
        if count == BOOKS_THERE:
            assert {each.state.counts.records for each in backups} == {count, count + 1}
        seen.add(count)
    assert seen == {BOOKS_THERE, BOOKS_THERE + 1}


def test_a_library_that_was_lost_comes_back_whole_or_not_yet(
    made: Path, place: Path, tmp_path: Path
) -> None:
    folder = lay_out(files_in(made), tmp_path / "before")
    thuvienxa(folder / LIBRARY, "backup")
    (folder / LIBRARY / "library.db").write_bytes(b"nothing of a library" * 5000)
    came = run_on(place, [words(place, "restore")], files=files_in(folder))
    seen = set()
    for disk, told in cuts(came, folder, tmp_path / "after", 4):
        found = trouble(disk)
        assert not (told and found)
        seen.add(found)
    assert seen == {"", "storage.damaged"}


def of_the_next_version(work: Callable[[], None]) -> None:
    """What a program does that knows one migration more."""

    def two_steps(db: object) -> None:
        getattr(db, "execute")("CREATE TABLE migrated (title TEXT) STRICT")  # noqa: B009
        getattr(db, "execute")("INSERT INTO migrated SELECT title FROM record")  # noqa: B009

    MIGRATIONS()(two_steps)
    for module in (schema, store, snapshot):
        vars(module)["SCHEMA_VERSION"] = NOW + 1
    work()


def opened_at(file: str) -> None:
    Store.open(Path(file), os.urandom).close()


def counted_at(file: str, target: str) -> None:
    with closing(Store.open(Path(file), os.urandom)) as opened, closing(connect(Path(file))) as db:
        migrated = db.execute(TITLES).fetchone()[0]
        Path(target).write_text(f"{opened.records.count()} {migrated}")


def test_a_migration_is_done_or_still_to_be_done(made: Path, place: Path, tmp_path: Path) -> None:
    step = partial(of_the_next_version, partial(opened_at, f"{place}/{LIBRARY}/library.db"))
    came = run_on(place, [step], files=files_in(made))
    versions = set()
    for disk, _ in cuts(came, made, tmp_path / "after", 5):
        file = disk / LIBRARY / "library.db"
        assert_whole(file)
        with closing(connect(file)) as db:
            versions.add(db.execute("PRAGMA user_version").fetchone()[0])
        finish = partial(counted_at, str(file), str(tmp_path / "said"))
        again = run_on(place, [partial(of_the_next_version, finish)])
        assert again.last.returncode == 0, again.last.stderr
        assert (tmp_path / "said").read_text() == f"{BOOKS_THERE} {BOOKS_THERE}"
    assert versions == {NOW, NOW + 1}


def test_a_library_is_put_under_a_key_or_is_not(
    made: Path, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSPHRASE, "con trâu đi trước")
    came = run_on(place, [words(place, "protect", "on")], files=files_in(made))
    seen = set()
    for disk, told in cuts(came, made, tmp_path / "after", 6):
        is_plain = (disk / LIBRARY / "library.db").read_bytes().startswith(b"SQLite format 3")
        assert not (told and is_plain)
        said = thuvienxa(disk / LIBRARY, "status")
        assert (said.status, said.result.get("records")) == (0, BOOKS_THERE), said
        seen.add(is_plain)
    assert seen == {True, False}


def test_an_update_leaves_a_version_that_runs_and_a_library_that_it_opens(
    made: Path, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fine = answers(BOOKS_THERE)
    update = new_version(tmp_path, rehearsed=fine, opened=f"{MIGRATED}; {fine}", ballast=9000)
    monkeypatch.setenv("THUVIENXA_PROGRAMS", str(place / "bản mới"))
    monkeypatch.setenv("THUVIENXA_RELEASE_KEY", KEY.hex())
    steps = [words(place, "update", "apply", str(update)), words(place, "status")]
    came = run_on(place, steps, files=files_in(made))
    seen = set()
    for disk, told in cuts(came, made, tmp_path / "after", 7):
        programs = Programs(disk / "bản mới", ["installed"])
        version = programs.current().version
        assert version != INSTALLED or "0" not in told
        if version != INSTALLED:
            assert (programs.place(version) / "ballast").stat().st_size == 9000
        file = disk / LIBRARY / "library.db"
        with closing(connect(file)) as db:
            form = db.execute("PRAGMA user_version").fetchone()[0]
        if form == NOW:
            assert opens(disk) == BOOKS_THERE
        else:
            assert (form, version) == (99, "9.0.0")
        seen.add((version, form))
    assert seen == {(INSTALLED, NOW), ("9.0.0", NOW), ("9.0.0", 99)}
