"""What a dry run found: how many, which are known already, and what is wrong with which."""

from collections.abc import Sequence
from typing import overload

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.matching import OnDuplicate
from desktop.services.importing import Match
from ui.theme import Look
from ui.transfer.facts import Facts
from ui.transfer.plan import Plan
from ui.transfer.plurals import FATES, PLURALS
from ui.transfer.rows import Row, RowList
from ui.transfer.words import fate_meaning, fate_name, reason_name
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, frame

_KINDS = {OnDuplicate.SKIP: "", OnDuplicate.MERGE: "info", OnDuplicate.ADD: "success"}
_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), OnDuplicate, strict=True))


class PlanCard(QFrame):
    """Nothing is written yet; what is to be done with known books can be changed here.

    Signals:
        usual_chosen: what to do with every known book (OnDuplicate).
        decided: what to do with one (its number in the file, OnDuplicate).
        chosen: the known book of the current row (Match), or None.
        accepted: bring them in.
        back_asked: change what was decided before.
    """

    usual_chosen = Signal(object)
    decided = Signal(int, object)
    chosen = Signal(object)
    accepted = Signal()
    back_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._plan: Plan | None = None
        names = (
            self.tr("sẽ thêm"),
            self.tr("sẽ gộp"),
            self.tr("sẽ bỏ qua"),
            self.tr("không đọc được"),
        )
        self.facts = Facts(names)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.matches = _MatchList(look, self.tr("Sách đã có"))
        self.matches.selectionModel().currentChanged.connect(self._on_current_changed)
        self.matches.decided.connect(self._on_decided)
        self.problems = RowList(look, self.tr("Những mục cần xem"))
        self.nothing = EmptyState(look, "success")
        self.pills = {fate: Button(look, fate_name(fate), kind="pill") for fate in OnDuplicate}
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        for widget in (self._known(), self.problems, self.nothing):
            self._stack.addWidget(widget)
        self.go_on = Button(look, "", kind="primary")
        self.go_on.clicked.connect(self.accepted)
        self.back = Button(look, "")
        self.back.clicked.connect(self.back_asked)
        self.setFocusProxy(self.go_on)
        self._build()

    @property
    def current(self) -> Match | None:
        """The known book of the current row."""
        index = self.matches.currentIndex()
        if self._plan is None or not index.isValid():
            return None
        return self._plan.report.matches[index.row()]

    @property
    def meaning(self) -> str:
        """What becomes of known or repeated books, in words."""
        return self._meaning.text()

    def show_plan(self, plan: Plan, problems: Sequence[Row], *, is_list: bool) -> None:
        """What was found just now."""
        self._plan = plan
        self.matches.rows.show_rows(_Rows(plan))
        self.problems.rows.show_rows(problems)
        self.back.show_words(self.tr("Sửa cách ghép cột") if is_list else self.tr("Chọn tệp khác…"))
        self._show_tabs(plan, len(problems))
        self._show_figures(plan)
        if plan.report.matches:
            self.matches.setCurrentIndex(self.matches.rows.index(0))
        else:
            self.chosen.emit(None)

    def change_plan(self, plan: Plan, problems: Sequence[Row]) -> None:
        """The same file, decided about otherwise."""
        self._plan = plan
        self.matches.rows.change_rows(_Rows(plan))
        self.problems.rows.show_rows(problems)
        shown = self.tabs.currentIndex()
        self._show_tabs(plan, len(problems))
        self.tabs.setCurrentIndex(min(shown, self.tabs.count() - 1))
        self._show_figures(plan)

    def _show_figures(self, plan: Plan) -> None:
        self.facts.show_figures(plan.added, plan.merged, plan.skipped, plan.failed)
        self.pills[plan.usual].setChecked(True)
        self._show_meaning(plan)
        count = plan.added + plan.merged
        self.go_on.setEnabled(count > 0)
        self.go_on.show_words(PLURALS.bring_in(count) if count else self.tr("Nhập"))
        self.go_on.setToolTip("" if count else self.tr("Tệp không có gì để thêm."))

    def _show_meaning(self, plan: Plan) -> None:
        """Without a known book in the list, only those that stand twice in the file are meant."""
        if plan.report.matches:
            twins = FATES.twins(plan.twins) if plan.twins else ""
            self._all.setText(self.tr("Mọi sách đã có:"))
            self._meaning.setText(f"{fate_meaning(plan.usual)} {twins}".rstrip())
        else:
            self._all.setText(self.tr("Mọi sách lặp lại:"))
            self._meaning.setText(FATES.repeated(plan.twins))

    def _show_tabs(self, plan: Plan, problems: int) -> None:
        matches = len(plan.report.matches)
        known = self.tr("Đã có {count}") if matches else self.tr("Lặp lại {count}")
        while self.tabs.count():
            self.tabs.removeTab(0)
        for words, count, page in (
            (known, matches or plan.twins, 0),
            (self.tr("Cần xem {count}"), problems, 1),
        ):
            if count:
                tab = self.tabs.addTab(words.format(count=count))
                self.tabs.setTabData(tab, page)
        self.tabs.setVisible(bool(self.tabs.count()))
        if not self.tabs.count():
            books = PLURALS.books(plan.report.read)
            self.nothing.show_words(
                self.tr("Đọc được trọn vẹn {books}").format(books=books),
                self.tr("Không sách nào thư viện đã có, không chỗ nào cần xem."),
            )
            self._stack.setCurrentIndex(2)
        self._on_tab_changed(self.tabs.currentIndex())

    def _known(self) -> QWidget:
        """What to do with all that are known, and the list of them."""
        known = QWidget()
        row = QHBoxLayout()
        row.setContentsMargins(20, 10, 20, 0)
        row.setSpacing(8)
        self._all = Label("", "table", weight="medium")
        row.addWidget(self._all)
        for fate, pill in self.pills.items():
            pill.setCheckable(True)
            pill.setToolTip(fate_meaning(fate))
            pill.clicked.connect(lambda _on=True, fate=fate: self.usual_chosen.emit(fate))
            self._group.addButton(pill)
            row.addWidget(pill)
        row.addStretch()
        self._meaning = Label("", "small", tone="text-muted", wraps=True)
        self._meaning.setContentsMargins(20, 4, 20, 10)
        column = QVBoxLayout(known)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._meaning)
        column.addWidget(frame("line"))
        column.addWidget(self.matches, 1)
        return known

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.facts)
        column.addWidget(frame("line"))
        tabs = QHBoxLayout()
        tabs.setContentsMargins(20, 0, 20, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch()
        column.addLayout(tabs)
        column.addWidget(frame("line"))
        column.addWidget(self._stack, 1)
        column.addWidget(frame("line"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.go_on)
        foot.addWidget(self.back)
        foot.addStretch()
        column.addLayout(foot)

    def _on_tab_changed(self, tab: int) -> None:
        if tab >= 0:
            self._stack.setCurrentIndex(self.tabs.tabData(tab) or 0)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if self._plan is not None and current.isValid():
            self.chosen.emit(self._plan.report.matches[current.row()])

    def _on_decided(self, row: int, fate: OnDuplicate) -> None:
        if self._plan is not None:
            self.decided.emit(self._plan.report.matches[row].number, fate)


class _MatchList(RowList):
    """Known books; the keys 1, 2 and 3 decide about the current one.

    Signals:
        decided: a row, and what to do with its book (OnDuplicate).
    """

    decided = Signal(int, object)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        fate = _KEYS.get(Qt.Key(event.key()))
        if fate is not None and self.currentIndex().isValid():
            self.decided.emit(self.currentIndex().row(), fate)
        else:
            super().keyPressEvent(event)


class _Rows(Sequence[Row]):
    """The known books of a plan, each made a row when it is looked at."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    @override
    def __len__(self) -> int:
        return len(self._plan.report.matches)

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...

    @override
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        match = self._plan.report.matches[place]
        fate = self._plan.fate(match.number)
        second = f"{reason_name(match.known.reason)} · {match.known.title}"
        return Row(match.number, match.title, second, fate_name(fate), _KINDS[fate])
