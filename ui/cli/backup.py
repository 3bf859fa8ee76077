"""`backup`, `restore` and `verify`."""

from datetime import date
from pathlib import Path
from typing import Any

import click
from typing_extensions import override

from desktop.domain.backup import Backup, BackupKind, Comparison, Replayed
from desktop.domain.calendar import day_of, local
from desktop.domain.errors import AppError, InputError
from desktop.domain.sheet_address import read
from desktop.machine import backup_place
from desktop.services import backing_up, examining_library, restoring
from ui import backup_work, from_sheet_work, messages, offsite_work, volumes
from ui.cli.asking import RECOVERY, asked_secret
from ui.cli.output import emit, translate
from ui.cli.session import Session

_DAMAGED = 4
_UNUSABLE = 2
_MOMENT = "%H:%M %d/%m/%Y"


class FileOrCommand(click.Group):
    """`backup FILE` beside `backup list`: what is no command is a file."""

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = next((each for each in args if not each.startswith("-")), None)
        if first is not None and first not in self.commands:
            args = ["make", *args]
        return super().parse_args(ctx, args)


@click.group("backup", cls=FileOrCommand, invoke_without_command=True)
@click.pass_context
def backup_command(ctx: click.Context) -> None:
    """Sao lưu vào tệp, hoặc vào nơi thường lệ."""
    if ctx.invoked_subcommand is None:
        _back_up(ctx.obj)


@backup_command.command("make", hidden=True)
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def make(session: Session, file: Path) -> None:
    """Sao lưu vào một tệp."""
    session.refuse_network()
    _tell_made(backing_up.back_up(session.file, file, now=session.now), None)


@backup_command.command("list")
@click.pass_obj
def list_backups(session: Session) -> None:
    """Liệt kê các bản sao lưu, mới nhất trước."""
    folders = backup_work.folders_with_backups(session.folder)
    found = [each for folder in folders for each in backing_up.backups_in(folder)]
    emit({"backups": [plain(each) for each in found]}, "\n".join(map(_line, found)))


@backup_command.command("verify")
@click.argument("file", type=click.Path(path_type=Path))
def verify_backup(file: Path) -> None:
    """Kiểm tra một bản sao lưu."""
    _tell_findings(backing_up.findings(file), status=_UNUSABLE)


@backup_command.command("stick")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--forget", is_flag=True, help="Thôi chép ra USB.")
@click.pass_obj
def stick(session: Session, folder: Path | None, forget: bool) -> None:
    """Chọn thư mục trên USB để chép bản sao lưu ra."""
    backups = backup_work.backups_folder(session.folder)
    if forget:
        backup_place.forget(backups)
    elif folder is not None:
        with session.store() as store:
            mark = store.library.identity()
        backup_place.choose(backups, folder.absolute(), mark=mark, volumes=volumes.mounted())
    chosen = backup_place.chosen(backups)
    is_here = backup_work.stick(session.folder) is not None
    no_place = translate("Cli", "Chưa chọn thư mục trên USB.")
    emit(
        {"folder": None if chosen is None else str(chosen), "is_here": is_here},
        no_place if chosen is None else str(chosen),
    )


@backup_command.group("offsite")
def offsite() -> None:
    """Bản sao ở xa, tại trung tâm, khóa bằng phiếu khôi phục."""


@offsite.command("on")
@click.pass_obj
def offsite_on(session: Session) -> None:
    """Bắt đầu gửi bản sao đã khóa lên trung tâm sau mỗi lần đồng bộ."""
    with session.store() as store:
        offsite_work.begin(store, session.folder, asked_secret(RECOVERY, ""))
    emit({"ok": True}, translate("Cli", "Từ nay thư viện có thêm bản sao đã khóa ở trung tâm."))


@offsite.command("put")
@click.pass_obj
def offsite_put(session: Session) -> None:
    """Gửi ngay bản sao mới nhất."""
    with session.store() as store:
        sent = offsite_work.put_newest(store, session.folder)
    emit({"ok": True, "sent": sent}, translate("Cli", "Đã gửi %n phần mới.", "", sent))


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--date", "day", help="Bản mới nhất của ngày này, ví dụ 2026-03-02.")
@click.option("--dry-run", is_flag=True, help="Chỉ xem lấy lại được gì, mất gì.")
@click.option("--from-sheet", "sheet", metavar="URL", help="Từ trung tâm, bằng phiếu khôi phục.")
@click.pass_obj
def restore_command(
    session: Session, /, file: Path | None, day: str | None, dry_run: bool, sheet: str | None
) -> None:
    """Khôi phục thư viện từ một bản sao lưu."""
    session.refuse_network()
    if sheet is not None:
        _restore_from_sheet(session, sheet, day=day, is_dry=dry_run)
        return
    chosen = backing_up.known(file) if file is not None else _of_day(session, day)
    is_shut = backup_work.cannot_be_opened(session.folder)
    is_damaged = is_shut or bool(examining_library.findings(session.file))
    found = restoring.compare(session.file, chosen, is_damaged=is_damaged)
    if dry_run:
        emit(_compared(found), _comparison_words(found))
        return
    if is_shut:
        done = backup_work.restore_closed(session.folder, chosen.path)
    else:
        with session.store() as store:
            done = backup_work.restore_open(
                store, session.folder, chosen.path, is_damaged=is_damaged
            )
    aside = None if done.aside is None else str(done.aside)
    words = translate("Cli", "Đã khôi phục về {when}.").format(when=_when(chosen))
    kept = translate("Cli", "Bản đang dùng trước đó ở {path}.").format(path=aside)
    emit(
        {
            "ok": True,
            "findings": [],
            **_compared(found),
            "aside": aside,
            "erased_again": done.erased_again,
            **_replayed(done.replayed),
        },
        "\n".join([f"{words} {kept}" if aside else words, *_replayed_words(done.replayed)]),
    )


