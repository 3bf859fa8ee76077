"""`register`: the summary register."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import click

from desktop.domain.calendar import day_of
from desktop.domain.errors import InputError
from desktop.domain.register import Entry, Kind, Line, Part, Registered
from desktop.services import registers
from ui.cli.output import emit, translate
from ui.cli.session import Session

_DAY = click.DateTime(["%Y-%m-%d"])
_PART = click.option(
    "--part",
    type=click.Choice([part.value for part in Part]),
    default=Part.ADDITIONS.value,
    help="Phần nhập hay phần xuất.",
)
_NOTHING = Registered(titles=0, copies=0, price=0)


@click.group("register")
def register_command() -> None:
    """Sổ đăng ký tổng quát: thêm, xem, sửa dòng."""


@register_command.command("add")
@_PART
@click.option("--number", type=click.IntRange(1), help="Số vào sổ; bỏ trống thì lấy số kế tiếp.")
@click.option("--on", type=_DAY, help="Ngày vào sổ; bỏ trống là hôm nay.")
@click.option("--source", default="", help="Nguồn cung cấp, hoặc lý do xuất.")
@click.option("--document", default="", help="Số chứng từ, biên bản.")
@click.option("--titles", type=click.IntRange(0), help="Số tên sách.")
@click.option("--copies", multiple=True, help="Số bản theo loại, như book=12.")
@click.option("--price", type=click.IntRange(0), help="Thành tiền.")
@click.option("--note", default="", help="Ghi chú.")
@click.pass_obj
def add(
    session: Session,
    /,
    part: str,
    number: int | None,
    on: datetime | None,
    copies: tuple[str, ...],
    **facts: Any,
) -> None:
    """Thêm một dòng."""
    new = registers.NewEntry(
        part=Part(part),
        number=number,
        on=day_of(session.now) if on is None else on.date(),
        copies=_counts(copies),
        **facts,
    )
    with session.store() as store:
        entry = registers.add_entry(store, new, now=session.now)
    _tell(Line(entry=entry, registered=_NOTHING))


@register_command.command("edit")
@click.argument("number", type=click.IntRange(1))
@_PART
@click.option("--number", "new_number", type=click.IntRange(1), help="Số vào sổ mới.")
@click.option("--on", type=_DAY, help="Ngày vào sổ.")
@click.option("--source", help="Nguồn cung cấp, hoặc lý do xuất.")
@click.option("--document", help="Số chứng từ, biên bản.")
@click.option("--titles", type=click.IntRange(0), help="Số tên sách.")
@click.option("--copies", multiple=True, help="Số bản theo loại, như book=12.")
@click.option("--price", type=click.IntRange(0), help="Thành tiền.")
@click.option("--note", help="Ghi chú.")
@click.pass_obj
def edit(session: Session, /, number: int, part: str, **given: Any) -> None:
    """Sửa dòng mang số NUMBER."""
    facts = {name: value for name, value in given.items() if value not in (None, ())}
    if "new_number" in facts:
        facts["number"] = facts.pop("new_number")
    if "on" in facts:
        facts["on"] = facts["on"].date()
    if "copies" in facts:
        facts["copies"] = _counts(facts["copies"])
    with session.store() as store:
        entry = replace(registers.entry_numbered(store, Part(part), number), **facts)
        registers.edit_entry(store, entry, now=session.now)
        _tell(Line(entry=entry, registered=store.entries.registered(entry)))


@register_command.command("list")
@_PART
@click.option("--from", "first", type=_DAY, default="0001-01-01", help="Từ ngày.")
@click.option("--to", "last", type=_DAY, default="9999-12-31", help="Đến hết ngày.")
@click.pass_obj
def show(session: Session, part: str, first: datetime, last: datetime) -> None:
    """Xem các dòng."""
    with session.store() as store:
        found = registers.lines(store, Part(part), first=first.date(), last=last.date())
    emit({"entries": [_described(line) for line in found]}, "\n".join(map(_words, found)))


def _counts(given: tuple[str, ...]) -> dict[Kind, int]:
    counts = {}
    for each in given:
        kind, _, count = each.partition("=")
        if kind not in list(Kind) or not count.isdecimal():
            raise InputError("usage.not_understood", given=each)
        counts[Kind(kind)] = int(count)
    return counts


def _tell(line: Line) -> None:
    emit({"entry": _described(line)}, _words(line))


def _described(line: Line) -> dict[str, Any]:
    entry, registered = line.entry, line.registered
    return {
        "id": entry.id,
        "part": entry.part.value,
        "number": entry.number,
        "on": entry.on.isoformat(),
        "source": entry.source,
        "document": entry.document,
        "titles": entry.titles,
        "copies": {kind.value: count for kind, count in entry.copies.items()},
        "total": entry.total,
        "price": entry.price,
        "note": entry.note,
        "registered": {
            "titles": registered.titles,
            "copies": registered.copies,
            "price": registered.price,
        },
    }


def _words(line: Line) -> str:
    entry: Entry = line.entry
    said = [f"{entry.number}", f"{entry.on:%d/%m/%Y}", entry.source, entry.document]
    counts = (
        translate("Cli", "%n bản theo sổ", "", entry.total),
        translate("Cli", "%n bản đã đăng ký cá biệt", "", line.registered.copies),
    )
    return "  ".join([*filter(None, said), ", ".join(counts)])
