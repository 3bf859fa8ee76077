"""Shows a paper before it is printed, and prints it or saves it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSettings, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import AppError
from desktop.domain.paper.facts import Symbol
from desktop.domain.paper.sizes import PaperSize
from ui import messages
from ui.printing.dialog import PrintDialog
from ui.printing.job import How, Job
from ui.printing.paper import Paper
from ui.printing.press import Press, Turn
from ui.printing.printers import print_on, printers
from ui.printing.render import picture, save_pdf
from ui.theme import Look

_SHOWN_AT = 110  # dots per inch: a page of A4 is shown smaller than that


class _Shown(NamedTuple):
    image: QImage
    page: int
    pages: int
    printers: tuple[str, ...]


class Printing(QObject):
    """What others call to have something printed: `show(jobs.cards(batch))`."""

    def __init__(
        self, look: Look, window: QWidget, *, settings: QSettings, now: Callable[[], datetime]
    ) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._settings = settings
        self._now = now
        self._open: list[PrintActions] = []

    def show(self, job: Job) -> "PrintActions":
        """Open the dialog for this job."""
        actions = PrintActions(
            job, look=self._look, parent=self._window, settings=self._settings, now=self._now
        )
        self._open.append(actions)
        actions.dialog.finished.connect(lambda: self._on_finished(actions))
        actions.dialog.open()
        return actions

    def stop(self) -> None:
        """Stop what is being printed, and wait for it; for the end of the program."""
        for actions in self._open:
            actions.press.stop()

    def _on_finished(self, actions: "PrintActions") -> None:
        self._open.remove(actions)
        actions.press.stop()
        actions.dialog.deleteLater()


class PrintActions(QObject):
    """One dialog, from its first picture to its end.

    Signals:
        made: it was printed, or saved, whole.
    """

    made = Signal()

    def __init__(
        self,
        job: Job,
        *,
        look: Look,
        parent: QWidget,
        settings: QSettings,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(parent)
        self._job = job
        self._settings = settings
        self._now = now
        self._file: Path | None = None
        self._printers: tuple[str, ...] | None = None
        self.dialog = PrintDialog(look, job, self._remembered(), parent)
        self.press = Press(self.dialog)
        self.press.progressed.connect(self.dialog.bar.setValue)
        self.dialog.choices.changed.connect(lambda _how: self._show_page(0))
        self.dialog.preview.page_asked.connect(self._show_page)
        self.dialog.stop_asked.connect(self.press.cancel)
        self.dialog.print_asked.connect(self.print_on)
        self.dialog.save_asked.connect(self._on_save_asked)
        self.dialog.open_asked.connect(self._on_open_asked)
        self._show_page(0)

    def print_on(self, printer: str) -> None:
        """Print it now."""

        def work(paper: Paper, turn: Turn) -> bool:
            return print_on(paper, printer, progress=turn.progress, cancelled=turn.cancelled)

        self._settings.setValue("print/printer", printer)
        self._make(work, self.tr("Đã gửi tới máy in {name}.").format(name=printer), "")

    def save(self, path: Path) -> None:
        """Write it into this file."""
        at = self._now()

        def work(paper: Paper, turn: Turn) -> bool:
            return save_pdf(paper, path, at=at, progress=turn.progress, cancelled=turn.cancelled)

        self._file = path
        self._make(work, self.tr("Đã lưu PDF."), str(path), has_file=True)

    def _make(
        self,
        work: Callable[[Paper, Turn], bool],
        headline: str,
        detail: str,
        *,
        has_file: bool = False,
    ) -> None:
        how, make = self.dialog.choices.how, self._job.make

        def done(is_whole: bool) -> None:
            if is_whole:
                self._remember(how)
                self.made.emit()
                self.dialog.show_done(headline, detail, has_file=has_file)
            else:
                self.dialog.show_trouble(self.tr("Đã dừng. Chưa in xong."), "")

        self.dialog.show_working(0)
        self.press.run(lambda turn: work(make(how), turn), then=done, failed=self._refuse)

    def _show_page(self, page: int) -> None:
        how, make, known = self.dialog.choices.how, self._job.make, self._printers

        def work(_turn: Turn) -> _Shown | None:
            pages = make(how).pages
            there = printers() if known is None else known
            if not pages:
                return None
            return _Shown(picture(pages[page], dpi=_SHOWN_AT), page, len(pages), there)

        self.press.run(work, then=self._show, failed=self._refuse)

    def _show(self, shown: _Shown | None) -> None:
        if shown is None:
            return
        if self._printers is None:
            self._printers = shown.printers
            self.dialog.show_printers(
                shown.printers, str(self._settings.value("print/printer", ""))
            )
        self.dialog.preview.show_page(shown.image, shown.page, shown.pages)

    def _refuse(self, error: AppError) -> None:
        self.dialog.show_trouble(messages.headline(error), messages.advice(error))

    def _on_save_asked(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self.dialog, self.tr("Lưu PDF"), f"{self._job.file}.pdf", "PDF (*.pdf)"
        )
        if name:
            path = Path(name)
            self.save(path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf"))

    def _on_open_asked(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    def _remembered(self) -> How:
        """What was chosen the last time on this computer, as far as this job leaves the choice."""
        read = self._settings.value
        job, room = self._job, f"print/{self._job.kind}"
        how = How(size=job.sizes[0])
        sizes = [size for size in job.sizes if size.value == read(f"{room}/size", "")]
        symbols = [each for each in Symbol if each.value == read(f"{room}/symbol", "")]
        start = str(read(f"{room}/start", "1"))
        return replace(
            how,
            size=sizes[0] if sizes else how.size,
            symbol=symbols[0] if symbols else how.symbol,
            start=int(start) if start.isdecimal() and 1 <= int(start) <= job.pieces else 1,
            has_backs=str(read(f"{room}/backs", "")) == "true" and job.may_have_backs,
        )

    def _remember(self, how: How) -> None:
        """The choices, and the first place that is free now."""
        room = f"print/{self._job.kind}"
        write = self._settings.setValue
        write(f"{room}/size", how.size.value)
        write(f"{room}/symbol", how.symbol.value)
        write(f"{room}/backs", "true" if how.has_backs else "false")
        if self._job.pieces and how.size is PaperSize.A4:
            free = (how.start - 1 + self._job.count) % self._job.pieces + 1
            write(f"{room}/start", str(free))
