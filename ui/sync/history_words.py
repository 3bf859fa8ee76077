"""The history of the exchange in plain words, for the window and the command line."""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QObject

from desktop.domain.errors import InputError, RemoteError
from desktop.domain.exchange import ExchangeRun, PutAside, RunWay, Stranger, StrangerFate
from ui import messages
from ui.library_names import place
from ui.sync.exchange_words import kind_words, run_words
from ui.wording import capital, moment, translate

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


class Only(StrEnum):
    """Which lines of the history somebody wants to see."""

    ALL = "all"
    SENT = "sent"
    RECEIVED = "received"
    REFUSED = "refused"
    """Where the hub put something aside, or two ends disagreed."""
    FAILED = "failed"

    def wants(self, run: ExchangeRun) -> bool:
        return {
            Only.ALL: True,
            Only.SENT: run.pushed > 0 or run.way in {RunWay.STICK_OUT, RunWay.OFFSITE},
            Only.RECEIVED: run.pulled > 0,
            Only.REFUSED: run.refused > 0 or run.conflicts > 0,
            Only.FAILED: bool(run.code),
        }[self]


class HistoryPlurals(QObject):
    """Words that follow a number; the collector of words finds plurals only in `tr`."""

    def put_aside(self, count: int) -> str:
        return self.tr("%n thay đổi bị để riêng", "", count)

    def conflicts(self, count: int) -> str:
        return self.tr("%n chỗ ghi khác nhau", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n phút trước", "", count)

    def hours(self, count: int) -> str:
        return self.tr("%n giờ trước", "", count)

    def days(self, count: int) -> str:
        return self.tr("%n ngày trước", "", count)


_PLURALS = HistoryPlurals()


def only_words(only: Only) -> str:
    return {
        Only.ALL: translate("history", "Mọi lần"),
        Only.SENT: translate("history", "Có gửi đi"),
        Only.RECEIVED: translate("history", "Có nhận về"),
        Only.REFUSED: translate("history", "Bị để riêng hoặc ghi khác nhau"),
        Only.FAILED: translate("history", "Không xong"),
    }[only]


def way_words(way: RunWay) -> str:
    """By what road an exchange went."""
    return {
        RunWay.LINE: translate("history", "Mạng"),
        RunWay.STICK_OUT: translate("history", "Ghi ra USB"),
        RunWay.STICK_IN: translate("history", "Đọc từ USB"),
        RunWay.OFFSITE: translate("history", "Bản sao"),
    }[way]


def whole_run_words(run: ExchangeRun) -> str:
    """All that came of an exchange, and where it did not end well, why and what to do."""
    if run.code:
        error = RemoteError(run.code)
        said = [messages.text(error)]
        if run.pushed or run.pulled:
            so_far = capital(run_words(replace(run, code="")))
            said.append(translate("history", "Trước đó: {words}.").format(words=so_far))
        return " ".join(said)
    parts = [run_words(run)]
    if run.refused:
        parts.append(_PLURALS.put_aside(run.refused))
    if run.conflicts:
        parts.append(_PLURALS.conflicts(run.conflicts))
    return ", ".join(parts)


def put_aside_words(change: PutAside) -> str:
    """What it is about: 1 mô tả sách: Tắt đèn."""
    what = kind_words(change.kind, 1)
    return f"{what}: {change.name}" if change.name else what


def why_words(change: PutAside) -> str:
    """Why the hub put it aside, and what to do; a newer hub may know more reasons than we."""
    code = change.reason if change.reason in messages.texts() else "change.not_sound"
    return messages.text(InputError(code))


def stranger_words(stranger: Stranger) -> str:
    """TV00000099: đã báo, Xã Suối Hai. What came of it first: the end may be cut."""
    fate = {
        StrangerFate.WAITS: translate("history", "chờ báo"),
        StrangerFate.TOLD: translate("history", "đã báo"),
        StrangerFate.NOT_THEIRS: translate("history", "họ không có mã này"),
    }[stranger.fate]
    return f"{stranger.barcode}: {fate}, {place(stranger.library)}"


def age_words(heard_at: datetime | None, now: datetime) -> str:
    """How old what came from the nation is: đúng đến hôm nay, 09:12 (29 phút trước)."""
    if heard_at is None:
        return translate("history", "Chưa nhận trọn lần nào")
    words = translate("history", "Đúng đến {when} ({age})")
    return words.format(when=moment(heard_at, now), age=_age(now - heard_at))


def _age(passed: timedelta) -> str:
    if passed < _HOUR:
        return _PLURALS.minutes(max(1, int(passed.total_seconds() // 60)))
    if passed < _DAY:
        return _PLURALS.hours(int(passed.total_seconds() // 3600))
    return _PLURALS.days(passed.days)
