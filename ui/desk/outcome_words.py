"""What the band says about an outcome: what happened first, then what it means."""

import importlib
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from desktop.domain.desk import Deed, Outcome, PatronCard
from desktop.domain.errors import AppError, RuleError
from ui.library_names import called
from ui.widgets.state_band import Told
from ui.wording import capital, full_date, translate, weekday_date


class DeskPlurals(QObject):
    """Words that follow a number; the collector of words finds plurals only in `tr`."""

    def renewed(self, count: int) -> str:
        return self.tr("Đã gia hạn %n cuốn", "", count)

    def overdue(self, count: int) -> str:
        return self.tr("%n cuốn quá hạn", "", count)

    def may_borrow(self, count: int) -> str:
        return self.tr("còn mượn được %n cuốn", "", count)


_PLURALS = DeskPlurals()
OVERRIDE, FOUND, PRINT, STRANGER = "override", "found", "print", "stranger"
_AGAINST_LENDING = ("loan.", "patron.card_expired", "patron.suspended")


def told(outcome: Outcome, today: date) -> Told:
    if outcome.refusal is not None:
        return _with_way_out(refused(outcome.refusal), outcome, outcome.refusal)
    if outcome.deed is Deed.PATRON_SHOWN and outcome.card is not None:
        said = _patron_shown(outcome.card, today)
        return _also(said, outcome) if said.kind == "attention" else _alerted(said, outcome)
    return _alerted(_WORDS[outcome.deed](outcome), outcome)


def _with_way_out(said: Told, outcome: Outcome, refusal: RuleError) -> Told:
    """What can be done about a refusal without going anywhere else."""
    if refusal.code == "desk.copy_is_lost":
        return replace(said, action=FOUND, action_words=translate("desk", "Nhận lại"))
    if refusal.code == "desk.unknown_code":
        words = translate("desk", "Thư viện khác…")
        return replace(said, action=STRANGER, action_words=words)
    if outcome.may_override:
        return replace(said, action=OVERRIDE, action_words=translate("desk", "Vẫn cho mượn…"))
    return said


def _alerted(said: Told, outcome: Outcome) -> Told:
    """What is to be looked at stands before what was done; the undo of that stays."""
    if not outcome.alerts:
        return said
    alert = outcome.alerts[0]
    headline = _messages().headline(alert).removesuffix(".")
    is_hold = alert.code.startswith("hold.")
    late = (f"{said.headline}.",) if is_hold and outcome.days_late else ()
    besides = map(_messages().headline, outcome.alerts[1:])
    said = replace(
        said,
        kind="attention",
        headline=headline,
        detail=" ".join((_messages().advice(alert), *late, *besides)).strip(),
        is_long=True,
        icon="hold" if is_hold else "",
    )
    if is_hold and outcome.deed is Deed.RETURNED:
        return replace(said, action=PRINT, action_words=translate("desk", "In phiếu"))
    return said


def _also(said: Told, outcome: Outcome) -> Told:
    """What is to be known besides of a reader whose card is to be looked at."""
    if not outcome.alerts:
        return said
    besides = " ".join(map(_messages().text, outcome.alerts))
    return replace(said, detail=f"{capital(said.detail)}. {besides}", is_long=True)


def refused(error: AppError, *, headline: str = "") -> Told:
    """Nothing was written, so there is nothing to undo."""
    if error.code.startswith(_AGAINST_LENDING):
        headline = headline or translate("desk", "Chưa ghi mượn được")
        return Told(kind="refused", headline=headline, detail=_messages().text(error))
    return Told(
        kind="refused",
        headline=_messages().headline(error).removesuffix("."),
        detail=_messages().advice(error),
    )


def renewed(outcomes: list[Outcome]) -> Told:
    """The words for giving a reader's books more time, all at once."""
    done = [outcome for outcome in outcomes if outcome.refusal is None]
    if len(outcomes) == 1 and done:
        return _renewed(done[0])
    if len(done) == len(outcomes):
        return Told(
            kind="success",
            headline=_PLURALS.renewed(len(done)),
            detail=_due(done[-1]),
            icon="renew",
            can_undo=True,
        )
    refusals = [outcome.refusal for outcome in outcomes if outcome.refusal is not None]
    if not done:
        return refused(refusals[0], headline=translate("desk", "Chưa gia hạn được"))
    headline = translate("desk", "Đã gia hạn {done} trên {all} cuốn")
    return Told(
        kind="attention",
        headline=headline.format(done=len(done), all=len(outcomes)),
        detail=_messages().advice(refusals[0]),
        can_undo=True,
    )


def _lent(outcome: Outcome) -> Told:
    return Told(
        kind="success",
        headline=translate("desk", "Đã ghi mượn"),
        subject=outcome.title,
        detail=_due(outcome),
        can_undo=True,
    )


