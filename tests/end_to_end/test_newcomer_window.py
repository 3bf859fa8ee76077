"""A newcomer's first book, by keyboard alone: scanned, fetched, numbered, found, and kept."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.brief import BriefDescription
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import cataloguing, opening
from desktop.storage.store import Store
from resources import ROOT as RESOURCES
from tests.end_to_end.screen import Screen, environment, screen, wait_until

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
ISBN = "9786049999017"  # of Truyện Kiều, which only the other library has
COLOURS = json.loads((RESOURCES / "theme" / "tokens.json").read_text("utf-8"))["color"]["light"]
RIGHT = 950  # where the narrow column begins; the list and the answer are left of it
LEFT = 240  # where the rail ends
SECONDS = 15


@pytest.fixture
def library(tmp_path: Path, catalogue: int) -> Path:
    """A library with other books, which asks the catalogue on this machine and no other."""
    folder = tmp_path / "library"
    file = folder / LIBRARY_FILE
    now = datetime.now(UTC)  # noqa: TID251 - the window reads the clock, so must its library
    opening.found(file, code="00001", name="Suối Ngọc", now=now, random_bytes=os.urandom)
    with closing(Store.open(file, os.urandom)) as store:
        for title in ("Dế Mèn phiêu lưu ký", "Truyện cổ nước Nam"):
            cataloguing.add_record(store, BriefDescription(title=title), now=now)
    nobody = {"name": "Library of Congress", "protocol": "sru", "address": "http://127.0.0.1:9"}
    address = f"http://127.0.0.1:{catalogue}/Default"
    neighbour = {"name": "Thư viện tỉnh", "protocol": "sru", "address": address}
    targets = {"targets": [{**nobody, "enabled": False}, neighbour]}
    (folder / "sources.json").write_text(json.dumps(targets), "utf-8")
    (folder / "window.ini").write_text("[General]\ntheme=light\n", "utf-8")
    return folder


def told(folder: Path, *arguments: str) -> dict[str, Any]:
    """What the command line says."""
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--json", "--library", str(folder), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


@contextmanager
def window_on(seen: Screen, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program, which is killed in the end and never closed."""
    command = [sys.executable, "-m", "ui", "--library", str(folder)]
    window = subprocess.Popen(command, cwd=ROOT, env=environment(seen))
    try:
        yield window
    finally:
        window.send_signal(signal.SIGKILL)
        window.wait(timeout=20)


def has_answer(seen: Screen) -> bool:
    """The painted cover of what another library has, and the button that takes it."""
    return seen.count(COLOURS["accent"], left=LEFT, right=RIGHT) > 15000


def asks_how_many(seen: Screen) -> bool:
    """A field beside the book has the keyboard."""
    return seen.count(COLOURS["focus"], left=RIGHT) > 100


def marks_words(seen: Screen) -> bool:
    """The words that were looked for, where they were found."""
    return seen.count(COLOURS["highlight"], left=LEFT, right=RIGHT) > 400


def test_a_scanned_book_is_fetched_numbered_found_and_outlives_a_kill(
    tmp_path: Path, library: Path
) -> None:
    with screen(tmp_path) as seen, window_on(seen, library) as window:
        seen.focus("Thư Viện Xã – Suối Ngọc")
        seen.press("F4")
        seen.type(f"{ISBN}\n")
        wait_until(lambda: has_answer(seen), window, seconds=SECONDS)
        seen.press("Return")
        wait_until(lambda: asks_how_many(seen), window, seconds=SECONDS)
        seen.type("2\n")
        wait_until(lambda: told(library, "status")["copies"] == 2, window, seconds=SECONDS)
        seen.press("F3")
        seen.type("truyen kieu")
        wait_until(lambda: marks_words(seen), window, seconds=SECONDS)

    (book,) = told(library, "search", "truyen kieu")["records"]
    assert (book["title"], book["author"]) == ("Truyện Kiều : Đoạn trường tân thanh", "Nguyễn Du")
    record = told(library, "record", "show", book["id"], "--marc")["record"]
    assert ISBN in next(field for field in record["fields"] if field[0] == "020")[2]
    assert [each["accession"] for each in record["items"]] == ["TV.00001", "TV.00002"]
    for item in record["items"]:
        copy = told(library, "copy", "show", item["barcode"])["copy"]
        assert (copy["record"], copy["status"]) == (book["id"], "in_stock")
    status = told(library, "status")
    assert (status["records"], status["copies"]) == (3, 2)
    assert told(library, "copy", "add", book["id"])["copy"]["accession"] == "TV.00003"
