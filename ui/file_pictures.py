"""Pictures of a list that is brought in, for the librarian's guide."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from desktop.sheets.writing import Sheet, write_xlsx
from ui.main_window import MainWindow
from ui.sole_job import SoleJob
from ui.transfer.places import TransferPlaces
from ui.transfer.runner import Runner
from ui.transfer.view import ImportView

Wait = Callable[[Callable[[], None]], None]

_HEADINGS = ("STT", "Tên sách", "Tác giả", "Nhà XB", "Năm XB", "ISBN", "Số lượng", "Đơn giá")
_BOOKS = (
    ("Dế Mèn phiêu lưu ký", "Tô Hoài", "Kim Đồng", "2020", "", "2", "50.000đ"),
    ("Đất rừng phương Nam", "Đoàn Giỏi", "Kim Đồng", "2019", "", "1", "45.000đ"),
    ("Số đỏ", "Vũ Trọng Phụng", "Văn học", "2011", "978-604-999-947-5", "1", "30k"),
    ("Bỉ vỏ", "Nguyên Hồng", "Văn học", "2018", "", "1", "52000"),
    ("Vang bóng một thời", "Nguyễn Tuân", "Văn học", "2017", "", "1", "48.000"),
    ("Lều chõng", "Ngô Tất Tố", "Văn học", "1995", "", "1", "25.000"),
    ("Những ngày thơ ấu", "Nguyên Hồng", "Kim Đồng", "khoảng 2015", "", "1", "biếu"),
    ("Tuổi thơ dữ dội", "Phùng Quán", "Kim Đồng", "2021", "", "2", "120.000đ"),
    ("Việt Nam sử lược", "Trần Trọng Kim", "Văn học", "2022", "", "1", "135.000đ"),
    ("Góc sân và khoảng trời", "Trần Đăng Khoa", "Kim Đồng", "2020", "", "3", "38.000đ"),
)
"""Three of them are books that the demonstration has."""


def at_the_files(
    window: MainWindow, *, settle: Wait, take: Callable[[str], None]
) -> Iterator[Wait]:
    """From state to state: a file is chosen, understood, tried out, brought in."""
    places = window.findChild(TransferPlaces)
    assert places is not None
    worked = partial(when_done, places.findChildren(Runner))
    window.go("import")
    yield settle
    take("import-start")
    with TemporaryDirectory() as folder:
        places.open(_list(Path(folder)))
        yield worked
        view = window.findChild(ImportView)
        assert view is not None
        yield from _bringing_in(view, worked=worked, take=take)


def _bringing_in(view: ImportView, *, worked: Wait, take: Callable[[str], None]) -> Iterator[Wait]:
    take("import-columns")
    view.columns.go_on.click()
    yield worked
    _choose_second(view.plan.matches)
    yield worked
    take("import-plan")
    view.plan.go_on.click()
    yield worked
    take("import-done")


def _list(folder: Path) -> Path:
    file = folder / "Sách tặng tháng 10.xlsx"
    rows = [(str(number), *book) for number, book in enumerate(_BOOKS, 1)]
    write_xlsx(file, [Sheet("Sách", _HEADINGS, rows)])
    return file


def _choose_second(rows: QListView) -> None:
    rows.setFocus(Qt.FocusReason.OtherFocusReason)
    rows.setCurrentIndex(rows.model().index(1, 0))


def when_done(runners: Sequence[SoleJob], go_on: Callable[[], None]) -> None:
    """When the thread for files has done what it was asked for."""
    for runner in runners:
        if runner.is_running:
            runner.ended.connect(go_on, Qt.ConnectionType.SingleShotConnection)
            return
    go_on()
