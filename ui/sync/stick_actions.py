"""Joins the card of the stick to the work on it, on a thread of its own."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.domain.calendar import day_of
from desktop.domain.errors import AppError
from sync.carrying import Carried
from ui import clock, messages, stick_work
from ui.printing.papers.carried import carried_list
from ui.printing.render import save_pdf
from ui.sole_job import SoleJob
from ui.stick_words import CarryPlurals, StickPlurals, carried_line
from ui.sync.stick_card import StickCard
from ui.sync.stick_watch import StickWatch
from ui.tasks import Tasks


class StickActions(QObject):
    """What is asked of the stick is done one thing at a time; what it touched is told to all."""

    _went_on = Signal(int, int)

    def __init__(self, card: StickCard, *, tasks: Tasks, folder: Path) -> None:
        super().__init__(card)
        self._card = card
        self._tasks = tasks
        self._folder = folder
        self._job = SoleJob("stick", self)
        self._watch = StickWatch(self)
        self._said = ""
        self._carried: list[Carried] = []
        self._plurals = StickPlurals()
        self._of_carrying = CarryPlurals()
        self._watch.appeared.connect(self._on_appeared)
        self._went_on.connect(self._on_went_on)
        self._job.ended.connect(card.show_ended)
        card.write_asked.connect(lambda: self._choose(self.write))
        card.read_asked.connect(lambda: self._choose(self.read))
        card.carry_asked.connect(lambda: self._choose(self.carry))
        card.print_asked.connect(self._print)
        card.stop_asked.connect(self._job.cancel)

    def stop(self) -> None:
        self._watch.stop()
        self._job.stop()

    def write(self, stick: Path) -> None:
        """Write what waits into a folder of our own on the stick, or into the folder itself."""

        def work(cancelled: Event) -> Callable[[], object]:
            is_whole = stick in self._watch.sticks
            done = stick_work.write_on(
                self._folder, stick, is_whole=is_whole, cancelled=cancelled.is_set
            )
            return partial(self._on_written, done)

        self._begin(self.tr("Đang ghi ra USB"), work)

    def read(self, stick: Path) -> None:
        """Read what the province answers us."""

        def work(cancelled: Event) -> Callable[[], object]:
            done = stick_work.read_files(
                self._folder, [stick], progress=self._went_on.emit, cancelled=cancelled.is_set
            )
            return partial(self._on_read, done)

        self._begin(self.tr("Đang đọc từ USB"), work)

    def carry(self, stick: Path) -> None:
        """Take the files of whichever libraries to the hub, and bring back its answers."""

        def work(cancelled: Event) -> Callable[[], object]:
            done = stick_work.carry(
                self._folder, [stick], progress=self._went_on.emit, cancelled=cancelled.is_set
            )
            return partial(self._on_carried, done)

        self._begin(self.tr("Đang chuyển hộ"), work)

    def _choose(self, do: Callable[[Path], None]) -> None:
        start = str(self._watch.newest or "")
        name = QFileDialog.getExistingDirectory(self._card, self.tr("Chọn USB"), start)
        if name:
            do(Path(name))

    def _begin(self, headline: str, work: Callable[[Event], Callable[[], object]]) -> None:
        self._said = headline
        self._card.show_running(headline)
        self._job.start(work, failed=self._on_failed)

    def _on_went_on(self, done: int, total: int) -> None:
        if self._job.is_running:
            self._card.show_running(self._said, done, total)

    def _on_written(self, done: stick_work.WrittenFile) -> None:
        words = self._plurals.written(done.label.changes)
        detail = self.tr("Đã đọc lại thấy đúng, rút USB được rồi. Chờ tỉnh trả lời.")
        self._card.tell(words, detail, icon="success", tone="success")
        self._tasks.changed.emit(done.report.changes)

    def _on_read(self, done: stick_work.ReadFiles) -> None:
        report = done.report
        if done.begins_again:
            words = self.tr("Sổ hai bên vừa khớp lại.")
            detail = self.tr("Không mất gì. Ghi ra USB thêm một lần nữa.")
        elif done.is_news:
            words = self._plurals.taken(report.pushed)
            detail = self._plurals.heard(report.pulled)
        else:
            words = self.tr("Không có gì mới.")
            detail = self.tr("Tệp trên USB này đã đọc rồi.")
        self._card.tell(words, detail, icon="success", tone="success")
        self._tasks.changed.emit(report.changes)

    def _on_carried(self, carried: list[Carried]) -> None:
        self._carried = carried
        good = sum(not each.code for each in carried)
        bad = len(carried) - good
        words = self._of_carrying.carried(good)
        detail = self.tr("Trả lời đã đặt trên USB, mang về cho từng thư viện.")
        if bad:
            detail = self._of_carrying.left(bad)
        tone, icon = ("warning", "warning") if bad else ("success", "success")
        self._card.tell(words, detail, icon=icon, tone=tone)
        self._card.show_ended()
        self._card.offer_paper(is_there=bool(carried))

    def _on_failed(self, error: AppError) -> None:
        self._card.tell(
            messages.headline(error), messages.advice(error), icon="warning", tone="warning"
        )

    def _on_appeared(self, stick: Path) -> None:
        if not self._job.is_running:
            self._card.show_ready(stick.name or str(stick))

    def _print(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._card, self.tr("Lưu danh sách"), "danh-sach-chuyen.pdf", "PDF (*.pdf)"
        )
        if name:
            now = clock.now()
            lines = [carried_line(each) for each in self._carried]
            save_pdf(carried_list(lines, on=day_of(now)), Path(name), at=now)
