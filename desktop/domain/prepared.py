"""A record made ready for the store: all that is worked out from it, worked out once."""

from typing import NamedTuple

from desktop.domain.describe import IndexTerms, describe
from desktop.domain.identifiers import identified, identifier
from desktop.domain.record import Record, Summary
from desktop.domain.vietnamese import sort_key


class PreparedRecord(NamedTuple):
    """The text form, what lists show, what search finds, what it is known by, its place."""

    text: str
    summary: Summary
    terms: IndexTerms
    identifier: str
    title_key: bytes


def prepared(record: Record) -> PreparedRecord:
    """`record`, whose fields get identities where they have none, ready for the store."""
    summary, terms = describe(record)
    return PreparedRecord(
        identified(record).text(), summary, terms, identifier(record), sort_key(summary.title)
    )
