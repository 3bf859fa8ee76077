"""Finding books: without accents, in the order of the alphabet, while one types."""

import re
from dataclasses import replace
from functools import partial

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

_RANKED = 200
"""So many of the first matches are looked at for exact accents: no more at each key stroke."""


def find(store: Store, query: Query) -> Found:
    """A page of the records that have all the words, exact accents first where they were typed."""
    with store.read():
        if query.field is SearchField.BARCODE:
            return _with_barcode(store, query.text.strip())
        words = fold(_with_plain_isbns(query)).split()
        if not words:
            return _everything(store, query)
        as_typed = query.as_typed and not query.text[-1:].isspace()
        return _matching(store, query, words, as_typed=as_typed)


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


def _matching(store: Store, query: Query, words: list[str], *, as_typed: bool) -> Found:
    match = match_expression(words, field=query.field, as_typed=as_typed)
    probe = store.search.positions(
        match, limit=EXACT_UP_TO + 1, offset=0, only_available=query.only_available
    )
    tiers = [match]
    if query.order is SearchOrder.RELEVANCE and query.field is SearchField.ANY:
        in_title = match_expression(words, field=SearchField.TITLE, as_typed=as_typed)
        tiers = [in_title, f"({match}) NOT {in_title}"]
    window = (
        EXACT_UP_TO if query.order is SearchOrder.YEAR else _RANKED if has_marks(query.text) else 0
    )
    page = _ranked(store, query, tiers, window)[query.offset : query.offset + query.limit]
    if len(page) < query.limit:
        offset = max(query.offset, window)
        rest = replace(query, offset=offset, limit=query.offset + query.limit - offset)
        page += _paged(store, rest, tiers) if rest.limit > 0 else []
    return _found(store.search.hits(page), len(probe))


def _paged(store: Store, query: Query, tiers: list[str]) -> list[int]:
    """The page of what matches the first expression and, after it, the next; each by title."""
    page: list[int] = []
    skipped = query.offset
    for match in tiers:
        positions = partial(store.search.positions, match, only_available=query.only_available)
        found = positions(limit=query.limit - len(page), offset=skipped)
        page += found
        if len(page) == query.limit:
            break
        skipped = 0 if found else skipped - len(positions(limit=skipped, offset=0))
    return page


def _ranked(store: Store, query: Query, tiers: list[str], count: int) -> list[int]:
    """The first `count` matches with exact accents before the others; newest first if so asked."""
    positions = _paged(store, replace(query, offset=0, limit=count), tiers) if count else []
    rows = {row[0]: row for row in store.search.texts(positions)}
    found = [rows[position] for position in positions]
    wanted = accent_key(query.text)
    lacks_accents = [wanted not in key for key in _accent_keys(found)]
    is_by_year = query.order is SearchOrder.YEAR

    def rank(row: int) -> tuple[bool, int, int]:
        return (lacks_accents[row], -(found[row][3] or 0) if is_by_year else 0, row)

    return [positions[row] for row in sorted(range(len(positions)), key=rank)]


def _accent_keys(rows: list[tuple[int, str, str, int | None]]) -> list[str]:
    """The accent key of each title with its author, all worked out at once: there are many."""
    texts = (f"{title} {author}".replace(_BETWEEN, " ") for _, title, author, _ in rows)
    return accent_key(_BETWEEN.join(texts)).split(_BETWEEN)


def _found(hits: tuple[Hit, ...], probed: int) -> Found:
    is_exact = probed <= EXACT_UP_TO
    return Found(total=min(probed, EXACT_UP_TO), total_is_exact=is_exact, hits=hits)
