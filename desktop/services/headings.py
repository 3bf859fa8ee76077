"""Completing what is typed from what the library has: authors, subjects, publishers, series."""

from collections import Counter
from collections.abc import Iterable, Iterator

from desktop.domain.catalogue import Query, SearchField
from desktop.domain.record import Record, RecordId
from desktop.domain.vietnamese import words
from desktop.services import finding
from desktop.storage.store import Store

_LOOKED_AT = 60
_MOST = 8
_ENDS = " :;,/"

# What a line of a form is completed from: where to search, and the subfields to look into.
_PEOPLE = dict.fromkeys(("100", "110", "700", "710"), "a")
_SUBJECTS = dict.fromkeys(("653", "650", "651", "648", "600"), "a")
SOURCES = {
    "author": (SearchField.AUTHOR, _PEOPLE),
    "body": (SearchField.AUTHOR, {"110": "a", "710": "a"}),
    "contributor": (SearchField.AUTHOR, _PEOPLE),
    "illustrator": (SearchField.AUTHOR, _PEOPLE),
    "publisher": (SearchField.ANY, {"260": "b", "264": "b"}),
    "keyword": (SearchField.SUBJECT, _SUBJECTS),
    "subject": (SearchField.SUBJECT, _SUBJECTS),
    "place_name": (SearchField.SUBJECT, {"651": "a"}),
    "period": (SearchField.SUBJECT, {"648": "a"}),
    "person": (SearchField.SUBJECT, {"600": "a"}),
}


def completions(store: Store, line: str, text: str) -> tuple[str, ...]:
    """Headings with all the words typed so far, the most frequent first; accents do not matter."""
    asked = words(text)
    if line not in SOURCES or not asked:
        return ()
    where, subfields = SOURCES[line]
    query = Query(text=text, field=where, as_typed=True, limit=_LOOKED_AT)
    hits = finding.find(store, query).hits
    with store.read():
        records = list(_records(store, (hit.id for hit in hits)))
    counted: Counter[str] = Counter()
    for record in records:
        counted.update({value for value in _values(record, subfields) if _has(value, asked)})
    return tuple(value for value, _ in counted.most_common(_MOST) if value != text)


def _records(store: Store, ids: Iterable[RecordId]) -> Iterator[Record]:
    for record_id in ids:
        record = store.records.get(record_id)
        if record is not None:
            yield record


def _values(record: Record, subfields: dict[str, str]) -> Iterator[str]:
    for field in record.all(*subfields):
        for value in field.all(subfields[field.tag]):
            yield value.strip(_ENDS)


def _has(value: str, asked: list[str]) -> bool:
    known = words(value)
    return all(any(each.startswith(word) for each in known) for word in asked)
