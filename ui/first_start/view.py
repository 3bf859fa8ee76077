"""Three questions before there is a library, each of which can be answered in a word."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.communes import Communes, code_in
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.completion import Completion
from ui.widgets.field import FieldBox
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import CutLabel, Label, frame

_WIDTH = 560


class FirstStartView(QScrollArea):
    """Which commune, what name, and an old list that may be brought.

    Signals:
        answered: code, name, and the file with the old list or None.
        file_chosen: a province's file (Path).
        sample_asked: rather a library to play with.
        sheet_asked: there was a library, and its recovery sheet is here.
    """

    answered = Signal(str, str, object)
    file_chosen = Signal(object)
    sample_asked = Signal()
    sheet_asked = Signal()

    def __init__(self, look: Look, communes: Communes) -> None:
        super().__init__()
        self._look = look
        self._communes = communes
        self._named = ""
        self._list: Path | None = None
        self.trouble = Banner(look)
        self.trouble.hide()
        self.commune = QLineEdit()
        self.commune.setPlaceholderText(self.tr("Gõ không dấu cũng được: suoi hai"))
        self._commune_box = FieldBox(self.tr("1. Thư viện của xã, phường nào?"), self.commune)
        self.completion = Completion(self.commune)
        self.name = QLineEdit()
        self._name_box = FieldBox(self.tr("2. Tên thư viện"), self.name)
        self._old = CutLabel("", "table", tone="text-muted")
        self.choose_list = Button(look, self.tr("Chọn tệp…"), icon="receive")
        self.begin = Button(look, self.tr("Lập thư viện"), kind="primary", hint="Enter")
        self.open_file = Button(look, self.tr("Mở tệp của tỉnh (.tvx)…"), kind="flat")
        self.sample = Button(look, self.tr("Tập trước với thư viện mẫu"), kind="flat")
        self.from_sheet = Button(look, self.tr("Lấy lại từ phiếu khôi phục…"), kind="flat")
        self._build()
        self._connect()
        look.changed.connect(self._fit)
        self._fit()
        self._show_list()

    def refuse(self, headline: str, advice: str) -> None:
        """Something was not possible; the answers stand as they are."""
        self.trouble.tell("refused", headline, advice)
        self.trouble.show()
        self.set_busy(is_busy=False)

    def show_files(self, files: list[Path]) -> None:
        """There is more than one file of a province, so somebody has to say whose this PC is."""
        names = ", ".join(each.name for each in files[:3])
        more = self.tr("Có {count} tệp của tỉnh: {names}…")
        self.trouble.tell(
            "info",
            more.format(count=len(files), names=names),
            self.tr("Bấm Mở tệp của tỉnh để chọn tệp của thư viện mình."),
        )
        self.trouble.show()
        self._list_start = files[0].parent

    def set_busy(self, *, is_busy: bool) -> None:
        for button in (self.begin, self.open_file, self.from_sheet):
            button.setEnabled(not is_busy)

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.commune)
        self._list_start = Path.home()
        self._card = QWidget()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(8)
        self._greet(column)
        for widget in (self.trouble, self._commune_box, self._name_box, self._third()):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.begin)
        column.addWidget(frame("line"))
        self._offer_other_ways(column)
        page = QWidget()
        page.setProperty("role", "page")
        middle = QVBoxLayout(page)
        middle.addStretch(2)
        middle.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        self.setWidget(page)

    def _offer_other_ways(self, column: QVBoxLayout) -> None:
        for left, right in ((self.open_file, self.sample), (self.from_sheet, None)):
            others = QHBoxLayout()
            others.addWidget(left)
            others.addStretch()
            if right is not None:
                others.addWidget(right)
            column.addLayout(others)

    def _greet(self, column: QVBoxLayout) -> None:
        mark = IconMark(self._look, "shelves", tone="accent", size=32, disc=("accent-soft", 72))
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        heading = Label(self.tr("Chào mừng đến Thư Viện Xã"), "page", weight="semibold", wraps=True)
        advice = Label(self.tr("Ba câu hỏi, rồi vào quầy."), "body", tone="text-muted", wraps=True)
        for label in (heading, advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(12)

    def _third(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("3. Mang sổ sách cũ sang?"), "small", weight="medium"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.choose_list)
        row.addWidget(self._old, 1)
        column.addLayout(row)
        return box

    def _connect(self) -> None:
        self.completion.wanted.connect(self._on_wanted)
        self.completion.taken.connect(lambda _value: self.name.setFocus())
        self.commune.textEdited.connect(self._on_edited)
        self.commune.returnPressed.connect(self.name.setFocus)
        self.name.returnPressed.connect(self._on_begin)
        self.begin.clicked.connect(self._on_begin)
        self.choose_list.clicked.connect(self._on_list_asked)
        self.open_file.clicked.connect(self._on_file_asked)
        self.sample.clicked.connect(self.sample_asked)
        self.from_sheet.clicked.connect(self.sheet_asked)

    def _on_wanted(self, typed: str) -> None:
        self.completion.offer(typed, [each.label for each in self._communes.find(typed)])

    def _on_edited(self, typed: str) -> None:
        """A commune gives its library a name, unless somebody has given it another."""
        self._commune_box.refuse("")
        found = self._communes.chosen(typed)
        if self.name.text() in {"", self._named}:
            self._named = "" if found is None else found.library_name
            self.name.setText(self._named)

    def _on_begin(self) -> None:
        typed, name = self.commune.text(), self.name.text().strip()
        found = self._communes.chosen(typed)
        code = code_in(typed) if found is None else found.code
        if not code:
            self._commune_box.refuse(
                self.tr("Chọn một dòng trong danh sách, hoặc gõ mã do tỉnh cấp.")
            )
            self.commune.setFocus()
        elif not name:
            self._name_box.refuse(self.tr("Còn thiếu tên."))
            self.name.setFocus()
        else:
            self.set_busy(is_busy=True)
            self.answered.emit(code, name, self._list)

    def _on_list_asked(self) -> None:
        kinds = self.tr(
            "Sách: Excel, CSV, MARC (*.xlsx *.csv *.mrc *.xml *.iso *.txt);;Mọi tệp (*)"
        )
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Sổ sách cũ"), "", kinds)
        self.bring(Path(name) if name else None)

    def bring(self, path: Path | None) -> None:
        """Remember to look at this file when the library is there."""
        self._list = path
        self._show_list()

    def _show_list(self) -> None:
        later = self.tr("Để sau cũng được: F3, Nhập tệp.")
        self._old.setText(later if self._list is None else self._list.name)

    def _on_file_asked(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Tệp của tỉnh"), str(self._list_start), "TVX (*.tvx)"
        )
        if name:
            self.file_chosen.emit(Path(name))

    def _fit(self) -> None:
        self._card.setFixedWidth(self._look.px(_WIDTH))
