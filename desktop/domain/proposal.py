"""The amounts that the rules of the house name for one reader, before anybody types any."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from desktop.domain.copy import CopyId
from desktop.domain.record import Record

_OURS = "vie"
_UNTOLD = frozenset({"und", "zxx", "mul"})
_DONG = re.compile(r"(?P<amount>\d+(?:[. ,]\d{3})*)\s*(?:đ|đồng|vnđ|vnd)?\.?", re.IGNORECASE)
_LANGUAGE_IN_008 = slice(35, 38)


class LostBook(NamedTuple):
    """A book that a reader has out, and what it costs should it be lost; None: nobody can say."""

    copy: CopyId
    title: str
    amount: int | None
    is_lost: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """In đồng; 0 where the house has decided nothing. Books that are lost stand first."""

    card_fee: int = 0
    deposit: int = 0
    books: tuple[LostBook, ...] = ()


def price_of(record: Record) -> int | None:
    """The price that is printed in the book, where it is in đồng."""
    match = _DONG.fullmatch(record.value("020", "c").strip())
    return int("".join(filter(str.isdecimal, match["amount"]))) if match else None


def is_foreign(record: Record) -> bool:
    """Whether a book is in another language than Vietnamese, and says so."""
    language = record.value("041", "a")[:3] or record.value("008")[_LANGUAGE_IN_008]
    is_told = len(language) == len(_OURS) and language.isalpha() and language not in _UNTOLD
    return is_told and language != _OURS
