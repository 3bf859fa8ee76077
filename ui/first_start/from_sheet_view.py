"""The library back from its recovery sheet: what the sheet says, which copy, and how far it is."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.communes import code_in
from desktop.domain.errors import InputError
from desktop.domain.sheet_address import SheetAddress, is_printed, read
from sync.vault import PIECE, Version
from ui.first_start.code_edit import CodeEdit
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label, frame
from ui.wording import capital, moment, size

_WIDTH = 580
_ROW = 37
_MOST_ROWS = 6
_ALL = 100


class FromSheetView(QScrollArea):
    """One step at a time: the sheet, the copies at the hub, the way back.

    Signals:
        looked: what the hub has for this sheet is wanted (SheetAddress, code).
        wanted: bring this one back (Version).
        stop_asked: not now.
        left: back to the questions.
    """

    looked = Signal(object, str)
    wanted = Signal(object)
    stop_asked = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pin, self._typed = "", 0
        self.trouble = Banner(look)
        self.hub = QLineEdit()
        self.hub.setPlaceholderText("https://thuvien.tinh.gov.vn")
        self._hub_box = FieldBox(self.tr("Địa chỉ trung tâm, hoặc quét ô vuông"), self.hub)
        self.library = QLineEdit()
        self._library_box = FieldBox(self.tr("Mã thư viện"), self.library)
        self.code = CodeEdit()
        self._code_box = FieldBox(self.tr("Mã trên phiếu, bảy nhóm"), self.code)
        self.look_there = Button(
            look, self.tr("Tìm bản sao ở trung tâm"), kind="primary", hint="Enter"
        )
        self.leave = Button(look, self.tr("Quay lại ba câu hỏi"), kind="flat")
        self.versions = QListWidget()
        self.take = Button(look, self.tr("Lấy lại thư viện"), kind="primary", hint="Enter")
        self.again = Button(look, self.tr("Phiếu khác"), kind="flat")
        self._state = Label("", "body", weight="semibold", wraps=True)
        self._hint = Label("", "table", tone="text-muted", wraps=True)
        self._bar, self._line = QProgressBar(), frame("line")
        self.stop = Button(look, self.tr("Dừng"), kind="soft")
        self._build()
        self._connect()
        look.changed.connect(self._fit)
        self._fit()
        self.ask()

    def ask(self) -> None:
        """What the sheet says; what was typed stands."""
        self._say("", "")
        self._show_only(
            self._hub_box, self._library_box, self._code_box, self.look_there, self.leave
        )
        self.hub.setFocus()

    def show_looking(self) -> None:
        self.trouble.hide()
        self._say(self.tr("Đang hỏi trung tâm…"), "")
        self._show_only(self._state, self._bar, self.stop)
        self._bar.setRange(0, 0)

    def show_stopping(self) -> None:
        self._say(self.tr("Đang dừng…"), "")
        self._show_only(self._state, self._bar)
        self._bar.setRange(0, 0)

    def show_versions(self, found: list[Version], now: datetime) -> None:
        """What may come back, the last to be sent chosen."""
        self.versions.clear()
        for each in found:
            most = self.tr("nhiều nhất {size}").format(size=size(each.pieces * PIECE))
            item = QListWidgetItem(f"{capital(moment(each.put_at, now))}  ·  {most}")
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.versions.addItem(item)
        self.versions.setCurrentRow(0)
        self._fit()
        count = self.tr("Trung tâm có %n bản sao", "", len(found))
        self._say(count, self.tr("Bản gửi sau cùng đã chọn sẵn. Lấy bản cũ hơn thì mất việc mới."))
        self._show_only(self._state, self._hint, self.versions, self.take, self.again)
        self.versions.setFocus()

    def show_coming(self, percent: int) -> None:
        """So much is here; at the end the stop is past."""
        self.trouble.hide()
        is_here = percent >= _ALL
        self._say(
            self.tr("Đang xếp lại thư viện…")
            if is_here
            else self.tr("Đang lấy về: {n} %").format(n=percent),
            self.tr("Dừng thì máy này vẫn như chưa có gì."),
        )
        self._show_only(self._state, self._bar, *(() if is_here else (self._hint, self.stop)))
        self._bar.setRange(0, 0 if is_here else _ALL)
        self._bar.setValue(percent)

    def refuse(self, headline: str, advice: str) -> None:
        """It was not possible; the step before stands."""
        if self.versions.count():
            self._show_only(self._state, self._hint, self.versions, self.take, self.again)
            count = self.tr("Trung tâm có %n bản sao", "", self.versions.count())
            self._say(count, "")
        else:
            self.ask()
        self.trouble.tell("refused", headline, advice)
        self.trouble.show()

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.hub)
        self.trouble.hide()
        self._bar.setTextVisible(False)
        self.versions.setProperty("role", "choice")
        self.versions.setAccessibleName(self.tr("Bản sao ở trung tâm"))
        self._card = QWidget()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(10)
        self._greet(column)
        column.addSpacing(8)
        for widget in (
            self.trouble,
            self._hub_box,
            self._library_box,
            self._code_box,
            self._state,
            self._hint,
            self.versions,
            self._bar,
            self.look_there,
            self.take,
            self.stop,
        ):
            column.addWidget(widget)
        column.addWidget(self._line)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addWidget(self.again)
        row.addStretch()
        column.addLayout(row)
        self._set_in_middle()

    def _greet(self, column: QVBoxLayout) -> None:
        mark = IconMark(self._look, "receive", tone="accent", size=32, disc=("accent-soft", 72))
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        why = self.tr("Máy cũ cháy, hỏng hay mất: phiếu và mạng là đủ.")
        for label in (
            Label(self.tr("Lấy lại từ phiếu khôi phục"), "page", weight="semibold", wraps=True),
            Label(why, "body", tone="text-muted", wraps=True),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)

    def _set_in_middle(self) -> None:
        page = QWidget()
        page.setProperty("role", "page")
        middle = QVBoxLayout(page)
        middle.addStretch(2)
        middle.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        self.setWidget(page)

    def _connect(self) -> None:
        self.hub.textEdited.connect(self._on_hub)
        self.hub.returnPressed.connect(self._on_hub_given)
        self.library.textEdited.connect(lambda _text: self._library_box.refuse(""))
        self.library.returnPressed.connect(self.code.setFocus)
        self.code.edited.connect(self._on_code)
        self.code.given.connect(self._on_look)
        self.look_there.clicked.connect(self._on_look)
        self.leave.clicked.connect(self.left)
        self.versions.itemActivated.connect(lambda _item: self._on_take())
        self.take.clicked.connect(self._on_take)
        self.again.clicked.connect(self._on_again)
        self.stop.clicked.connect(self.stop_asked)

    def _on_hub(self, text: str) -> None:
        self._hub_box.refuse("")
        self._pin = ""
        if is_printed(text) and len(text) > self._typed + 1:
            self._on_hub_given()  # pasted
        self._typed = len(text)

    def _on_hub_given(self) -> None:
        """The square of the sheet fills in everything but the code."""
        text = self.hub.text()
        if not is_printed(text):
            self.library.setFocus()
            return
        try:
            hub, library, self._pin = read(text)
        except InputError:
            return
        self.hub.setText(hub)
        self.library.setText(library)
        self._hub_box.explain(self.tr("Đã đọc ô vuông. Còn mã bảy nhóm gõ bằng tay."))
        self.code.setFocus()

    def _on_code(self) -> None:
        wrong = self.code.misread
        words = self.tr("Nhóm {n} chưa đúng: xem lại trên phiếu.")
        self._code_box.refuse("" if wrong is None else words.format(n=wrong))

    def _on_look(self) -> None:
        address = self._address()
        if address is not None and self._is_code_whole():
            self.looked.emit(address, self.code.code)

    def _address(self) -> SheetAddress | None:
        try:
            found = read(self.hub.text())
        except InputError:
            self._hub_box.refuse(self.tr("Gõ địa chỉ trung tâm in trên phiếu."))
            self.hub.setFocus()
            return None
        library = code_in(self.library.text())
        if not library:
            self._library_box.refuse(self.tr("Gõ mã thư viện in trên phiếu."))
            self.library.setFocus()
            return None
        return found._replace(library=library, pin=found.pin or self._pin)

    def _is_code_whole(self) -> bool:
        wrong = self.code.misread or self.code.lacking
        if wrong is not None:
            words = self.tr("Nhóm {n} chưa đúng: xem lại trên phiếu.")
            self._code_box.refuse(words.format(n=wrong))
            self.code.go(wrong)
        return wrong is None

    def _on_take(self) -> None:
        chosen = self.versions.currentItem()
        if self.versions.count() and self.take.isVisible():
            self.wanted.emit(chosen.data(Qt.ItemDataRole.UserRole))

    def _on_again(self) -> None:
        self.versions.clear()
        self.trouble.hide()
        self.ask()

    def _say(self, state: str, hint: str) -> None:
        self._state.setText(state)
        self._hint.setText(hint)

    def _show_only(self, *shown: QWidget) -> None:
        for each in (
            self._hub_box,
            self._library_box,
            self._code_box,
            self._state,
            self._hint,
            self.versions,
            self._bar,
            self.look_there,
            self.take,
            self.stop,
            self.leave,
            self.again,
        ):
            each.setVisible(each in shown)
        self._line.setVisible(self.leave in shown or self.again in shown)

    def _fit(self) -> None:
        self._card.setFixedWidth(self._look.px(_WIDTH))
        rows = min(max(self.versions.count(), 1), _MOST_ROWS)
        self.versions.setFixedHeight(self._look.px(_ROW) * rows + 10)
