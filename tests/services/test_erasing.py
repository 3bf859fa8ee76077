"""An erased reader is in no byte of any file; what they did is still counted."""

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from desktop.domain.consent import Signer
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.patron import Patron, PatronCategory, PatronId, Person
from desktop.domain.person_rights import Decision, RequestKind
from desktop.domain.vietnamese import fold, given_name_key
from desktop.services import circulation, desk, person_requests, readers
from desktop.services.consenting import Signed, sign
from desktop.services.erasing import erase
from desktop.services.readers import NewPatron
from desktop.services.tidying import tidy
from desktop.storage.card_counts import CardDeed
from desktop.storage.sqlite import sqlite3
from desktop.storage.store import Store
from tests.services.conftest import NOW
from tests.services.consent_form import FORM

NAME = "Quàng Thị Ngoan Xuyến"
GUARDIAN = "Quàng Văn Pấng"
CONTACT = "0900 777 123"
VILLAGE = "Bản Nà Khoang Thẳm"
TODAY = date(2026, 11, 12)


def traces(folder: Path, *words: str) -> set[str]:
    """The files of the folder in which one of the words stands, in any form it is kept in."""
    forms = {form for word in words for form in (word.encode(), fold(word).encode())}
    forms.add(given_name_key(NAME))
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name for path in files if any(form in path.read_bytes() for form in forms)}


@pytest.fixture
def xuyen(store: Store) -> Patron:
    new = NewPatron(
        name=NAME,
        born=2014,
        category=PatronCategory.CHILD,
        contact=CONTACT,
        village=VILLAGE,
        guardian=Person(GUARDIAN, CONTACT),
    )
    reader = readers.register(store, new, now=NOW)
    for signer in Signer:
        signed = Signed(
            text=FORM,
            signer=signer,
            purposes=frozenset({"lending"}),
            on=TODAY,
            recorded_by="Lê Thị Hạnh",
        )
        sign(store, reader.id, signed, now=NOW)
    circulation.lend(store, "TV00000001", patron=reader.id, now=NOW)
    circulation.take_back(store, "TV00000001", now=NOW + timedelta(days=2))
    return reader


def among_many(store: Store, reader: Patron) -> None:
    """Give the reader so many neighbours, before and after, that rows move between pages."""
    chance = Random(4)
    for number in range(600):
        given = "".join(chance.choices("XYUVTS", k=2)) + chance.choice(["uyên", "uân", "oan"])
        new = NewPatron(name=f"{given} {given.title()}", born=1990, contact="9" * (number % 90))
        neighbour = readers.register(store, new, now=NOW)
        if number % 5 == 0:
            erase(store, neighbour.id, now=NOW)
        if number % 20 == 0:
            longer = Person(f"{GUARDIAN} {'và ông bà ' * chance.randrange(40)}", CONTACT)
            readers.change(store, replace(reader, guardian=longer), now=NOW)


def test_an_erased_readers_name_is_in_no_byte_of_any_file(
    store: Store, xuyen: Patron, tmp_path: Path
) -> None:
    among_many(store, xuyen)
    assert traces(tmp_path, NAME)
    erased = erase(store, xuyen.id, now=NOW)
    assert erased.is_clean
    with closing(sqlite3.connect(tmp_path / "library.db")) as other:
        with closing(sqlite3.connect(tmp_path / "backup.db")) as backup:
            other.backup(backup)
        other.execute("VACUUM INTO ?", (str(tmp_path / "vacuumed.db"),))
    assert {"library.db", "backup.db", "vacuumed.db"} <= {path.name for path in tmp_path.iterdir()}
    assert traces(tmp_path, NAME, GUARDIAN, CONTACT, VILLAGE) == set()
    with closing(sqlite3.connect(tmp_path / "backup.db")) as backup:
        assert backup.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert backup.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_journal_never_had_the_name_and_tells_that_one_is_gone(
    store: Store, xuyen: Patron
) -> None:
    erase(store, xuyen.id, now=NOW)
    entries = store.outbox.pending(1_000_000, 1_000_000_000)
    assert not any(NAME in entry.body or GUARDIAN in entry.body for entry in entries)
    mine = [entry for entry in entries if entry.kind is ChangeKind.PATRON]
    assert [entry.body for entry in mine] == ["", '{"category": null}']
    assert mine[0].entity == mine[1].entity != xuyen.id


