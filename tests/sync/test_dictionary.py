"""Messages are packed with a dictionary that both ends have; who has it not is answered without."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from typing_extensions import override

from desktop.domain.errors import InputError, RemoteError
from desktop.services import circulation
from desktop.services.importing import ImportOptions, import_file
from desktop.services.readers import NewPatron, register
from resources import ROOT
from sync import packing
from sync.pace import Pace
from sync.packing import dictionary_of, newest, pack, unpack
from sync.remote import Answer, Remote, UnknownDictionary
from sync.steps.request import next_batch
from sync.wire import MOST_OUT, read_reply
from tests.sync.world import Commune, World


class OlderHub(Remote):
    """The real hub, before it had a dictionary: it refuses what is packed with one."""

    def __init__(self, commune: Commune) -> None:
        self._line = commune.line()
        self.met: list[int] = []

    @override
    def exchange(self, body: bytes) -> Answer:
        dictionary = dictionary_of(body)
        self.met.append(dictionary)
        if dictionary:
            raise UnknownDictionary(())
        answer = self._line.exchange(body)
        reply = read_reply(unpack(answer.body, most=MOST_OUT))
        return Answer(pack(replace(reply, dictionaries=()).lines()), answer.elapsed_s)


def test_a_message_names_its_dictionary_and_both_ends_have_it(world: World) -> None:
    """Rule 2.11."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn", t100="Ngô Tất Tố", t260="Hà Nội")
    batch = next_batch(a.store, Pace())
    assert dictionary_of(batch.body) == newest() > 0
    assert dictionary_of(a.line().exchange(batch.body).body) == newest()
    plain = pack(unpack(batch.body, most=1 << 20))
    assert len(batch.body) < 0.7 * len(plain)


def test_a_day_of_books_and_loans_is_smaller_than_all_of_it_in_one(world: World) -> None:
    """Rule 2.11. Loans do not suffer from the letters that books are made of."""
    a = world.commune("00001")
    import_file(a.store, ROOT / "demo" / "books.mrc", ImportOptions(), now=a.now())
    barcodes = [f"TV{number:08}" for number in range(1, 61)]
    readers = [register(a.store, NewPatron(name="Mai"), now=a.now()).id for _ in range(20)]
    for number, barcode in enumerate(barcodes):
        circulation.lend(a.store, barcode, patron=readers[number // 3], now=a.now())
    batch = next_batch(a.store, Pace(letters=1 << 20))
    lines = unpack(batch.body, most=1 << 20)
    assert len(lines) == 1 + len(batch.entries)
    assert len(batch.body) < 0.99 * len(pack(lines, dictionary=newest()))


def test_who_does_not_know_the_dictionary_is_asked_without(world: World) -> None:
    """Rule 2.11. It is remembered, so only the first exchange costs a request more."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    hub = OlderHub(a)
    first, second = a.exchange_with(hub), a.exchange_with(hub)
    assert (first.pushed, first.requests, second.requests) == (1, 2, 1)
    assert hub.met == [newest(), 0, 0]


def test_a_hub_that_has_learned_the_dictionary_says_so(world: World) -> None:
    """Rule 2.11."""
    a = world.commune("00001")
    a.exchange_with(OlderHub(a))
    assert dictionary_of(next_batch(a.store, Pace()).body) == 0
    a.sync()
    assert dictionary_of(next_batch(a.store, Pace()).body) == newest()


def test_a_hub_that_refuses_every_dictionary_is_an_error_and_not_a_circle(world: World) -> None:
    """Rule 2.11."""

    class Stubborn(Remote):
        @override
        def exchange(self, body: bytes) -> Answer:
            raise UnknownDictionary(())

    a = world.commune("00001")
    with pytest.raises(RemoteError, match="not_understood"):
        a.exchange_with(Stubborn())


def test_a_dictionary_that_is_not_here_is_refused_before_anything_is_unpacked(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rule 2.11."""
    body = pack([b"hello"], dictionary=newest())
    monkeypatch.setattr(packing, "dictionaries", lambda: ())
    with pytest.raises(InputError, match="dictionary_unknown"):
        unpack(body, most=100)


def test_no_dictionary_has_ever_been_changed() -> None:
    """Rule 2.11. Each is kept for ever: a digest that is missing here belongs to a new one."""
    folder = Path(packing.__file__).parents[1] / "resources" / "wire"
    digests = {path.name: _digest(path) for path in folder.glob("*.zdict")}
    assert digests == {"1.zdict": "3fb11163bbed3d5cb82fbeaf1e2f5bbe"}


def _digest(path: Path) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