@click.command("verify")
@click.pass_obj
def verify_command(session: Session) -> None:
    """Kiểm tra thư viện: tệp, số đếm, sổ thay đổi."""
    session.refuse_network()
    _tell_findings(examining_library.findings(session.file), status=_DAMAGED)


def _replayed(found: Replayed | None) -> dict[str, int]:
    return {} if found is None else {"done_again": found.done, "not_done_again": found.left}


def _replayed_words(found: Replayed | None) -> list[str]:
    if found is None:
        return []
    return [translate("Cli", "Đã làm lại %n việc theo sổ thay đổi.", "", found.done)]


def _restore_from_sheet(session: Session, sheet: str, *, day: str | None, is_dry: bool) -> None:
    address, code, wanted = read(sheet), asked_secret(RECOVERY, ""), _day(day)
    every = from_sheet_work.versions(address, code)
    found = [each for each in every if wanted in {None, day_of(each.put_at)}]
    if is_dry:
        listed = [{"at": each.put_at.isoformat(), "pieces": each.pieces} for each in found]
        emit({"backups": listed}, "\n".join(f"{local(each.put_at):{_MOMENT}}" for each in found))
        return
    if not found:
        raise InputError("backup.none", path=address.hub)
    done = from_sheet_work.restore(session.folder, address, code, n=found[0].n)
    words = translate("Cli", "Đã khôi phục về {when}.").format(when=_when(done.backup))
    emit({"ok": True, "erased_again": done.erased_again, **plain(done.backup)}, words)


def _back_up(session: Session) -> None:
    session.refuse_network()
    made, trouble = backup_work.back_up_now(session.folder)
    _tell_made(made, trouble)


def _tell_made(made: Backup, trouble: AppError | None) -> None:
    words = translate("Cli", "Đã sao lưu: {line}").format(line=_line(made))
    result: dict[str, Any] = {"ok": True, "findings": [], **plain(made)}
    if trouble is not None:
        result["stick"] = trouble.code
        words = f"{words}\n{messages.text(trouble)}"
    emit(result, words)


def _tell_findings(found: list[str], *, status: int) -> None:
    fine = translate("Cli", "Lành lặn.")
    emit({"ok": not found, "findings": found}, _damage(found) if found else fine)
    if found:
        raise click.exceptions.Exit(status)


def _damage(found: list[str]) -> str:
    return "\n".join([translate("Cli", "Bị hỏng:"), *(f"  {line}" for line in found)])


def _of_day(session: Session, day: str | None) -> Backup:
    """The newest that is sound, of one day or of all."""
    folders, wanted = backup_work.folders_with_backups(session.folder), _day(day)
    for backup in (each for folder in folders for each in backing_up.backups_in(folder)):
        is_wanted = backup.kind is BackupKind.REGULAR
        is_wanted = is_wanted and wanted in {None, day_of(backup.taken_at)}
        if is_wanted and backing_up.is_sound(backup.path):
            return backup
    raise InputError("backup.none", path=str(folders[0]))


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise click.UsageError("--date") from error


def _compared(found: Comparison) -> dict[str, Any]:
    return {
        "backup": plain(found.backup),
        "lost": {kind.value: count for kind, count in found.lost.items()},
        "is_same_history": found.is_same_history,
        **({} if found.again is None else {"again": found.again}),
    }


def _comparison_words(found: Comparison) -> str:
    lost = sum(found.lost.values())
    words = translate("Cli", "Mất %n thay đổi làm sau đó.", "", lost)
    if found.again is not None:
        words = translate("Cli", "Sẽ làm lại %n việc theo sổ thay đổi.", "", found.again)
    return f"{_line(found.backup)}\n{words}"


def plain(backup: Backup) -> dict[str, Any]:
    """A backup as JSON has it."""
    counts = backup.state.counts
    return {
        "file": str(backup.path),
        "taken_at": backup.taken_at.isoformat(),
        "kind": backup.kind.value,
        "bytes": backup.bytes,
        "records": counts.records,
        "copies": counts.copies,
        "patrons": counts.patrons,
        "loans_open": counts.loans_open,
    }


def _when(backup: Backup) -> str:
    return f"{local(backup.taken_at):{_MOMENT}}"


def _line(backup: Backup) -> str:
    counts = backup.state.counts
    parts = (
        translate("Cli", "%n đầu sách", "", counts.records),
        translate("Cli", "%n bản", "", counts.copies),
        translate("Cli", "%n bạn đọc", "", counts.patrons),
    )
    return f"{_when(backup)}  {', '.join(parts)}  {backup.path}"
