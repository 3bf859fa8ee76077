"""What is looked for, and how it is said in CQL (SRU) and PQF (Z39.50) without saying more."""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from desktop.domain.errors import InputError
from desktop.domain.isbn import isbn_forms
from desktop.domain.record import Record
from desktop.domain.vietnamese import normalise
from sync.sources.targets import Target

_LONGEST = 60
_MOST_WORDS = 12
_JOINERS = str.maketrans("", "", " -‐‑–")
_ISBN = re.compile(r"97[89][0-9]{10}|[0-9]{9}[0-9X]")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
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


class _Clause(NamedTuple):
    """What stands in one index: all of the terms, or any."""

    field: str
    operator: str
    terms: tuple[str, ...]


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
    return " and ".join(
        f"({f' {operator} '.join(f'{index[name]}={_quoted(term, _CQL_SIGNS)}' for term in terms)})"
        for name, operator, terms in _wanted(query)
    )


def pqf(query: SourceQuery) -> str:
    """The query in PQF, on one line. InputError when nothing is looked for."""
    clauses = [
        f"@{operator} " * (len(terms) - 1)
        + " ".join(f"@attr 1={_USE[name]} {_quoted(term, _PQF_SIGNS)}" for term in terms)
        for name, operator, terms in _wanted(query)
    ]
    return "@and " * (len(clauses) - 1) + " ".join(clauses)


def _wanted(query: SourceQuery) -> list[_Clause]:
    """An ISBN in whichever form a catalogue has it; words one by one, in whichever order."""
    isbn = plain_isbn(query.isbn)
    clauses = [_Clause("isbn", "or", isbn_forms(isbn))] if isbn else []
    texts = (("title", query.title), ("author", query.author), ("text", query.text))
    clauses += [_Clause(name, "and", terms) for name, text in texts if (terms := _words(text))]
    if not clauses or (query.isbn and not isbn):
        raise InputError("source.nothing_to_look_for", given=query.isbn or query.text)
    return clauses


def _words(text: str) -> tuple[str, ...]:
    """Words of visible signs: a line break would begin another command."""
    shown = "".join(
        " " if unicodedata.category(sign)[0] in "CZ" else sign for sign in normalise(text)
    )
    words = (_EDGES.sub("", word)[:_LONGEST] for word in shown.split())
    return tuple(dict.fromkeys(filter(None, words)))[:_MOST_WORDS]


def _quoted(term: str, signs: re.Pattern[str]) -> str:
    return f'"{signs.sub(_escaped, term)}"'


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"
