"""A record made ready for the store: all that is worked out from it, worked out once."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.domain.describe import describe_all
from desktop.domain.identifiers import identified_bytes, identifier
from desktop.domain.matching import match_keys
from desktop.domain.record import Record
from desktop.domain.vietnamese import sort_key


class PreparedRecord(NamedTuple):
    """What the record is known by, its place, what lists show, what search finds, its text form."""

    identifier: str
    title_key: bytes
    title: str
    author: str
    year: int | None
    isbn: str
    title_terms: str
    author_terms: str
    subject_terms: str
    other_terms: str
    marc: bytes
    """The text form, in UTF-8."""
    keys: list[int]
    """By what the record is recognised (`desktop.domain.matching`)."""


def prepared(record: Record) -> PreparedRecord:
    """`record`, whose fields get identities where they have none, ready for the store."""
    return prepared_all([record])[0]


def prepared_all(records: Sequence[Record]) -> list[PreparedRecord]:
    """Each of `records` ready for the store: quicker than one by one, if they are not too many.

    Each step is done for all before the next is begun. The processor then has the step at hand,
    which saves a fifth of the time; some dozens of records it has at hand as well.
    """
    described = describe_all(records)
    names = [*map(identifier, records)]
    places = [sort_key(summary.title) for summary, _, _ in described]
    texts = [*map(identified_bytes, records)]
    keys = [match_keys(name, like) for name, (_, _, like) in zip(names, described, strict=True)]
    return [
        PreparedRecord(name, place, *summary, *terms, text, each)
        for name, place, (summary, terms, _), text, each in zip(
            names, places, described, texts, keys, strict=True
        )
    ]
