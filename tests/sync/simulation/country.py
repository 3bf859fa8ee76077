"""Libraries, a hub and everything that goes wrong, from a seed, until everybody has heard all.

Lost, doubled, late and unanswered requests, deaths at any commit of a library and of the hub,
libraries and hubs put back from backups, copied databases, clocks that are years wrong, sticks that
are lost, doubled, late and mixed with the line, and changes that nobody can do. Meanwhile the hub
finds twins, and the nation's desk joins, parts, curates and decides.
"""

import random
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from desktop.domain.copy import CopyId, CopyStatus
from desktop.domain.errors import InputError, RemoteError, RuleError
from desktop.domain.merge import values_of
from desktop.domain.record import RecordId
from desktop.domain.sealed_reader import Sharing
from desktop.services import circulation, desk, merging, removing, stock
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.exchange import settle
from sync.engine import exchange
from sync.readers_key import sharing
from tests.sync.simulation.circle import Circle
from tests.sync.simulation.nation import SAME_BOOKS, Nation
from tests.sync.simulation.quick import Prepared, QuickWorld
from tests.sync.simulation.witness import PLACES, Witness
from tests.sync.sticks import answered, read, written
from tests.sync.world import Commune, Died, Fate, Recorder

NONSENSE = "nobody can do this"
_STEPS = 50
_MOST_ROUNDS = 8
_MOST_PCS = 6
_TAGS = ("245", "260", "650")
_DEATHS = (Fate.DIED_BEFORE_COMMIT, Fate.DIED_AFTER_COMMIT)
_CLOCKS = (0.0, 0.0, 0.0, 1 / 24, -9.5 * 365, 3 * 365)
"""How many days a PC's clock may be wrong."""

Deed = Callable[[Commune], None]


