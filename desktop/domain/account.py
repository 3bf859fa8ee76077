"""Who works at the PC that all share: accounts, their secrets, and patience with wrong ones."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from desktop.domain.errors import InputError, RuleError
from desktop.domain.vietnamese import normalise

AccountId = NewType("AccountId", str)

_SHORTEST_PIN = 6
_SHORTEST_PHRASE = 10
_LONGEST = 200
_PLAIN_PIN = 2  # digits that differ: 111111 and 121212 are everybody's first guess
_UP, _DOWN = "01234567890", "09876543210"

_FREE_TRIES = 3
_FIRST_WAIT_S = 5
_LONGEST_WAIT_S = 900


class Role(StrEnum):
    """What somebody is to the library."""

    LIBRARIAN = "librarian"
    HELPER = "helper"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who works here. An account is closed and never deleted: the audit log names it."""

    id: AccountId
    name: str
    role: Role
    made_at: datetime
    closed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """Wrong secrets in a row, and when the last one was."""

    wrong: int = 0
    last_at: datetime | None = None

    def and_one(self, now: datetime) -> "Tries":
        return Tries(wrong=self.wrong + 1, last_at=now)

    def wait_s(self, now: datetime) -> int:
        """How long the next try has to wait. It grows, and it always ends.

        A clock that was set back counts as no time gone by, never as a wait of a year.
        """
        if self.last_at is None or self.wrong < _FREE_TRIES:
            return 0
        wait = min(_FIRST_WAIT_S << min(self.wrong - _FREE_TRIES, 10), _LONGEST_WAIT_S)
        gone = max(timedelta(0), now - self.last_at)
        return max(0, wait - int(gone.total_seconds()))

    def is_ahead(self, now: datetime) -> bool:
        """Says whether the clock was set back since the last try."""
        return self.last_at is not None and self.last_at > now


def checked_name(name: str) -> str:
    name = " ".join(normalise(name).split())
    if not name:
        raise InputError("account.name_missing")
    return name


def checked_secret(secret: str) -> str:
    """A PIN of six digits or a phrase of ten characters, or more; none that is a first guess."""
    secret = normalise(secret).strip()
    shortest = _SHORTEST_PIN if secret.isdecimal() else _SHORTEST_PHRASE
    if not shortest <= len(secret) <= _LONGEST:
        raise InputError("account.secret_too_short")
    is_counted = secret in _UP * 2 or secret in _DOWN * 2
    if len(set(secret)) <= _PLAIN_PIN or is_counted:
        raise InputError("account.secret_too_simple")
    return secret


def check_librarian_stays(accounts: tuple[Account, ...], leaving: AccountId) -> None:
    """Refuse to leave a library in which nobody may make accounts."""
    stay = [each for each in accounts if each.is_open and each.id != leaving]
    if not any(each.role is Role.LIBRARIAN for each in stay):
        raise RuleError("account.last_librarian")
