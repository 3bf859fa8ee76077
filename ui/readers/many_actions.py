"""What is done about many readers: reminding who is late, and the register of requests."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.overdue import OverdueReader, Way
from desktop.domain.person_rights import PersonRequest
from desktop.services import overdue, person_requests
from desktop.storage.store import Store
from ui.readers.actions import ReadersActions
from ui.readers.rights_actions import RightsActions
from ui.readers.view import ReadersView
from ui.readers.words import called
from ui.reminder import reminder
from ui.tasks import Tasks


class _Reminded(NamedTuple):
    """A message and a call change nothing but when somebody was last asked."""

    books: int
    changes: Changes = Changes(loans=True)


class ManyActions(QObject):
    """Fills the pages about many readers when they are opened, and after each change."""

    def __init__(
        self,
        view: ReadersView,
        actions: ReadersActions,
        rights: RightsActions,
        *,
        tasks: Tasks,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._actions = actions
        self._tasks = tasks
        self._now = now
        view.section_shown.connect(self._fill)
        view.overdue.opened.connect(self._on_opened)
        view.overdue.reminded.connect(self._remind)
        view.overdue.message_asked.connect(self._on_message_asked)
        view.overdue.letters_asked.connect(self._on_letters_asked)
        view.register.rows.answered.connect(rights.answer)
        view.register.rows.extended.connect(rights.extend)
        view.register.rows.finished.connect(rights.finish)
        tasks.changed.connect(self._on_changed)

    def _fill(self, section: QWidget) -> None:
        now, view = self._now(), self._view
        today = day_of(now)
        if section is view.overdue:
            self._tasks.read(
                lambda store: overdue.overdue(store, now=now),
                then=lambda readers: view.overdue.show_late(readers, today),
                owner=view,
                latest="readers.overdue",
            )
        elif section is view.register:
            self._tasks.read(
                _register,
                then=lambda requests: view.register.show_requests(requests, today=today),
                owner=view,
                latest="readers.register",
            )

    def _on_changed(self, changes: Changes) -> None:
        if changes.patrons or changes.loans:
            self._fill(self._view.section)

    def _on_opened(self, patron: str) -> None:
        self._view.show_list()
        self._actions.open(patron)

    def _on_message_asked(self, late: OverdueReader) -> None:
        """The words go to the clipboard; the day is kept, as somebody is about to paste them."""

        def copy(words: str) -> None:
            QGuiApplication.clipboard().setText(words)

        self._tasks.read(
            lambda store: reminder(late, store.library.get()), then=copy, owner=self._view
        )
        self._remind((late,), Way.MESSAGE)

    def _on_letters_asked(self, readers: Sequence[OverdueReader]) -> None:
        """A letter that is printed is not sent yet: that is put down when it is."""
        self._view.notice.tell(
            "info",
            self.tr("In và gửi thư xong thì ghi lại, để không nhắc hai lần."),
            action=self.tr("Ghi đã gửi"),
            act=lambda: self._remind(readers, Way.LETTER),
        )

    def _remind(self, readers: Sequence[OverdueReader], way: Way) -> None:
        now = self._now()

        def work(store: Store) -> _Reminded:
            return _Reminded(overdue.note_reminders(store, readers, way, now=now))

        def told(_done: _Reminded) -> None:
            self._view.notice.tell("success", self._told(readers, way))

        self._tasks.write(work, then=told, owner=self._view, failed=self._actions.tell_refused)

    def _told(self, readers: Sequence[OverdueReader], way: Way) -> str:
        who = called(readers[0].patron)
        if way is Way.MESSAGE:
            words = self.tr("Đã chép tin nhắn về {who}. Dán vào Zalo hoặc tin nhắn để gửi.")
            return words.format(who=who)
        if way is Way.LETTER:
            return self.tr("Đã ghi: đã gửi %n thư.", "", len(readers))
        if len(readers) == 1:
            return self.tr("Đã ghi: đã gọi về {who}.").format(who=who)
        return self.tr("Đã ghi: đã gọi %n người.", "", len(readers))


def _register(store: Store) -> list[tuple[PersonRequest, str]]:
    """Every request with the name of whose it is; without one where they were erased."""
    found = []
    for request in person_requests.requests(store):
        patron = None if request.patron is None else store.patrons.get(request.patron)
        found.append((request, "" if patron is None else f"{patron.name}, {patron.card}"))
    return found
