"""Finding books: without accents, in the order of the alphabet, while one types."""

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


def find(store: Store, query: Query) -> Found:
    """A page of the records that have all the words, exact accents first where they were typed."""
    with store.read():
        if query.field is SearchField.BARCODE:
            return _with_barcode(store, query.text.strip())
        words = fold(query.text).split()
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
    wanted = accent_key(query.text)
    folded = fold(query.text)

    def rank(row: tuple[int, str, str, int | None]) -> tuple[int, int, int]:
        position, title, author, year = row
        has_accents = wanted in accent_key(f"{title} {author}")
        if query.order is SearchOrder.YEAR:
            return (not has_accents, -(year or 0), position)
        if query.order is SearchOrder.RELEVANCE:
            return (not has_accents, not fold(title).startswith(folded), position)
        return (not has_accents, 0, position)

    return [row[0] for row in sorted(store.search.texts(positions), key=rank)]


def _found(hits: tuple[Hit, ...], probed: int) -> Found:
    is_exact = probed <= EXACT_UP_TO
    return Found(total=min(probed, EXACT_UP_TO), total_is_exact=is_exact, hits=hits)
