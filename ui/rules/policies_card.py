"""The table of policies: for whom, for what, and what then holds."""

from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from desktop.domain.patron import PatronCategory
from desktop.domain.policy import Lending
from desktop.domain.register import Kind
from desktop.domain.rules import Part
from ui.rules.part_card import PartCard, number_edit, number_of
from ui.rules.words import category_words, kind_words, lending_words
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import Choices
from ui.widgets.label import Label

_NUMBERS = ("limit", "period_days", "renewals")
_SITE = 2
_WIDTHS = {False: (6, 56, (15, 11, 0, 11)), True: (4, 50, (172, 118, 58, 122))}
"""Without and with sites: the gap between columns, the width of a number, shares of the rest."""


class _Line(NamedTuple):
    category: Choices
    kind: Choices
    site: QLineEdit
    lending: Choices
    numbers: tuple[QLineEdit, ...]
    remove: Button

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self.category, self.kind, self.site, self.lending, *self.numbers, self.remove)


class PoliciesCard(PartCard):
    """The first line is for everybody and stays; the others say only what differs."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, Part.POLICIES, "")
        self._explained = self.tr(
            "Dòng đầu cho mọi người. Dòng sau chỉ ghi chỗ khác; ô trống thì theo dòng đầu."
        )
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(8)
        self.body.addLayout(self._grid)
        self.lines: list[_Line] = []
        self._has_sites = False
        self._heads = self._head()
        self.more = Button(look, self.tr("Thêm dòng"), icon="add", kind="flat")
        self.more.clicked.connect(self._on_more)
        self.foot.insertWidget(0, self.more)

    @override
    def show_plain(self, plain: Any) -> None:
        for line in self.lines:
            self._drop(line)
        self.lines = []
        for row in plain:
            self._add(row)
        self.more.setVisible(not self.keep.isHidden())

    def show_sites(self, has_sites: bool) -> None:
        """Whether the library's copies stand at more than one site."""
        self._has_sites = has_sites
        self._show_sites()

    @override
    def plain(self) -> Any:
        return [_said(line) for line in self.lines]

    def _head(self) -> list[Label]:
        words = (
            self.tr("Bạn đọc"),
            self.tr("Loại"),
            self.tr("Điểm"),
            self.tr("Được mượn"),
            self.tr("Cuốn"),
            self.tr("Ngày"),
            self.tr("Gia hạn"),
        )
        heads = [Label(each, "caption", tone="text-muted") for each in words]
        for column, head in enumerate(heads):
            self._grid.addWidget(head, 0, column)
        return heads

    def _add(self, row: dict[str, Any]) -> None:
        line = self._line(row)
        is_first = not self.lines
        for fixed in (line.category, line.kind, line.site):
            fixed.setEnabled(not is_first)
        line.remove.clicked.connect(lambda: self._on_removed(line))
        self.lines.append(line)
        for column, widget in enumerate(line.widgets):
            self._grid.addWidget(widget, len(self.lines) + self._gone, column)
        policy = line.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        line.remove.setSizePolicy(policy)
        line.remove.setVisible(not is_first)
        self._show_sites()

    def _line(self, row: dict[str, Any]) -> _Line:
        numbers = []
        for name, head in zip(_NUMBERS, self._heads[4:], strict=True):
            edit = number_edit(head.text(), most=4)
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            edit.setTextMargins(-5, 0, -5, 0)  # three digits, also where there are sites
            value = row.get(name)
            edit.setText("" if value is None else str(value))
            numbers.append(edit)
        site = number_edit(self.tr("Điểm thư viện"), most=64)
        site.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        site.setText(row.get("site") or "")
        return _Line(
            category=self._choices(row.get("category"), PatronCategory, category_words, 0),
            kind=self._choices(row.get("kind"), Kind, kind_words, 1),
            site=site,
            lending=self._choices(row.get("lending"), Lending, lending_words, 3),
            numbers=tuple(numbers),
            remove=Button(self.look, self.tr("Bỏ dòng này"), icon="close", kind="bare"),
        )

    def _choices(self, chosen: str | None, kinds: Any, words: Any, column: int) -> Choices:
        made = Choices(self.look)
        made.setAccessibleName(self._heads[column].text())
        made.setMinimumContentsLength(3)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.addItem(words(None), None)
        for kind in kinds:
            made.addItem(words(kind), kind.value)
        made.setCurrentIndex(max(0, made.findData(chosen)))
        return made

    def _show_sites(self) -> None:
        """A library with one site has no use for that column."""
        has_sites = self._has_sites or any(line.site.text() for line in self.lines)
        gap, width, shares = _WIDTHS[has_sites]
        self._grid.setHorizontalSpacing(gap)
        for column, share in enumerate(shares):
            self._grid.setColumnStretch(column, share)
        self._heads[_SITE].setVisible(has_sites)
        for line in self.lines:
            line.site.setVisible(has_sites)
            for number in line.numbers:
                number.setFixedWidth(self.look.px(width))

    def _on_more(self) -> None:
        self._add({})
        self.lines[-1].category.setFocus()

    def _on_removed(self, line: _Line) -> None:
        self.lines.remove(line)
        self._drop(line)

    def _drop(self, line: _Line) -> None:
        for widget in line.widgets:
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._gone += 1

    _gone = 0
    """Rows of the grid that are empty since: they take no room."""


def _said(line: _Line) -> dict[str, Any]:
    said: dict[str, Any] = {
        "category": line.category.currentData(),
        "kind": line.kind.currentData(),
        "site": line.site.text().strip() or None,
        "lending": line.lending.currentData(),
    }
    said |= dict(zip(_NUMBERS, map(number_of, line.numbers), strict=True))
    return {name: value for name, value in said.items() if value is not None}
