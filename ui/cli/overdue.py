"""`overdue`: who is late, and the reminders: letters, a list for calling, a message."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from desktop.domain.calendar import day_of
from desktop.domain.errors import RuleError
from desktop.domain.overdue import OverdueLoan, OverdueReader, Village, Way, by_village
from desktop.services import overdue as late
from desktop.services import readers
from desktop.storage.store import Store
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.cli.typesetting import write_pdf
from ui.printing.papers.letters import call_list, overdue_letters
from ui.reminder import reminder
from ui.wording import full_date

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("overdue")
@click.option("--letters", type=_FILE, help="Ghi thư nhắc ra tệp PDF, và nhớ là đã gửi.")
@click.option("--calls", type=_FILE, help="Ghi danh sách gọi theo thôn ra tệp PDF.")
@click.option("--message", metavar="CARD", help="Tin nhắn cho một bạn đọc, và nhớ là đã nhắn.")
@click.option("--called", metavar="CARD", help="Nhớ là đã gọi cho một bạn đọc.")
@click.option("--again", is_flag=True, help="Kể cả người mới được nhắc gần đây.")
@click.pass_obj
def overdue_command(
    session: Session,
    /,
    letters: Path | None,
    calls: Path | None,
    message: str | None,
    called: str | None,
    again: bool,
) -> None:
    """Sách quá hạn theo thôn; thư nhắc, danh sách gọi, tin nhắn."""
    result: dict[str, Any] = {}
    lines: list[str] = []
    with session.store() as store:
        if letters is not None:
            result["letters"] = _write_letters(session, store, letters, again=again)
        if calls is not None:
            result["calls"] = _write_calls(session, store, calls, again=again)
        if message is not None:
            result["text"] = _tell(session, store, message)
            lines.append(result["text"])
        if called is not None:
            late.note_reminders(store, [_late(session, store, called)], Way.CALL, now=session.now)
        everybody = late.overdue(store, now=session.now)
    villages = by_village(everybody)
    loans = [loan for village in villages for loan in _described(village)]
    lines += [_line(village) for village in villages if message is None]
    emit({"loans": loans, "readers": len(everybody), **result}, "\n".join(lines))


def _write_letters(session: Session, store: Store, path: Path, *, again: bool) -> int:
    """The file first: what could not be written was not sent either."""
    asked, library = _asked(session, store, again=again), store.library.get()
    write_pdf(session, lambda: overdue_letters(asked, library, on=day_of(session.now)), path)
    late.note_reminders(store, asked, Way.LETTER, now=session.now)
    return len(asked)


def _write_calls(session: Session, store: Store, path: Path, *, again: bool) -> int:
    """A list is no call yet: who was called is told by `--called`."""
    asked, library = _asked(session, store, again=again), store.library.get()
    villages = by_village(asked)
    write_pdf(session, lambda: call_list(villages, library, on=day_of(session.now)), path)
    return len(asked)


def _asked(session: Session, store: Store, *, again: bool) -> tuple[OverdueReader, ...]:
    find = late.overdue if again else late.to_remind
    asked = find(store, now=session.now)
    if not asked:
        raise RuleError("overdue.nobody")
    return asked


def _tell(session: Session, store: Store, card: str) -> str:
    reader = _late(session, store, card)
    late.note_reminders(store, [reader], Way.MESSAGE, now=session.now)
    return reminder(reader, store.library.get())


def _late(session: Session, store: Store, card: str) -> OverdueReader:
    patron = readers.with_card(store, card)
    return late.overdue_of(store, patron.id, now=session.now)


def _described(village: Village) -> list[dict[str, Any]]:
    return [
        {
            "barcode": loan.barcode,
            "title": loan.title,
            "card": reader.patron.card,
            "due": loan.due.isoformat(),
            "days_late": loan.days_late,
            "name": reader.patron.name,
            "village": village.name,
            "call": reader.addressed.name,
            "contact": reader.addressed.contact,
            "last": None
            if loan.last is None
            else {"way": loan.last.way.value, "on": loan.last.on.isoformat()},
        }
        for reader in village.readers
        for loan in reader.loans
    ]


def _line(village: Village) -> str:
    people = translate("Cli", "%n bạn đọc", "", len(village.readers))
    books = translate("Cli", "%n cuốn", "", village.books)
    head = f"{village.name or translate('Cli', 'Chưa ghi thôn')}: {people}, {books}"
    return "\n".join([head, *(line for reader in village.readers for line in _lines(reader))])


def _lines(reader: OverdueReader) -> Sequence[str]:
    whom, last = reader.addressed, reader.last
    call = " ".join(part for part in (whom.name, whom.contact) if part)
    told = [
        f"{reader.patron.name} ({reader.patron.card})",
        translate("Cli", "gọi {whom}").format(whom=call),
        *(() if last is None else (_asked_words(last.way).format(day=full_date(last.on)),)),
    ]
    return [f"  {', '.join(told)}", *map(_loan, reader.loans)]


def _loan(loan: OverdueLoan) -> str:
    told = (
        f"{loan.title} ({loan.barcode})",
        translate("Cli", "hạn {day}").format(day=full_date(loan.due)),
        translate("Cli", "trễ %n ngày", "", loan.days_late),
    )
    return f"    {', '.join(told)}"


def _asked_words(way: Way) -> str:
    return {
        Way.LETTER: translate("Cli", "đã gửi thư ngày {day}"),
        Way.CALL: translate("Cli", "đã gọi ngày {day}"),
        Way.MESSAGE: translate("Cli", "đã nhắn tin ngày {day}"),
    }[way]
