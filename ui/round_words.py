"""The round of a coordinator in words, for the screen, the command line and paper."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QObject

from sync.bundle import Way
from ui import messages
from ui.printing.papers.carried import CarriedLine
from ui.round_work import Stop
from ui.stick_words import way_words, when
from ui.wording import NOTHING, moment, translate


class RoundPlurals(QObject):
    """Words that follow a number; the collector of words finds plurals only in `tr`."""

    def sent(self, count: int) -> str:
        return self.tr("Đã gửi %n thay đổi", "", count)

    def received(self, count: int) -> str:
        return self.tr("nhận %n mô tả sách", "", count)

    def put_on(self, count: int) -> str:
        return self.tr("Đã ghi %n thay đổi", "", count)

    def taken(self, count: int) -> str:
        return self.tr("Trung tâm nhận %n thay đổi", "", count)

    def done(self, count: int) -> str:
        return self.tr("Xong %n thư viện", "", count)

    def failed(self, count: int) -> str:
        return self.tr("%n thư viện chưa xong", "", count)


_PLURALS = RoundPlurals()


def name_words(stop: Stop) -> str:
    return f"{stop.code}  {stop.name}".strip()


def came_words(stop: Stop) -> str:
    """What was done for a library, or why it was not."""
    if stop.error is not None:
        return messages.text(stop.error)
    if stop.report is None:
        return translate("round", "Không có tệp nào cho thư viện này")
    if any(label.way is Way.UP for label in stop.labels):
        return _PLURALS.put_on(sum(label.changes for label in stop.labels))
    sent = _PLURALS.taken if stop.labels else _PLURALS.sent
    return f"{sent(stop.report.pushed)}, {_PLURALS.received(stop.report.pulled)}"


def standing_words(stop: Stop, now: datetime) -> tuple[str, str, str]:
    """How many wait, how many to look at, when it last agreed with the hub."""
    summary = stop.summary
    if summary is None:
        return NOTHING, NOTHING, NOTHING
    if not summary.is_enrolled:
        return str(summary.pending), NOTHING, translate("round", "Chưa ghi danh")
    last = summary.last_sync_at
    return (
        str(summary.pending),
        str(summary.to_settle + summary.refused + summary.to_hear),
        translate("round", "Chưa lần nào") if last is None else moment(last, now),
    )


def whole_words(stops: Iterable[Stop]) -> str:
    """What came of the whole round."""
    found = list(stops)
    failed = sum(stop.error is not None for stop in found)
    words = _PLURALS.done(len(found) - failed)
    return f"{words}, {_PLURALS.failed(failed)}" if failed else words


def round_lines(stops: Iterable[Stop]) -> list[CarriedLine]:
    """What is printed: each file that was written or read, and each library without one."""
    lines = []
    for stop in stops:
        for label in stop.labels:
            number, changes = str(label.number), str(label.changes)
            words = (name_words(stop), way_words(label), number, changes, when(label))
            lines.append(CarriedLine(*words, came_words(stop)))
        if not stop.labels:
            lines.append(CarriedLine(name_words(stop), "", "", "", "", came_words(stop)))
    return lines
