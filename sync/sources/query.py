"""What is looked for, and how it is said in CQL (SRU) and PQF (Z39.50) without saying more."""

import re
import unicodedata
from dataclasses import dataclass

from desktop.domain.describe import isbn_forms
from desktop.domain.errors import InputError
from desktop.domain.record import Record
from desktop.domain.vietnamese import normalise
from sync.sources.targets import Target

_LONGEST = 120
_JOINERS = str.maketrans("", "", " -‐‑–")
_ISBN = re.compile(r"97[89][0-9]{10}|[0-9]{9}[0-9X]")
_CQL_SIGNS = re.compile(r'[\\"*?^]')
_PQF_SIGNS = re.compile(r'[\\"]')
# Use attributes of the set Bib-1
_USE = {"isbn": 7, "title": 4, "author": 1003, "text": 1016}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceQuery:
    """What is known of a book; all that is given must be so."""

    isbn: str = ""
    title: str = ""
    author: str = ""
    text: str = ""


def query_for(text: str) -> SourceQuery:
    """A query for an ISBN or words, whichever it is."""
    isbn = plain_isbn(text)
    return SourceQuery(isbn=isbn) if isbn else SourceQuery(text=text)


def plain_isbn(text: str) -> str:
    """`text` as 10 or 13 signs, or nothing when it is no ISBN."""
    isbn = text.translate(_JOINERS).strip().upper()
    return isbn if _ISBN.fullmatch(isbn) else ""


def isbns_of(record: Record) -> set[str]:
    """The ISBNs in a record, those it calls wrong too, in the form in which they stand there."""
    values = (value for field in record.all("020") for value in field.all("az"))
    matches = (_ISBN.match(value.translate(_JOINERS).upper()) for value in values)
    return {match[0] for match in matches if match is not None}


def cql(query: SourceQuery, target: Target) -> str:
    """The query in CQL. InputError when nothing is looked for."""
    index = {
        "isbn": target.isbn_index,
        "title": target.title_index,
        "author": target.author_index,
        "text": target.any_index,
    }
    clauses = []
    for name, values in _wanted(query):
        ways = [f'{index[name]}="{_CQL_SIGNS.sub(_escaped, value)}"' for value in values]
        clauses.append(" or ".join(ways) if len(ways) == 1 else f"({' or '.join(ways)})")
    return " and ".join(clauses)


def pqf(query: SourceQuery) -> str:
    """The query in PQF, on one line. InputError when nothing is looked for."""
    clauses = []
    for name, values in _wanted(query):
        ways = [f'@attr 1={_USE[name]} "{_PQF_SIGNS.sub(_escaped, value)}"' for value in values]
        clauses.append("@or " * (len(ways) - 1) + " ".join(ways))
    return "@and " * (len(clauses) - 1) + " ".join(clauses)


def _wanted(query: SourceQuery) -> list[tuple[str, tuple[str, ...]]]:
    """What is looked for, each in every form in which a catalogue may have it."""
    isbn = plain_isbn(query.isbn)
    wanted = [("isbn", isbn_forms(isbn))] if isbn else []
    words = (("title", query.title), ("author", query.author), ("text", query.text))
    wanted += [(name, (plain,)) for name, value in words if (plain := _plain(value))]
    if not wanted or (query.isbn and not isbn):
        raise InputError("source.nothing_to_look_for", given=query.isbn)
    return wanted


def _plain(text: str) -> str:
    """One line of visible signs: a line break would begin another command."""
    shown = "".join(
        " " if unicodedata.category(sign)[0] in "CZ" else sign for sign in normalise(text)
    )
    return " ".join(shown.split())[:_LONGEST].rstrip()


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"
