"""Pictures of the readers: the list, one of them, a new card, consent, who is late."""

from collections.abc import Callable, Iterator

from ui.file_pictures import Wait
from ui.readers.view import ReadersView

_FOUND = "ng"
_NEW = "Trần Thị Bình"
_BORN = "2016"
_GUARDIAN = "Trần Văn Hòa"


def at_the_readers(
    readers: ReadersView, card: str, *, settle: Wait, take: Callable[[str], None]
) -> Iterator[Wait]:
    """`card`: of a child who has books."""
    yield settle
    readers.card_asked.emit(card)
    yield settle
    take("readers-card")
    readers.right.page.info.sign.click()
    yield settle
    take("readers-consent")
    readers.right.page.close_panel()
    readers.right.page.suspend_asked.emit()
    yield settle
    take("readers-suspend")
    readers.right.page.close_panel()
    readers.list.box.edit.setText(_FOUND)
    yield settle
    take("readers-found")
    readers.list.box.edit.clear()
    yield from _new_card(readers, settle=settle, take=take)
    for button, name in (
        (readers.to_overdue, "readers-overdue"),
        (readers.bring_in, "readers-import"),
    ):
        button.click()
        yield settle
        take(name)
        readers.show_list()


def _new_card(readers: ReadersView, *, settle: Wait, take: Callable[[str], None]) -> Iterator[Wait]:
    readers.new.click()
    form = readers.right.form
    form.name.setText(_NEW)
    form.born.setText(_BORN)
    form.born.editingFinished.emit()
    form.guardian.setText(_GUARDIAN)
    yield settle
    take("readers-new")
    readers.right.close_busy()
