"""`rules`: the rules of the house, their versions, and the days on which it is closed."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from desktop.domain.calendar import day_of
from desktop.domain.errors import InputError
from desktop.domain.lunar import hung_kings
from desktop.domain.rules import Part, Rules
from desktop.domain.rules_text import plain_of
from desktop.services import house_rules, overriding, true_day
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.rules.part_lines import part_lines
from ui.rules.words import part_words
from ui.wording import full_date

_DAY = click.DateTime(["%Y-%m-%d"])


@click.group("rules")
def rules_command() -> None:
    """Nội quy: xem, đổi, ngày nghỉ, các lần vượt nội quy."""


@rules_command.command("show")
@click.argument("part", required=False, type=click.Choice([part.value for part in Part]))
@click.pass_obj
def show(session: Session, part: str | None) -> None:
    """Nội quy đang dùng, hoặc một PART của nó."""
    with session.store() as store:
        rules = house_rules.rules_of(store)
    emit(_told(rules, part), "\n".join(_lines(rules, part)))


@rules_command.command("set")
@click.argument("part", type=click.Choice([part.value for part in Part]))
@click.argument("value", required=False)
@click.option(
    "--file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Tệp JSON thay cho VALUE.",
)
@click.pass_obj
def set_(session: Session, part: str, value: str | None, file: Path | None) -> None:
    """Đổi một PART. VALUE là JSON như `rules show PART --json` đưa ra."""
    if (value is None) == (file is None):
        raise click.UsageError(translate("Cli", "Cho biết VALUE, hoặc --file."))
    text = value if file is None else file.read_text("utf-8")
    try:
        plain = json.loads(text or "")
    except ValueError as error:
        raise InputError("rules.not_understood", part=part) from error
    with session.store() as store:
        rules = house_rules.set_part(store, Part(part), plain, now=session.now).rules
    emit(_told(rules, part), "\n".join(_lines(rules, part)))


@rules_command.command("holidays")
@click.option("--year", type=int, help="Năm; bỏ trống là năm nay.")
@click.pass_obj
def holidays(session: Session, year: int | None) -> None:
    """Các ngày nghỉ trong một năm, cả Tết và giỗ Tổ."""
    year = year or day_of(session.now).year
    with session.store() as store:
        closures = house_rules.rules_of(store).closures
    day, closed = date(year, 1, 1), []
    while day.year == year:
        if closures.is_closed(day) and day.isoweekday() not in closures.weekdays:
            closed.append(day)
        day += timedelta(days=1)
    tet, kings = closures.tet_of(year), hung_kings(year) if closures.hung_kings else None
    told = {
        "year": year,
        "days": [day.isoformat() for day in closed],
        "tet": None if tet is None else [day.isoformat() for day in tet],
        "hung_kings": None if kings is None else kings.isoformat(),
    }
    emit(told, "\n".join(f"{day:%d/%m/%Y}" for day in closed))


@rules_command.command("closures")
@click.option(
    "--weekday", "weekdays", type=click.IntRange(1, 7), multiple=True, help="1 là thứ Hai."
)
@click.option("--from", "first", type=_DAY, help="Ngày đầu của đợt nghỉ.")
@click.option("--to", "last", type=_DAY, help="Ngày cuối của đợt nghỉ.")
@click.option("--remove", type=_DAY, help="Bỏ đợt nghỉ bắt đầu ngày này.")
@click.pass_obj
def closures(
    session: Session,
    weekdays: tuple[int, ...],
    first: datetime | None,
    last: datetime | None,
    remove: datetime | None,
) -> None:
    """Các đợt nghỉ riêng của thư viện. Không có gì thêm thì chỉ xem."""
    with session.store() as store:
        rules = house_rules.rules_of(store)
        plain = plain_of(rules, Part.CLOSURES)
        if weekdays:
            plain["weekdays"] = sorted(set(weekdays))
        if first is not None:
            plain["periods"].append([_iso(first), _iso(last or first)])
        if remove is not None:
            plain["periods"] = [each for each in plain["periods"] if each[0] != _iso(remove)]
        if weekdays or first or remove:
            rules = house_rules.set_part(store, Part.CLOSURES, plain, now=session.now).rules
    emit(_told(rules, Part.CLOSURES), "\n".join(_lines(rules, Part.CLOSURES)))


@rules_command.command("versions")
@click.pass_obj
def versions(session: Session) -> None:
    """Mọi phiên bản nội quy, mới nhất trước."""
    with session.store() as store:
        found = house_rules.versions(store)
    told = [
        {"version": each.rules.version, "origin": each.origin.value, "at": each.at.isoformat()}
        for each in found
    ]
    emit(
        {"versions": told}, "\n".join(f"{each.rules.version}  {each.at:%d/%m/%Y}" for each in found)
    )


@rules_command.command("overrides")
@click.option("--from", "first", type=_DAY, help="Từ ngày.")
@click.option("--to", "last", type=_DAY, help="Đến hết ngày.")
@click.pass_obj
def overrides(session: Session, first: datetime | None, last: datetime | None) -> None:
    """Các lần vượt nội quy, kèm lý do."""
    today = day_of(session.now)
    start = today.replace(day=1) if first is None else first.date()
    with session.store() as store:
        found = overriding.overridden(store, start, today if last is None else last.date())
    told = [
        {
            "at": each.at.isoformat(),
            "deed": each.deed,
            "rule": each.rule,
            "barcode": each.barcode,
            "title": each.title,
            "reason": each.reason,
        }
        for each in found
    ]
    emit(
        {"overrides": told},
        "\n".join(f"{each.at:%d/%m/%Y}  {each.title}: {each.reason}" for each in found),
    )


@rules_command.command("clock")
@click.pass_obj
def clock(session: Session) -> None:
    """Xác nhận đồng hồ máy đang đúng. Khi nó từng chạy sai về phía trước."""
    with session.store() as store:
        true_day.trust_clock(store, now=session.now)
    today = day_of(session.now)
    emit(
        {"day": today.isoformat()},
        translate("Cli", "Hôm nay là {day}.").format(day=full_date(today)),
    )


def _told(rules: Rules, part: str | None) -> dict[str, Any]:
    parts = list(Part) if part is None else [Part(part)]
    return {
        "version": rules.version,
        "bound": sorted(rules.bound),
        "rules": {each.value: plain_of(rules, each) for each in parts},
    }


def _lines(rules: Rules, part: str | None) -> list[str]:
    lines = []
    for each in Part if part is None else [Part(part)]:
        bound = f" {translate('Cli', '(tỉnh đặt)')}" if each in rules.bound else ""
        lines.append(f"{part_words(each)}{bound}:")
        lines += [f"  {line}" for line in part_lines(rules, each)]
    return lines


def _iso(moment: datetime) -> str:
    return moment.date().isoformat()
