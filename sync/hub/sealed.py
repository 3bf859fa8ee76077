"""What a library's PCs tell each other of readers: the hub settles, keeps and hands on, unread.

What says anything in clear is put aside. What is under another key than the library's is let go
of without a word: nobody could read it, and who said it says it again under the right one.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.edit import json_object
from desktop.domain.exchange import ChangeKind
from desktop.domain.merge import Standing
from desktop.domain.sealed_reader import (
    Farewell,
    Word,
    closed_key_of_body,
    settle_reader,
    who_of_body,
    word_of_body,
)
from sync.hub import feed
from sync.hub.sealed_tables import sealed_reader
from sync.hub.tables import oplog
from sync.hub.work import Outcome, Work
from sync.wire import Status

# Built once: building a statement costs more than running it.
_PUT = insert(sealed_reader)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["library", "id"],
    set_={name: _PUT.excluded[name] for name in ("version", "body", "standings", "is_gone")},
    where=~sealed_reader.c.is_gone,  # nothing takes the mark away, whoever comes at the same time
)
_KNOWN = select(sealed_reader).where(
    sealed_reader.c.library == bindparam("code"), sealed_reader.c.id == bindparam("name")
)
_OTHER_KEY = Outcome(status=Status.ERASED)


def take_key(work: Work) -> Outcome:
    """The first key stands; said again, it is under another sheet."""
    closed_key_of_body(work.sent.body)
    if _is_other(work, work.sent.entity):
        return _OTHER_KEY
    return _say(work, ChangeKind.KEY, work.sent.body)


def take_reader(work: Work) -> Outcome:
    """Each field by itself, as of a copy; or a mark that nothing takes away."""
    word = word_of_body(work.sent.body)
    row = work.connection.execute(
        _KNOWN, {"code": work.library, "name": work.sent.entity}
    ).one_or_none()
    if row is not None and row.is_gone:
        is_farewell = isinstance(word, Farewell)
        return Outcome(status=Status.OK if is_farewell else Status.ERASED)
    if isinstance(word, Farewell):
        return _forgotten(work)
    if _is_other(work, word.key):
        return _OTHER_KEY
    return _settled(work, word, row)


def take_whose(work: Work) -> Outcome:
    """Whose a loan or a hold is. That it is nobody's stays, however late another word comes."""
    key, _ = who_of_body(work.sent.body)
    if key and _is_other(work, key):
        return _OTHER_KEY
    return _say(work, ChangeKind.WHOSE, work.sent.body)


def _settled(work: Work, word: Word, row: Any) -> Outcome:
    author = Standing(work.version, work.device, work.sent.n)
    body, standings = ("{}", "[]") if row is None else (row.body, row.standings)
    previous = 0 if row is None else row.version
    settled = settle_reader(body, feed.unpack_standings(standings), word, author=author)
    if not (settled.is_changed or settled.conflicts):
        return Outcome(status=Status.OK, version=previous, previous=previous)
    _put(work, body=settled.text, standings=feed.pack_standings(settled.standings))
    whole = Word(word.key, json_object(settled.text), is_whole=True).body()
    knows = settled.is_foreseeable and not settled.conflicts
    said = _say(work, ChangeKind.READER, whole, is_known=knows)
    if word.is_whole:  # it undoes no word of others, and is no conflict: its author hears theirs
        status = Status.MERGED if settled.conflicts else Status.OK
        return replace(said, status=status, previous=previous)
    status = Status.CONFLICT if settled.conflicts else Status.OK
    return replace(said, status=status, previous=previous, conflicts=settled.conflicts)


def _forgotten(work: Work) -> Outcome:
    """Nothing is kept but the mark; also what an earlier hub had put into the log goes."""
    _put(work, body="", standings="[]", is_gone=True)
    work.unit.log.flush()
    said = (oplog.c.entity == work.sent.entity) & (oplog.c.kind == ChangeKind.READER)
    work.connection.execute(update(oplog).where(said).values(body=None, conflicts="[]"))
    return _say(work, ChangeKind.READER, work.sent.body)


def _put(work: Work, *, body: str, standings: str, is_gone: bool = False) -> None:
    row = {"library": work.library, "id": work.sent.entity, "version": work.version}
    said = {"body": body, "standings": standings, "is_gone": is_gone}
    work.connection.execute(_PUT, row | said)


def _is_other(work: Work, key: str) -> bool:
    """Whether the library's readers are under another key than the one that begins so."""
    known = work.unit.seen.readers_key(work.library)
    return bool(known) and not known.startswith(key)


def _say(work: Work, kind: ChangeKind, text: str, *, is_known: bool = True) -> Outcome:
    """Tell the library's other PCs; its author too, where it has not seen all of it."""
    work.pending.tell(
        work.library,
        kind,
        work.sent.entity,
        text=text,
        version=work.version,
        device=work.device if is_known and not work.is_late else feed.THE_HUB,
    )
    return Outcome(status=Status.OK, version=work.version)
