"""Nothing of an erased reader in any file, however much there was, and whenever the power fails."""

import os
import random
import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import RuleError
from desktop.domain.ledger import Why
from desktop.domain.overdue import Way
from desktop.domain.override import Override
from desktop.domain.patron import Patron, PatronCategory, Person, SuspensionReason
from desktop.domain.person_rights import RequestKind
from desktop.domain.rules import Part
from desktop.domain.vietnamese import fold
from desktop.services import (
    circulation,
    erasing,
    holds,
    house_rules,
    ledger,
    overdue,
    person_requests,
    reader_cards,
    reader_merging,
    readers,
)
from desktop.services.readers import NewPatron
from desktop.services.tidying import tidy
from desktop.storage.sqlite import sqlite3
from desktop.storage.store import Store
from tests.services.conftest import NOW
from tests.storage.shelf import assert_whole

ROOT = Path(__file__).parents[2]
NAME, OLD_NAME = "Quàng Thị Ngoan Xuyến", "Quàng Thị Ngoãn Xuyền"
GUARDIAN, CONTACT = "Quàng Văn Pấng", "0900 777 123"
REASON = "cháu Xuyến mượn cho cả lớp"
KILLS = 8
MANY = 60


def traces(folder: Path, *words: str) -> set[tuple[str, str]]:
    """The files in which a word stands, with its accents or without, in the usual encodings."""
    forms = {
        (word, form.encode(encoding))
        for word in words
        for form in (word, fold(word).strip())
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    }
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        (path.name, word) for path in files for word, form in forms if form in path.read_bytes()
    }


def with_a_long_past(store: Store) -> Patron:
    """A reader of whom something stands in every table that knows readers."""
    house_rules.set_part(store, Part.MONEY, {"is_on": True, "fine_per_day": 500}, now=NOW)
    new = NewPatron(name=OLD_NAME, born=2014, category=PatronCategory.CHILD, contact=CONTACT)
    reader = readers.register(store, new, now=NOW)
    twin = readers.register(store, NewPatron(name=NAME, born=2014), now=NOW)
    reader = replace(reader, name=NAME, guardian=Person(GUARDIAN, CONTACT))
    readers.change(store, reader, now=NOW)
    reader = reader_merging.merge(store, reader, twin.id, now=NOW).patron
    reader = reader_cards.replace_card(store, reader.id, now=NOW).patron
    circulation.lend(store, "TV00000001", patron=reader.id, now=NOW)
    holds.place_on_copy(store, reader.id, "TV00000003", now=NOW)
    reader_cards.suspend(store, reader.id, until=NOW.date(), reason=SuspensionReason.ASKED, now=NOW)
    circulation.lend(store, "TV00000002", patron=reader.id, now=NOW, override=Override(REASON))
    late = NOW + timedelta(days=30)
    overdue.note_reminders(store, overdue.overdue(store, now=late), Way.CALL, now=late)
    for barcode in ("TV00000001", "TV00000002"):
        circulation.take_back(store, barcode, now=late)
    ledger.charge(store, reader.id, 20_000, why=Why.CARD, now=late)
    ledger.pay(store, reader.id, 5_000, now=late)
    person_requests.receive(store, reader.id, RequestKind.ERASE, now=late)
    return reader


def test_a_reader_with_a_long_past_leaves_no_trace_in_any_encoding(
    store: Store, tmp_path: Path
) -> None:
    reader = with_a_long_past(store)
    assert traces(tmp_path, NAME, GUARDIAN, REASON)
    assert erasing.erase(store, reader.id, now=NOW).is_clean
    with closing(sqlite3.connect(tmp_path / "library.db")) as other:
        other.execute("VACUUM INTO ?", (str(tmp_path / "backup.db"),))
    assert traces(tmp_path, NAME, OLD_NAME, GUARDIAN, CONTACT, REASON) == set()
    with pytest.raises(RuleError, match=r"patron\.card_erased"):
        readers.with_card(store, reader.card)


def names(count: int) -> list[str]:
    return [f"Vàng Thị Mỷ số {number:03} hết" for number in range(count)]


def killed_among_erasures(library: Path, after: int) -> set[str]:
    """The cards whose readers were said to be erased before the process was killed."""
    command = [sys.executable, "-m", "tests.services.erasing_many", str(library)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="ascii") as desk:
        assert desk.stdout is not None
        said = [desk.stdout.readline() for _ in range(after)]
        desk.send_signal(signal.SIGKILL)
        said += desk.stdout.readlines()
    return {line.strip() for line in said if line.endswith("\n")}


@pytest.mark.slow
def test_who_was_erased_when_the_power_failed_is_cleaned_away_at_the_next_opening(
    store: Store, tmp_path: Path
) -> None:
    path, choose = tmp_path / "library.db", random.Random(5)
    cards = {
        readers.register(store, NewPatron(name=name, guardian=Person(name)), now=NOW).card: name
        for name in names(MANY)
    }
    store.close()
    assert len(cards) == MANY
    for _ in range(KILLS):
        said = killed_among_erasures(path, choose.randint(1, 4))
        with closing(Store.open(path, os.urandom)) as again:
            here = {reader.card for reader in again.patrons.find("vàng", limit=1000)}
            tidy(again, now=NOW)
            assert not again.residue.is_there()
        gone = set(cards) - here
        assert said
        assert said <= gone
        assert traces(tmp_path, *(cards[card] for card in gone)) == set()
        assert_whole(path)
        cards = {card: name for card, name in cards.items() if card in here}
    assert cards
