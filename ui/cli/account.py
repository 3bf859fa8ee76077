"""`account` and `audit`: who works here, and what was done."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from desktop.domain.account import Account, Role
from desktop.domain.calendar import local
from desktop.domain.paper.facts import RecoverySheet
from desktop.services import accounts, audit, papers
from desktop.storage.store import Store
from ui.cli.asking import NEW_PIN, RECOVERY, asked_secret
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.cli.typesetting import write_pdf
from ui.printing.papers.money import recovery_sheet

_on_paper = click.option(
    "--pdf",
    "path",
    type=click.Path(path_type=Path),
    help="Ghi phiếu khôi phục ra tệp PDF này để in.",
)


@click.group("account")
def account_command() -> None:
    """Tài khoản trên máy dùng chung. Mã PIN lấy từ THUVIENXA_PIN, hoặc được hỏi."""


@account_command.command("add")
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice([each.value for each in Role]),
    default="librarian",
    help="Việc được giao.",
)
@_on_paper
@click.pass_obj
def add(session: Session, name: str, role: str, path: Path | None) -> None:
    """Lập tài khoản NAME. Mã PIN lấy từ THUVIENXA_NEW_PIN, hoặc được hỏi."""
    with session.store() as store:
        made = accounts.add_account(
            store,
            name,
            Role(role),
            secret=asked_secret(NEW_PIN, name),
            now=session.now,
            random_bytes=os.urandom,
        )
        facts = _sheet_of(store, session, made.code, name=made.account.name)
    _tell(made, translate("Cli", "Đã lập tài khoản {name}."))
    _print(session, facts, path)


@account_command.command("list")
@click.pass_obj
def list_accounts(session: Session) -> None:
    """Những ai làm việc ở đây."""
    with session.store() as store:
        found = accounts.all_accounts(store)
    emit(
        {"accounts": [_described(each) for each in found]},
        "\n".join(map(_line, found)) or translate("Cli", "Chưa có tài khoản: máy này không khóa."),
    )


@account_command.command("pin")
@click.argument("name")
@click.pass_obj
def pin(session: Session, name: str) -> None:
    """Đặt mã PIN mới cho NAME. Lấy từ THUVIENXA_NEW_PIN, hoặc được hỏi."""
    with session.store() as store:
        found = accounts.named(store, name)
        secret = asked_secret(NEW_PIN, found.name)
        done = accounts.give_secret(store, found.id, secret=secret, now=session.now)
    _tell(done, translate("Cli", "Đã đặt mã mới cho {name}."))


@account_command.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice([each.value for each in Role]))
@click.pass_obj
def role_command(session: Session, name: str, role: str) -> None:
    """Giao việc khác cho NAME."""
    with session.store() as store:
        account = accounts.named(store, name).id
        done = accounts.change_role(store, account, Role(role), now=session.now)
    now_is = translate("Cli", "{{name}} bây giờ là {role}.").format(role=_role(done.account.role))
    _tell(done, now_is)


@account_command.command("disable")
@click.argument("name")
@click.pass_obj
def disable(session: Session, name: str) -> None:
    """Đóng tài khoản NAME."""
    with session.store() as store:
        done = accounts.close_account(store, accounts.named(store, name).id, now=session.now)
    _tell(done, translate("Cli", "Đã đóng tài khoản {name}."))


@account_command.command("enable")
@click.argument("name")
@click.pass_obj
def enable(session: Session, name: str) -> None:
    """Mở lại tài khoản NAME."""
    with session.store() as store:
        done = accounts.open_again(store, accounts.named(store, name).id, now=session.now)
    _tell(done, translate("Cli", "Đã mở lại tài khoản {name}."))


@account_command.command("sheet")
@_on_paper
@click.pass_obj
def sheet(session: Session, path: Path | None) -> None:
    """Làm phiếu khôi phục mới; phiếu trước không dùng được nữa."""
    with session.store() as store:
        code = accounts.renew_sheet(store, now=session.now, random_bytes=os.urandom)
        facts = _sheet_of(store, session, code)
    emit({"recovery_code": code}, _sheet(code))
    _print(session, facts, path)


@account_command.command("recover")
@click.argument("name")
@_on_paper
@click.pass_obj
def recover(session: Session, name: str, path: Path | None) -> None:
    """Vào lại bằng phiếu khôi phục. Lấy từ THUVIENXA_RECOVERY và THUVIENXA_NEW_PIN."""
    with session.store() as store:
        found = accounts.named(store, name)
        done = accounts.recover(
            store,
            found.id,
            code=asked_secret(RECOVERY, found.name),
            secret=asked_secret(NEW_PIN, found.name),
            now=session.now,
            random_bytes=os.urandom,
        )
        facts = _sheet_of(store, session, done.code, name=done.account.name)
    _tell(done, translate("Cli", "{name} đã vào lại được."))
    _print(session, facts, path)


@click.group("audit")
def audit_command() -> None:
    """Nhật ký: ai đã làm gì."""


@audit_command.command("list")
@click.option("--what", default="", help="Chỉ việc này, ví dụ reader.erase.")
@click.option("--by", default="", help="Chỉ việc của tài khoản này.")
@click.option("--limit", type=click.IntRange(1), default=50, help="Nhiều nhất bao nhiêu.")
@click.pass_obj
def list_lines(session: Session, what: str, by: str, limit: int) -> None:
    """Các dòng mới nhất trước."""
    with session.store() as store:
        rows = audit.read_log(store, what=what, name=by, limit=limit)
    emit(
        {
            "lines": [
                {
                    "number": row.number,
                    "at": row.at.isoformat(),
                    "what": row.what,
                    "entity": row.entity,
                    "account": row.name,
                }
                for row in rows
            ]
        },
        "\n".join(
            f"{row.number:>5}  {_moment(row.at)}  {row.what:<22}  {row.name or '–'}  {row.entity}"
            for row in rows
        ),
    )


@audit_command.command("verify")
@click.pass_obj
def verify(session: Session) -> None:
    """Chứng minh nhật ký còn nguyên như lúc ghi."""
    with session.store() as store:
        verdict = audit.verify_log(store)
    sound = verdict.broken is None
    emit(
        {"ok": sound, "lines": verdict.lines, "broken": verdict.broken},
        translate("Cli", "Nhật ký còn nguyên: %n dòng.", "", verdict.lines)
        if sound
        else translate("Cli", "Nhật ký không còn nguyên từ dòng {number}.").format(
            number=verdict.broken
        ),
    )
    if not sound:
        raise click.exceptions.Exit(_BROKEN)


_BROKEN = 4


def _tell(done: accounts.Opened, sentence: str) -> None:
    """Say what became of the account that the sentence is about."""
    text = sentence.format(name=done.account.name)
    result: dict[str, Any] = {"account": _described(done.account)}
    if done.code:
        result["recovery_code"] = done.code
        text = f"{text}\n{_sheet(done.code)}"
    emit(result, text)


def _sheet_of(store: Store, session: Session, code: str, *, name: str = "") -> RecoverySheet | None:
    """What is to be printed of a code that was made, where one was."""
    if not code:
        return None
    facts = papers.recovery_sheet(store, code, now=session.now)
    return replace(facts, account=name or facts.account)


def _print(session: Session, facts: RecoverySheet | None, path: Path | None) -> None:
    """The sheet, after its code was told: where the file cannot be written the code is not lost."""
    if facts is not None and path is not None:
        write_pdf(session, lambda: recovery_sheet(facts), path)


def _sheet(code: str) -> str:
    words = translate("Cli", "Mã khôi phục, chỉ hiện lần này. Chép ra giấy và cất kỹ:")
    return f"{words}\n\n    {code}\n"


def _described(account: Account) -> dict[str, Any]:
    return {
        "id": account.id,
        "name": account.name,
        "role": account.role.value,
        "open": account.is_open,
    }


def _line(account: Account) -> str:
    closed = () if account.is_open else (translate("Cli", "đã đóng"),)
    return f"{account.name}  ({', '.join([_role(account.role), *closed])})"


def _role(role: Role) -> str:
    return {
        Role.LIBRARIAN: translate("Cli", "thủ thư"),
        Role.HELPER: translate("Cli", "người giúp việc"),
        Role.COORDINATOR: translate("Cli", "điều phối viên"),
    }[role]


def _moment(at: datetime) -> str:
    return f"{local(at):%d/%m/%Y %H:%M}"
