"""Asking catalogues: one for what it has, or one after another until one has the book."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from desktop.domain.errors import AppError, InputError
from desktop.domain.isbn import isbn_forms
from desktop.marc.reading import Problem
from sync.sources import sru, z3950
from sync.sources.found import Found
from sync.sources.patience import Patience
from sync.sources.query import SourceQuery, isbns_of, plain_isbn
from sync.sources.targets import Protocol, Target

MOST = 50
OTHER_BOOKS = "source.other_books"
_EACH_S = 15
_FEW = 5
_SEARCH = {Protocol.SRU: sru.search, Protocol.Z3950: z3950.search}


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """What came of looking for a book: where it was found, and who could not be asked."""

    target: Target | None = None
    found: Found = field(default_factory=Found)
    failures: tuple[AppError, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What those sent who answered but had nothing of use."""


def search(target: Target, query: SourceQuery, *, limit: int = 10, patience: Patience) -> Found:
    """The first records that the target has. AppError, with its name, when it cannot be asked."""
    try:
        found = _SEARCH[target.protocol](
            target, query, limit=max(1, min(limit, MOST)), patience=patience.at_most(_EACH_S)
        )
    except AppError as error:
        raise type(error)(error.code, **{**error.details, "target": target.name}) from error
    return _named(found, target)


def look_up_isbn(targets: Iterable[Target], isbn: str, *, patience: Patience) -> LookUp:
    """The book from the first enabled target that has it. InputError for what is no ISBN.

    A target that cannot be asked is passed over, and so is one that answers with other books.
    """
    plain = plain_isbn(isbn)
    if not plain:
        raise InputError("source.nothing_to_look_for", given=isbn)
    failures: list[AppError] = []
    problems: list[Problem] = []
    for target in targets:
        if target.enabled:
            try:
                found = search(target, SourceQuery(isbn=plain), limit=_FEW, patience=patience)
            except AppError as error:
                failures.append(error)
                continue
            found = _named(_of_isbn(found, plain), target)
            if found.records:
                return LookUp(target=target, found=found, failures=tuple(failures))
            problems += found.problems
    return LookUp(failures=tuple(failures), problems=tuple(problems))


def _of_isbn(found: Found, isbn: str) -> Found:
    """Some catalogues answer what they do not understand with something else."""
    wanted = {*isbn_forms(isbn)}
    records = tuple(record for record in found.records if wanted & isbns_of(record))
    others = len(found.records) - len(records)
    noted = (Problem(OTHER_BOOKS, {"records": others}),) if others else ()
    return replace(found, records=records, problems=(*found.problems, *noted))


def _named(found: Found, target: Target) -> Found:
    """Problems tell whose they are."""
    problems = (Problem(code, {**facts, "target": target.name}) for code, facts in found.problems)
    return replace(found, problems=tuple(problems))
