"""The audit log: who did what, chained, and closed to the program itself."""

from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.account import Role
from desktop.domain.errors import RuleError
from desktop.domain.permission import Right
from desktop.services import accounts
from desktop.services.acting import permit
from desktop.services.audit import read_log, verify_log
from desktop.storage.sqlite import sqlite3
from desktop.storage.store import Store
from tests.services.conftest import NOW
from tests.services.staff.test_accounts import HELPER_PIN, PIN, made

EDITS = (
    "UPDATE audit SET entity = '' WHERE number = 1",
    "DELETE FROM audit WHERE number = 1",
    "DELETE FROM audit",
    "INSERT OR REPLACE INTO audit SELECT number, at, what, 'x', account, chain FROM audit",
    "REPLACE INTO audit (number, at, what, entity, chain) VALUES (1, '', '', '', x'')",
    "INSERT INTO audit (number, at, what, entity, chain) VALUES (99, '', '', '', x'')",
    "INSERT INTO audit (number, at, what, entity, chain) VALUES (0, '', '', '', x'')",
    "UPDATE audit_end SET number = 1",
    "UPDATE audit_end SET number = 3",
    "DELETE FROM audit_end",
    "INSERT OR REPLACE INTO audit_end (one, number, chain) VALUES (1, 1, x'')",
)


def erase(store: Store, entity: str = "ab12") -> None:
    with store.write():
        permit(store, Right.ERASE_READER, entity, now=NOW)


def test_every_guarded_deed_and_every_coming_and_going_is_kept(store: Store) -> None:
    hoa = made(store).account
    erase(store)
    accounts.sign_out(store, now=NOW)
    with pytest.raises(RuleError):
        accounts.sign_in(store, hoa.id, secret="000001", now=NOW)
    accounts.sign_in(store, hoa.id, secret=PIN, now=NOW)
    told = [(row.what, row.name) for row in read_log(store)]
    assert told == [
        ("account.signed_in", "Lê Thị Hoa"),
        ("account.wrong_secret", ""),
        ("account.signed_out", "Lê Thị Hoa"),
        ("reader.erase", "Lê Thị Hoa"),
        ("accounts.change", ""),
    ]
    assert [row.entity for row in read_log(store, what="reader.erase")] == ["ab12"]
    assert len(read_log(store, name="le thi hoa")) == 3
    assert read_log(store, name="người lạ") == ()


def test_only_who_may_reads_it_and_everybody_may_prove_it(store: Store) -> None:
    made(store)
    nam = made(store, "Trần Văn Nam", Role.HELPER).account
    accounts.sign_in(store, nam.id, secret=HELPER_PIN, now=NOW)
    with pytest.raises(RuleError, match="not_permitted"):
        read_log(store)
    assert verify_log(store).broken is None


@pytest.mark.parametrize("edit", EDITS)
def test_the_file_refuses_every_edit_of_the_log(store: Store, tmp_path: Path, edit: str) -> None:
    erase(store)
    erase(store, "cd34")
    with closing(sqlite3.connect(tmp_path / "library.db")) as other:
        before = other.execute("SELECT * FROM audit").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match="audit"):
            other.execute(edit)
        assert other.execute("SELECT * FROM audit").fetchall() == before


@pytest.mark.parametrize(
    ("edit", "broken"),
    [
        ("UPDATE audit SET entity = 'zz' WHERE number = 2", 2),
        ("UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1", 1),
        ("UPDATE audit SET account = NULL WHERE number = 3", 3),
        ("DELETE FROM audit WHERE number = 2", 2),
        ("DELETE FROM audit WHERE number = 4", 4),
        ("DELETE FROM audit WHERE number > 2", 3),
        ("DELETE FROM audit", 1),
    ],
)
def test_whoever_takes_the_guard_away_is_found_out_by_the_chain(
    store: Store, tmp_path: Path, edit: str, broken: int
) -> None:
    made(store)
    for entity in ("ab12", "cd34", "ef56"):
        erase(store, entity)
    assert verify_log(store).broken is None
    with closing(sqlite3.connect(tmp_path / "library.db")) as other, other:
        other.executescript(f"DROP TRIGGER audit_stays; DROP TRIGGER audit_is_kept; {edit};")
    verdict = verify_log(store)
    assert verdict.broken == broken


def test_a_log_that_was_cut_goes_on_and_shows_the_gap_for_ever(
    store: Store, tmp_path: Path
) -> None:
    for entity in ("ab12", "cd34", "ef56"):
        erase(store, entity)
    with closing(sqlite3.connect(tmp_path / "library.db")) as other, other:
        other.executescript("DROP TRIGGER audit_is_kept; DELETE FROM audit WHERE number > 1;")
    assert verify_log(store).broken == 2
    erase(store, "9900")
    assert [row.number for row in read_log(store)] == [4, 1]
    assert verify_log(store).broken == 2
