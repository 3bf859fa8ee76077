"""How the desk takes its scans: the chips that choose it, and the strip that says so."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.desk import LENDING, Doing, Way
from desktop.domain.register import Kind
from desktop.domain.visit import Visits
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import CutLabel, Label, frame
from ui.wording import number, translate, weekday_date

_LONGEST_DAYS = 30
_DAY = timedelta(days=1)
PILE, DROP, READING = "pile", "drop", "reading"


class WayChips(QWidget):
    """One chip a way; pressing the one that is on goes back to lending.

    Signals:
        chosen: PILE, DROP, READING, or "" for lending.
    """

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        words = {
            PILE: self.tr("Trả nhanh"),
            DROP: self.tr("Thùng trả sách"),
            READING: self.tr("Đọc tại chỗ"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.chips = {name: Button(look, text, kind="pill") for name, text in words.items()}
        for name, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the scan box its focus
            chip.clicked.connect(lambda is_on, name=name: self.chosen.emit(name if is_on else ""))
            row.addWidget(chip)

    def show_chosen(self, chosen: str) -> None:
        for name, chip in self.chips.items():
            chip.setChecked(name == chosen)
            chip.updateGeometry()


class WayStrip(QWidget):
    """Amber while scans are not what they are on other days; says what they are, and ends it.

    Signals:
        over: back to lending.
        day_asked: a pile came back on this day instead (date).
        use_counted: something of this kind (Kind) was read here.
    """

    over = Signal()
    day_asked = Signal(object)
    use_counted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.day: date | None = None
        self._today = date.min
        self._mark = IconMark(look, "take_back", tone="warning", size=24)
        self._words = CutLabel("", "body", weight="semibold")
        self._count = Label("", "body", tone="text-muted")
        self._sooner = Button(look, self.tr("Sớm hơn"), kind="soft")
        self._later = Button(look, self.tr("Muộn hơn"), kind="soft")
        self._sooner.clicked.connect(lambda: self._ask_day(-1))
        self._later.clicked.connect(lambda: self._ask_day(1))
        self.uses = {kind: Button(look, "", kind="soft") for kind in _COUNTED_KINDS}
        for kind, button in self.uses.items():
            button.clicked.connect(lambda _on, kind=kind: self.use_counted.emit(kind))
        self.end = Button(look, self.tr("Xong"), kind="soft", hint="Esc")
        self.end.clicked.connect(self.over)
        self._build()
        self.hide()

    def _build(self) -> None:
        ground = frame("banner", "attention")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        row = QHBoxLayout(ground)
        row.setContentsMargins(16, 7, 8, 7)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        for button in (self._sooner, self._later, *self.uses.values(), self.end):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)

    def show_way(self, way: Way, *, today: date) -> None:
        self.day, self._today = way.on, today
        is_drop, is_reading = way.on is not None, way.doing is Doing.READING
        for button in (self._sooner, self._later):
            button.setVisible(is_drop)
        self._sooner.setEnabled(is_drop and _may_be(self._day(-1), today))
        self._later.setEnabled(is_drop and _may_be(self._day(1), today))
        for button in self.uses.values():
            button.setVisible(is_reading)
        self._count.setVisible(not is_reading)
        self._words.setText(_words(way))
        self.setAccessibleName(self._words.text())
        icon = "calendar" if is_drop else "book" if is_reading else "take_back"
        self._mark.show_icon(icon, "warning")
        self.setVisible(way.doing is not Doing.LENDING)

    def show_returned(self, count: int) -> None:
        self._count.setText(self.tr("%n cuốn", "", count))

    def show_visits(self, visits: Visits) -> None:
        names = {
            Kind.BOOK: self.tr("Sách"),
            Kind.SERIAL: self.tr("Báo, tạp chí"),
            Kind.OTHER: self.tr("Khác"),
        }
        for kind, button in self.uses.items():
            button.show_words(f"+1 {names[kind]} · {number(visits.uses.get(kind, 0))}")

    def _day(self, step: int) -> date:
        return (self.day or self._today) + step * _DAY

    def _ask_day(self, step: int) -> None:
        self.day_asked.emit(self._day(step))


_COUNTED_KINDS = (Kind.BOOK, Kind.SERIAL, Kind.OTHER)


def way_of(chosen: str, today: date) -> Way:
    """The way that a chip stands for. What lies in the book drop came the day before."""
    if chosen == READING:
        return Way(doing=Doing.READING)
    if chosen in {PILE, DROP}:
        return Way(doing=Doing.RETURNING, on=today - _DAY if chosen == DROP else None)
    return LENDING


def chip_of(way: Way) -> str:
    if way.doing is Doing.READING:
        return READING
    if way.doing is Doing.RETURNING:
        return PILE if way.on is None else DROP
    return ""


def _may_be(day: date, today: date) -> bool:
    return today - _LONGEST_DAYS * _DAY <= day < today


def _words(way: Way) -> str:
    if way.doing is Doing.READING:
        return translate("desk", "Đọc tại chỗ")
    if way.on is None:
        return translate("desk", "Mỗi lần quét là một cuốn trả")
    return translate("desk", "Tính là trả {day}").format(day=weekday_date(way.on))
