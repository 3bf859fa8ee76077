"""`patron`: readers and their cards."""

from datetime import datetime
from typing import Any

import click

from desktop.domain.patron import Patron, PatronCategory
from desktop.services import readers
from desktop.services.circulation import patron_card
from ui.cli.output import emit
from ui.cli.session import Session


@click.group("patron")
def patron_command() -> None:
    """Bạn đọc: cấp thẻ, xem, tìm."""


@patron_command.command("add")
@click.option("--card", required=True, help="Số thẻ.")
@click.option("--name", required=True, help="Họ và tên.")
@click.option("--born", type=int, help="Năm sinh.")
@click.option(
    "--category", type=click.Choice([each.value for each in PatronCategory]), default="adult"
)
@click.option("--contact", default="", help="Cách liên hệ.")
@click.option("--expires", type=click.DateTime(["%Y-%m-%d"]), help="Ngày hết hạn thẻ.")
@click.pass_obj
def add(
    session: Session,
    card: str,
    name: str,
    born: int | None,
    category: str,
    contact: str,
    expires: datetime | None,
) -> None:
    """Cấp thẻ cho một bạn đọc."""
    new = readers.NewPatron(
        card=card,
        name=name,
        born=born,
        category=PatronCategory(category),
        contact=contact,
        expires=None if expires is None else expires.date(),
    )
    with session.store() as store:
        patron = readers.register(store, new, now=session.now)
    emit({"patron": _described(patron)}, f"Đã cấp thẻ {patron.card} cho {patron.name}.")


@patron_command.command("show")
@click.argument("card")
@click.pass_obj
def show(session: Session, card: str) -> None:
    """Xem một bạn đọc và sách đang mượn."""
    with session.store() as store:
        patron = readers.with_card(store, card)
        shown = patron_card(store, patron.id, now=session.now)
    loans = [
        {"barcode": loan.barcode, "title": loan.title, "due": loan.due.isoformat()}
        for loan in shown.loans
    ]
    emit(
        {"patron": {**_described(patron), "loans": loans, "limit": shown.limit}},
        f"{patron.name} ({patron.card}): đang mượn {len(loans)} trên {shown.limit} cuốn",
    )


@patron_command.command("find")
@click.argument("text")
@click.pass_obj
def find(session: Session, text: str) -> None:
    """Tìm bạn đọc theo tên hoặc số thẻ."""
    with session.store() as store:
        found = readers.find(store, text)
    emit(
        {"patrons": [_described(patron) for patron in found]},
        "\n".join(f"{patron.card}  {patron.name}" for patron in found),
    )


def _described(patron: Patron) -> dict[str, Any]:
    return {
        "id": patron.id,
        "card": patron.card,
        "name": patron.name,
        "born": patron.born,
        "category": patron.category.value,
        "contact": patron.contact,
        "expires": None if patron.expires is None else patron.expires.isoformat(),
    }