def _renewed(outcome: Outcome) -> Told:
    return Told(
        kind="success",
        headline=translate("desk", "Đã gia hạn"),
        subject=outcome.title,
        detail=_due(outcome),
        icon="renew",
        can_undo=True,
    )


def _returned(outcome: Outcome) -> Told:
    if outcome.days_late:
        words = translate("desk", "Đã nhận trả, trễ {days} ngày")
        return Told(
            kind="attention",
            headline=words.format(days=outcome.days_late),
            subject=outcome.title,
            detail=_back_from(outcome),
            can_undo=True,
        )
    return Told(
        kind="success",
        headline=translate("desk", "Đã nhận trả"),
        subject=outcome.title,
        detail=" · ".join(filter(None, (outcome.brought_by, translate("desk", "đúng hạn")))),
        can_undo=True,
    )


def _on_shelf(outcome: Outcome) -> Told:
    return Told(
        kind="attention",
        headline=translate("desk", "Cuốn này còn trên giá"),
        subject=outcome.title,
        detail=translate("desk", "quét thẻ bạn đọc trước để ghi mượn"),
    )


def _undone(outcome: Outcome) -> Told:
    words = {
        Deed.LENT: translate("desk", "Đã hoàn tác lượt mượn"),
        Deed.RETURNED: translate("desk", "Đã hoàn tác lượt trả"),
        Deed.RENEWED: translate("desk", "Đã hoàn tác lượt gia hạn"),
        Deed.COUNTED: translate("desk", "Đã bớt một lượt đếm"),
    }
    headline = words.get(outcome.undone or Deed.LENT, words[Deed.LENT])
    return Told(kind="info", headline=headline, subject=outcome.title, icon="undo")


def _found(outcome: Outcome) -> Told:
    return Told(
        kind="success",
        headline=translate("desk", "Đã nhận lại, không còn ghi mất"),
        subject=outcome.title,
        detail=translate("desk", "cất lên giá là xong"),
    )


def _handed_in(outcome: Outcome) -> Told:
    return Told(
        kind="success",
        headline=translate("desk", "Đã ghi sách của thư viện khác"),
        subject=called(outcome.library),
        detail=translate("desk", "lần đồng bộ tới sẽ báo cho họ; để riêng cuốn này, chờ gửi về"),
    )


def _counted(outcome: Outcome) -> Told:
    return Told(
        kind="success",
        headline=translate("desk", "Đã đếm một lượt đọc tại chỗ"),
        subject=outcome.title,
        icon="book",
        can_undo=True,
    )


_WORDS = {
    Deed.LENT: _lent,
    Deed.COUNTED: _counted,
    Deed.FOUND: _found,
    Deed.HANDED_IN: _handed_in,
    Deed.RENEWED: _renewed,
    Deed.RETURNED: _returned,
    Deed.ON_SHELF: _on_shelf,
    Deed.UNDONE: _undone,
}


def _due(outcome: Outcome) -> str:
    if outcome.due is None:
        return ""
    return translate("desk", "hạn trả {day}").format(day=weekday_date(outcome.due))


def _back_from(outcome: Outcome) -> str:
    """Who brought it: the name is what one needs to speak to them."""
    shown = "" if outcome.card is None else outcome.card.patron.name
    return outcome.brought_by or shown


def _patron_shown(card: PatronCard, today: date) -> Told:
    name = card.patron.name
    if card.is_expired and card.patron.expires is not None:
        words = translate("desk", "Thẻ hết hạn ngày {day}")
        return Told(
            kind="attention",
            headline=words.format(day=full_date(card.patron.expires)),
            subject=name,
            detail=translate("desk", "gia hạn thẻ rồi cho mượn"),
            icon="calendar",
        )
    until = card.patron.suspended_until
    if until is not None and card.patron.is_suspended(today):
        words = translate("desk", "Thẻ tạm khóa đến hết ngày {day}")
        return Told(
            kind="attention",
            headline=words.format(day=full_date(until)),
            subject=name,
            detail=translate("desk", "vẫn trả sách và đọc tại chỗ được"),
            icon="lock",
        )
    late = sum(loan.due < today for loan in card.loans)
    if late:
        return Told(
            kind="attention",
            headline=_PLURALS.overdue(late),
            subject=name,
            detail=translate("desk", "nhắc bạn đọc, vẫn quét sách được"),
        )
    left = card.limit - len(card.loans)
    detail = _PLURALS.may_borrow(left) if left > 0 else translate("desk", "đã mượn đủ")
    headline = translate("desk", "Quét sách để ghi mượn")
    return Told(kind="info", headline=headline, subject=name, detail=detail, icon="reader")


def _messages() -> Any:
    """The words for every code: not before the first scan can be done."""
    return importlib.import_module("ui.messages")
