"""The real window on a real (virtual) screen, with a scanner that types as fast as scanners do."""

import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.brief import BriefDescription
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import cataloguing, opening, readers
from desktop.services.circulation import patron_card
from desktop.services.readers import NewPatron
from desktop.storage.store import Store
from tests.end_to_end.screen import environment, screen, wait_until

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
READERS, BOOKS_EACH = 75, 3


@pytest.fixture
def scans(tmp_path: Path) -> list[str]:
    """A library, and three hundred scans: each reader's card, then three books."""
    now = datetime.now(UTC)  # noqa: TID251 - the window reads the clock, so must its library
    file = tmp_path / LIBRARY_FILE
    opening.found(file, code="00001", name="Suối Ngọc", now=now, random_bytes=os.urandom)
    codes = []
    with closing(Store.open(file, os.urandom)) as store:
        brief = BriefDescription(title="Dế Mèn phiêu lưu ký")
        record = cataloguing.add_record(store, brief, now=now)
        for reader in range(READERS):
            card = f"BD.{reader:05d}"
            readers.register(store, NewPatron(card=card, name="Bạn đọc"), now=now)
            codes.append(card)
            for book in range(BOOKS_EACH):
                barcode = f"TV{reader * BOOKS_EACH + book:08d}"
                new = cataloguing.NewCopy(prefix="TV", barcode=barcode)
                cataloguing.add_copy(store, record, new, now=now)
                codes.append(barcode)
    return codes


def lent(folder: Path, cards: Iterable[str]) -> list[str]:
    """What is on disk: each card, then the books that were lent on it."""
    codes = []
    now = datetime.now(UTC)  # noqa: TID251 - as above
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        for card in cards:
            loans = patron_card(store, readers.with_card(store, card).id, now=now).loans
            codes += [card, *sorted(loan.barcode for loan in loans)]
    return codes


def test_three_hundred_scans_at_one_millisecond_a_key_are_neither_lost_nor_joined(
    tmp_path: Path, scans: list[str]
) -> None:
    with screen(tmp_path) as seen:
        window = subprocess.Popen(
            [sys.executable, "-m", "ui", "--library", str(tmp_path)],
            cwd=ROOT,
            env=environment(seen),
        )
        try:
            seen.focus("Thư Viện Xã")
            # The scanner types the line end too, as scanners are set up to do.
            seen.type("\n".join(scans) + "\n")
            cards = [code for code in scans if code.startswith("BD")]
            wait_until(lambda: lent(tmp_path, cards) == scans, window, seconds=60)
        finally:
            window.terminate()
            window.wait(timeout=20)
