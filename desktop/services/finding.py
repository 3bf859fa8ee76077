"""Finding books: without accents, in the order of the alphabet, while one types."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.authority import proposed
from desktop.domain.catalogue import (
    Bookmark,
    BookPage,
    CopyState,
    FilterChoices,
    Found,
    Holder,
    Query,
    SearchField,
    SearchOrder,
)
from desktop.domain.differences import LEADER_TAG
from desktop.domain.edit import Edit
from desktop.domain.errors import RuleError
from desktop.domain.holders import holders_of
from desktop.domain.merge import values_of
from desktop.domain.record import Record, RecordId
from desktop.domain.units import LEADER, whole_of
from desktop.domain.vietnamese import accent_key, has_marks
from desktop.services.search_plan import Plan, planned, unfinished_number
from desktop.storage.search import EXACT_UP_TO
from desktop.storage.store import Store

# A letter, so that `accent_key` leaves it alone, and one that no book here has in its title.
_BETWEEN = "\ua66e"

_RANKED = 128
"""So many of the first matches are looked at for exact accents: no more at each key stroke."""

_READ_AT_ONCE = 128
_PAGE = 1000

_NOTHING = Found(total=0, total_is_exact=True, hits=())


def find(store: Store, query: Query) -> Found:
    """A page of the records that have all the words, exact accents first where they were typed."""
    with store.read():
        if query.field is SearchField.BARCODE:
            return _with_barcode(store, query.text.strip())
        if number := unfinished_number(store, query):
            return _beginning_with(store, query, number)
        plan = planned(store, query)
        found = _NOTHING if plan is None else _matching(store, query, plan)
        if found.total == 0 and query.field is SearchField.ANY:
            return _with_barcode(store, query.text.strip())
        return found


def extent(store: Store, query: Query) -> int:
    """How many are found, all counted: for the length of a list that is scrolled."""
    with store.read():
        if query.field is SearchField.BARCODE:
            return _with_barcode(store, query.text.strip()).total
        if number := unfinished_number(store, query):
            return len(store.search.vocabulary.positions(number, most=EXACT_UP_TO))
        plan = planned(store, query)
        return 0 if plan is None else store.search.count(plan.match, plan.narrowing)


def every(store: Store, query: Query) -> Iterator[RecordId]:
    """All that is found, whatever the query's page."""
    query = replace(query, limit=_PAGE, offset=0, as_typed=False, after=None)
    while True:
        page = find(store, query)
        yield from (hit.id for hit in page.hits)
        if len(page.hits) < _PAGE or page.end is None:
            return
        query = replace(query, after=page.end)


def choices(store: Store) -> FilterChoices:
    """What lists can be narrowed to."""
    with store.read():
        return FilterChoices(
            stores=store.search.stores(),
            languages=tuple(store.search.vocabulary.languages()),
            years=tuple(year for year in store.search.vocabulary.years() if year is not None),
        )


def book(store: Store, record: RecordId) -> BookPage:
    """Everything about one book. RuleError when it is not there."""
    with store.read():
        hit, text = store.search.hit(record), store.records.text(record)
        if hit is None or text is None:
            raise RuleError("record.unknown", id=record)
        copies = []
        kept = {hold.kept for hold in store.holds.open_of(record)}
        for copy in store.copies.of_record(record):
            loan = store.loans.current(copy.id)
            due = None if loan is None else loan.due
            copies.append(CopyState(copy=copy, due=due, is_kept=copy.id in kept))
        known = Record.from_text(text)
        return BookPage(
            hit=hit,
            record=known,
            copies=tuple(copies),
            elsewhere=_elsewhere(store, record),
            proposed=_proposed(store, record, text),
        )


def _proposed(store: Store, record: RecordId, text: str) -> tuple[str, ...]:
    """The nation was asked already, or will be when what waits is sent."""
    base, units = store.bases.get(record), [*store.overlays.get(record).proposed.units]
    nations = values_of(text if base is None else base.document or text)
    if base is not None and base.marks.curated:
        for entry in store.outbox.entity_pending(record):
            units += proposed(Edit.from_body(entry.body), nations)
    said = nations | values_of(text)
    wholes = dict.fromkeys(map(whole_of, units))
    return tuple(
        LEADER_TAG if unit == LEADER else said[unit][:3] for unit in wholes if unit in said
    )


def _elsewhere(store: Store, record: RecordId) -> tuple[Holder, ...]:
    """Those that have it, or what was joined to it; most copies first."""
    own = store.library.get().code
    found: dict[str, Holder] = {}
    names, seen = [record], {record}
    for name in names:
        for holder in holders_of(store.elsewhere.get(name)):
            before = found.get(holder.library)
            copies = holder.copies + (0 if before is None else before.copies)
            found[holder.library] = holder._replace(copies=copies)
        more = [each for each in store.bases.joined_to(name) if each not in seen]
        seen.update(more)
        names.extend(more)
    found.pop(own, None)
    return tuple(sorted(found.values(), key=lambda each: (-each.copies, each.library)))


def totals(store: Store) -> tuple[int, int]:
    """How many records and how many copies the library has."""
    with store.read():
        return store.records.count(), store.copies.count()


