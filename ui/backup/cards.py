"""The cards of the page: every backup, how well all is protected, and one looked at closely."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.backup import Backup, Comparison
from desktop.domain.calendar import day_of, local
from ui.backup import words
from ui.backup.work import Overview
from ui.sync.exchange_words import kind_words
from ui.sync.log_card import empty
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import CutLabel, Label, frame
from ui.wording import capital, full_date, moment, size


class ListCard(QFrame):
    """Each backup as one line, newest first.

    Signals:
        asked: this one is to be looked at (Backup).
    """

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        heading = Label(self.tr("Các bản sao lưu"), "body", weight="semibold")
        heading.setContentsMargins(20, 13, 20, 13)
        column.addWidget(heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.buttons: list[Button] = []

    def show_backups(self, found: Overview, now: datetime) -> None:
        empty(self._rows)
        self.buttons = []
        for backup in found.backups:
            self._rows.addWidget(frame("line"))
            self._rows.addWidget(self._row(backup, found, now))
        if not found.backups:
            text = self.tr("Chưa có bản nào. Bấm Sao lưu ngay: xong trong vài giây.")
            label = Label(text, "table", tone="text-muted", wraps=True)
            label.setContentsMargins(20, 14, 20, 14)
            self._rows.addWidget(frame("line"))
            self._rows.addWidget(label)

    def _row(self, backup: Backup, found: Overview, now: datetime) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(20, 6, 12, 6)
        line.setSpacing(12)
        is_stick = backup.path.parent == found.stick
        icon = "usb" if is_stick else "backup"
        line.addWidget(IconMark(self._look, icon, tone="text-muted", size=20))
        when = Label(capital(moment(backup.taken_at, now)), "table", weight="semibold")
        when.setMinimumWidth(self._look.px(140))
        line.addWidget(when)
        place = self.tr("trên USB") if is_stick else self.tr("trên máy này")
        about = [words.kind(backup) or place, words.counts(backup.state.counts)]
        line.addWidget(CutLabel(" · ".join(about), "table", tone="text-muted"), 1)
        line.addWidget(Label(size(backup.bytes), "table", tone="text-muted"))
        button = Button(self._look, self.tr("Xem"), icon="restore", kind="flat")
        button.clicked.connect(partial(self.asked.emit, backup))
        self.buttons.append(button)
        line.addWidget(button)
        return row


class StateCard(QFrame):
    """Whether all is protected, and where copies go besides.

    Signals:
        place_asked: another folder is to be chosen.
        place_left: copies go to no stick any more.
    """

    place_asked = Signal()
    place_left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._mark = IconMark(look, "success", tone="success", size=22)
        self._headline = Label("", "body", weight="semibold", wraps=True)
        self._detail = Label("", "table", tone="text-muted", wraps=True)
        self._place = Label("", "table", tone="text-muted", wraps=True)
        self.choose = Button(look, self.tr("Chọn thư mục USB…"), icon="usb")
        self.choose.clicked.connect(self.place_asked)
        self.leave = Button(look, self.tr("Thôi chép ra USB"), kind="quiet")
        self.leave.clicked.connect(self.place_left)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(self._headline, 1)
        column.addLayout(head)
        for each in (self._detail, frame("line"), self._place, self.choose, self.leave):
            column.addWidget(each)

    def show_state(self, found: Overview, now: datetime) -> None:
        protection = found.protection
        if protection is None:
            self._mark.show_icon("warning", "danger")
            self._headline.setText(self.tr("Tệp thư viện bị hỏng"))
            self._detail.setText(self.tr("Chọn một bản sao lưu để khôi phục."))
        else:
            is_safe = protection.oldest_unprotected is None or not protection.is_due(now)
            tone = "success" if is_safe else "warning"
            self._mark.show_icon(tone, tone)
            self._headline.setText(words.risk(protection, now))
            newest = protection.newest
            never = self.tr("Chưa sao lưu lần nào.")
            last = self.tr("Lần gần nhất: {when}. Máy tự sao lưu sau mỗi ngày làm việc.")
            when = "" if newest is None else moment(newest.taken_at, now)
            self._detail.setText(never if newest is None else last.format(when=when))
        self._show_place(found)

    def _show_place(self, found: Overview) -> None:
        self.leave.setVisible(found.stick is not None)
        if found.stick is None:
            text = self.tr("Máy hỏng thì mất cả bản trên máy. Chọn thư mục USB để chép thêm.")
        elif found.is_stick_here:
            text = self.tr("Chép thêm ra USB: {path}").format(path=found.stick)
        else:
            text = self.tr("Chưa cắm USB: {path}").format(path=found.stick)
        self._place.setText(text)


class RestoreCard(QFrame):
    """One backup beside the present: what comes back, what is lost, and the deed itself.

    Signals:
        agreed: put the library back to this one (Backup).
        left: rather not.
    """

    agreed = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._backup: Backup | None = None
        self.setProperty("role", "card")
        self._heading = Label("", "title", weight="semibold", wraps=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._aside = Label(
            self.tr("Bản đang dùng được cất riêng, lấy lại được. Bạn đọc đã xóa vẫn là đã xóa."),
            "table",
            tone="text-muted",
            wraps=True,
        )
        self.restore = Button(look, self.tr("Khôi phục về bản này"), icon="restore", kind="primary")
        self.restore.clicked.connect(self._on_agreed)
        self.leave = Button(look, self.tr("Thôi"), kind="quiet")
        self.leave.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addLayout(self._lines)
        for each in (self._aside, self.restore, self.leave):
            column.addWidget(each)

    def show_comparison(self, found: Comparison) -> None:
        self._backup = found.backup
        at = found.backup.taken_at
        when = f"{local(at):%H:%M} {full_date(day_of(at))}"
        self._heading.setText(self.tr("Khôi phục về {when}").format(when=when))
        empty(self._lines)
        self._say(self.tr("Sẽ có lại"), words.counts(found.backup.state.counts))
        if found.now is None:
            self._say(self.tr("Bây giờ"), self.tr("tệp thư viện bị hỏng"))
            again = self.tr("%n việc, theo sổ thay đổi", "", found.again or 0)
            none = self.tr("không có, hoặc không đọc được")
            self._say(self.tr("Làm sau đó, sẽ làm lại"), again if found.again else none)
            return
        self._say(self.tr("Bây giờ"), words.counts(found.now.counts))
        lost = [kind_words(kind, count) for kind, count in found.lost.items()]
        nothing = self.tr("không mất gì")
        if found.is_same_history:
            self._say(self.tr("Làm sau đó, sẽ mất"), ", ".join(lost) or nothing, is_loss=bool(lost))
        else:
            other = self.tr("Bản này thuộc một lần khôi phục khác: việc làm sau nó sẽ mất.")
            self._say(self.tr("Sẽ mất"), other, is_loss=True)

    def _say(self, name: str, value: str, *, is_loss: bool = False) -> None:
        self._lines.addWidget(Label(name, "caption", tone="text-muted"))
        tone = "warning" if is_loss else ""
        self._lines.addWidget(Label(value, "table", tone=tone, wraps=True))

    def _on_agreed(self) -> None:
        self.agreed.emit(self._backup)
