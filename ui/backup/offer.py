"""Says once that the library lies plainly on the disk, to somebody who may seal it."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings

from desktop.domain.permission import Right
from desktop.services.acting import may_now
from desktop.storage.sqlite import key_of
from desktop.storage.store import Store
from ui.help.strip import Strip
from ui.main_window import MainWindow
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.button import Button

_OFFERED = "sealing_offered"


class SealingOffer(QObject):
    """A strip above the places, in a library with readers; never a second time."""

    def __init__(self, look: Look, window: MainWindow, *, tasks: Tasks, folder: Path) -> None:
        super().__init__(window)
        self._look, self._window, self._tasks = look, window, tasks
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.strip: Strip | None = None

    def look_now(self) -> None:
        """Whether now is the time."""
        if self._settings.value(_OFFERED, "") not in {True, "true"}:
            self._tasks.read(_is_worth_a_word, then=self._on_found, owner=self, latest=_OFFERED)

    def _on_found(self, is_worth_it: bool) -> None:
        if not is_worth_it or self.strip is not None:
            return
        self._settings.setValue(_OFFERED, True)
        self.strip = Strip(self._look, icon="lock", kind="info", tone="accent")
        self.strip.tell(
            self.tr("Thư viện chưa mã hóa"),
            self.tr("Ai lấy được máy là đọc được tên bạn đọc. Mã hóa thì mất máy không lộ tên."),
        )
        seal = Button(self._look, self.tr("Xem cách mã hóa"))
        seal.clicked.connect(self._on_asked)
        later = Button(self._look, self.tr("Để sau"), kind="flat")
        later.clicked.connect(self.strip.hide)
        for button in (later, seal):
            self.strip.add(button)
        self._window.add_strip(self.strip)

    def _on_asked(self) -> None:
        assert self.strip is not None
        self.strip.hide()
        self._window.go("backup")


def _is_worth_a_word(store: Store) -> bool:
    return (
        not store.library.get().is_sample
        and may_now(store, Right.ACCOUNTS)
        and store.patrons.count() > 0
        and key_of(store.path) is None
    )