class Country:
    """Everybody, and what becomes of them. `clocks` is the seed of what their clocks show."""

    def __init__(
        self, folder: Path, seed: int, prepared: Prepared, *, clocks: int | None = None
    ) -> None:
        self.dice = random.Random(seed)
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self.world = QuickWorld(folder / "hub", seed, prepared)
        self.witness = Witness(self.world)
        self.nation = Nation(self.world, self.dice)
        self.circle = Circle(self.world, self.dice)
        self.communes = prepared.communes(self.world, folder)
        errors = random.Random(seed if clocks is None else clocks)
        for commune in self.communes:
            commune.clock_error = timedelta(days=errors.choice(_CLOCKS))
        self._books: list[RecordId] = []
        self._words = 0
        self._up: list[bytes] = []
        self._down: list[bytes] = []
        self._late: list[tuple[Commune, bytes]] = []

    def run(self) -> "Country":
        work: dict[Deed, float] = {
            self._describe: 20,
            self._write: 30,
            self._remove: 5,
            self._join: 5,
            self._decide: 4,
            self._say_nonsense: 2,
            self._add_copy: 6,
            self._shelve: 8,
            self._lend: 14,
            self._take_back: 8,
            self._renew: 4,
            self._lose: 1,
            self._undo: 2,
            self.circle.share: 4,
            self.circle.register: 5,
            self.circle.change: 6,
            self.circle.erase: 2,
            self.circle.join: 1,
        }
        weather: dict[Deed, float] = {
            self._sync: 30,
            self._hear_late: 3,
            self._write_stick: 6,
            self._carry_stick: 8,
            self._read_stick: 8,
            self._back_up: 6,
            self._put_back: 3,
            self._copy: 1,
            self._back_up_hub: 6,
            self._put_hub_back: 2,
            self._at_the_hub(self.nation.match): 10,
            self._at_the_hub(self.nation.judge): 8,
            self._at_the_hub(self.nation.curate): 6,
            self._at_the_hub(self.nation.decide): 4,
        }
        deeds = {**work, **weather}
        for deed in self.dice.choices(list(deeds), list(deeds.values()), k=_STEPS):
            commune = self.dice.choice(self.communes)
            if deed in work:
                self._work(commune, deed)
            else:
                deed(commune)
        self._back_to_quiet()
        self.nation.judge()  # of what was joined late, too, somebody knows better
        for commune in self.communes:
            if sharing(commune.store) is Sharing.ASKED:
                self.circle.share(commune)
        self._back_to_quiet()
        return self

    def close(self) -> None:
        for commune in self.communes:
            commune.store.close()
        self.world.close()

    def _work(self, commune: Commune, deed: Deed) -> None:
        """A librarian does something; now and then the power fails around a commit of it."""
        before, saved = commune.texts_shown(), _last(commune)
        commune.store.fate = self.dice.choice(_DEATHS) if self.dice.random() < 0.06 else None
        try:
            deed(commune)
            commune.store.fate = None
        except Died:
            commune.reopen()
        assert _last(commune) >= saved
        for record, text in commune.texts_shown().items():
            if text != before.get(record, text):
                self._note(record, before[record], text)

    def _note(self, record: str, before: str, after: str) -> None:
        seen = values_of(before)
        for field, value in values_of(after).items():
            if value != seen.get(field):
                self.world.note(record, field, value, seen=seen.get(field))

    def _describe(self, commune: Commune) -> None:
        """A book that nobody else has, or one that others describe as well."""
        said = {"245": self._word()}
        if self.dice.random() < 0.4:
            said = self.dice.choice(SAME_BOOKS)
        more = {f"t{tag}": words for tag, words in said.items() if tag != "245"}
        self._books.append(commune.catalogue(said["245"], t260=self._word(), **more))

    def _write(self, commune: Commune) -> None:
        for book in self._some_books(commune, 1):
            commune.write(book, self.dice.choice(_TAGS), self._word())

    def _remove(self, commune: Commune) -> None:
        for book in self._some_books(commune, 1):
            with suppress(RuleError):
                removing.remove_for_all(commune.store, book, now=commune.now())

    def _join(self, commune: Commune) -> None:
        books = self._some_books(commune, 2)
        if len(books) > 1:
            keep, other = books
            with suppress(RuleError):
                merging.merge(commune.store, keep, other, choices={}, now=commune.now())

    def _decide(self, commune: Commune) -> None:
        """A person looks at a conflict."""
        for conflict in commune.store.conflicts.open()[:1]:
            is_mine = self.dice.random() < 0.5
            with suppress(RuleError):
                settle(commune.store, conflict.id, keep_mine=is_mine, now=commune.now())

    def _say_nonsense(self, commune: Commune) -> None:
        commune.say("record", NONSENSE)

    def _add_copy(self, commune: Commune) -> None:
        """Where it stands says whose it is: nobody else is to hear of it."""
        copy = NewCopy(prefix="TN", location=mark_of(commune))
        for book in self._some_books(commune, 1):
            add_copy(commune.store, book, copy, now=commune.now())

    def _shelve(self, commune: Commune) -> None:
        """One thing is written of a copy."""
        known = sorted(copies(commune), key=lambda each: each[1])
        if not known:
            return
        name, place = CopyId(self.dice.choice(known)[0]), self.dice.choice(PLACES)
        copy, word = commune.store.copies.get(name), self._word()
        assert copy is not None
        self.world.note(name, place, word, seen=getattr(copy, place))
        is_shelf = place == "shelf"
        now_there = replace(copy, shelf=word) if is_shelf else replace(copy, site=word)
        stock.correct_copy(commune.store, now_there, now=commune.now())

    def _lend(self, commune: Commune) -> None:
        for reader in self.circle.some(commune, 1):
            self._at_the_desk(commune, partial(circulation.lend, patron=reader.id))

    def _take_back(self, commune: Commune) -> None:
        self._at_the_desk(commune, partial(desk.scan, patron=None))

    def _renew(self, commune: Commune) -> None:
        self.world.clock.moment += timedelta(days=1)
        self._at_the_desk(commune, circulation.renew)

    def _lose(self, commune: Commune) -> None:
        lose = partial(stock.change_status, status=CopyStatus.LOST, reason="không thấy")
        self._at_the_desk(commune, lose)

    def _undo(self, commune: Commune) -> None:
        with suppress(RuleError):
            circulation.undo(commune.store, now=commune.now())

    def _at_the_desk(self, commune: Commune, deed: Callable[..., object]) -> None:
        """What a rule refuses does not happen."""
        codes = sorted(barcode for _, barcode in copies(commune))
        if codes:
            with suppress(RuleError):
                deed(commune.store, self.dice.choice(codes), now=commune.now())

    def _sync(self, commune: Commune) -> None:
        fates = self.dice.choices(list(Fate), [10, 1, 2, 1, 1, 1], k=3)
        self.world.dies_in = int(self.dice.random() < 0.08)
        try:
            self._exchange(commune, fates)
        except Died:
            commune.reopen()
        except RemoteError as error:
            if error.code != "remote.unreachable":
                raise

    def _hear_late(self, commune: Commune) -> None:
        """A reply of long ago comes once more."""
        kept = [body for whose, body in self._late if whose is commune]
        if kept:
            commune.replay([self.dice.choice(kept)])

    def _write_stick(self, commune: Commune) -> None:
        self._up.append(written(commune))

    def _carry_stick(self, _: Commune) -> None:
        """Some stick arrives at the hub, late, or again, or never; or the hub dies over it."""
        if not self._up:
            return
        self.world.dies_in = self.dice.choice((1, 2)) if self.dice.random() < 0.1 else 0
        try:
            self._down.append(answered(self.world, self._one_of(self._up)))
        except Died:
            self.world.reboot()
        self.world.dies_in = 0
        self.witness.look()

    def _read_stick(self, commune: Commune) -> None:
        """The library reads some answer: its own, or that of a PC it is a copy of, or another's."""
        if not self._down:
            return
        try:
            read(commune, self._one_of(self._down))
        except InputError as error:
            assert error.code == "bundle.not_for_us"  # noqa: PT017 - it was another's
        except RemoteError as error:
            if error.code != "sync.much_would_go":
                raise

    def _one_of(self, files: list[bytes]) -> bytes:
        """One of the sticks on the table; it may stay there, to be read again another day."""
        at = self.dice.randrange(len(files))
        return files[at] if self.dice.random() < 0.4 else files.pop(at)

    def _back_up(self, commune: Commune) -> None:
        _settle_on_disk(commune)
        shutil.copy(_file(commune), _file(commune).with_suffix(".kept"))

    def _put_back(self, commune: Commune) -> None:
        kept = _file(commune).with_suffix(".kept")
        if kept.exists():
            commune.store.close()
            shutil.copy(kept, _file(commune))
            commune.open()

    def _copy(self, commune: Commune) -> None:
        if len(self.communes) < _MOST_PCS:
            file = self.folder / f"twin{len(self.communes)}.db"
            _settle_on_disk(commune)
            shutil.copy(_file(commune), file)
            self.communes.append(commune.twin(file))

    def _back_up_hub(self, _: Commune) -> None:
        """While it serves; a power cut before it is put back, and nobody could tell by its mark."""
        self.world.hub.engine.dispose()
        shutil.copy(self.world.folder / "hub.db", self.folder / "hub.kept")

    def _put_hub_back(self, _: Commune) -> None:
        if (self.folder / "hub.kept").exists():
            if self.dice.random() < 0.7:
                self.world.hub.close()
            self.world.hub.engine.dispose()
            shutil.copy(self.folder / "hub.kept", self.world.folder / "hub.db")
            self.world.open_hub()
            self.witness.forget()
            self.nation.forget()

    def _at_the_hub(self, deed: Callable[[], None]) -> Deed:
        """Something that no library does; the hub may die over it."""

        def done(_: Commune) -> None:
            self.world.dies_in = int(self.dice.random() < 0.1)
            try:
                deed()
            except Died:
                self.world.reboot()
            self.world.dies_in = 0
            self.witness.look()

        return done

    def _back_to_quiet(self) -> None:
        """Exchanges until nobody has anything to say or to hear, which has to come soon."""
        for _ in range(_MOST_ROUNDS):
            news = [self._exchange(commune, []) for commune in self.communes]
            if not any(news) and not self._is_something_left():
                return
        self.witness.broken.add("it never gets quiet")

    def _is_something_left(self) -> bool:
        is_left = self.nation.leave_nothing()
        self.witness.look()
        return is_left

    def _exchange(self, commune: Commune, fates: Iterable[Fate]) -> bool:
        """Whether an exchange brought anything; where a person is asked what may go, they agree."""
        replies: list[bytes] = []
        line = Recorder(commune.line(fates), replies)
        try:
            report = exchange(commune.store, line, now=commune.now)
        except RemoteError as error:
            if error.code != "sync.much_would_go":
                raise
            report = exchange(commune.store, line, now=commune.now, may_remove=True)
        finally:
            self._late += [(commune, body) for body in replies]
            self.witness.hear(mark_of(commune), replies)
            self.witness.look()
        return bool(report.pushed or report.pulled or report.refused or report.requests > 1)

    def _some_books(self, commune: Commune, count: int) -> list[RecordId]:
        """Books that are shown, in the order in which they were described anywhere."""
        shown = commune.texts_shown()
        books = [book for book in self._books if book in shown]
        return self.dice.sample(books, min(count, len(books)))

    def _word(self) -> str:
        self._words += 1
        return f"Chữ {self._words}"


def mark_of(commune: Commune) -> str:
    """What stands in what is a library's own."""
    return f"Kệ của {commune.run}"


def copies(commune: Commune) -> list[tuple[str, str]]:
    """Every copy this PC knows of, with its barcode."""
    rows = commune.store._connection.execute("SELECT id, barcode FROM copy")  # noqa: SLF001
    return [(name.hex(), barcode) for name, barcode in rows]


def _settle_on_disk(commune: Commune) -> None:
    commune.store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # noqa: SLF001


def _last(commune: Commune) -> int:
    last = commune.store.outbox.last()
    return 0 if last is None else last.n


def _file(commune: Commune) -> Path:
    assert commune.file is not None
    return commune.file
