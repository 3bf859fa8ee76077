"""A record made ready for the store: all that is worked out from it, worked out once."""

from typing import NamedTuple

from desktop.domain.describe import describe
from desktop.domain.identifiers import identified_text, identifier
from desktop.domain.journal import quoted_creation
from desktop.domain.record import Record
from desktop.domain.vietnamese import sort_key


class PreparedRecord(NamedTuple):
    """The text form, what it is known by, its place, what lists show, what search finds.

    The last two are bare tuples (see `Summary` and `IndexTerms`): they go from one process to
    another a hundred thousand at a time, and classes cost more on the way than their content.
    """

    text: str
    birth: bytes
    """The creation of the record as a line of the journal quotes it."""
    identifier: str
    title_key: bytes
    summary: tuple[str, str, int | None, str]
    terms: tuple[str, str, str, str]


def prepared(record: Record) -> PreparedRecord:
    """`record`, whose fields get identities where they have none, ready for the store."""
    summary, terms = describe(record)
    text = identified_text(record)
    return PreparedRecord(
        text,
        quoted_creation(text),
        identifier(record),
        sort_key(summary.title),
        (*summary,),
        (*terms,),
    )
