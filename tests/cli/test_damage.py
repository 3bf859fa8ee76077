"""A library that is damaged: what its journal proves is done again upon the newest good copy."""

import shutil
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from desktop.storage.sqlite import connect
from tests.cli.test_backup import BOOK, counts, spoil
from tests.cli.test_contract import BOOKS, Command, thuvienxa

_PAGE = 4096


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A morning that is backed up, and an afternoon that is not."""
    library = tmp_path_factory.mktemp("day") / "thư viện"
    command = partial(thuvienxa, library)
    command("init", "--code", "00001", "--name", "Thư viện xã Bản Mù")
    command("import", str(BOOKS))
    command("patron", "add", "--card", "BD.1", "--name", "Lò Thị Mai")
    command("checkout", "BD.1", BOOK)
    command("patron", "add", "--card", "BD.3", "--name", "Giàng Thị Mỷ")
    command("backup")
    command("patron", "erase", "BD.3")
    command("checkin", BOOK)
    command("patron", "add", "--card", "BD.2", "--name", "Vàng A Páo")
    command("checkout", "BD.2", BOOK)
    record = record_of(command)
    command("copy", "add", record, "--prefix", "TN")
    command("record", "edit", record, "--set", "490$a=Tủ sách xã")
    return library


@pytest.fixture
def library(day: Path, tmp_path: Path) -> Path:
    shutil.copytree(day, tmp_path / "thư viện")
    return tmp_path / "thư viện"


@pytest.fixture
def worked(library: Path) -> Command:
    return partial(thuvienxa, library)


def spoil_table(library: Path, table: str) -> None:
    """One page of the file, in which a table or an index begins."""
    with closing(connect(library / "library.db")) as connection:
        found = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        page = connection.execute(found, (table,)).fetchone()[0]
    spoil(library / "library.db", at=(page - 1) * _PAGE)


def record_of(command: Command) -> str:
    return str(command("search", "truyen kieu").result["records"][0]["id"])


@pytest.mark.parametrize("table", ["description", "copy", "ledger_entry", "loan"])
def test_a_library_damaged_in_one_place_loses_no_change_of_the_day(
    worked: Command, library: Path, table: str
) -> None:
    before = counts(worked("status"))
    spoil_table(library, table)
    looked = worked("restore", "--dry-run").result

    done = worked("restore")

    assert (done.status, done.result["not_done_again"]) == (0, 0)
    assert done.result["done_again"] == looked["again"] > 0
    assert counts(worked("status")) == before
    assert worked("verify").result["ok"]
    assert worked("patron", "show", "BD.2").result["patron"]["name"] == "Vàng A Páo"
    assert worked("patron", "show", "BD.3").status == 1
    assert "Tủ sách xã" in str(worked("record", "show", record_of(worked), "--marc").result)
    assert Path(done.result["aside"]).is_file()
    who = worked("checkout", "BD.2", BOOK).result["error"]
    assert who == ("loan.item_is_out" if table == "loan" else "loan.already_yours")


def test_the_journal_is_done_again_up_to_the_first_entry_that_is_not_as_it_was_written(
    worked: Command, library: Path
) -> None:
    before = worked("restore", "--dry-run").result["lost"]
    with closing(connect(library / "library.db")) as connection:
        connection.execute(
            "UPDATE outbox SET body = '{}' WHERE n = (SELECT max(n) - 1 FROM outbox)"
        )
    spoil_table(library, "ledger_entry")
    done = worked("restore").result
    assert done["done_again"] == sum(before.values()) - 2
    assert worked("verify").result["ok"]


def test_a_library_that_is_well_goes_back_to_its_backup_and_no_further(worked: Command) -> None:
    assert "done_again" not in worked("restore").result
    assert worked("patron", "show", "BD.2").status == 1
