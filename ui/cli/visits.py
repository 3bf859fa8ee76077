"""`visits`: who came in and what was read here, counted without names."""

from typing import Any

import click

from desktop.domain.register import Kind
from desktop.domain.visit import Visitor, Visits
from desktop.services import visits
from ui.cli.output import emit, translate
from ui.cli.session import Session


@click.group("visits")
def visits_command() -> None:
    """Đếm bạn đọc vào cửa và sách đọc tại chỗ."""


@visits_command.command("show")
@click.pass_obj
def show(session: Session) -> None:
    """Số đếm của hôm nay."""
    with session.store() as store:
        _tell(visits.of_day(store, now=session.now))


@visits_command.command("door")
@click.argument("visitor", type=click.Choice([each.value for each in Visitor]))
@click.pass_obj
def door(session: Session, visitor: str) -> None:
    """Thêm một người vào cửa."""
    with session.store() as store:
        _tell(visits.count_visitor(store, Visitor(visitor), now=session.now))


@visits_command.command("use")
@click.argument("kind", type=click.Choice([each.value for each in Kind]))
@click.pass_obj
def use(session: Session, kind: str) -> None:
    """Thêm một lượt đọc tại chỗ."""
    with session.store() as store:
        _tell(visits.count_use(store, Kind(kind), now=session.now))


def _tell(counted: Visits) -> None:
    result: dict[str, Any] = {
        "day": counted.day.isoformat(),
        "door": {each.value: counted.door.get(each, 0) for each in Visitor},
        "use": {kind.value: count for kind, count in counted.uses.items()},
    }
    door = translate("Cli", "%n lượt vào cửa", "", counted.people)
    use = translate("Cli", "%n lượt đọc tại chỗ", "", counted.books)
    emit(result, f"{door}, {use}.")
