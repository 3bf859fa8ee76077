"""The audit log: who did what to which thing, each line chained to the one before.

A line holds identities and no names, so that a reader who is erased is not found here either.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.account import AccountId

CHAIN_BYTES = 32

NO_CHAIN = bytes(CHAIN_BYTES)
"""What stands before the first line."""


class Signing(StrEnum):
    """What happens at the lock. What is done behind it is a `permission.Right`."""

    IN = "account.signed_in"
    OUT = "account.signed_out"
    WRONG = "account.wrong_secret"
    RECOVERED = "account.recovered"
    SECRET_CHANGED = "account.secret_changed"  # noqa: S105 - says that it was, not what it is


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One line. `what` is a Right or a Signing, `entity` the identity or number of the thing."""

    number: int
    at: datetime
    what: str
    entity: str
    account: AccountId | None
    chain: bytes


def chained(before: bytes, line: AuditLine) -> bytes:
    """The chain after `line`."""
    said = "\x1f".join(
        (str(line.number), line.at.isoformat(), line.what, line.entity, line.account or "")
    )
    return hashlib.blake2b(before + said.encode(), digest_size=CHAIN_BYTES).digest()


@dataclass(frozen=True, slots=True)
class AuditEnd:
    """The last line as it was noted beside the log: what shows that lines were cut off."""

    number: int
    chain: bytes


def first_broken(lines: Iterable[AuditLine], end: AuditEnd) -> int | None:
    """The number of the first line that is not as it was written, or that is missing."""
    chain, number = NO_CHAIN, 0
    for expected, line in enumerate(lines, 1):
        if line.number != expected or line.chain != chained(chain, line):
            return expected
        chain, number = line.chain, expected
    if (number, chain) == (end.number, end.chain):
        return None
    return number + 1 if number < end.number else max(1, number)
