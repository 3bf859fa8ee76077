"""CQL, the part of it that a library's client uses, as a condition on what is published."""

import re
from collections.abc import Callable
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, not_, or_

from sync.hub.published import has_beginning, has_word, number, published, spaced

NAMES = {
    "cql.anywhere": "words",
    "cql.serverchoice": "words",
    "any": "words",
    "dc.title": "title",
    "title": "title",
    "dc.creator": "author",
    "author": "author",
    "bath.isbn": "isbn",
    "isbn": "isbn",
    "dc.subject": "subject",
    "subject": "subject",
}
_TOKEN = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[()]|==|<>|<=|>=|[=<>/]|[^\s()=<>"/]+)')
_BOOLEANS: dict[str, Callable[..., ColumnElement[bool]]] = {"and": and_, "or": or_}
_RELATIONS = frozenset({"=", "==", "all", "any", "adj", "exact"})
_COMPARISONS = frozenset({"<", ">", "<=", ">=", "<>"})
_MOST_LETTERS = 2000
_MOST_CLAUSES = 30
_DEEPEST = 20


class Diagnostic(Exception):  # noqa: N818 - a decision, not an error
    """A number from the list of SRU diagnostics, and what it is about."""

    def __init__(self, number_: int, about: str = "") -> None:
        super().__init__(number_)
        self.number = number_
        self.about = about


class _Clause(NamedTuple):
    name: str
    relation: str
    term: str


def condition(query: str) -> ColumnElement[bool]:
    """What a record must fulfil. Diagnostic where the query is not understood."""
    if len(query) > _MOST_LETTERS:
        raise Diagnostic(12, "query")
    return _Reader(_tokens(query)).whole()


def _tokens(query: str) -> list[str]:
    tokens, place = [], 0
    query = query.rstrip()
    while place < len(query):
        match = _TOKEN.match(query, place)
        if match is None:
            raise Diagnostic(10)
        tokens.append(match[1])
        place = match.end()
    return tokens


class _Reader:
    """Reads from left to right; booleans have no precedence in CQL."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._place = 0
        self._clauses = 0

    def whole(self) -> ColumnElement[bool]:
        found = self._terms(0)
        if self._ahead():
            raise Diagnostic(10, self._ahead())
        return found

    def _terms(self, depth: int) -> ColumnElement[bool]:
        if depth > _DEEPEST:
            raise Diagnostic(38)
        found = self._term(depth)
        while self._ahead().lower() in {"and", "or", "not", "prox"}:
            word = self._next().lower()
            if self._ahead() == "/":
                raise Diagnostic(46)
            right = self._term(depth)
            if word == "prox":
                raise Diagnostic(39)
            found = and_(found, not_(right)) if word == "not" else _BOOLEANS[word](found, right)
        if self._ahead().lower() == "sortby":
            raise Diagnostic(80)
        return found

    def _term(self, depth: int) -> ColumnElement[bool]:
        if self._ahead() == "(":
            self._next()
            found = self._terms(depth + 1)
            if self._next() != ")":
                raise Diagnostic(13)
            return found
        self._clauses += 1
        if self._clauses > _MOST_CLAUSES:
            raise Diagnostic(38, str(_MOST_CLAUSES))
        return _matching(self._clause())

    def _clause(self) -> _Clause:
        first = self._word()
        relation = self._ahead().lower()
        if relation in _COMPARISONS:
            raise Diagnostic(19, relation)
        if relation not in _RELATIONS:
            return _Clause("words", "all", first)
        self._next()
        if self._ahead() == "/":
            raise Diagnostic(20)
        name = NAMES.get(first.lower())
        if name is None:
            raise Diagnostic(16, first)
        return _Clause(name, relation, self._word())

    def _word(self) -> str:
        word = self._next()
        if not word or word in {"(", ")", "=", "==", "/", *_COMPARISONS}:
            raise Diagnostic(10, word)
        if word.startswith('"'):
            return re.sub(r"\\(.)", r"\1", word[1:-1])
        return word

    def _ahead(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""

    def _next(self) -> str:
        token = self._ahead()
        self._place += 1
        return token


def _matching(clause: _Clause) -> ColumnElement[bool]:
    column = published.c[clause.name]
    if clause.name == "isbn":
        wanted = number(clause.term)
        if not wanted:
            raise Diagnostic(27, clause.name)
        return and_(has_word(wanted), column.contains(f" {wanted} ", autoescape=True))
    if any("*" in word[:-1] for word in clause.term.split()):
        raise Diagnostic(28)
    words = [_pattern(word) for word in clause.term.split() if spaced(word).strip()]
    if not words:
        raise Diagnostic(27, clause.name)
    if clause.relation in {"==", "adj", "exact", "="} and len(words) > 1:
        together = "".join(word.rstrip() for word in words)
        phrase = column.contains(together + words[-1][len(words[-1].rstrip()) :], autoescape=True)
        return and_(*(whole for word in words for whole in _whole(word)), phrase)
    joined = or_ if clause.relation == "any" else and_
    return joined(*(and_(*_whole(word), column.contains(word, autoescape=True)) for word in words))


def _whole(pattern: str) -> list[ColumnElement[bool]]:
    """What the index tells of the words, and of the last one's beginning where it is open."""
    words = pattern.split()
    if pattern.endswith(" "):
        return [has_word(word) for word in words]
    return [*(has_word(word) for word in words[:-1]), has_beginning(words[-1])]


def _pattern(word: str) -> str:
    """A word with a space on both sides, or with an open end where it ends in a star."""
    plain = " ".join(spaced(word).split())
    return f" {plain}" if word.endswith("*") else f" {plain} "
