"""`patron`: readers and their cards."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

import click

from desktop.domain.patron import Patron, PatronCategory, Person, SuspensionReason
from desktop.domain.reader_list import ReaderFilter, ReaderQuery
from desktop.services import reader_cards, readers
from desktop.services.circulation import patron_card
from desktop.services.reader_lists import readers_page
from ui.cli.late import LateGroup
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.wording import full_date

_LATE = {
    "import": "patron_many",
    "undo-import": "patron_many",
    "template": "patron_many",
    "merge": "patron_many",
    "duplicates": "patron_many",
    "series": "patron_many",
    "held": "patron_rights",
    "erase": "patron_rights",
    "forget": "patron_rights",
    "consent": "patron_rights",
    "request": "patron_requests",
    "share": "patron_sharing",
}
_Command = TypeVar("_Command", bound=Callable[..., None])
_DAY = click.DateTime(["%Y-%m-%d"])
_FACTS = (
    click.option("--name", help="Họ và tên."),
    click.option("--born", type=int, help="Năm sinh."),
    click.option(
        "--category",
        type=click.Choice([each.value for each in PatronCategory]),
        help="Đối tượng.",
    ),
    click.option("--contact", help="Cách liên hệ."),
    click.option("--village", help="Thôn."),
    click.option("--guardian", help="Người giám hộ, hoặc người chịu trách nhiệm thẻ tập thể."),
    click.option("--guardian-contact", help="Cách liên hệ người ấy."),
)


def _facts(command: _Command) -> _Command:
    """Give a command the options that tell of a reader."""
    for option in reversed(_FACTS):
        command = option(command)
    return command


@click.group("patron", cls=LateGroup, late=_LATE)
def patron_command() -> None:
    """Bạn đọc: cấp thẻ, xem, tìm, sửa, gộp, xóa."""


@patron_command.command("add")
@click.option("--card", default="", help="Số thẻ; bỏ trống thì lấy số tiếp theo.")
@_facts
@click.option("--expires", type=_DAY, help="Ngày hết hạn thẻ.")
@click.pass_obj
def add(session: Session, /, card: str, expires: datetime | None, **facts: Any) -> None:
    """Cấp thẻ cho một bạn đọc."""
    told = _told(facts)
    new = readers.NewPatron(
        card=card, expires=_date(expires), **{"name": "", **told}, guardian=_guardian(facts)
    )
    with session.store() as store:
        patron = readers.register(store, new, now=session.now)
    tell(patron, translate("Cli", "Đã cấp thẻ {card} cho {name}."))


@patron_command.command("change")
@click.argument("card")
@_facts
@click.pass_obj
def change(session: Session, /, card: str, **facts: Any) -> None:
    """Sửa điều đã ghi về một bạn đọc."""
    with session.store() as store:
        before = readers.with_card(store, card)
        guardian = _guardian(facts, before.guardian)
        after = replace(before, **_told(facts), guardian=guardian)
        patron = readers.change(store, after, now=session.now).patron
    tell(patron, translate("Cli", "Đã sửa thông tin của {name}."))


@patron_command.command("renew")
@click.argument("card")
@click.option("--until", type=_DAY, help="Hạn thẻ mới; bỏ trống thì thêm một năm.")
@click.pass_obj
def renew(session: Session, card: str, until: datetime | None) -> None:
    """Gia hạn thẻ."""
    with session.store() as store:
        reader = readers.with_card(store, card)
        done = reader_cards.renew_card(store, reader.id, now=session.now, expires=_date(until))
    tell(done.patron, translate("Cli", "Thẻ {card} dùng đến {expires}."))


@patron_command.command("replace")
@click.argument("card")
@click.option("--new-card", default="", help="Số thẻ mới; bỏ trống thì lấy số tiếp theo.")
@click.pass_obj
def replace_card(session: Session, card: str, new_card: str) -> None:
    """Thay thẻ đã mất; thẻ cũ ngừng dùng."""
    with session.store() as store:
        reader = readers.with_card(store, card)
        done = reader_cards.replace_card(store, reader.id, now=session.now, card=new_card)
    tell(
        done.patron, translate("Cli", "Thẻ {stopped} đã ngừng. Thẻ mới: {card}."), {"stopped": card}
    )


@patron_command.command("suspend")
@click.argument("card")
@click.option("--until", type=_DAY, required=True, help="Ngày cuối còn khóa.")
@click.option(
    "--reason",
    type=click.Choice([each.value for each in SuspensionReason]),
    default=SuspensionReason.HOUSE_RULES.value,
    help="Lý do.",
)
@click.pass_obj
def suspend(session: Session, card: str, until: datetime, reason: str) -> None:
    """Khóa thẻ đến hết một ngày."""
    with session.store() as store:
        reader = readers.with_card(store, card)
        done = reader_cards.suspend(
            store, reader.id, until=until.date(), reason=SuspensionReason(reason), now=session.now
        )
    tell(done.patron, translate("Cli", "Thẻ {card} khóa đến hết ngày {suspended_until}."))


@patron_command.command("lift")
@click.argument("card")
@click.pass_obj
def lift(session: Session, card: str) -> None:
    """Mở khóa thẻ trước hạn."""
    with session.store() as store:
        reader = readers.with_card(store, card)
        done = reader_cards.lift(store, reader.id, now=session.now)
    tell(done.patron, translate("Cli", "Thẻ {card} đã mở khóa."))


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
    words = translate("Cli", "{name} ({card}): đang mượn {loans} trên {limit} cuốn")
    emit(
        {"patron": {**described(patron), "loans": loans, "limit": shown.limit}},
        words.format(name=patron.name, card=patron.card, loans=len(loans), limit=shown.limit),
    )


@patron_command.command("find")
@click.argument("text", default="")
@click.option(
    "--filter",
    "wanted",
    type=click.Choice([each.value for each in ReaderFilter]),
    default=ReaderFilter.ALL.value,
    help="Chỉ một loại bạn đọc.",
)
@click.option("--limit", type=click.IntRange(1), default=50, help="Nhiều nhất bao nhiêu.")
@click.option("--offset", type=click.IntRange(0), default=0, help="Bỏ qua bao nhiêu đầu tiên.")
@click.pass_obj
def find(session: Session, text: str, wanted: str, limit: int, offset: int) -> None:
    """Tìm bạn đọc theo tên hoặc số thẻ, xếp theo tên."""
    query = ReaderQuery(text=text, filter=ReaderFilter(wanted), limit=limit, offset=offset)
    with session.store() as store:
        page = readers_page(store, query, now=session.now)
    patrons = [{**described(row.patron), "books": row.books, "late": row.late} for row in page.rows]
    emit(
        {"total": page.total, "patron": next(iter(patrons), None), "patrons": patrons},
        "\n".join(f"{row.patron.card}  {row.patron.name}" for row in page.rows),
    )


def tell(patron: Patron, sentence: str, facts: Mapping[str, str] | None = None) -> None:
    """Say what a reader is now, in a sentence about their card."""
    days = {"expires": patron.expires, "suspended_until": patron.suspended_until}
    written = {name: "" if day is None else full_date(day) for name, day in days.items()}
    text = sentence.format(card=patron.card, name=patron.name, **written, **(facts or {}))
    emit({"patron": described(patron), **(facts or {})}, text)


def described(patron: Patron) -> dict[str, Any]:
    """A reader under the keys of the command line."""
    return {
        "id": patron.id,
        "card": patron.card,
        "name": patron.name,
        "born": patron.born,
        "category": patron.category.value,
        "contact": patron.contact,
        "village": patron.village,
        "guardian": patron.guardian.name,
        "guardian_contact": patron.guardian.contact,
        "since": _text(patron.since),
        "expires": _text(patron.expires),
        "suspended_until": _text(patron.suspended_until),
        "suspended_for": patron.suspended_for and patron.suspended_for.value,
    }


def _told(facts: dict[str, Any]) -> dict[str, Any]:
    """What the options tell, as a reader has it; what was not given is left out."""
    told = {
        name: value
        for name, value in facts.items()
        if value is not None and not name.startswith("guardian")
    }
    if "category" in told:
        told["category"] = PatronCategory(told["category"])
    return told


def _guardian(facts: dict[str, Any], before: Person | None = None) -> Person:
    name, contact = before or Person()
    told, told_contact = facts["guardian"], facts["guardian_contact"]
    return Person(name if told is None else told, contact if told_contact is None else told_contact)


def _date(moment: datetime | None) -> date | None:
    return None if moment is None else moment.date()


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
