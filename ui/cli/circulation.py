"""`checkout`, `checkin`, `renew` and `undo`: the desk from the command line."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import click

from desktop.domain.desk import Deed, Outcome
from desktop.domain.errors import AppError, RuleError
from desktop.domain.override import Override
from desktop.services import circulation, desk, readers, strangers
from desktop.services.recognising import completed
from desktop.storage.store import Store
from ui import messages
from ui.cli.output import emit, refused, translate
from ui.cli.session import Session
from ui.wording import full_date

_override = click.option(
    "--override", "reason", metavar="REASON", help="Vẫn làm dù nội quy không cho, vì lý do này."
)


@click.command("checkout")
@click.argument("card")
@click.argument("barcodes", nargs=-1, required=True)
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]), help="Hạn trả, dạng 2026-12-31.")
@_override
@click.pass_obj
def checkout_command(
    session: Session,
    card: str,
    barcodes: tuple[str, ...],
    due: datetime | None,
    reason: str | None,
) -> None:
    """Ghi mượn cho thẻ CARD."""
    with session.store() as store:
        patron = readers.with_card(store, completed(store, card))
        _each(
            store,
            barcodes,
            lambda barcode: circulation.lend(
                store,
                barcode,
                patron=patron.id,
                now=session.now,
                due=None if due is None else due.date(),
                override=_leave(reason),
            ),
        )


@click.command("checkin")
@click.argument("barcodes", nargs=-1, required=True)
@click.option("--on", "back", type=click.DateTime(["%Y-%m-%d"]), help="Ngày sách về thùng trả.")
@click.option("--of", metavar="LIBRARY", help="Sách của thư viện mang mã này; họ sẽ được báo.")
@click.pass_obj
def checkin_command(
    session: Session, barcodes: tuple[str, ...], back: datetime | None, of: str | None
) -> None:
    """Nhận trả sách."""
    if of is not None:
        _hand_in(session, barcodes, of)
        return
    on = None if back is None else back.date()
    with session.store() as store:
        _each(
            store,
            barcodes,
            lambda barcode: desk.hand_back(store, barcode, now=session.now, on=on),
        )


def _hand_in(session: Session, barcodes: tuple[str, ...], of: str) -> None:
    """Books of another library: nothing is on loan here, and theirs is to know."""
    with session.store() as store:
        for barcode in barcodes:
            strangers.hand_in(store, barcode, of=of, now=session.now)
    told = translate("Cli", "Có mạng là báo cho thư viện {library}.").format(library=of)
    emit({"handed_in": list(barcodes), "library": of}, told)


@click.command("renew")
@click.argument("barcodes", nargs=-1, required=True)
@_override
@click.pass_obj
def renew_command(session: Session, barcodes: tuple[str, ...], reason: str | None) -> None:
    """Gia hạn sách đang mượn."""
    with session.store() as store:
        _each(
            store,
            barcodes,
            lambda barcode: circulation.renew(
                store, barcode, now=session.now, override=_leave(reason)
            ),
        )


@click.command("undo")
@click.pass_obj
def undo_command(session: Session) -> None:
    """Hoàn tác việc gần nhất ở quầy hôm nay."""
    with session.store() as store:
        outcome = desk.undo(store, now=session.now)
    undone = None if outcome.undone is None else outcome.undone.value
    is_loan = outcome.undone is not Deed.COUNTED
    emit(
        {"loans": [_loan(outcome)] if is_loan else [], "alerts": [], "undone": undone},
        _line(outcome) if is_loan else translate("Cli", "Đã bớt một lượt đếm."),
    )


def _each(store: Store, barcodes: tuple[str, ...], work: Callable[[str], Outcome]) -> None:
    """Do each barcode by itself: one that is refused does not hold up the others."""
    outcomes: list[Outcome] = []
    refusals: list[AppError] = []
    for barcode in barcodes:
        try:
            outcomes.append(work(completed(store, barcode)))
        except RuleError as error:
            refusals.append(error)
    alerts = [alert for each in outcomes for alert in _alerts(each)]
    refused(
        refusals,
        {"loans": [_loan(each) for each in outcomes], "alerts": alerts},
        "\n".join(map(_line, outcomes)),
    )


def _alerts(outcome: Outcome) -> Iterator[dict[str, Any]]:
    """What is to be looked at, though it was done."""
    if outcome.days_late:
        yield {
            "code": "loan.returned_late",
            "barcode": outcome.barcode,
            "days": outcome.days_late,
        }
    for alert in outcome.alerts:
        yield {"code": alert.code, "barcode": outcome.barcode, **alert.details}


def _loan(outcome: Outcome) -> dict[str, Any]:
    return {
        "barcode": outcome.barcode,
        "title": outcome.title,
        "card": None if outcome.card is None else outcome.card.patron.card,
        "due": None if outcome.due is None else outcome.due.isoformat(),
    }


def _line(outcome: Outcome) -> str:
    told = " ".join(messages.text(alert) for alert in outcome.alerts)
    return " ".join(filter(None, (_done(outcome), told)))


def _done(outcome: Outcome) -> str:
    line = f"{_deed(outcome.deed)}: {outcome.title} ({outcome.barcode})"
    if outcome.deed in (Deed.LENT, Deed.RENEWED) and outcome.due is not None:
        due = translate("Cli", "Hạn trả {day}.").format(day=full_date(outcome.due))
        return f"{line}. {due}"
    late = translate("Cli", "trễ %n ngày", "", outcome.days_late)
    return f"{line}, {late}." if outcome.days_late else f"{line}."


def _deed(deed: Deed) -> str:
    return {
        Deed.LENT: translate("Cli", "Đã ghi mượn"),
        Deed.RETURNED: translate("Cli", "Đã nhận trả"),
        Deed.RENEWED: translate("Cli", "Đã gia hạn"),
        Deed.UNDONE: translate("Cli", "Đã hoàn tác"),
    }[deed]


def _leave(reason: str | None) -> Override | None:
    return None if reason is None else Override(reason)
