"""What the operating system believes of the line. It is a hint: only an answer proves anything."""

from typing import Any

from PySide6.QtCore import QObject, Signal

try:
    from PySide6.QtNetwork import QNetworkInformation
except ImportError:  # a system library that it needs is not there: then nobody gives hints
    QNetworkInformation = None  # type: ignore[assignment, misc]


class LineHint(QObject):
    """Whether there is a line, as far as somebody knows.

    Signals:
        appeared: there is one, and there was none.
    """

    appeared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        information = _loaded()
        self._was_away = self.is_away
        if information is not None:
            information.reachabilityChanged.connect(self._on_changed)
            information.isBehindCaptivePortalChanged.connect(self._on_changed)

    @property
    def is_away(self) -> bool:
        """Known to be without a line, or before a login page."""
        information = _information()
        if information is None:
            return False
        kinds = QNetworkInformation.Reachability
        without = {kinds.Disconnected, kinds.Local}
        return information.reachability() in without or information.isBehindCaptivePortal()

    def _on_changed(self, _value: object) -> None:
        was_away, self._was_away = self._was_away, self.is_away
        if was_away and not self._was_away:
            self.appeared.emit()


def is_paid() -> bool:
    """Whether the operating system says that bytes cost money; may be asked on any thread."""
    information = _information()
    return information is not None and bool(information.isMetered())


def _loaded() -> Any:
    if QNetworkInformation is not None and QNetworkInformation.instance() is None:
        QNetworkInformation.loadDefaultBackend()
    return _information()


def _information() -> Any:
    return None if QNetworkInformation is None else QNetworkInformation.instance()
