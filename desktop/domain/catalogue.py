"""What a search asks and what it finds."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.copy import Copy
from desktop.domain.record import Record, RecordId


class SearchField(StrEnum):
    """Where to look."""

    ANY = "any"
    TITLE = "title"
    AUTHOR = "author"
    SUBJECT = "subject"
    ISBN = "isbn"
    BARCODE = "barcode"


class SearchOrder(StrEnum):
    """How found records are sorted."""

    TITLE = "title"
    RELEVANCE = "relevance"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search. `as_typed`: the last word may still be incomplete."""

    text: str
    field: SearchField = SearchField.ANY
    order: SearchOrder = SearchOrder.TITLE
    as_typed: bool = False
    only_available: bool = False
    limit: int = 50
    offset: int = 0


class Hit(NamedTuple):
    """A found record as a row: `available` of `copies` stand on the shelf."""

    id: RecordId
    title: str
    author: str
    year: int | None
    isbn: str
    copies: int
    available: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page of what was found. When not exact, there are at least `total`."""

    total: int
    total_is_exact: bool
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyState:
    """A copy, and until when it is out (None: it is here)."""

    copy: Copy
    due: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPage:
    """Everything a page about one book shows."""

    hit: Hit
    record: Record
    copies: tuple[CopyState, ...]
