"""`cards`, `labels`, `slip` and `form`, as a process that has no window."""

from pathlib import Path

import pytest

from tests.cli.test_contract import Command, command
from tests.printing.conftest import pages_of, scanned, words_of

__all__ = ["command"]  # the fixture

CARDS = [f"BD.{number:05d}" for number in (1, 2, 3, 5)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "paper.pdf"


@pytest.fixture
def library(command: Command) -> Command:
    """Four readers, a book with two copies, one of them out."""
    for card in CARDS:
        command("patron", "add", "--card", card, "--name", f"Bạn Đọc {card}", "--born", "2015")
    record = command("record", "add", "--title", "Truyện Kiều").result["record"]["id"]
    for _ in range(2):
        command("copy", "add", record, "--prefix", "TN")
    command("checkout", CARDS[0], "TN.00001")
    return command


def test_a_series_of_cards_is_printed_without_the_numbers_nobody_has(
    library: Command, file: Path
) -> None:
    done = library("cards", "--range", "BD.00001", "BD.00009", "--start", "8", "--pdf", str(file))

    assert (done.status, done.result) == (0, {"rows": 4, "pages": 2})
    assert scanned(file) == CARDS


def test_single_cards_with_squares_and_backs(library: Command, file: Path) -> None:
    how = ("--code", "qr", "--single", "--backs", "--pdf", str(file))
    done = library("cards", CARDS[3], CARDS[0], *how)

    assert (done.status, done.result["pages"]) == (0, 4)
    assert scanned(file) == [CARDS[0], CARDS[3]]


def test_labels_of_a_series(library: Command, file: Path) -> None:
    done = library("labels", "--range", "TN.00001", "TN.00020", "--pdf", str(file))

    assert (done.status, done.result["rows"]) == (0, 2)
    assert scanned(file) == ["TN.00001", "TN.00002"]


def test_the_slip_of_what_a_reader_has_out(library: Command, file: Path) -> None:
    done = library("slip", "loans", CARDS[0], "--size", "a6", "--pdf", str(file))

    assert (done.status, done.result["rows"]) == (0, 1)
    assert "Truyện Kiều" in words_of(file)


def test_the_slip_of_a_copy_that_is_kept(library: Command, file: Path) -> None:
    (book,) = library("search", "Truyện Kiều").result["records"]
    library("copy", "withdraw", "TN.00002", "--reason", "rách")
    assert library("hold", "place", CARDS[1], book["id"]).status == 0
    library("checkin", "TN.00001")

    done = library("slip", "hold", "TN.00001", "--pdf", str(file))

    assert done.status == 0
    assert scanned(file) == ["TN.00001"]
    assert f"Bạn Đọc {CARDS[1]}" in words_of(file)


def test_the_forms_of_a_reader(library: Command, file: Path) -> None:
    assert library("form", "consent", CARDS[0], "--pdf", str(file)).status == 0
    assert "giám hộ" in words_of(file)
    assert library("form", "held", CARDS[0], "--pdf", str(file)).status == 0
    assert "TN.00001" in words_of(file)
    assert pages_of(file) <= 2


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("cards",), "paper.nothing_to_print"),
        (("cards", "--range", "BD.00009", "BD.00001"), "paper.range_not_understood"),
        (("cards", "--range", "BD.00001", "TN.00009"), "paper.range_not_understood"),
        (("cards", "--range", "BD.00001", "BD.90000"), "paper.range_too_long"),
        (("cards", "BD.00099"), "patron.unknown_card"),
        (("slip", "loans", CARDS[1]), "paper.nothing_out"),
        (("slip", "hold", "TN.00001"), "paper.nobody_waits"),
    ],
)
def test_what_cannot_be_printed_is_said_and_leaves_no_file(
    library: Command, file: Path, arguments: tuple[str, ...], error: str
) -> None:
    done = library(*arguments, "--pdf", str(file))

    assert done.status in {1, 2}
    assert done.result["error"] == error
    assert not file.exists()
