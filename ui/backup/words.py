"""Words about backups."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.backup import Backup, BackupKind, Counts
from desktop.domain.calendar import day_of
from desktop.services.backing_up import Protection
from ui.wording import clock_time, moment, short_date

translate = QCoreApplication.translate


def risk_short(found: Protection, now: datetime) -> str:
    """The moment of the oldest change at risk, as short as a key of the rail; "" without one."""
    oldest = found.oldest_unprotected
    if oldest is None:
        return ""
    return clock_time(oldest) if day_of(oldest) == day_of(now) else short_date(day_of(oldest))


def risk(found: Protection, now: datetime) -> str:
    oldest = found.oldest_unprotected
    if oldest is None:
        return translate("backup", "Mọi thay đổi đã được sao lưu")
    words = translate("backup", "Chưa sao lưu: thay đổi từ {when}")
    if found.newest is not None and not found.is_due(now):
        words = translate("backup", "Đã sao lưu; còn thay đổi từ {when}")
    return words.format(when=moment(oldest, now))


def counts(found: Counts) -> str:
    return ", ".join(
        (
            translate("backup", "%n đầu sách", "", found.records),
            translate("backup", "%n bản", "", found.copies),
            translate("backup", "%n bạn đọc", "", found.patrons),
            translate("backup", "%n cuốn đang mượn", "", found.loans_open),
        )
    )


def kind(backup: Backup) -> str:
    """Why it was made, where that is worth a word."""
    if backup.kind is BackupKind.ASIDE:
        return translate("backup", "cất trước khi khôi phục")
    return ""