def test_what_an_erased_reader_did_is_still_counted(store: Store, xuyen: Patron) -> None:
    first, until = NOW - timedelta(days=1), NOW + timedelta(days=1)
    assert store.past_loans.by_category(first, until) == {"child": 1}
    assert erase(store, xuyen.id, now=NOW).loans == 1
    assert store.past_loans.by_category(first, until) == {"child": 1}
    assert store.card_counts.between(TODAY, TODAY) == {
        (CardDeed.ISSUED, PatronCategory.CHILD): 1,
        (CardDeed.ERASED, PatronCategory.CHILD): 1,
    }


def test_the_card_of_an_erased_reader_has_its_own_words_and_is_never_given_again(
    store: Store, xuyen: Patron
) -> None:
    erase(store, xuyen.id, now=NOW)
    with pytest.raises(RuleError, match=r"patron\.card_erased"):
        readers.with_card(store, xuyen.card)
    outcome = desk.scan(store, xuyen.card, patron=None, now=NOW)
    assert outcome.refusal is not None
    assert outcome.refusal.code == "patron.card_erased"
    with pytest.raises(RuleError, match=r"patron\.card_taken"):
        readers.register(store, NewPatron(card=xuyen.card, name="Ai đó"), now=NOW)
    assert readers.register(store, NewPatron(name="Ai đó"), now=NOW).card != xuyen.card


def test_who_has_books_cannot_be_erased(store: Store, xuyen: Patron) -> None:
    circulation.lend(store, "TV00000001", patron=xuyen.id, now=NOW)
    with pytest.raises(RuleError, match=r"patron\.has_books"):
        erase(store, xuyen.id, now=NOW)
    assert readers.with_card(store, xuyen.card) == xuyen


def test_the_days_list_goes_on_without_the_name(store: Store, xuyen: Patron) -> None:
    circulation.lend(store, "TV00000002", patron=xuyen.id, now=NOW)
    circulation.take_back(store, "TV00000002", now=NOW)
    erase(store, xuyen.id, now=NOW)
    rows = desk.today(store, now=NOW).rows
    assert [(row.barcode, row.patron) for row in rows if row.barcode == "TV00000002"] == [
        ("TV00000002", ""),
        ("TV00000002", ""),
    ]
    with pytest.raises(RuleError, match="too_late_to_undo"):
        circulation.undo(store, now=NOW, number=rows[0].number)


def test_the_register_keeps_the_request_and_not_whose_it_was(store: Store, xuyen: Patron) -> None:
    asked = person_requests.receive(store, xuyen.id, RequestKind.ERASE, now=NOW).request
    erase(store, xuyen.id, now=NOW)
    (kept,) = person_requests.requests(store)
    assert (kept.number, kept.patron, kept.decision) == (asked.number, None, Decision.DONE)
    assert kept.finished_on == TODAY


def test_a_cleaning_that_somebody_elses_reading_prevents_is_made_up_for(
    store: Store, xuyen: Patron, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM patron").fetchone()
        assert not erase(store, xuyen.id, now=NOW).is_clean
        assert store.residue.is_there()
    store.close()
    with closing(Store.open(tmp_path / "library.db", Random(1).randbytes)) as again:
        tidy(again, now=NOW)
        assert not again.residue.is_there()
    assert traces(tmp_path, NAME, GUARDIAN, CONTACT) == set()


def test_what_is_written_down_of_a_bug_names_nobody(xuyen: Patron) -> None:
    new = NewPatron(name=NAME, contact=CONTACT, guardian=Person(GUARDIAN, CONTACT))
    shown = f"{xuyen!r} {new!r}"
    assert xuyen.card in shown
    for word in (NAME, GUARDIAN, CONTACT, VILLAGE):
        assert word not in shown


def test_nobody_is_erased_twice(store: Store, xuyen: Patron) -> None:
    erase(store, xuyen.id, now=NOW)
    with pytest.raises(RuleError, match=r"patron\.unknown"):
        erase(store, xuyen.id, now=NOW)
    with pytest.raises(RuleError, match=r"patron\.unknown"):
        erase(store, PatronId("0" * 32), now=NOW)
