"""A record made ready for the store: all that is worked out from it, worked out once."""

from typing import NamedTuple

from desktop.domain.describe import describe
from desktop.domain.identifiers import identified_text, identifier
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
    marc: str
    keys: list[int]
    """By what the record is recognised (`desktop.domain.matching`)."""


def prepared(record: Record) -> PreparedRecord:
    """`record`, whose fields get identities where they have none, ready for the store."""
    summary, terms, like = describe(record)
    name = identifier(record)
    return PreparedRecord(
        name,
        sort_key(summary.title),
        *summary,
        *terms,
        identified_text(record),
        match_keys(name, like),
    )
