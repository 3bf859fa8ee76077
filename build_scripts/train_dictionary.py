"""Trains a dictionary for the messages of the exchange, from invented journals of real books.

Writes `resources/wire/NUMBER.zdict`, and refuses a number that is there: a dictionary is kept for
ever. The messages come from real exchanges with a real hub.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import zstandard
from typing_extensions import override

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from corpus import corpus  # noqa: E402 - they find the program by the line above
from desktop.domain.identifiers import identified  # noqa: E402
from desktop.domain.record import Record  # noqa: E402
from desktop.marc.read import read  # noqa: E402
from journal_of_days import Librarian  # noqa: E402
from sync.packing import unpack  # noqa: E402
from sync.remote import Answer  # noqa: E402
from sync.wire import MOST_IN  # noqa: E402
from tests.sync.world import Commune, Line, World  # noqa: E402

_BOOKS = ROOT / "resources" / "demo" / "books.mrc"
_BYTES = 32 << 10
_LEVEL = 19
_START = datetime(2026, 1, 5, tzinfo=UTC)
_DAYS = 700
_DAYS_OF_REAL, _DAYS_OF_INVENTED = 40, 12
_BOOKS_A_DAY = 10
_READERS_A_DAY = 4
_UNSEEN = 5000
"""Invented records from here on: the measurements move those before."""


def main() -> int:
    arguments = _arguments()
    books = [identified(each.record) for each in read(_BOOKS) if each.record]
    path = ROOT / "resources" / "wire" / f"{arguments.number}.zdict"
    with path.open("xb") as file:
        file.write(_trained(books[::2] if arguments.half else books, arguments.number))
    print(path.relative_to(ROOT))
    return 0


def _trained(books: Sequence[Record], number: int) -> bytes:
    samples: list[bytes | bytearray | memoryview] = [*_samples(books, random.Random(number))]
    return zstandard.train_dictionary(_BYTES, samples, dict_id=number, level=_LEVEL).as_bytes()


def _samples(books: Sequence[Record], choose: random.Random) -> Iterator[bytes]:
    """The lines of real exchanges: what goes up, what comes back, what another library hears."""
    invented = [identified(each) for each in corpus(_UNSEEN + 1000)][_UNSEEN:]
    for source, count in ((books, _DAYS_OF_REAL), (invented, _DAYS_OF_INVENTED)):
        for _ in range(count):
            with tempfile.TemporaryDirectory(prefix="wire-") as folder:
                world = World(Path(folder) / "hub", seed=choose.randrange(1 << 30))
                world.clock.moment = _START + timedelta(days=choose.randrange(_DAYS))
                yield from _day(world, choose.sample(source, _BOOKS_A_DAY), choose)
                world.hub.close()


def _day(world: World, books: Sequence[Record], choose: random.Random) -> Iterator[bytes]:
    home, other = world.commune(f"{choose.randrange(99999):05}"), world.commune("99999")
    librarian = Librarian(home.store, choose, world.clock.moment)
    described = librarian.describe(books)
    librarian.shelve(described)
    librarian.welcome(_READERS_A_DAY)
    librarian.lend(_BOOKS_A_DAY)
    for deed in (list, librarian.correct):
        deed(described)
        for commune in (home, other):
            line = _Heard(commune)
            commune.exchange_with(line)
            yield from line.lines
    for commune in (home, other):
        commune.store.close()


class _Heard(Line):
    """A line of which every word is written down."""

    def __init__(self, commune: Commune) -> None:
        super().__init__(commune, ())
        self.lines: list[bytes] = []

    @override
    def exchange(self, body: bytes) -> Answer:
        answer = super().exchange(body)
        self.lines += [*unpack(body, most=MOST_IN), *unpack(answer.body, most=MOST_IN)]
        return answer


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, help="1 to 255: a name of one byte")
    parser.add_argument("--half", action="store_true", help="of the books, to measure the others")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
