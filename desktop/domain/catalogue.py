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
    CLASS = "class"


class SearchOrder(StrEnum):
    """How found records are sorted."""

    TITLE = "title"
    RELEVANCE = "relevance"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """To what the found records are narrowed; what is empty narrows nothing.

    `classes` are beginnings of Dewey numbers, of which a record needs one.
    """

    store: str = ""
    language: str = ""
    first_year: int | None = None
    last_year: int | None = None
    only_available: bool = False
    for_children: bool = False
    classes: tuple[str, ...] = ()


class Bookmark(NamedTuple):
    """Where a record stands in a list, so that the list can be gone on with from there."""

    tier: int
    """The part of the list: a year, or whether the title has the words."""
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search. `as_typed`: the last word may still be incomplete.

    The page has `limit` rows: those after `after`, or from the beginning, and `offset` rows on.
    """

    text: str
    field: SearchField = SearchField.ANY
    order: SearchOrder = SearchOrder.TITLE
    filters: Filters = Filters()
    as_typed: bool = False
    limit: int = 50
    offset: int = 0
    after: Bookmark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A search that is kept under a name."""

    name: str
    text: str
    field: SearchField = SearchField.ANY
    order: SearchOrder = SearchOrder.TITLE
    filters: Filters = Filters()


class Hit(NamedTuple):
    """A found record as a row.

    `available` of `copies` stand on the shelf, and `kept` are put aside for those who waited.
    """

    id: RecordId
    title: str
    author: str
    year: int | None
    isbn: str
    copies: int
    available: int
    kept: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page of what was found, and its last row. When not exact, there are more than `total`."""

    total: int
    total_is_exact: bool
    hits: tuple[Hit, ...]
    end: Bookmark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterChoices:
    """What lists can be narrowed to: what the library really has."""

    stores: tuple[str, ...]
    languages: tuple[str, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyState:
    """A copy, until when it is out (None: it is here), and whether it is kept for somebody."""

    copy: Copy
    due: date | None
    is_kept: bool = False


class Holder(NamedTuple):
    """Another library, by its code and name, and how many copies of a book it has."""

    library: str
    name: str
    copies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPage:
    """Everything a page about one book shows."""

    hit: Hit
    record: Record
    copies: tuple[CopyState, ...]
    elsewhere: tuple[Holder, ...] = ()
    """Other libraries of the province that have it."""
    proposed: tuple[str, ...] = ()
    """The tags of what is shown here and only the nation decides."""
