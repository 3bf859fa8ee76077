"""Pictures of describing books and of their copies."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.domain.brief import BriefDescription, described
from desktop.domain.calendar import day_of
from ui import clock
from ui.catalogue.editor import FORM, HISTORY, MARC
from ui.catalogue.view import CatalogueView
from ui.catalogue.wanted import State, Wanted
from ui.file_pictures import Wait
from ui.widgets.button import Button

_WORD = "truyen"
_NEW = "Lịch sử xã Suối Ngọc"
_ELSEWHERE = "9786049999642"
_STORE = "Kho mượn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """Barcodes that the library really has."""

    free: str  # of a book on the shelf
    many: str  # of the book with the most copies
    changed: str  # of a book that was described more than once, or ""


def at_the_catalogue(
    catalogue: CatalogueView, books: Books, *, settle: Wait, take: Callable[[str], None]
) -> Iterator[Wait]:
    """Nothing, a book, one like it, a new one; then one from elsewhere, and one with copies."""
    yield settle
    take("catalogue-empty")
    catalogue.entry.entered.emit(books.free)
    yield settle
    take("catalogue-book")
    catalogue.copies.begin_adding()
    yield settle
    take("catalogue-copies")
    catalogue.editor.tabs.setCurrentIndex(MARC)
    yield settle
    take("catalogue-marc")
    catalogue.editor.tabs.setCurrentIndex(FORM)
    catalogue.entry.entered.emit(_WORD)
    yield settle
    take("catalogue-like")
    catalogue.begin_brief(_NEW)
    yield settle
    take("catalogue-brief")
    catalogue.actions_bar.discard.click()
    yield from _with_copies(catalogue, books, settle=settle, take=take)


def _with_copies(
    catalogue: CatalogueView, books: Books, *, settle: Wait, take: Callable[[str], None]
) -> Iterator[Wait]:
    """A book that others have described, and one with copies and versions."""
    catalogue.show_answer(lambda answer: answer.show_found(_elsewhere()))
    yield settle
    take("catalogue-found")
    catalogue.entry.entered.emit(books.many)
    yield settle
    catalogue.copies.begin_adding()
    catalogue.copies.panel.count.setText("2")
    catalogue.copies.panel.store.setText(_STORE)
    yield settle
    take("catalogue-adding")
    catalogue.copies.panel.close_button.click()
    bare = (each for each in catalogue.copies.findChildren(Button) if each.isVisible())
    next(each for each in bare if each.property("kind") == "bare").click()
    yield settle
    take("catalogue-withdrawal")
    catalogue.setFocus()
    catalogue.entry.entered.emit(books.changed)
    yield settle
    catalogue.editor.tabs.setCurrentIndex(HISTORY)
    yield settle
    take("catalogue-history")


def _elsewhere() -> Wanted:
    """A book that is not in the library, as another one describes it."""
    brief = BriefDescription(
        title="Bỉ vỏ",
        author="Nguyên Hồng",
        isbn=_ELSEWHERE,
        year=2018,
        publisher="Văn học",
        class_number="895.92233",
    )
    record = described(brief, day_of(clock.now()))
    source = "Library of Congress"
    return Wanted(isbn=_ELSEWHERE, state=State.FOUND, record=record, source=source)
