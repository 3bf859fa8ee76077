"""Work on the store's thread, answers on the screen's."""

import sys
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.changes import NOTHING, Changes
from desktop.domain.errors import AppError

if TYPE_CHECKING:
    # Not at run time: the store brings SQLite with it, and the window is painted before that.
    from desktop.storage.store import Store


class Touching(Protocol):
    """What a write gives back: at least what it touched."""

    @property
    def changes(self) -> Changes: ...


T = TypeVar("T")
W = TypeVar("W", bound=Touching)


class _Request(NamedTuple):
    work: "Callable[[Store], None]"
    failed: Callable[[AppError], None]
    key: str
    number: int


class Tasks(QObject):
    """The one worker that owns the store. Requests are done in the order they came.

    Signals:
        ready: the store is open.
        opening_failed: it cannot be opened (AppError); nothing will be done.
        changed: a write touched something (Changes).
        failed: a request was refused (AppError) and nobody else took the refusal.
    """

    ready = Signal()
    opening_failed = Signal(object)
    changed = Signal(object)
    failed = Signal(object)
    _answered = Signal(object)

    def __init__(self, open_store: "Callable[[], Store]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_store = open_store
        self._requests: SimpleQueue[_Request | None] = SimpleQueue()
        self._newest: dict[str, int] = {}
        self._lock = Lock()
        self._thread = Thread(target=self._run, name="store", daemon=True)
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Open the store; also again, after `opening_failed`."""
        self._thread = Thread(target=self._run, name="store", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Finish what has been asked for, close the store, and end the thread."""
        self._requests.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def read(
        self,
        work: "Callable[[Store], T]",
        *,
        then: Callable[[T], object],
        owner: QObject,
        latest: str = "",
    ) -> None:
        """Answer `then` on the screen's thread, unless `owner` is gone.

        With `latest`, an older request of that name which still waits is dropped.
        """

        def answered(store: "Store") -> None:
            self._answer(partial(then, work(store)), owner)

        self._ask(answered, failed=self.failed.emit, owner=owner, key=latest)

    def write(
        self,
        work: "Callable[[Store], W]",
        *,
        then: Callable[[W], object],
        owner: QObject,
        failed: Callable[[AppError], object] | None = None,
    ) -> None:
        """As `read`; and tell everyone what was touched. Never dropped before it is done."""

        def answered(store: "Store") -> None:
            done = work(store)
            self._answer(partial(then, done), owner)
            if done.changes != NOTHING:
                self._answer(partial(self.changed.emit, done.changes), self)

        self._ask(answered, failed=failed or self.failed.emit, owner=owner, key="")

    def _ask(
        self,
        work: "Callable[[Store], None]",
        *,
        failed: Callable[[AppError], object],
        owner: QObject,
        key: str,
    ) -> None:
        def refused(error: AppError) -> None:
            self._answer(partial(failed, error), owner)

        with self._lock:
            number = self._newest[key] = self._newest.get(key, 0) + 1
        self._requests.put(_Request(work, refused, key, number))

    def _answer(self, answer: Callable[[], object], owner: QObject) -> None:
        self._answered.emit((answer, owner))

    @Slot(object)
    def _on_answered(self, answer: tuple[Callable[[], object], QObject]) -> None:
        call, owner = answer
        if shiboken6.isValid(owner):
            call()

    def _run(self) -> None:
        try:
            store = self._open_store()
        except AppError as error:
            self._answer(partial(self.opening_failed.emit, error), self)
            return
        except Exception as bug:  # noqa: BLE001 - the thread's outermost frame
            self._answer(partial(_crash, bug), self)
            return
        self._answer(self.ready.emit, self)
        while (request := self._requests.get()) is not None:
            if self._is_wanted(request):
                self._do(request, store)
        store.close()

    def _is_wanted(self, request: _Request) -> bool:
        with self._lock:
            return not request.key or self._newest[request.key] == request.number

    def _do(self, request: _Request, store: "Store") -> None:
        try:
            request.work(store)
        except AppError as error:
            request.failed(error)
        except Exception as bug:  # noqa: BLE001 - the thread's outermost frame
            self._answer(partial(_crash, bug), self)


def _crash(bug: BaseException) -> None:
    """A bug found on the store's thread ends where every bug ends."""
    sys.excepthook(type(bug), bug, bug.__traceback__)
