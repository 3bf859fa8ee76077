"""`hold`: readers who wait for a book."""

from typing import Any

import click

from desktop.domain.hold import HoldState, HoldView
from desktop.domain.record import RecordId
from desktop.services import holds, readers
from desktop.storage.store import Store
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.wording import full_date


@click.group("hold")
def hold_command() -> None:
    """Đặt giữ: thêm, xem, hủy, chuyển lượt quá hạn."""


@hold_command.command("place")
@click.argument("card")
@click.argument("record", required=False)
@click.option("--copy", "barcode", help="Chỉ chờ đúng bản có mã vạch này.")
@click.pass_obj
def place(session: Session, card: str, record: str | None, barcode: str | None) -> None:
    """Đặt giữ một cuốn cho thẻ CARD."""
    if (record is None) == (barcode is None):
        raise click.UsageError(translate("Cli", "Cho biết RECORD, hoặc --copy."))
    with session.store() as store:
        patron = readers.with_card(store, card).id
        placed = (
            holds.place(store, patron, RecordId(record), now=session.now)
            if record is not None
            else holds.place_on_copy(store, patron, barcode or "", now=session.now)
        )
    _tell_placed(placed)


@hold_command.command("promise")
@click.argument("barcode")
@click.argument("library")
@click.pass_obj
def promise(session: Session, barcode: str, library: str) -> None:
    """Hứa bản BARCODE cho thư viện khác."""
    with session.store() as store:
        placed = holds.promise(store, barcode, library, now=session.now)
    _tell_placed(placed)


@hold_command.command("list")
@click.option("--card", help="Chỉ của một bạn đọc.")
@click.option("--record", help="Chỉ của một nhan đề.")
@click.pass_obj
def list_(session: Session, card: str | None, record: str | None) -> None:
    """Các lượt đặt giữ, theo thứ tự chờ."""
    with session.store() as store:
        found = _found(store, card, record)
    emit({"holds": [described(hold) for hold in found]}, "\n".join(map(_line, found)))


@hold_command.command("cancel")
@click.argument("number", metavar="ID", type=int)
@click.pass_obj
def cancel(session: Session, number: int) -> None:
    """Hủy một lượt đặt giữ."""
    with session.store() as store:
        passed = holds.cancel(store, number, now=session.now)
    _tell_passed(passed, translate("Cli", "Đã hủy"))


@hold_command.command("expire")
@click.pass_obj
def expire(session: Session) -> None:
    """Chuyển sách không ai lấy cho người chờ kế tiếp."""
    with session.store() as store:
        passed = holds.expire(store, now=session.now)
    _tell_passed(passed, translate("Cli", "Đã quá hạn giữ"))


def described(hold: HoldView) -> dict[str, Any]:
    """A hold for programs."""
    return {
        "id": hold.number,
        "state": hold.state.value,
        "place": hold.place,
        "record": hold.record,
        "title": hold.title,
        "barcode": hold.barcode or None,
        "card": hold.card or None,
        "library": hold.library or None,
        "until": None if hold.until is None else hold.until.isoformat(),
    }


def _found(store: Store, card: str | None, record: str | None) -> tuple[HoldView, ...]:
    if card is not None:
        found = holds.of_reader(store, readers.with_card(store, card).id)
        return tuple(hold for hold in found if record in {None, hold.record})
    return holds.everything(store) if record is None else holds.queue(store, RecordId(record))


def _tell_placed(placed: holds.Placed) -> None:
    hold = placed.hold
    is_ready = hold.state is HoldState.READY
    text = translate("Cli", "Đã đặt giữ: {hold}.").format(hold=_line(hold))
    if is_ready:
        fetch = translate("Cli", "Lấy cuốn {barcode} trên giá để riêng.")
        text = f"{text} {fetch.format(barcode=hold.barcode)}"
    emit(
        {"hold": described(hold), "loans": [], "alerts": [_alert(hold)] if is_ready else []},
        text,
    )


def _tell_passed(passed: holds.Passed, done: str) -> None:
    lines = [f"{done}: {_line(hold)}." for hold in passed.closed]
    keep = translate("Cli", "Để riêng {barcode} cho {whom}.")
    lines += [
        keep.format(barcode=hold.barcode, whom=hold.name or hold.library) for hold in passed.kept
    ]
    emit(
        {
            "holds": [described(hold) for hold in passed.closed],
            "loans": [],
            "alerts": [_alert(hold) for hold in passed.kept],
        },
        "\n".join(lines),
    )


def _alert(hold: HoldView) -> dict[str, Any]:
    code = "hold.promised" if hold.library else "hold.waiting"
    return {"code": code, **described(hold)}


def _line(hold: HoldView) -> str:
    words = translate("Cli", "{number}. {title}, thứ {place}: {whom}, {state}")
    return words.format(
        number=hold.number,
        title=hold.title,
        place=hold.place,
        whom=hold.name or translate("Cli", "thư viện {code}").format(code=hold.library),
        state=_state(hold),
    )


def _state(hold: HoldView) -> str:
    if hold.state is HoldState.WAITING:
        return translate("Cli", "đang chờ")
    if hold.until is None:
        return translate("Cli", "đã để riêng")
    return translate("Cli", "đã để riêng đến {day}").format(day=full_date(hold.until))
