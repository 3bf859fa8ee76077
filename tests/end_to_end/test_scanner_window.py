"""The real window on a real (virtual) screen, with a scanner that types as fast as scanners do."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.brief import BriefDescription
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import cataloguing, opening, readers
from desktop.services.circulation import patron_card
from desktop.services.readers import NewPatron
from desktop.storage.store import Store

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
READERS, BOOKS_EACH = 75, 3
PACKAGES = {"Xvfb": "xvfb", "xdotool": "xdotool"}


@pytest.fixture(autouse=True)
def _programs_are_there() -> None:
    """Skipped would read as passed, so a missing program fails, and says what to install."""
    for program, package in PACKAGES.items():
        if shutil.which(program) is None:
            pytest.fail(f"This test needs {program}: install the package {package}.")


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen that chooses its own free number."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as number:
        display = f":{number.readline().strip()}"
    try:
        yield display
    finally:
        server.terminate()
        server.wait(timeout=20)


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


def typed(display: str, *arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments],
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout


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
    with screen() as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "THUVIENXA_LANGUAGE": "vi",
        }
        window = subprocess.Popen(
            [sys.executable, "-m", "ui", "--library", str(tmp_path)], cwd=ROOT, env=environment
        )
        try:
            number = typed(display, "search", "--sync", "--onlyvisible", "--name", "Thư Viện Xã")
            typed(display, "windowfocus", "--sync", number.split()[0])
            # The scanner types the line end too, as scanners are set up to do.
            typed(display, "type", "--delay", "1", "\n".join(scans) + "\n")
            cards = [code for code in scans if code.startswith("BD")]
            deadline = time.monotonic() + 60
            while lent(tmp_path, cards) != scans and time.monotonic() < deadline:
                assert window.poll() is None, "the window closed by itself"
            assert lent(tmp_path, cards) == scans
        finally:
            window.terminate()
            window.wait(timeout=20)
