"""Before something is printed: how it will look, on what, and where to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from ui.printing.choices import HowChoices
from ui.printing.job import How, Job
from ui.printing.preview import Preview
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.field import Choices, FieldBox
from ui.widgets.label import Label

_SIZE = (960, 640)
_WIDE = 400


class PrintDialog(QDialog):
    """The page at the left; at the right what can be chosen, and the two ways out of it.

    Signals:
        print_asked: on the printer of this name.
        save_asked: as a PDF.
        stop_asked: after the page that is being made.
        open_asked: what was saved.
    """

    print_asked = Signal(str)
    save_asked = Signal()
    stop_asked = Signal()
    open_asked = Signal()

    def __init__(self, look: Look, job: Job, how: How, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(job.title)
        self.setProperty("role", "page")
        self.resize(*_SIZE)
        self.preview = Preview(look)
        self.choices = HowChoices(look, job, how)
        self.printer = Choices(look)
        self.printer.setPlaceholderText(self.tr("không có"))
        self._printer_box = FieldBox(self.tr("Máy in"), self.printer)
        self.banner = Banner(look)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Tiến độ"))
        self.go = Button(look, self.tr("In"), icon="printer", kind="primary")
        self.save = Button(look, self.tr("Lưu PDF…"))
        self.open_file = Button(look, self.tr("Mở tệp"), icon="chevron_right")
        self.stop = Button(look, self.tr("Dừng"), icon="close")
        self._connect()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.setSpacing(24)
        row.addWidget(self.preview, 1)
        row.addLayout(self._side(look, job))
        for part in (self.banner, self.bar, self.stop, self.open_file):
            part.hide()
        self.show_printers(())

    def show_printers(self, names: Sequence[str], usual: str = "") -> None:
        """Those that are there; the one used before is proposed."""
        self.printer.clear()
        self.printer.addItems(list(names))
        self.printer.setCurrentIndex(max(0, self.printer.findText(usual)) if names else -1)
        self.printer.setEnabled(bool(names))
        none = self.tr("Chưa thấy máy in nào. Lưu PDF rồi mang đi in.")
        self._printer_box.explain("" if names else none)
        self.go.setEnabled(bool(names))
        self.go.setToolTip("" if names else none)

    def show_working(self, pages: int) -> None:
        """So many pages are to be made."""
        self.banner.hide()
        self.open_file.hide()
        self.bar.setRange(0, pages)
        self.bar.setValue(0)
        self._set_busy(is_busy=True)

    def show_done(self, headline: str, detail: str = "", *, has_file: bool = False) -> None:
        self._tell("success", headline, detail)
        self.open_file.setVisible(has_file)

    def show_trouble(self, headline: str, detail: str) -> None:
        self._tell("refused", headline, detail)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop_asked.emit()
        super().closeEvent(event)

    def _connect(self) -> None:
        self.go.clicked.connect(lambda: self.print_asked.emit(self.printer.currentText()))
        self.save.clicked.connect(self.save_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.open_file.clicked.connect(self.open_asked)

    def _tell(self, kind: str, headline: str, detail: str) -> None:
        self._set_busy(is_busy=False)
        self.banner.tell(kind, headline, detail)
        self.banner.setAccessibleName(f"{headline} {detail}".rstrip())
        self.banner.show()

    def _set_busy(self, *, is_busy: bool) -> None:
        self.bar.setVisible(is_busy)
        self.stop.setVisible(is_busy)
        self.choices.setEnabled(not is_busy)
        self.save.setVisible(not is_busy)
        self.go.setVisible(not is_busy)
        (self.stop if is_busy else self.go).setFocus()

    def _side(self, look: Look, job: Job) -> QVBoxLayout:
        side = QWidget()
        side.setFixedWidth(look.px(_WIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        heading = QVBoxLayout()
        heading.setSpacing(0)
        heading.addWidget(Label(job.title, "page", weight="semibold", wraps=True))
        heading.addWidget(Label(job.about, "body", tone="text-muted", wraps=True))
        column.addLayout(heading)
        column.addWidget(self.choices)
        column.addWidget(self._printer_box)
        column.addStretch(1)
        column.addWidget(self.banner)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.go, self.save, self.open_file, self.stop):
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        outer = QVBoxLayout()
        outer.addWidget(side)
        return outer
