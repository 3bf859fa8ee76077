"""Requests about one's own data, in words."""

from datetime import date

from desktop.domain.person_rights import Decision, PersonRequest, RequestKind
from ui.wording import full_date, translate


def kind_words(kind: RequestKind) -> str:
    return {
        RequestKind.ACCESS: translate("Requests", "Xem thông tin"),
        RequestKind.CORRECT: translate("Requests", "Sửa cho đúng"),
        RequestKind.ERASE: translate("Requests", "Xóa"),
        RequestKind.WITHDRAW: translate("Requests", "Rút lại đồng ý"),
        RequestKind.RESTRICT: translate("Requests", "Hạn chế xử lý"),
        RequestKind.OBJECT: translate("Requests", "Phản đối xử lý"),
    }[kind]


def decision_words(decision: Decision) -> str:
    return {
        Decision.DONE: translate("Requests", "Đã làm xong"),
        Decision.REFUSED: translate("Requests", "Đã từ chối, có lý do"),
        Decision.TAKEN_BACK: translate("Requests", "Bạn đọc thôi yêu cầu"),
    }[decision]


def state_words(request: PersonRequest, today: date) -> tuple[str, str]:
    """What is to be done by when, with the kind of its badge."""
    due = request.due()
    if due is None:
        assert request.decision is not None
        return decision_words(request.decision), ""
    if request.answered_on is None:
        words = translate("Requests", "Trả lời trước hết {day}")
    else:
        words = translate("Requests", "Làm xong trước hết {day}")
    kind = "refused" if request.is_late(today) else "attention" if due <= today else "info"
    return words.format(day=full_date(due)), kind


def dates_words(request: PersonRequest) -> str:
    """The days of a request, as they stand in the register."""
    parts = [translate("Requests", "nhận {day}").format(day=full_date(request.received_on))]
    if request.answered_on is not None:
        words = translate("Requests", "trả lời {day}")
        parts.append(words.format(day=full_date(request.answered_on)))
    if request.is_extended:
        parts.append(translate("Requests", "đã gia hạn"))
    if request.finished_on is not None:
        words = translate("Requests", "xong {day}")
        parts.append(words.format(day=full_date(request.finished_on)))
    return " · ".join(parts)
