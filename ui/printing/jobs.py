"""Every paper of the program as something to be printed. To add one: a function here."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.consent import ConsentText
from desktop.domain.library import Library
from desktop.domain.overdue import OverdueReader, Village
from desktop.domain.paper.facts import (
    CardBatch,
    HoldSlip,
    LabelBatch,
    LoanSlip,
    RecoverySheet,
)
from desktop.domain.paper.grid import CARDS, LABELS
from desktop.domain.paper.sizes import PaperSize
from desktop.domain.patron import Patron
from desktop.domain.scanner import TESTS
from desktop.services import accounting
from desktop.services.held import Held
from ui.printing.job import Job
from ui.printing.papers.cards import reader_cards
from ui.printing.papers.held import held_data
from ui.printing.papers.labels import copy_labels
from ui.printing.papers.letters import call_list, overdue_letters
from ui.printing.papers.money import receipt, recovery_sheet
from ui.printing.papers.persons import consent_form
from ui.printing.papers.slips import hold_slip, loan_slip
from ui.printing.papers.test_codes import test_codes
from ui.printing.receipt_words import receipt_facts
from ui.wording import number, translate

_SLIPS = (PaperSize.ROLL, PaperSize.A6, PaperSize.A5, PaperSize.A4)


def cards(facts: CardBatch) -> Job:
    """Readers' cards."""
    return Job(
        kind="cards",
        title=translate("printing", "In thẻ bạn đọc"),
        about=translate("printing", "{count} thẻ").format(count=number(len(facts.patrons))),
        file="the-ban-doc",
        count=len(facts.patrons),
        make=lambda how: reader_cards(
            facts, size=how.size, symbol=how.symbol, start=how.start, has_backs=how.has_backs
        ),
        sizes=(PaperSize.A4, PaperSize.CARD),
        pieces=CARDS.pieces,
        has_symbols=True,
        may_have_backs=True,
    )


def labels(facts: LabelBatch) -> Job:
    """Labels for books."""
    return Job(
        kind="labels",
        title=translate("printing", "In nhãn sách"),
        about=translate("printing", "{count} nhãn").format(count=number(len(facts.labels))),
        file="nhan-sach",
        count=len(facts.labels),
        make=lambda how: copy_labels(facts, start=how.start),
        pieces=LABELS.pieces,
    )


def scanner_codes() -> Job:
    """What a scanner is tried by."""
    return Job(
        kind="scanner",
        title=translate("printing", "In mã thử máy quét"),
        about=translate("printing", "{count} mã").format(count=number(len(TESTS))),
        file="thu-may-quet",
        make=lambda _how: test_codes(),
    )


def loans(facts: LoanSlip) -> Job:
    """What a reader has out, or has brought back."""
    return Job(
        kind="slip",
        title=translate("printing", "In phiếu mượn"),
        about=facts.patron.name,
        file=f"phieu-{facts.patron.card}",
        make=lambda how: loan_slip(facts, size=how.size),
        sizes=_SLIPS,
    )


def hold(facts: HoldSlip) -> Job:
    """What is put into a book that is kept."""
    return Job(
        kind="slip",
        title=translate("printing", "In phiếu sách để riêng"),
        about=facts.title,
        file=f"phieu-{facts.barcode}",
        make=lambda how: hold_slip(facts, size=how.size),
        sizes=_SLIPS,
    )


def slip(facts: LoanSlip | HoldSlip) -> Job:
    """Whichever the desk needs now."""
    return loans(facts) if isinstance(facts, LoanSlip) else hold(facts)


def letters(readers: Sequence[OverdueReader], library: Library, *, on: date) -> Job:
    """Letters to those who are late."""
    return Job(
        kind="letters",
        title=translate("printing", "In thư nhắc"),
        about=translate("printing", "{count} thư").format(count=number(len(readers))),
        file="thu-nhac",
        make=lambda _how: overdue_letters(readers, library, on=on),
    )


def calls(villages: Sequence[Village], library: Library, *, on: date) -> Job:
    """The list to call by."""
    count = sum(len(village.readers) for village in villages)
    return Job(
        kind="letters",
        title=translate("printing", "In danh sách gọi"),
        about=translate("printing", "{count} bạn đọc").format(count=number(count)),
        file="danh-sach-goi",
        make=lambda _how: call_list(villages, library, on=on),
    )


def consent(library: Library, patron: Patron, text: ConsentText, *, on: date) -> Job:
    """The form to be signed."""
    return Job(
        kind="form",
        title=translate("printing", "In phiếu đồng ý"),
        about=patron.name,
        file=f"phieu-dong-y-{patron.card}",
        make=lambda _how: consent_form(patron, library, text, on=on),
    )


def held(found: Held) -> Job:
    """Everything that is kept about a reader."""
    return Job(
        kind="form",
        title=translate("printing", "In thông tin đang lưu"),
        about=found.patron.name,
        file=f"thong-tin-{found.patron.card}",
        make=lambda _how: held_data(found),
    )


def money(found: accounting.Receipt) -> Job:
    """A receipt."""
    facts = receipt_facts(found)
    return Job(
        kind="receipt",
        title=translate("printing", "In biên lai"),
        about=facts.payer,
        file=f"bien-lai-{facts.number}",
        make=lambda how: receipt(facts, size=how.size),
        sizes=(PaperSize.A5, PaperSize.A4, PaperSize.A6, PaperSize.ROLL),
    )


def recovery(facts: RecoverySheet) -> Job:
    """The sheet for the envelope."""
    return Job(
        kind="form",
        title=translate("printing", "In phiếu khôi phục"),
        about=facts.account,
        file="phieu-khoi-phuc",
        make=lambda _how: recovery_sheet(facts),
    )
