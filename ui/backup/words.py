"""Words about backups."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.backup import Backup, BackupKind, Counts, Replayed
from desktop.domain.calendar import day_of
from desktop.services.backing_up import Protection
from ui.backup.plurals import BackupPlurals
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
    of = BackupPlurals()
    parts = of.titles(found.records), of.copies(found.copies), of.readers(found.patrons)
    return ", ".join((*parts, of.out(found.loans_open)))


def done_again(found: Replayed | None) -> str:
    """What of the work since is there again, and what is not; nothing where none was to be."""
    if found is None:
        return ""
    of = BackupPlurals()
    parts = [of.done(found.done)]
    if found.left:
        parts.append(of.left(found.left))
    if found.unnamed:
        parts.append(of.unnamed(found.unnamed))
    return " ".join(parts)


def kind(backup: Backup) -> str:
    """Why it was made, where that is worth a word."""
    if backup.kind is BackupKind.ASIDE:
        return translate("backup", "cất trước khi khôi phục")
    return ""
