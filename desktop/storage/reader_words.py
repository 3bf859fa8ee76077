"""What the journal says of readers to the library's other PCs: closed.

Everything is inside Store.write(), in the transaction of what it tells.
"""

from collections.abc import Iterable
from datetime import datetime

from desktop.domain.exchange import ChangeKind
from desktop.domain.journal import Entry, digest_of, encoded
from desktop.domain.patron import Patron, PatronId
from desktop.domain.sealed_reader import (
    INTO,
    NOBODY,
    WHO,
    Farewell,
    Word,
    edit_between,
    plain_of,
    short,
    who_body,
    word_of_body,
)
from desktop.storage.archive import Archive
from desktop.storage.columns import blob
from desktop.storage.known_things import KnownThings
from desktop.storage.outbox import Outbox
from desktop.storage.patrons import Patrons
from desktop.storage.purges import Purges
from desktop.storage.reader_seal import ReaderSeal, ReaderSeals
from desktop.storage.sqlite import sqlite3

_LOANS_OF = "SELECT id FROM loan WHERE patron = ?1 AND returned_at IS NULL"
_PAST_OF = (
    "SELECT id FROM loan WHERE patron IS NOT NULL AND returned_at IS NOT NULL AND patron = ?1"
)
_HOLDS_OF = "SELECT id FROM hold WHERE patron = ?1"
_THEIRS = f"{_LOANS_OF} UNION ALL {_PAST_OF} UNION ALL {_HOLDS_OF}"
_OPEN = (
    "SELECT id, patron FROM loan WHERE patron > x'' AND returned_at IS NULL UNION ALL"
    " SELECT id, patron FROM hold WHERE patron IS NOT NULL AND state IN ('waiting', 'ready')"
)


class ReaderWords:
    """Says of readers, loans and holds what the other PCs are to know."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        *,
        reader_seals: ReaderSeals,
        patrons: Patrons,
        outbox: Outbox,
        archive: Archive,
        known_things: KnownThings,
        purges: Purges,
    ) -> None:
        self._execute = connection.execute
        self._seals = reader_seals
        self._patrons = patrons
        self._outbox = outbox
        self._archive = archive
        self._known = known_things
        self._purges = purges
        self._readers: dict[str, PatronId] = {}

    @property
    def seal(self) -> ReaderSeal:
        found = self._seals.current()
        assert found is not None, "who has no key asks for no words"
        return found

    def say_whole(self, patron: Patron, *, now: datetime) -> None:
        """All of a reader: they are new, or the hub has not got them."""
        entity, plain = self._plain(patron)
        values = {name: self.seal.closed(entity, name, text) for name, text in plain.items()}
        body = Word(self.seal.tag, values, is_whole=True).body()
        self._outbox.append(ChangeKind.READER, entity, body, now=now)

    def say_change(self, before: Patron, after: Patron, *, now: datetime) -> None:
        """What of a reader has become another."""
        (entity, old), (_, new) = self._plain(before), self._plain(after)
        known = self._known.get(ChangeKind.READER, entity)
        seen = 0 if known is None else known.version
        names, bases = edit_between(old, new, seen=seen, waiting=self._waiting(entity))
        if names:
            values = {name: self.seal.closed(entity, name, new[name]) for name in names}
            body = Word(self.seal.tag, values, seen, bases).body()
            self._outbox.append(ChangeKind.READER, entity, body, now=now)

    def say_farewell(
        self, patron: PatronId, *, now: datetime, into: PatronId | None = None
    ) -> None:
        """A reader is to be forgotten, or is another one: before their loans are parted from them.

        Nothing names who is forgotten; what names who was joined is read as the other's.
        """
        entity = self.seal.name_of(patron)
        if into is None:
            self.say_nobodys(self.theirs(patron), now=now)
        closed = "" if into is None else self.seal.closed(entity, INTO, short(into))
        self.forget(entity)
        self._outbox.append(ChangeKind.READER, entity, Farewell(closed).body(), now=now)

    def forget(self, entity: str) -> None:
        """Let the journal keep nothing of a reader but the mark."""
        self._archive.purge(ChangeKind.READER, entity)
        self._purges.note(entity)

    def say_whose(self, entity: str, patron: PatronId, *, now: datetime) -> None:
        """Whose a loan or a hold is."""
        body = who_body(self.seal.tag, self.seal.closed(entity, WHO, short(patron)))
        self._outbox.append(ChangeKind.WHOSE, entity, body, now=now)

    def say_nobodys(self, entities: Iterable[str], *, now: datetime) -> None:
        """These loans and holds are nobody's any more; nor does the journal say whose they were."""
        for name in entities:
            self.forget_whose(name)
            self._outbox.append(ChangeKind.WHOSE, name, NOBODY, now=now)

    def forget_whose(self, entity: str) -> None:
        """Let the journal not say whose it was; it still proves the history."""
        asked = "WHERE entity = ? AND kind = 'whose' AND body IS NOT NULL AND body <> ?"
        rows = self._execute(f"SELECT body, n FROM outbox {asked}", (blob(entity), NOBODY))
        for body, n in rows.fetchall():
            self._execute(
                "UPDATE outbox SET body = NULL, digest = ? WHERE n = ?",
                (digest_of(encoded(body)), n),
            )

    def say_the_rest(self, *, now: datetime) -> None:
        """Readers of whom the hub has told nothing, and whose all is that is out or waited for."""
        for name in self._ids():
            patron = self._patrons.get(name)
            if patron is not None and not self._is_told(ChangeKind.READER, self.seal.name_of(name)):
                self.say_whole(patron, now=now)
        for entity, patron_id in self._execute(_OPEN).fetchall():
            if not self._is_told(ChangeKind.WHOSE, entity.hex()):
                self.say_whose(entity.hex(), PatronId(patron_id.hex()), now=now)

    def reader_of(self, entity: str) -> PatronId | None:
        """Who is here under this name. The names of all are worked out once, not for each."""
        if entity not in self._readers:
            self._readers = {self.seal.name_of(name): name for name in self._ids()}
        found = self._readers.get(entity)
        return None if found is None or self._patrons.get(found) is None else found

    def said_in(self, entry: Entry, field: str) -> str:
        """What an entry of the journal says of one field, in clear."""
        word = word_of_body(entry.body)
        assert isinstance(word, Word), "nobody is told of a farewell that it was said elsewhere"
        return self.seal.opened(entry.entity, field, word.values[field])

    def theirs(self, patron: PatronId) -> list[str]:
        """The loans and holds that are remembered to be a reader's."""
        return [row[0].hex() for row in self._execute(_THEIRS, (blob(patron),))]

    def _plain(self, patron: Patron) -> tuple[str, dict[str, str]]:
        secret = self._patrons.secret(patron.id)
        return self.seal.name_of(patron.id), plain_of(patron, secret)

    def _is_told(self, kind: ChangeKind, entity: str) -> bool:
        return self._known.get(kind, entity) is not None

    def _ids(self) -> list[PatronId]:
        return [PatronId(row[0].hex()) for row in self._execute("SELECT id FROM patron")]

    def _waiting(self, entity: str) -> list[Word]:
        bodies = self._known.said_since(ChangeKind.READER, entity)
        return [word for word in map(word_of_body, bodies) if isinstance(word, Word)]