def _with_barcode(store: Store, barcode: str) -> Found:
    copy = store.copies.by_barcode(barcode)
    hit = None if copy is None else store.search.hit(copy.record)
    hits = () if hit is None else (hit,)
    return Found(total=len(hits), total_is_exact=True, hits=hits)


def _beginning_with(store: Store, query: Query, number: str) -> Found:
    """The first thousand: gathering all would take longer than typing the rest of the number."""
    positions = store.search.vocabulary.positions(number, most=EXACT_UP_TO + 1)
    first = query.offset
    if query.after is not None:
        first += sum(position <= query.after.position for position in positions)
    rows = [Bookmark(0, position) for position in positions[first : first + query.limit]]
    return _found(store, len(positions), rows)


def _matching(store: Store, query: Query, plan: Plan) -> Found:
    probed = store.search.positions(plan.match, plan.narrowing, limit=EXACT_UP_TO + 1)
    head = _head(store, query, plan, probed)
    is_whole = len(head) == len(probed) <= EXACT_UP_TO
    last = head[-1] if head else None
    if head and has_marks(query.text):
        head = _exact_accents_first(store, head[:_RANKED], query.text) + head[_RANKED:]
    after, skipped = query.after, query.offset
    page: list[Bookmark] = []
    if after is None or after in head:
        start = skipped + (0 if after is None else head.index(after) + 1)
        page = head[start : start + query.limit]
        after, skipped = last, max(0, start - len(head))
    if len(page) < query.limit and not is_whole:
        page += _walked(store, plan, after=after, offset=skipped, limit=query.limit - len(page))
    return _found(store, len(probed), page)


def _head(store: Store, query: Query, plan: Plan, probed: list[int]) -> list[Bookmark]:
    """The beginning of the list, as far as it is known already or must be ranked."""
    if len(plan.tiers) == 1:
        return [Bookmark(plan.tiers[0].number, position) for position in probed]
    if len(probed) > EXACT_UP_TO:
        ranked = _RANKED if has_marks(query.text) else 0
        return _walked(store, plan, after=None, offset=0, limit=ranked)
    if query.order is SearchOrder.YEAR:
        rows = store.search.texts(probed)
        return sorted(Bookmark(-(year or 0), position) for position, *_, year in rows)
    needed = _RANKED if query.after is not None or has_marks(query.text) else 0
    return _titles_first(store, plan, probed, max(needed, query.offset + query.limit))


def _titles_first(store: Store, plan: Plan, positions: list[int], needed: int) -> list[Bookmark]:
    """Those with all words in the title, and if there are fewer than needed, then the others.

    The words of a thousand records are read sooner than the index is walked once more.
    """
    first, second = (tier.number for tier in plan.tiers)
    titled: list[Bookmark] = []
    for start in range(0, len(positions), _READ_AT_ONCE):
        if len(titled) >= needed:
            return titled
        for position, title, *_ in store.search.terms(positions[start : start + _READ_AT_ONCE]):
            has_all = all(f" {word} " in f" {title} " for word in plan.words)
            if has_all and f" {plan.start}" in f" {title}":
                titled.append(Bookmark(first, position))
    others = set(positions).difference(row.position for row in titled)
    return titled + [Bookmark(second, position) for position in sorted(others)]


def _walked(
    store: Store, plan: Plan, *, after: Bookmark | None, offset: int, limit: int
) -> list[Bookmark]:
    """Rows of the list, tier by tier."""
    rows: list[Bookmark] = []
    for tier in plan.tiers:
        if len(rows) == limit:
            break
        if after is not None and tier.number < after.tier:
            continue
        start = after.position if after is not None and tier.number == after.tier else None
        positions = store.search.positions(
            tier.match, plan.narrowing, after=start, limit=limit - len(rows), offset=offset
        )
        rows += [Bookmark(tier.number, position) for position in positions]
        if positions:
            offset = 0
        elif offset:
            offset -= store.search.count(tier.match, plan.narrowing, after=start, most=offset)
    return rows


def _exact_accents_first(store: Store, rows: list[Bookmark], text: str) -> list[Bookmark]:
    found = {row[0]: row for row in store.search.texts([row.position for row in rows])}
    keys = _accent_keys([found[row.position] for row in rows])
    wanted = accent_key(text)
    exact = {row for row, key in zip(rows, keys, strict=True) if wanted in key}
    return sorted(rows, key=lambda row: row not in exact)


def _accent_keys(rows: list[tuple[int, str, str, int | None]]) -> list[str]:
    """The accent key of each title with its author, all worked out at once: there are many."""
    texts = (f"{title} {author}".replace(_BETWEEN, " ") for _, title, author, _ in rows)
    return accent_key(_BETWEEN.join(texts)).split(_BETWEEN)


def _found(store: Store, probed: int, rows: list[Bookmark]) -> Found:
    return Found(
        total=min(probed, EXACT_UP_TO),
        total_is_exact=probed <= EXACT_UP_TO,
        hits=store.search.hits([row.position for row in rows]),
        end=rows[-1] if rows else None,
    )
