"""What a reader may ask about their own data, and by when it has to be done.

Law 91/2025/QH15 and Decree 356/2025/NĐ-CP: an answer within two working days; then fifteen days
to finish what is withdrawn, restricted, objected to or erased, and ten for looking and putting
right; one extension of fifteen days at most.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.consent import Signer
from desktop.domain.errors import RuleError
from desktop.domain.patron import PatronId

MOST_EXTENSION = timedelta(days=15)

_WORKING_DAYS_TO_ANSWER = 2
_DAY = timedelta(days=1)
_LONGEST_HOLIDAY = timedelta(days=30)


class RequestKind(StrEnum):
    """What is asked for."""

    ACCESS = "access"
    CORRECT = "correct"
    ERASE = "erase"
    WITHDRAW = "withdraw"
    RESTRICT = "restrict"
    OBJECT = "object"


_DAYS = {RequestKind.ACCESS: 10, RequestKind.CORRECT: 10}
_USUAL_DAYS = 15


class Decision(StrEnum):
    """How a request ended."""

    DONE = "done"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRequest:
    """One line of the register of requests. Without `patron` once the reader is erased."""

    number: int
    kind: RequestKind
    asked_by: Signer
    patron: PatronId | None
    received_on: date
    answer_by: date
    finish_by: date
    answered_on: date | None = None
    is_extended: bool = False
    finished_on: date | None = None
    decision: Decision | None = None

    @property
    def is_open(self) -> bool:
        return self.finished_on is None

    def is_late(self, today: date) -> bool:
        """Whether a deadline has passed with nothing done."""
        is_unanswered = self.answered_on is None and self.answer_by < today
        return self.is_open and (is_unanswered or self.finish_by < today)

    def due(self) -> date | None:
        """The next day by which something has to be done."""
        if not self.is_open:
            return None
        return self.answer_by if self.answered_on is None else self.finish_by


def deadlines(
    kind: RequestKind, received_on: date, *, is_working: Callable[[date], bool]
) -> tuple[date, date]:
    """The days by which to answer and to finish."""
    answer_by, left = received_on, _WORKING_DAYS_TO_ANSWER
    latest = received_on + _LONGEST_HOLIDAY
    while left and answer_by < latest:
        answer_by += _DAY
        left -= is_working(answer_by)
    return answer_by, received_on + timedelta(days=_DAYS.get(kind, _USUAL_DAYS))


def extended(request: PersonRequest, until: date) -> date:
    """The new day to finish by. RuleError when it was moved before, or is moved too far."""
    if request.is_extended:
        raise RuleError("person_request.extended_already", number=request.number)
    if not timedelta(0) < until - request.finish_by <= MOST_EXTENSION:
        latest = request.finish_by + MOST_EXTENSION
        raise RuleError(
            "person_request.extended_too_far", number=request.number, latest=latest.isoformat()
        )
    return until


def settled_by_erasure(request: PersonRequest, today: date) -> PersonRequest:
    """What becomes of an open request of who is erased: that was the wish, or it means nothing."""
    how = Decision.DONE if request.kind is RequestKind.ERASE else Decision.TAKEN_BACK
    answered = request.answered_on or today
    return replace(request, answered_on=answered, finished_on=today, decision=how)
