"""`update`: a newer program, looked at, put beside this one, taken, and taken back."""

from pathlib import Path

import click

from desktop.domain.errors import InputError
from desktop.machine.programs import Current, State
from ui import update_work
from ui.cli.output import emit, translate
from ui.cli.session import Session

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group("update")
def update_command() -> None:
    """Cập nhật chương trình từ tệp .tvxupdate hoặc từ trung tâm."""


@update_command.command("check")
@click.argument("file", type=_FILE, required=False)
def check_command(file: Path | None) -> None:
    """Xem tệp có dùng được ở đây không. Không có FILE: xem chương trình đang thế nào."""
    if file is None:
        _tell_state()
        return
    update = update_work.check(file)
    words = translate("Cli", "Tệp dùng được: bản {version}.").format(version=update.name)
    emit({"version": update.name, "platform": update.platform, "bytes": update.size}, words)


@update_command.command("stage")
@click.argument("file", type=_FILE, required=False)
def stage_command(file: Path | None) -> None:
    """Đặt bản mới cạnh bản đang chạy. Không có FILE: tệp nằm trên USB."""
    update = update_work.stage(file or _at_hand())
    words = translate("Cli", "Bản {version} đã sẵn sàng.").format(version=update.name)
    emit({"staged": update.name}, words)


@update_command.command("fetch")
@click.pass_obj
def fetch_command(session: Session) -> None:
    """Lấy bản mới từ trung tâm. Đứt mạng thì lần sau lấy tiếp."""
    name = update_work.fetch(session.folder)
    ready = translate("Cli", "Bản {version} đã sẵn sàng.").format(version=name)
    nothing = translate("Cli", "Trung tâm chưa có bản nào mới hơn.")
    emit({"staged": name or None}, ready if name else nothing)


@update_command.command("apply")
@click.argument("file", type=_FILE, required=False)
@click.pass_obj
def apply_command(session: Session, file: Path | None) -> None:
    """Sao lưu, thử trên bản chép; từ lần mở sau là bản mới."""
    session.refuse_network()
    name = update_work.staged() if file is None else update_work.stage(file).name
    if not name:
        raise InputError("update.none_staged")
    update_work.apply(session.folder, name)
    words = translate("Cli", "Từ lần mở sau, chương trình là bản {version}.").format(version=name)
    emit({"ok": True, "version": name}, words)


@update_command.command("settle", hidden=True)
@click.pass_obj
def settle_command(session: Session) -> None:
    """Cho bản mới mở thư viện lần đầu; không được thì trở về bản cũ."""
    _tell(update_work.settle(session.folder))


@update_command.command("rollback")
@click.pass_obj
def rollback_command(session: Session) -> None:
    """Trở về bản trước."""
    _tell(update_work.roll_back(session.folder))


def _at_hand() -> Path:
    found = update_work.at_hand()
    if found is None:
        raise InputError("update.none_at_hand")
    return found


def _tell_state() -> None:
    current, staged = update_work.programs().current(), update_work.staged()
    this = ".".join(map(str, update_work.this().version))
    words = [translate("Cli", "Đang chạy bản {version}.").format(version=this)]
    if staged:
        words.append(translate("Cli", "Bản {version} đã sẵn sàng.").format(version=staged))
    if current.failed:
        failed = translate("Cli", "Bản {version} đã thử và không dùng được ở đây.")
        words.append(failed.format(version=current.failed))
    emit(
        {
            "running": this,
            "staged": staged or None,
            "trial": current.version if current.state is State.TRIAL else None,
            "before": current.before or None,
            "failed": current.failed or None,
        },
        " ".join(words),
    )


def _tell(current: Current) -> None:
    """The installed version has no name of its own among the others."""
    words = translate("Cli", "Từ lần mở sau, chương trình là bản {version}.")
    installed = translate("Cli", "đã cài")
    emit(
        {"version": current.version or None, "state": current.state.value},
        words.format(version=current.version or installed),
    )
