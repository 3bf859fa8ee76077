"""`charge`, `pay`, `waive`, `deposit`, `refund` and `ledger`: readers' money."""

from datetime import date, datetime
from typing import Any

import click

from desktop.domain.calendar import day_of, local
from desktop.domain.ledger import WHY, EntryKind, Why
from desktop.services import accounting, circulation, ledger, readers
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.wording import number as number_words

_DAY = click.DateTime(["%Y-%m-%d"])
_CHARGED = click.Choice([each.value for each in WHY[EntryKind.CHARGE]])
_WAIVED = click.Choice([each.value for each in WHY[EntryKind.WAIVER]])
_BROKEN = 4


@click.command("charge")
@click.argument("card")
@click.argument("amount", type=int)
@click.option("--why", type=_CHARGED, required=True, help="Vì sao.")
@click.option("--copy", "barcode", default="", help="Bản sách làm mất, làm hỏng.")
@click.pass_obj
def charge_command(session: Session, card: str, amount: int, why: str, barcode: str) -> None:
    """Ghi AMOUNT đồng mà thẻ CARD phải trả."""
    with session.store() as store:
        patron = readers.with_card(store, card)
        copy = circulation.copy_with(store, barcode).id if barcode else None
        done = ledger.charge(store, patron.id, amount, why=Why(why), now=session.now, copy=copy)
    _tell(done, card)


@click.command("pay")
@click.argument("card")
@click.argument("amount", type=int)
@click.pass_obj
def pay_command(session: Session, card: str, amount: int) -> None:
    """Thu AMOUNT đồng của thẻ CARD."""
    with session.store() as store:
        patron = readers.with_card(store, card)
        done = ledger.pay(store, patron.id, amount, now=session.now)
    _tell(done, card)


@click.command("waive")
@click.argument("card")
@click.argument("amount", type=int)
@click.option("--why", "--reason", type=_WAIVED, required=True, help="Vì sao.")
@click.pass_obj
def waive_command(session: Session, card: str, amount: int, why: str) -> None:
    """Miễn AMOUNT đồng cho thẻ CARD."""
    with session.store() as store:
        patron = readers.with_card(store, card)
        done = ledger.waive(store, patron.id, amount, why=Why(why), now=session.now)
    _tell(done, card)


@click.command("deposit")
@click.argument("card")
@click.argument("amount", type=int)
@click.pass_obj
def deposit_command(session: Session, card: str, amount: int) -> None:
    """Nhận AMOUNT đồng đặt cọc của thẻ CARD."""
    with session.store() as store:
        patron = readers.with_card(store, card)
        done = ledger.take_deposit(store, patron.id, amount, now=session.now)
    _tell(done, card)


@click.command("refund")
@click.argument("card")
@click.argument("amount", type=int)
@click.pass_obj
def refund_command(session: Session, card: str, amount: int) -> None:
    """Trả lại thẻ CARD AMOUNT đồng đặt cọc."""
    with session.store() as store:
        patron = readers.with_card(store, card)
        done = ledger.refund(store, patron.id, amount, now=session.now)
    _tell(done, card)


@click.group("ledger", invoke_without_command=True)
@click.option("--card", default="", help="Chỉ của thẻ này.")
@click.option("--from", "first", type=_DAY, help="Từ ngày.")
@click.option("--to", "last", type=_DAY, help="Đến hết ngày.")
@click.pass_context
def ledger_command(
    ctx: click.Context, card: str, first: datetime | None, last: datetime | None
) -> None:
    """Sổ thu: các khoản phải trả, đã thu, đã miễn."""
    if ctx.invoked_subcommand is None:
        session: Session = ctx.obj
        with session.store() as store:
            if card:
                lines = accounting.reader_money(store, readers.with_card(store, card).id).lines
            else:
                end = day_of(session.now) if last is None else last.date()
                start = date.min if first is None else first.date()
                lines = accounting.ledger_between(store, start, end)
        emit({"entries": [_described(each) for each in lines]}, "\n".join(map(_line, lines)))


