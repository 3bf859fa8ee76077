"""“Did you mean”: another reading of a word, for which there are books."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.domain.catalogue import Found, Query, SearchField
from desktop.domain.misspelling import meant
from desktop.domain.vietnamese import fold
from desktop.services.search_plan import parted, planned
from desktop.storage.store import Store

_FEW = 2
"""So few books may have been found for a suggestion to be made all the same."""

_TIMES_MORE = 10
_COUNTED = 200
_MOST_LETTERS = 24
_MOST_WORDS = 8
_FIELDS = {SearchField.ANY, SearchField.TITLE, SearchField.AUTHOR, SearchField.SUBJECT}


def suggestion(store: Store, query: Query, found: Found) -> str:
    """What to ask instead, or nothing: when enough was found, or nothing else finds more."""
    words, start = parted(query)
    asked = [*words, start] if start else [*words]
    if found.total > _FEW or query.field not in _FIELDS or not 0 < len(asked) <= _MOST_WORDS:
        return ""
    with store.read():
        better = _better(store, query, asked)
        if better == asked:
            return ""
        enough = max(1, found.total * _TIMES_MORE)
        if _count(store, query, better) < enough:
            return ""
        return _as_written(store, query, better)


def _better(store: Store, query: Query, asked: Sequence[str]) -> list[str]:
    """The words with another for each that nobody wrote; if all are known, for the rarest."""
    words = list(asked)
    known = store.search.vocabulary.known(asked)
    doubtful = [at for at, word in enumerate(words) if word not in known]
    settled = [word for word in words if word in known]
    if not doubtful:
        rarest = min(range(len(words)), key=lambda at: _count(store, query, [words[at]]))
        doubtful, settled = [rarest], [word for at, word in enumerate(words) if at != rarest]
    for at in doubtful:
        words[at] = _best(store, query, settled, words[at])
        settled += words[at].split()
    return words


def _best(store: Store, query: Query, others: list[str], word: str) -> str:
    """The reading of `word` that most books have together with the other words."""
    if len(word) > _MOST_LETTERS:
        return word
    readings = list(dict.fromkeys(reading for reading in meant(word) if reading != (word,)))
    known = store.search.vocabulary.known({part for reading in readings for part in reading})
    best, most = word, 0
    for reading in readings:
        if known.issuperset(reading):
            count = _count(store, query, [*others, *reading])
            if count > most:
                best, most = " ".join(reading), count
    return best


def _count(store: Store, query: Query, words: Iterable[str]) -> int:
    plan = planned(store, replace(query, text=" ".join(words), as_typed=False))
    if plan is None:
        return 0
    return store.search.count(plan.match, plan.narrowing, most=_COUNTED)


def _as_written(store: Store, query: Query, words: Sequence[str]) -> str:
    """The words with the accents of the first book that has them."""
    plan = planned(store, replace(query, text=" ".join(words), as_typed=False))
    assert plan is not None
    first = store.search.positions(plan.match, plan.narrowing, limit=1)
    written: dict[str, str] = {}
    for _, title, author, _ in store.search.texts(first):
        for word in f"{title} {author}".lower().split():
            written.setdefault(fold(word), word.strip(".,:;/()[]“”\"'"))
    return " ".join(written.get(part, part) for word in words for part in word.split())
