"""The days on which the library is closed; Tết is known for every year of the table."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.closures import Closures
from desktop.domain.lunar import hung_kings
from desktop.domain.rules import Part, Rules
from ui.readers.tick import Tick
from ui.rules.part_card import PartCard, number_edit, number_of
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.label import Label

_SHOWN_YEARS = 2


class ClosuresCard(PartCard):
    """Weekdays, the same days each year, Tết, and single times."""

    def __init__(self, look: Look, *, today: Callable[[], date]) -> None:
        super().__init__(look, Part.CLOSURES, "")
        self._explained = self.tr("Hạn trả rơi vào ngày nghỉ thì chuyển sang ngày mở cửa kế tiếp.")
        self._today = today
        self._periods: list[list[str]] = []
        self.weekdays = [Button(look, words, kind="pill") for words in self._weekday_words()]
        self.yearly = QLineEdit()
        self.before = number_edit(self.tr("Nghỉ trước Tết mấy ngày"), most=2)
        self.through = number_edit(self.tr("Nghỉ đến hết mồng mấy"), most=2)
        self.kings = Tick(look, self.tr("Nghỉ giỗ Tổ Hùng Vương (mồng 10 tháng Ba)"))
        self.coming = Label("", "small", tone="text-muted", wraps=True)
        self.first, self.last = QLineEdit(), QLineEdit()
        self._list = QVBoxLayout()
        self._build_days()
        self._build_periods()

    @override
    def show_rules(self, rules: Rules) -> None:
        super().show_rules(rules)
        year = self._today().year
        years = range(year, year + _SHOWN_YEARS)
        self.coming.show_text("\n".join(filter(None, (_coming(rules.closures, y) for y in years))))

    @override
    def show_plain(self, plain: Any) -> None:
        for number, day in enumerate(self.weekdays, 1):
            day.setChecked(number in plain["weekdays"])
        self.yearly.setText(", ".join(f"{day}/{month}" for month, day in plain["yearly"]))
        self.before.setText(str(plain["tet_before"]))
        self.through.setText(str(plain["tet_through"]))
        self.kings.setChecked(plain["hung_kings"])
        self._periods = [list(period) for period in plain["periods"]]
        for edit in (self.first, self.last):
            edit.clear()
        self._show_periods()

    @override
    def plain(self) -> Any:
        first, last = _iso(self.first.text()), _iso(self.last.text())
        new = [[first, last or first]] if first else []
        return {
            "weekdays": [n for n, day in enumerate(self.weekdays, 1) if day.isChecked()],
            "yearly": [_month_day(word) for word in self.yearly.text().replace(",", " ").split()],
            "periods": [*self._periods, *new],
            "tet_before": number_of(self.before) or 0,
            "tet_through": number_of(self.through) or 0,
            "hung_kings": self.kings.isChecked(),
        }

    def _weekday_words(self) -> tuple[str, ...]:
        return (
            self.tr("T2"),
            self.tr("T3"),
            self.tr("T4"),
            self.tr("T5"),
            self.tr("T6"),
            self.tr("T7"),
            self.tr("CN"),
        )

    def _build_days(self) -> None:
        self.body.addWidget(Label(self.tr("Nghỉ hằng tuần"), "small", weight="medium"))
        week = QGridLayout()
        week.setSpacing(8)
        for number, day in enumerate(self.weekdays):
            day.setCheckable(True)
            week.addWidget(day, number // 4, number % 4)
        self.body.addLayout(week)
        self.body.addWidget(FieldBox(self.tr("Nghỉ hằng năm, ngày/tháng"), self.yearly))
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(FieldBox(self.tr("Trước Tết, ngày"), self.before), 1)
        pair.addWidget(FieldBox(self.tr("Đến hết mồng"), self.through), 1)
        self.body.addLayout(pair)
        self.body.addWidget(self.kings)
        self.body.addWidget(self.coming)

    def _build_periods(self) -> None:
        self._list.setSpacing(4)
        self.body.addWidget(Label(self.tr("Đợt nghỉ riêng"), "small", weight="medium"))
        self.body.addLayout(self._list)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        for words, edit in ((self.tr("Từ ngày"), self.first), (self.tr("Đến ngày"), self.last)):
            edit.setPlaceholderText(self.tr("31/12/2026"))
            pair.addWidget(FieldBox(words, edit), 1)
        self.body.addLayout(pair)

    def _show_periods(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for period in self._periods:
            self._list.addWidget(self._period(period))

    def _period(self, period: list[str]) -> QWidget:
        first, last = map(date.fromisoformat, period)
        words = f"{first:%d/%m/%Y}" if first == last else f"{first:%d/%m} – {last:%d/%m/%Y}"
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(words, "body"), 1)
        remove = Button(self.look, self.tr("Bỏ đợt nghỉ này"), icon="close", kind="bare")
        remove.clicked.connect(lambda: self._on_removed(period))
        line.addWidget(remove)
        return row

    def _on_removed(self, period: list[str]) -> None:
        self._periods.remove(period)
        self._show_periods()


def _coming(closures: Closures, year: int) -> str:
    """The days that move, in one year."""
    tet = closures.tet_of(year)
    said = "" if tet is None else f"Tết {year}: {tet.first:%d/%m} – {tet.last:%d/%m}"
    kings = hung_kings(year) if closures.hung_kings else None
    if kings is None:
        return said
    return " · ".join(filter(None, (said, f"Giỗ Tổ {kings:%d/%m}")))


def _iso(text: str) -> str:
    """A day as it is kept; what is none is given on as it is, to be refused."""
    text = text.strip()
    try:
        return datetime.strptime(text, "%d/%m/%Y").date().isoformat()  # noqa: DTZ007
    except ValueError:
        return text


def _month_day(word: str) -> list[int | str]:
    day, _, month = word.partition("/")
    return [int(each) if each.isdecimal() else each for each in (month, day)]
