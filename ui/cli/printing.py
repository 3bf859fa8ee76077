"""`cards`, `labels`, `slip` and `form`: what is printed, as PDF."""

from pathlib import Path
from typing import Any

import click

from desktop.domain.calendar import day_of
from desktop.domain.paper.facts import Symbol
from desktop.domain.paper.grid import CARDS, LABELS
from desktop.domain.paper.sizes import PaperSize
from desktop.machine.consent_texts import current_consent_text
from desktop.services import papers
from desktop.services.readers import with_card
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.cli.typesetting import write_pdf
from ui.printing.papers.cards import reader_cards
from ui.printing.papers.held import held_data
from ui.printing.papers.labels import copy_labels
from ui.printing.papers.persons import consent_form
from ui.printing.papers.slips import hold_slip, loan_slip

_PDF = click.option(
    "--pdf", "path", type=click.Path(path_type=Path), required=True, help="Tệp PDF sẽ ghi."
)
_RANGE = click.option("--range", "between", nargs=2, help="Từ số này đến số kia của một dãy.")
_SLIP_SIZES = [size.value for size in (PaperSize.ROLL, PaperSize.A6, PaperSize.A5, PaperSize.A4)]
_SLIP_SIZE = click.option(
    "--size", type=click.Choice(_SLIP_SIZES), default=PaperSize.ROLL.value, help="Khổ giấy."
)


@click.command("cards")
@click.argument("numbers", nargs=-1)
@_RANGE
@_PDF
@click.option(
    "--code",
    type=click.Choice([symbol.value for symbol in Symbol]),
    default=Symbol.BARS.value,
    help="Mã vạch hay mã vuông.",
)
@click.option(
    "--start", type=click.IntRange(1, CARDS.pieces), default=1, help="Vị trí đầu trên tờ."
)
@click.option("--backs", is_flag=True, help="In cả mặt sau.")
@click.option("--single", is_flag=True, help="Mỗi thẻ một trang, khổ thẻ.")
@click.pass_obj
def cards_command(
    session: Session,
    /,
    numbers: tuple[str, ...],
    between: tuple[str, str] | None,
    path: Path,
    **how: Any,
) -> None:
    """In thẻ bạn đọc. Theo số thẻ, hoặc cả một dãy với --range."""
    with session.store() as store:
        batch = papers.cards(store, numbers)
        if between:
            batch = papers.cards_between(store, *between)
    pages = write_pdf(
        session,
        lambda: reader_cards(
            batch,
            size=PaperSize.CARD if how["single"] else PaperSize.A4,
            symbol=Symbol(how["code"]),
            start=how["start"],
            has_backs=how["backs"],
        ),
        path,
    )
    _tell(
        path,
        translate("Cli", "%n thẻ", "", len(batch.patrons)),
        rows=len(batch.patrons),
        pages=pages,
    )


@click.command("labels")
@click.argument("barcodes", nargs=-1)
@_RANGE
@_PDF
@click.option(
    "--start", type=click.IntRange(1, LABELS.pieces), default=1, help="Vị trí đầu trên tờ."
)
@click.pass_obj
def labels_command(
    session: Session,
    /,
    barcodes: tuple[str, ...],
    between: tuple[str, str] | None,
    path: Path,
    start: int,
) -> None:
    """In nhãn gáy và mã vạch cho sách. Theo mã, hoặc cả một dãy với --range."""
    with session.store() as store:
        batch = papers.labels(store, barcodes)
        if between:
            batch = papers.labels_between(store, *between)
    pages = write_pdf(session, lambda: copy_labels(batch, start=start), path)
    _tell(
        path,
        translate("Cli", "%n nhãn", "", len(batch.labels)),
        rows=len(batch.labels),
        pages=pages,
    )


@click.group("slip")
def slip_command() -> None:
    """Phiếu nhỏ: phiếu mượn, phiếu sách để riêng."""


@slip_command.command("loans")
@click.argument("card")
@click.option("--only", multiple=True, help="Chỉ những cuốn mang mã này.")
@_SLIP_SIZE
@_PDF
@click.pass_obj
def loans(session: Session, /, card: str, only: tuple[str, ...], size: str, path: Path) -> None:
    """Phiếu ghi những cuốn thẻ CARD đang mượn."""
    with session.store() as store:
        patron = with_card(store, card)
        facts = papers.loan_slip(store, patron.id, barcodes=only, now=session.now)
    pages = write_pdf(session, lambda: loan_slip(facts, size=PaperSize(size)), path)
    _tell(
        path, translate("Cli", "%n cuốn", "", len(facts.lines)), rows=len(facts.lines), pages=pages
    )


@slip_command.command("hold")
@click.argument("barcode")
@_SLIP_SIZE
@_PDF
@click.pass_obj
def hold(session: Session, barcode: str, size: str, path: Path) -> None:
    """Phiếu kẹp vào cuốn BARCODE đang để riêng cho bạn đọc."""
    with session.store() as store:
        facts = papers.hold_slip(store, barcode, now=session.now)
    pages = write_pdf(session, lambda: hold_slip(facts, size=PaperSize(size)), path)
    _tell(path, translate("Cli", "%n cuốn", "", 1), rows=1, pages=pages)


@click.group("form")
def form_command() -> None:
    """Giấy tờ để ký: phiếu đồng ý, thông tin đang lưu."""


@form_command.command("consent")
@click.argument("card")
@_PDF
@click.pass_obj
def consent(session: Session, card: str, path: Path) -> None:
    """Phiếu đồng ý cho thẻ CARD, chưa đánh dấu ô nào."""
    today, text = day_of(session.now), current_consent_text()
    with session.store() as store:
        patron, library = with_card(store, card), store.library.get()
    pages = write_pdf(session, lambda: consent_form(patron, library, text, on=today), path)
    _tell(path, translate("Cli", "%n phiếu", "", 1), rows=1, pages=pages)


@form_command.command("held")
@click.argument("card")
@_PDF
@click.pass_obj
def held(session: Session, card: str, path: Path) -> None:
    """Mọi điều thư viện đang lưu về thẻ CARD, để giao cho bạn đọc."""
    with session.store() as store:
        patron = with_card(store, card)
        found = papers.held_on_paper(store, patron.id, now=session.now)
    pages = write_pdf(session, lambda: held_data(found), path)
    _tell(path, translate("Cli", "%n bản", "", 1), rows=1, pages=pages)


def _tell(path: Path, what: str, *, rows: int, pages: int) -> None:
    """Say how much was written; `what` has its number with it."""
    on_pages = translate("Cli", "%n trang", "", pages)
    words = translate("Cli", "Đã ghi {what} trên {pages} vào {path}.")
    emit({"rows": rows, "pages": pages}, words.format(what=what, pages=on_pages, path=path))
