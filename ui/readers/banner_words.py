"""The one thing about a reader that somebody should look at."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject

from ui.readers.delegate import SOON_DAYS
from ui.readers.shown import Shown
from ui.readers.words import reason_words
from ui.wording import full_date, translate


class Said(NamedTuple):
    """What the banner says."""

    kind: str
    headline: str
    detail: str = ""


class _Plurals(QObject):
    """Only `tr` of an object knows one from many when the words are collected."""

    def late(self, books: int) -> str:
        return self.tr("%n cuốn quá hạn, lâu nhất {days} ngày", "", books)


PLURALS = _Plurals()


def banner_of(shown: Shown, today: date) -> Said | None:
    """The worst; None when all is well."""
    return _suspended(shown, today) or _late(shown) or _expiry(shown, today)


def _suspended(shown: Shown, today: date) -> Said | None:
    patron = shown.patron
    if patron.suspended_until is None or not patron.is_suspended(today):
        return None
    words = translate("Readers", "Thẻ tạm khóa đến hết ngày {day}")
    reason = "" if patron.suspended_for is None else reason_words(patron.suspended_for) + "."
    return Said("refused", words.format(day=full_date(patron.suspended_until)), reason)


def _late(shown: Shown) -> Said | None:
    late = [loan for loan in shown.loans if loan.days_late]
    if not late:
        return None
    worst = max(late, key=lambda loan: loan.days_late)
    words = PLURALS.late(len(late)).format(days=worst.days_late)
    return Said("refused", words, worst.title)


def _expiry(shown: Shown, today: date) -> Said | None:
    expires = shown.patron.expires
    if expires is None or (expires - today).days > SOON_DAYS:
        return None
    if expires < today:
        words = translate("Readers", "Thẻ hết hạn ngày {day}")
        advice = translate("Readers", "Gia hạn thẻ rồi cho mượn.")
        return Said("refused", words.format(day=full_date(expires)), advice)
    words = translate("Readers", "Thẻ hết hạn ngày {day}, còn {days} ngày.")
    left = (expires - today).days
    return Said("attention", words.format(day=full_date(expires), days=left))
