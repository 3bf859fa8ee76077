"""What a reader gives for a lost book, by its price and its language."""

from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit
from typing_extensions import override

from desktop.domain.rules import Part
from ui.rules.numbers_card import thousands
from ui.rules.part_card import PartCard, number_edit, number_of
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label

_WHOLE = 100
_EDIT = 116


class _Band(NamedTuple):
    head: Label
    up_to: QLineEdit
    link: Label
    percent: QLineEdit
    remove: Button


class CompensationCard(PartCard):
    """A line for each band of prices; the last one is for all that cost more, and stays."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, Part.COMPENSATION, "")
        self._explained = self.tr(
            "Làm mất thì đền bằng cuốn cùng loại, hoặc bằng tiền theo giá sách, làm tròn nghìn."
        )
        self.bands: list[_Band] = []
        self._bands = _grid()
        self.rest = self._edit(self.tr("Sách đắt hơn, đền phần trăm giá sách"))
        self.foreign = self._edit(self.tr("Sách tiếng nước ngoài, đền ít nhất phần trăm"))
        self.without = self._edit(self.tr("Sách không ghi giá, đền, đồng"), most=12)
        self._rest_words = Label("", "small", wraps=True)
        self._build_bands()
        self.more = Button(look, self.tr("Thêm mức giá"), icon="add", kind="flat")
        self.more.clicked.connect(self._on_more)
        self.foot.insertWidget(0, self.more)

    @override
    def show_plain(self, plain: Any) -> None:
        for band in self.bands:
            _drop(self._bands, band)
        self.bands = []
        dearest = _WHOLE
        for band in plain["bands"]:
            if band.get("up_to") is None:
                dearest = band["percent"]
            else:
                self._add(thousands(band["up_to"]), str(band["percent"]))
        self.rest.setText(str(dearest))
        self.foreign.setText(str(plain["foreign_percent"]))
        self.without.setText(thousands(plain.get("without_price")))
        self.more.setVisible(not self.keep.isHidden())
        self._name_rest()

    @override
    def plain(self) -> Any:
        bands: list[dict[str, Any]] = [
            {"up_to": _said(band.up_to), "percent": number_of(band.percent) or 0}
            for band in self.bands
        ]
        bands.append({"percent": number_of(self.rest) or 0})
        said = {"bands": bands, "foreign_percent": number_of(self.foreign) or 0}
        without = number_of(self.without)
        return said if without is None else said | {"without_price": without}

    def _build_bands(self) -> None:
        self.body.addLayout(self._bands)
        rest = _grid()
        words = (
            self._rest_words,
            Label(self.tr("Sách tiếng nước ngoài, đền ít nhất (% giá)"), "small", wraps=True),
            Label(
                self.tr("Sách không ghi giá, đền (đồng); trống thì tùy lần"), "small", wraps=True
            ),
        )
        edits = (self.rest, self.foreign, self.without)
        for row, (label, edit) in enumerate(zip(words, edits, strict=True)):
            rest.addWidget(label, row, 0)
            rest.addWidget(edit, row, 1)
        self.body.addLayout(rest)

    def _add(self, up_to: str, percent: str) -> None:
        row = self._bands.rowCount()
        band = _Band(
            Label(self.tr("Sách giá đến (đồng)"), "small"),
            self._edit(self.tr("Sách giá đến, đồng"), most=12),
            Label(self.tr("đền (% giá)"), "small"),
            self._edit(self.tr("đền phần trăm giá sách")),
            Button(self.look, self.tr("Bỏ mức giá này"), icon="close", kind="bare"),
        )
        band.up_to.setText(up_to)
        band.percent.setText(percent)
        band.remove.clicked.connect(lambda: self._on_removed(band))
        for column, widget in enumerate(band):
            self._bands.addWidget(widget, row, column)
        self.bands.append(band)

    def _edit(self, words: str, *, most: int = 4) -> QLineEdit:
        edit = number_edit(words, most=most)
        edit.setFixedWidth(self.look.px(_EDIT))
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        return edit

    def _name_rest(self) -> None:
        """With one band only there is nothing that costs more."""
        dearer = self.tr("Sách đắt hơn, đền (% giá)")
        self._rest_words.setText(dearer if self.bands else self.tr("Đền (% giá sách)"))

    def _on_more(self) -> None:
        self._add("", str(_WHOLE))
        self.bands[-1].up_to.setFocus()
        self._name_rest()

    def _on_removed(self, band: _Band) -> None:
        self.bands.remove(band)
        _drop(self._bands, band)
        self._name_rest()


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    return grid


def _said(edit: QLineEdit) -> int | str:
    """A band without its price makes no sense, and is to be refused."""
    said = number_of(edit)
    return "" if said is None else said


def _drop(grid: QGridLayout, band: _Band) -> None:
    for widget in band:
        grid.removeWidget(widget)
        widget.deleteLater()
