"""A field for a day, typed as it is said: 30/9/2027, 30-9-27 or 30092027."""

import re
from datetime import date

from PySide6.QtWidgets import QLineEdit

from ui.wording import full_date

_PARTS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4})")
_CENTURY = 2000
_SHORT_YEAR = 100


class DayEdit(QLineEdit):
    """Shows what was understood when it is left."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(10)
        self.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self.editingFinished.connect(self._on_left)

    @property
    def day(self) -> date | None:
        """The day; None when nothing is there, or nothing that is a day."""
        return day_in(self.text())

    @property
    def is_sound(self) -> bool:
        """Whether it is empty or a day."""
        return not self.text().strip() or self.day is not None

    def show_day(self, day: date | None) -> None:
        self.setText("" if day is None else full_date(day))

    def _on_left(self) -> None:
        if self.day is not None:
            self.show_day(self.day)


def day_in(text: str) -> date | None:
    """The day that a text means, as written in Vietnam: the day first."""
    match = _PARTS.fullmatch(text.strip()) or _DIGITS.fullmatch(text.strip())
    if match is None:
        return None
    day, month, year = map(int, match.groups())
    try:
        return date(year + _CENTURY if year < _SHORT_YEAR else year, month, day)
    except ValueError:
        return None
