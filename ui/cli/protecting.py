"""`protect`: whether whoever has the disk can read the library."""

import os

import click

from desktop.machine.credentials import Credentials, Place
from desktop.machine.library_key import Guard
from desktop.services import backing_up, protecting, unlocking
from ui import backup_work
from ui.cli.asking import PASSPHRASE, RECOVERY, asked_secret
from ui.cli.output import emit, translate
from ui.cli.session import Session


@click.group("protect")
def protect_command() -> None:
    """Mã hóa thư viện trên ổ đĩa, và bỏ mã hóa."""


@protect_command.command("status")
@click.pass_obj
def status(session: Session) -> None:
    """Thư viện có mã hóa không, khóa giữ ở đâu."""
    with session.store():
        guard = protecting.guarded(session.file)
    plain = backing_up.plain_in(backup_work.backups_folder(session.folder))
    words = [_guard_words(guard)]
    if guard is not Guard.NOTHING and plain:
        words.append(translate("Cli", "%n bản sao lưu cũ chưa mã hóa.", "", plain))
    emit({"guard": guard.value, "plain_backups": plain}, "\n".join(words))


@protect_command.command("on")
@click.pass_obj
def on(session: Session) -> None:
    """Mã hóa thư viện. Câu mật khẩu lấy từ THUVIENXA_PASSPHRASE khi máy không có kho khóa."""
    now = session.now
    with session.store() as store:
        has_place = Credentials(session.folder, {}).place is Place.KEYRING
        passphrase = "" if has_place else asked_secret(PASSPHRASE, store.library.get().name)
        prepared = protecting.prepare(
            store, passphrase=passphrase, now=now, random_bytes=os.urandom
        )
    # Before anything is sealed, so that no power cut comes between the code and whoever needs it.
    click.echo(
        translate("Cli", "Mã của phiếu khôi phục, chép ra giấy ngay: {code}").format(
            code=prepared.code
        ),
        err=session.is_json,
    )
    protecting.seal(session.file, prepared, now=now)
    guard = protecting.guarded(session.file)
    emit({"guard": guard.value, "recovery_code": prepared.code}, _guard_words(guard))


@protect_command.command("off")
@click.pass_obj
def off(session: Session) -> None:
    """Thôi mã hóa thư viện."""
    with session.store() as store:
        protecting.may_unseal(store, now=session.now)
    protecting.unseal(session.file)
    emit({"guard": Guard.NOTHING.value}, _guard_words(Guard.NOTHING))


@protect_command.command("recover")
@click.pass_obj
def recover(session: Session) -> None:
    """Lấy lại khóa bằng phiếu khôi phục. Mã lấy từ THUVIENXA_RECOVERY, hoặc được hỏi."""
    code = asked_secret(RECOVERY, "")
    unlocking.unlock_by_sheet(session.file, code, passphrase=os.environ.get(PASSPHRASE, ""))
    emit({"ok": True}, translate("Cli", "Đã lấy lại khóa của thư viện."))


def _guard_words(guard: Guard) -> str:
    return {
        Guard.NOTHING: translate("Cli", "Thư viện không mã hóa: ai lấy được ổ đĩa là đọc được."),
        Guard.KEYRING: translate("Cli", "Thư viện được mã hóa; kho khóa của máy giữ khóa."),
        Guard.PASSPHRASE: translate("Cli", "Thư viện được mã hóa bằng câu mật khẩu của máy này."),
    }[guard]
