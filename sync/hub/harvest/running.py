"""A run through another system's list: each page a transaction; stopped, it goes on there."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, func, select, update

from desktop.domain.errors import RemoteError, RuleError
from desktop.domain.harvest import Asked, Came, Described, Page, Repository, Run, asked_next
from sync.hub.database import Hub
from sync.hub.harvest.sources import find
from sync.hub.harvest.tables import harvested, source
from sync.hub.harvest.taking import take

Pause = Callable[[float], None]
Answer = TypeVar("Answer")

_MAY_PASS = frozenset(
    {
        "source.busy",
        "source.malformed",
        "source.stalled",
        "source.too_slow",
        "source.unreachable",
        "source.empty",
    }
)
_TRIES = 5
_FIRST_WAIT_S = 2.0
_LONGEST_WAIT_S = 600.0
_MOST_BEGINNINGS = 2
_TOLD_IN_LETTERS = 64


def run(
    hub: Hub,
    name: str,
    repository: Repository,
    *,
    pause: Pause,
    is_whole: bool = False,
    heard: Callable[[int], None] = lambda _pages: None,
) -> Run:
    """Take what changed since the last run that came to its end, or all of the list.

    Of a run that was broken off, the rest: RemoteError leaves everything ready for that.
    """
    with hub.engine.begin() as connection:
        find(connection, name)
    try:
        said = _patiently(repository.describe, pause)
        _begin(hub, name, is_whole=is_whole)
        _go_through(hub, name, repository, said=said, pause=pause, heard=heard)
    except RemoteError as error:
        _failed(hub, name, error)
        raise RemoteError(error.code, **{"target": name, **error.details}) from error
    return told_of(hub, name)


def _go_through(
    hub: Hub,
    name: str,
    repository: Repository,
    *,
    said: Described,
    pause: Pause,
    heard: Callable[[int], None],
) -> None:
    seen: set[str] = set()
    beginnings = 0
    while (asked := _next(hub, name)) is not None:
        try:
            page = _patiently(partial(repository.page, asked), pause)
        except RemoteError as error:
            if error.code != "harvest.token_expired" or beginnings == _MOST_BEGINNINGS:
                raise
            beginnings += 1
            seen.clear()
            _from_the_beginning(hub, name)
            continue
        if page.token and page.token in seen:
            raise RemoteError("harvest.no_progress")
        seen.add(page.token)
        heard(_taken(hub, name, asked, page=page, said=said))


def told_of(hub: Hub, name: str) -> Run:
    """What the last run has come to."""
    with hub.engine.begin() as connection:
        row = find(connection, name)
        mine = harvested.c.source == name
        counting = select(harvested.c.came, func.count()).where(mine, harvested.c.run == row.run)
        counts = {
            Came(came): count
            for came, count in connection.execute(counting.group_by(harvested.c.came))
        }
        missing = 0
        if not row.run_since and not row.is_open:
            gone = (mine, harvested.c.run != row.run, harvested.c.is_deleted.is_(False))
            counting_gone = select(func.count()).select_from(harvested).where(*gone)
            missing = connection.execute(counting_gone).scalar_one()
    return Run(counts=counts, pages=row.pages, expected=row.expected, missing=missing)


def _patiently(ask: Callable[[], Answer], pause: Pause) -> Answer:
    """The answer, after some waiting where that may help: as long as the other side wants."""
    wait = _FIRST_WAIT_S
    for tried in range(1, _TRIES + 1):
        try:
            return ask()
        except RemoteError as error:
            if error.code not in _MAY_PASS or tried == _TRIES:
                raise
            asked_for = error.details.get("retry_after_s")
            pause(min(float(asked_for or wait), _LONGEST_WAIT_S))
            wait *= 2
    raise AssertionError


def _begin(hub: Hub, name: str, *, is_whole: bool) -> None:
    """A new run, unless one is open and the rest of it is wanted."""
    with hub.engine.begin() as connection:
        row = find(connection, name)
        if row.is_open and not is_whole:
            return
        since = "" if is_whole else row.since
        new = {"run": row.run + 1, "is_open": True, "run_since": since, "expected": None}
        _set(connection, name, **new, run_at="", token="", pages=0, error="")


def _next(hub: Hub, name: str) -> Asked | None:
    """What to ask for, or nothing when the run has ended."""
    with hub.engine.begin() as connection:
        row = find(connection, name)
    return Asked(row.run_since, row.token) if row.is_open else None


def _from_the_beginning(hub: Hub, name: str) -> None:
    """Its list was forgotten there. What was taken is recognised when it comes again."""
    with hub.engine.begin() as connection:
        _set(connection, name, token="", pages=0)


def _taken(hub: Hub, name: str, asked: Asked, *, page: Page, said: Described) -> int:
    """How many pages it is now."""
    with hub.engine.begin() as connection:
        row = _held(connection, name)
        if row.token != asked.token or not row.is_open:
            raise RuleError("harvest.runs_elsewhere", name=name)
        at = hub.clock().isoformat()
        take(connection, name, page.items, run=row.run, at=at)
        run_at = row.run_at or page.at[:20]
        new = {"token": page.token, "pages": row.pages + 1, "run_at": run_at, "tried_at": at}
        new["expected"] = page.size if page.size is not None else row.expected
        if not page.token:
            since = asked_next(run_at, has_seconds=said.has_seconds) or row.since
            new |= {"is_open": False, "since": since, "finished_at": at, "error": ""}
        _set(connection, name, **new)
    return int(row.pages) + 1


def _failed(hub: Hub, name: str, error: RemoteError) -> None:
    with hub.engine.begin() as connection:
        at = hub.clock().isoformat()
        _set(connection, name, error=error.code[:_TOLD_IN_LETTERS], tried_at=at)


def _held(connection: Connection, name: str) -> Row[Any]:
    """Nobody else goes on with it until the end of the transaction."""
    return connection.execute(select(source).where(source.c.name == name).with_for_update()).one()


def _set(connection: Connection, name: str, **values: object) -> None:
    connection.execute(update(source).where(source.c.name == name).values(**values))
