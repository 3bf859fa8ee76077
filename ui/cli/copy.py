"""`copy`: copies of books and their numbers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

import click

from desktop.domain.copy import DEFAULT_PREFIX, Copy, CopySource, CopyStatus
from desktop.domain.record import RecordId
from desktop.domain.register import Part
from desktop.services import cataloguing, circulation, registers, stock
from desktop.storage.store import Store
from ui.cli.counting import series_line
from ui.cli.output import emit, translate
from ui.cli.session import Session

_Command = TypeVar("_Command", bound=Callable[..., None])

_SOURCES = [source.value for source in CopySource if source.value]
_FACTS = (
    click.option("--store", help="Kho."),
    click.option("--price", type=click.IntRange(0), help="Giá, đồng."),
    click.option("--source", type=click.Choice(_SOURCES), help="Nguồn."),
    click.option("--printed", help="Số in trên sách, khi số cũ đã có cuốn khác mang."),
    click.option("--location", help="Vị trí."),
    click.option("--shelf", help="Giá, kệ."),
    click.option("--site", help="Điểm: nhà văn hóa, bưu điện, trường …"),
    click.option("--owner", help="Chủ sở hữu."),
    click.option("--call-number", help="Ký hiệu xếp giá."),
    click.option("--acquired", type=click.DateTime(["%Y-%m-%d"]), help="Ngày vào sổ."),
    click.option("--entry", type=click.IntRange(1), help="Số vào sổ tổng quát."),
)


def _facts(command: _Command) -> _Command:
    """Give a command the options that tell of a copy."""
    for option in reversed(_FACTS):
        command = option(command)
    return command


@click.group("copy")
def copy_command() -> None:
    """Bản sách: thêm, xem, sửa, đổi tình trạng, xuất khỏi kho."""


@copy_command.command("add")
@click.argument("record")
@click.option("--barcode", default="", help="Mã vạch; bỏ trống thì dùng số đăng ký cá biệt.")
@click.option("--prefix", default=DEFAULT_PREFIX, help="Tiền tố số đăng ký cá biệt.")
@click.option("--accession", default="", help="Số đăng ký cá biệt sách đã mang từ trước.")
@_facts
@click.pass_obj
def add(
    session: Session, /, record: str, barcode: str, prefix: str, accession: str, **facts: Any
) -> None:
    """Thêm một bản sách cho biểu ghi RECORD."""
    with session.store() as store:
        new = cataloguing.NewCopy(
            barcode=barcode, prefix=prefix, accession=accession, **_told(store, facts)
        )
        copy = cataloguing.add_copy(store, RecordId(record), new, now=session.now)
        _tell(store, copy)


@copy_command.command("show")
@click.argument("barcode")
@click.pass_obj
def show(session: Session, barcode: str) -> None:
    """Xem một bản sách."""
    with session.store() as store:
        _tell(store, circulation.copy_with(store, barcode))


@copy_command.command("edit")
@click.argument("barcode")
@click.option("--new-barcode", help="Mã vạch mới.")
@_facts
@click.pass_obj
def edit(session: Session, /, barcode: str, new_barcode: str | None, **facts: Any) -> None:
    """Sửa điều đã ghi về một bản sách. Số đăng ký cá biệt thì không sửa được."""
    with session.store() as store:
        before = circulation.copy_with(store, barcode)
        copy = replace(before, barcode=new_barcode or barcode, **_told(store, facts))
        stock.correct_copy(store, copy, now=session.now)
        _tell(store, copy)


@copy_command.command("withdraw")
@click.argument("barcode")
@click.option("--reason", required=True, help="Lý do xuất khỏi kho.")
@click.option("--entry", type=click.IntRange(1), help="Số ở phần xuất của sổ tổng quát.")
@click.pass_obj
def withdraw(session: Session, barcode: str, reason: str, entry: int | None) -> None:
    """Xuất một bản sách khỏi kho."""
    _change_status(session, barcode, CopyStatus.WITHDRAWN, reason=reason, entry=entry)


@copy_command.command("status")
@click.argument("barcode")
@click.argument("status", type=click.Choice([status.value for status in CopyStatus]))
@click.option("--reason", default="", help="Lý do.")
@click.option("--entry", type=click.IntRange(1), help="Số ở phần xuất của sổ tổng quát.")
@click.pass_obj
def change_status(
    session: Session, barcode: str, status: str, reason: str, entry: int | None
) -> None:
    """Đổi tình trạng một bản sách."""
    _change_status(session, barcode, CopyStatus(status), reason=reason, entry=entry)


@copy_command.command("series")
@click.argument("prefix", required=False)
@click.option("--first", type=int, help="Số đầu của dải cấp cho thư viện.")
@click.option("--last", type=int, help="Số cuối của dải.")
@click.pass_obj
def series(session: Session, prefix: str | None, first: int | None, last: int | None) -> None:
    """Xem các dải số đăng ký cá biệt. Có PREFIX thì nhận dải số mới."""
    with session.store() as store:
        if prefix is not None and first is not None and last is not None:
            registers.give_range(store, prefix, first=first, most=last)
        elif (prefix, first, last) != (None, None, None):
            raise click.UsageError("PREFIX --first --last")
        known = registers.series(store)
    emit(
        {"series": [each._asdict() for each in known]},
        "\n".join(
            series_line(each.prefix, first=each.first, last=each.last, most=each.most)
            for each in known
        ),
    )


def _change_status(
    session: Session, barcode: str, status: CopyStatus, *, reason: str, entry: int | None
) -> None:
    with session.store() as store:
        line = None if entry is None else registers.entry_numbered(store, Part.WITHDRAWALS, entry)
        done = stock.change_status(
            store,
            barcode,
            status,
            reason=reason,
            now=session.now,
            departure=None if line is None else line.id,
        )
        _tell(store, done.copy, copies_left=done.copies_left)


def _told(store: Store, facts: dict[str, Any]) -> dict[str, Any]:
    """What the options tell, as a copy has it; what was not given is left out."""
    told = {name: value for name, value in facts.items() if value is not None}
    if "source" in told:
        told["source"] = CopySource(told["source"])
    if isinstance(acquired := told.pop("acquired", None), datetime):
        told["acquired_on"] = acquired.date()
    if "entry" in told:
        told["entry"] = registers.entry_numbered(store, Part.ADDITIONS, told["entry"]).id
    return told


def _tell(store: Store, copy: Copy, **more: Any) -> None:
    entry = None if copy.entry is None else store.entries.get(copy.entry)
    departure = None if copy.departure is None else store.entries.get(copy.departure)
    described: dict[str, Any] = {
        "id": copy.id,
        "barcode": copy.barcode,
        "record": copy.record,
        "accession": copy.accession,
        "status": copy.status.value,
        "reason": copy.reason,
        "store": copy.store,
        "price": copy.price,
        "source": copy.source.value,
        "printed": copy.printed,
        "location": copy.location,
        "shelf": copy.shelf,
        "site": copy.site,
        "owner": copy.owner,
        "call_number": copy.call_number,
        "acquired_on": _day(copy.acquired_on),
        "entry": None if entry is None else entry.number,
        "departure": None if departure is None else departure.number,
        **more,
    }
    number = copy.accession or translate("Cli", "Sách luân chuyển")
    words = translate("Cli", "{number}, mã vạch {barcode}")
    emit({"copy": described}, words.format(number=number, barcode=copy.barcode))


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
