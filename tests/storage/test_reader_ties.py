"""No table can refer to readers without merging and erasing knowing of it."""

from contextlib import closing
from pathlib import Path

from desktop.storage.reader_ties import ENDS, GOES_ALONG, STAYS
from desktop.storage.sqlite import sqlite3
from tests.storage.shelf import new_store

LOANS = {"loan"}  # these have ways of their own: whose they were is parted, not cut


def test_every_table_that_refers_to_readers_is_known(tmp_path: Path) -> None:
    new_store(tmp_path / "library.db").close()
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM pragma_table_list")]
        found = {
            name
            for name in names
            for key in connection.execute(f"PRAGMA foreign_key_list({name})")
            if key[2] == "patron"
        }
        columns = {
            name
            for name in names
            for column in connection.execute(f"PRAGMA table_info({name})")
            if column[1] == "patron"
        }
    assert columns == found == LOANS | set(GOES_ALONG) | set(STAYS) | set(ENDS)


def test_the_schema_has_no_place_for_what_nobody_needs(tmp_path: Path) -> None:
    new_store(tmp_path / "library.db").close()
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection:
        columns = {row[1] for row in connection.execute("PRAGMA table_info(patron)")}
    assert columns == {
        "id",
        "secret",
        "card",
        "name",
        "folded",
        "name_key",
        "born",
        "category",
        "contact",
        "village",
        "guardian",
        "guardian_contact",
        "since",
        "expires",
        "suspended_until",
        "suspended_for",
        "is_elsewhere",
    }
