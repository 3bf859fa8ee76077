"""A record and its copies as rows of a list: the way back from `book`."""

from collections.abc import Callable, Iterable, Iterator

from desktop.domain.copy import Copy, CopyStatus
from desktop.domain.listing.columns import HEADINGS, Column
from desktop.domain.record import Record
from desktop.domain.vietnamese import fold

_SIGNS = " :;,/="
_SUBJECTS = ("600", "610", "611", "630", "650", "651")
_LANGUAGE_IN_008 = slice(35, 38)
_JOINER = "; "


def rows(record: Record, copies: Iterable[Copy]) -> Iterator[list[str]]:
    """A row for the copies of each store and price, in the order of `HEADINGS`; one if none."""
    told = {column: tell(record) for column, tell in _TELLERS.items()}
    groups: dict[tuple[str, int | None], list[str]] = {}
    for copy in copies:
        if copy.status is CopyStatus.IN_STOCK:
            groups.setdefault((copy.store, copy.price), []).append(copy.barcode)
    if not groups:
        told[Column.PRICE] = record.value("020", "c")
        yield [told.get(column, "") for column in HEADINGS]
    for (store, price), barcodes in groups.items():
        told[Column.STORE] = store
        told[Column.PRICE] = "" if price is None else str(price)
        told[Column.BARCODE] = _JOINER.join(barcodes)
        told[Column.QUANTITY] = str(len(barcodes))
        yield [told.get(column, "") for column in HEADINGS]


def _title(record: Record) -> str:
    field = record.first("245")
    parts = [] if field is None else field.all("a")[:1] + field.all("p")
    return ". ".join(filter(None, map(_bare, parts)))


def _bare(text: str) -> str:
    """`text` without the sign that only leads to the next part."""
    text = text.strip().rstrip(_SIGNS)
    is_abbreviation = "." in text[:-1].rpartition(" ")[2]  # v.v. keeps its last dot
    return text if is_abbreviation else text.removesuffix(".").rstrip(_SIGNS)


def _people(record: Record) -> tuple[list[str], list[str]]:
    """Who wrote it, and who else took part: the title page names the first kind."""
    statement = f" {fold(record.value('245', 'c'))} "
    main = [f.first("a") for f in record.all("100", "110", "111")]
    added = [f.first("a") for f in record.all("700", "710", "711")]
    named = [name for name in added if f" {fold(name)} " in statement]
    authors = main + named or [record.value("245", "c")]
    return authors, [name for name in added if name not in named]


def _authors(record: Record) -> str:
    return _listed(_people(record)[0])


def _contributors(record: Record) -> str:
    return _listed(_people(record)[1])


def _language(record: Record) -> str:
    return record.value("041", "a") or record.value("008")[_LANGUAGE_IN_008].strip(" |")


def _subjects(record: Record) -> str:
    found = (field.all("axyzv") for field in record.all(*_SUBJECTS))
    return _listed(["--".join(map(_bare, parts)) for parts in found])


def _listed(texts: Iterable[str]) -> str:
    return _JOINER.join(filter(None, (text.strip().rstrip(_SIGNS) for text in texts)))


def _of(codes: str, *tags: str) -> Callable[[Record], str]:
    """The first such subfield of the record."""

    def tell(record: Record) -> str:
        found = (value for field in record.all(*tags) for value in field.all(codes))
        return next(found, "").strip().rstrip(_SIGNS)

    return tell


def _all(codes: str, *tags: str) -> Callable[[Record], str]:
    """All such subfields of the record."""

    def tell(record: Record) -> str:
        return _listed(value for field in record.all(*tags) for value in field.all(codes))

    return tell


def _part_of_title(code: str) -> Callable[[Record], str]:
    return lambda record: _bare(record.value("245", code))


_TELLERS: dict[Column, Callable[[Record], str]] = {
    Column.TITLE: _title,
    Column.REMAINDER: _part_of_title("b"),
    Column.PART: _part_of_title("n"),
    Column.AUTHOR: _authors,
    Column.CONTRIBUTOR: _contributors,
    Column.EDITION: _of("a", "250"),
    Column.PLACE: _of("a", "260", "264"),
    Column.PUBLISHER: _of("b", "260", "264"),
    Column.YEAR: lambda record: _of("c", "260", "264")(record).removesuffix("."),
    Column.PAGES: _of("a", "300"),
    Column.SIZE: _of("c", "300"),
    Column.SERIES: _all("a", "490"),
    Column.LANGUAGE: _language,
    Column.ISBN: _all("az", "020"),
    Column.CLASS: _all("a", "082", "084"),
    Column.CALL_NUMBER: _of("a", "090"),
    Column.KEYWORDS: _all("a", "653"),
    Column.SUBJECT: _subjects,
    Column.SUMMARY: _of("a", "520"),
    Column.NOTE: _all("a", "500"),
}
