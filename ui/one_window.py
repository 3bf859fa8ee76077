"""One window for a library: starting the program again brings the first one to the front."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, Qt
from PySide6.QtWidgets import QWidget

_LOCK, _CALL = "window.lock", "window.call"
_HERE = "."  # a call without a file


class OneWindow:
    """The window's hold on its library, and the way in which a second start calls the first."""

    def __init__(self, folder: Path) -> None:
        self._call = folder / _CALL
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)  # held all day; of one that was killed, Qt knows by itself

    def is_first(self) -> bool:
        """Whether no other window has the library. Where none is begun yet, nobody can have it."""
        is_held = self._lock.tryLock(0)
        return is_held or self._lock.error() is not QLockFile.LockError.LockFailedError

    def call(self, file: Path | None) -> None:
        """Ask the first window to come to the front, and to open a file."""
        self._call.write_text(_HERE if file is None else str(file.absolute()), "utf-8")

    def listen(self, window: QWidget, open_file: Callable[[Path], None]) -> None:
        """From now on hear when the program is started again."""
        if not (self._lock.isLocked() or self._lock.tryLock(0)):
            return  # nobody may write here; then two windows do no harm
        self._call.write_text("", "utf-8")
        watcher = QFileSystemWatcher([str(self._call)], window)
        watcher.fileChanged.connect(partial(self._on_called, window, open_file))

    def leave(self) -> None:
        """The window is closed: what is still to be finished keeps no new one waiting."""
        self._lock.unlock()

    def _on_called(self, window: QWidget, open_file: Callable[[Path], None], _: str) -> None:
        said = self._call.read_text("utf-8")
        if not said:
            return  # that was our own hand
        self._call.write_text("", "utf-8")
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        if said != _HERE:
            open_file(Path(said))
