"""Finding books: without accents, in the order of the alphabet, while one types."""

import re

from desktop.domain.catalogue import (
    BookPage,
    CopyState,
    Found,
    Hit,
    Query,
    SearchField,
    SearchOrder,
)
from desktop.domain.errors import RuleError
from desktop.domain.record import Record, RecordId
from desktop.domain.vietnamese import accent_key, fold, has_marks
from desktop.storage.search import EXACT_UP_TO, match_expression
from desktop.storage.store import Store

_HYPHEN = "[-‐‑–]"
# Whole, or as far as it is typed when it begins like one.
_ISBN = re.compile(rf"\b(?:97[89]{_HYPHEN}(?:[0-9]|{_HYPHEN})*|(?:[0-9]{_HYPHEN}?){{9}})[0-9Xx]?\b")
_JOINERS = str.maketrans("", "", " -‐‑–")
# A letter, so that `accent_key` leaves it alone, and one that no book here has in its title.
_BETWEEN = "\ua66e"


def find(store: Store, query: Query) -> Found:
    """A page of the records that have all the words, exact accents first where they were typed."""
    with store.read():
        if query.field is SearchField.BARCODE:
            return _with_barcode(store, query.text.strip())
        words = fold(_with_plain_isbns(query)).split()
        if not words:
            return _everything(store, query)
        as_typed = query.as_typed and not query.text[-1:].isspace()
        match = match_expression(words, field=query.field, as_typed=as_typed)
        return _matching(store, query, match)


def book(store: Store, record: RecordId) -> BookPage:
    """Everything about one book. RuleError when it is not there."""
    with store.read():
        hit, text = store.search.hit(record), store.records.text(record)
        if hit is None or text is None:
            raise RuleError("record.unknown", id=record)
        copies = []
        for copy in store.copies.of_record(record):
            loan = store.loans.current(copy.id)
            copies.append(CopyState(copy=copy, due=None if loan is None else loan.due))
    return BookPage(hit=hit, record=Record.from_text(text), copies=tuple(copies))


def totals(store: Store) -> tuple[int, int]:
    """How many records and how many copies the library has."""
    with store.read():
        return store.records.count(), store.copies.count()


def _with_barcode(store: Store, barcode: str) -> Found:
    copy = store.copies.by_barcode(barcode)
    hit = None if copy is None else store.search.hit(copy.record)
    hits = () if hit is None else (hit,)
    return Found(total=len(hits), total_is_exact=True, hits=hits)


def _with_plain_isbns(query: Query) -> str:
    """The words asked for, with the hyphens taken out of what is an ISBN: it is indexed without."""
    if query.field is SearchField.ISBN:
        return query.text.translate(_JOINERS)
    return _ISBN.sub(lambda match: match[0].translate(_JOINERS), query.text)


def _everything(store: Store, query: Query) -> Found:
    if query.text.strip() and not query.as_typed:
        return Found(total=0, total_is_exact=True, hits=())  # only punctuation was asked for
    page = store.search.all_positions(
        limit=query.limit, offset=query.offset, only_available=query.only_available
    )
    probe = store.search.all_positions(
        limit=EXACT_UP_TO + 1, offset=0, only_available=query.only_available
    )
    return _found(store.search.hits(page), len(probe))


def _matching(store: Store, query: Query, match: str) -> Found:
    probe = store.search.positions(
        match, limit=EXACT_UP_TO + 1, offset=0, only_available=query.only_available
    )
    is_ranked = query.order is not SearchOrder.TITLE or has_marks(query.text)
    last = query.offset + query.limit
    if is_ranked and last <= EXACT_UP_TO:
        page = _ranked(store, query, probe)[query.offset : last]
    elif last <= len(probe):
        page = probe[query.offset : last]
    else:
        page = store.search.positions(
            match, limit=query.limit, offset=query.offset, only_available=query.only_available
        )
    return _found(store.search.hits(page), len(probe))


def _ranked(store: Store, query: Query, positions: list[int]) -> list[int]:
    """The same positions, best first; in title order among equals."""
    rows = store.search.texts(positions)
    wanted, folded = accent_key(query.text), fold(query.text)
    has_accents = [wanted in key for key in _accent_keys(rows)]

    def rank(number: int) -> tuple[bool, int, int]:
        position, title, _, year = rows[number]
        among_equals = 0
        if query.order is SearchOrder.YEAR:
            among_equals = -(year or 0)
        elif query.order is SearchOrder.RELEVANCE:
            among_equals = not fold(title).startswith(folded)
        return (not has_accents[number], among_equals, position)

    return [rows[number][0] for number in sorted(range(len(rows)), key=rank)]


def _accent_keys(rows: list[tuple[int, str, str, int | None]]) -> list[str]:
    """The accent key of each title with its author, all worked out at once: there are many."""
    texts = (f"{title} {author}".replace(_BETWEEN, " ") for _, title, author, _ in rows)
    return accent_key(_BETWEEN.join(texts)).split(_BETWEEN)


def _found(hits: tuple[Hit, ...], probed: int) -> Found:
    is_exact = probed <= EXACT_UP_TO
    return Found(total=min(probed, EXACT_UP_TO), total_is_exact=is_exact, hits=hits)
