"""Pictures of the readers: the list, one of them, a new card, consent, who is late."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.sheets.writing import Sheet, write_xlsx
from ui.file_pictures import Wait, when_done
from ui.readers.places import ReaderPlaces
from ui.readers.view import ReadersView

_FOUND = "ng"
_NEW = "Trần Thị Bình"
_BORN = "2016"
_GUARDIAN = "Trần Văn Hòa"
_HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Dân tộc", "Chỗ ở", "Bố hoặc mẹ", "SĐT phụ huynh")
_CLASS = (
    ("1", "Nguyễn Hải Anh", "12/05/2017", "", "Thôn Đồng Tâm", "Nguyễn Văn Hải", "0912 000 101"),
    ("2", "Trần Gia Bảo", "03/09/2017", "", "Thôn Bãi Giữa", "Trần Thị Nga", "0912 000 102"),
    ("3", "Lò Minh Châu", "21/11/2017", "", "Thôn Suối Ngọc", "Lò Văn Sơn", "0912 000 103"),
    ("4", "Phạm Khánh Chi", "năm Dậu", "", "Thôn Đồng Tâm", "Phạm Thị Hà", ""),
    ("5", "Vàng Quốc Đạt", "30/01/2017", "", "Thôn Bãi Giữa", "Vàng A Dơ", "0912 000 105"),
    ("6", "Đỗ Thùy Dương", "14/02/2017", "", "Thôn Suối Ngọc", "Đỗ Văn Thắng", "001 170 000 106"),
    ("7", "", "08/08/2017", "", "Thôn Đồng Tâm", "Hoàng Thị Lý", "0912 000 107"),
    ("8", "Lê Hoàng Long", "19/06/2017", "", "Thôn Bãi Giữa", "Lê Văn Long", "0912 000 108"),
)


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
    readers.to_overdue.click()
    yield settle
    take("readers-overdue")
    readers.show_list()
    yield from _bringing_in(readers, settle=settle, take=take)


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


def _bringing_in(
    readers: ReadersView, *, settle: Wait, take: Callable[[str], None]
) -> Iterator[Wait]:
    """A list of a school is chosen, understood, tried out, brought in."""
    readers.bring_in.click()
    yield settle
    take("readers-import")
    places = readers.findChild(ReaderPlaces)
    assert places is not None
    worked = partial(when_done, [places.runner])
    card = readers.imports
    with TemporaryDirectory() as folder:
        file = Path(folder) / "Học sinh lớp 3A.xlsx"
        write_xlsx(file, [Sheet("Lớp 3A", _HEADINGS, _CLASS)])
        places.imports.open(file)
        yield worked
        take("readers-import-columns")
        card.columns.go_on.click()
        yield worked
        take("readers-import-plan")
        card.told.go_on.click()
        yield worked
        yield settle
        take("readers-import-done")
    card.told.see.click()
    yield settle