@ledger_command.command("reverse")
@click.argument("number", type=int)
@click.pass_obj
def reverse(session: Session, number: int) -> None:
    """Ghi đảo dòng NUMBER đã ghi nhầm."""
    with session.store() as store:
        done = ledger.reverse(store, number, now=session.now)
    words = translate("Cli", "Đã ghi đảo dòng {number} bằng dòng {by}.")
    emit(
        {"entry": _entry(done), "owed": done.balance.owed, "deposit": done.balance.deposit},
        words.format(number=number, by=done.line.number),
    )


@ledger_command.command("verify")
@click.pass_obj
def verify(session: Session) -> None:
    """Cộng lại cả sổ."""
    with session.store() as store:
        found = accounting.totals(store)
    books = {book.value: amount for book, amount in found.books.items()}
    amounts = ", ".join(f"{name} {dong(amount)}" for name, amount in books.items())
    words = (
        translate("Cli", "Sổ khớp: {amounts}")
        if found.is_sound
        else translate("Cli", "Sổ không khớp: {amounts}")
    )
    emit({"ok": found.is_sound, "books": books}, words.format(amounts=amounts))
    if not found.is_sound:
        raise click.exceptions.Exit(_BROKEN)


def _tell(done: ledger.Entered, card: str) -> None:
    line = done.line
    words = [translate("Cli", "Thẻ {card}: {kind} {amount}.")]
    if line.receipt:
        words.append(translate("Cli", "Biên lai số {receipt:05}."))
    words.append(translate("Cli", "Còn phải trả {owed}."))
    emit(
        {"entry": _entry(done), "owed": done.balance.owed, "deposit": done.balance.deposit},
        " ".join(words).format(
            card=card,
            kind=_kind(line.kind),
            amount=dong(line.amount),
            receipt=line.receipt,
            owed=dong(done.balance.owed),
        ),
    )


def _kind(kind: EntryKind) -> str:
    return {
        EntryKind.CHARGE: translate("Cli", "phải trả"),
        EntryKind.PAYMENT: translate("Cli", "đã thu"),
        EntryKind.WAIVER: translate("Cli", "miễn"),
        EntryKind.DEPOSIT: translate("Cli", "đặt cọc"),
        EntryKind.REFUND: translate("Cli", "trả lại cọc"),
        EntryKind.REVERSAL: translate("Cli", "ghi đảo"),
    }[kind]


def _entry(done: ledger.Entered) -> dict[str, Any]:
    line = done.line
    return {
        "number": line.number,
        "kind": line.kind.value,
        "amount": line.amount,
        "why": line.why.value,
        "receipt": line.receipt,
        "reverses": line.reverses,
    }


def _described(line: accounting.LedgerLine) -> dict[str, Any]:
    return {
        "number": line.entry.number,
        "at": line.entry.at.isoformat(),
        "kind": line.entry.kind.value,
        "why": line.entry.why.value,
        "amount": line.entry.amount,
        "debit": line.entry.debit.value,
        "credit": line.entry.credit.value,
        "card": line.card,
        "barcode": line.barcode,
        "receipt": line.entry.receipt,
        "reverses": line.entry.reverses,
        "reversed_by": line.reversed_by,
        "account": line.author,
    }


def _line(line: accounting.LedgerLine) -> str:
    entry = line.entry
    undone = ""
    if line.reversed_by:
        words = translate("Cli", "  (đã ghi đảo ở dòng {number})")
        undone = words.format(number=line.reversed_by)
    return (
        f"{entry.number:>5}  {local(entry.at):%d/%m/%Y}  {_kind(entry.kind):<12}"
        f" {dong(entry.amount):>14}  {line.card}  {line.name}{undone}"
    )


def dong(amount: int) -> str:
    return translate("Cli", "{amount} đồng").format(amount=number_words(amount))
