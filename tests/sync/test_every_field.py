"""Whatever stands in any field of a message, a running hub says no in a word or takes it whole."""

import json
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any
from urllib.parse import quote

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.sealed_reader import BLOCK_BYTES, MAC_BYTES, NONCE_BYTES
from sync.hub.kinds import KINDS
from sync.hub.server import HubServer, address, listen
from sync.packing import pack
from sync.wire import CONTENT_TYPE, FILE_TYPE, MARK, SIGNATURE
from tests.sync.world import LEADER, Commune, World

LONGEST_S = 30
CLOSED = b64encode(bytes(NONCE_BYTES + MAC_BYTES + BLOCK_BYTES)).decode()
"""A field that the hub cannot read, in the form that it looks at."""
BODIES = {
    "record": {"leader": LEADER, "fields": {"a1b2c": "24510\x1faTắt đèn"}, "bases": {"a1b2c": 1}},
    "copy": {"barcode": "1", "record": "0" * 32},
    "circulation": {"type": "loan", "copy": "c", "loan": "l", "at": "a", "due": "d"},
    "patron": {"category": "adult"},
    "removal": {"undone": True},
    "rules": {"lateness": {"grace_days": 1}},
    "hold": {"state": "waiting", "record": "0" * 32, "copy": "1" * 32, "placed": "2026-03-02"},
    "register": {"number": 1, "day": "2026-03-02"},
    "override": {"rule": "loan.too_many", "deed": "lend", "at": "2026-03-02T08:00:00+00:00"},
    "visits": {"day": "2026-03-02", "door": 3, "use": 1},
    "figures": {"month": "2026-03", "readers": {"adult": 7}, "loans": {"adult": None}},
    "stranger": {"library": "00002", "barcode": "TV00000001"},
    "reader": {"key": "0" * 8, "set": {"1": CLOSED}, "seen": 1, "bases": {"1": 1}},
    "whose": {"key": "0" * 8, "who": CLOSED},
    "key": {"closed": "0" * 144},
}
"""One of each kind that the hub takes."""
TRIED = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

NASTY: tuple[object, ...] = (
    None,
    True,
    -1,
    (1 << 62) - 1,
    1 << 63,
    float("nan"),
    "",
    "\0",
    "a\0b",
    "\ud800",
    "x" * 40,
    "x" * 5000,
    [],
    {},
)

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([1 << 61, 10**400, -1])
    | st.floats()
    | st.text()
    | st.sampled_from(
        ["\0", "a\0b", "\ud800", "x" * 40, "x" * 5000, "0" * 32, "f" * 32, "'", "%s"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)

packed = st.lists(st.binary(max_size=200), min_size=1, max_size=4).map(pack)
for kind in (CONTENT_TYPE, FILE_TYPE):
    schemathesis.openapi.media_type(kind, packed | st.binary(max_size=200))


@contextmanager
def _serving(world: World) -> Iterator[str]:
    ready = Event()
    with listen("127.0.0.1", 0) as socket:
        server = HubServer(world.hub, ready=ready.set, contact="muc-luc@thu-vien.example")
        thread = Thread(target=server.run, args=([socket],), daemon=True)
        thread.start()
        assert ready.wait(LONGEST_S)
        yield address(socket)
        server.should_exit = True
        thread.join()


@pytest.fixture
def url(world: World) -> Iterator[str]:
    with _serving(world) as url:
        yield url


def _stored(world: World) -> list[int]:
    tables = "oplog", "record", "copy", "circulation", "sealed_reader", "device"
    return [world.count(table) for table in tables]


def _answers(response: requests.Response) -> str:
    """The word of a refusal; nothing when the request was taken."""
    assert response.status_code < 500, response.text
    assert response.headers[MARK] == "1"
    if response.status_code == 200:
        return ""
    told = response.json()
    return str(told.get("err") or told["detail"])


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every field of a message, however deep."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [path] if path else []
    for key, each in inner:
        deeper = _places(each, (*path, key)) if isinstance(each, dict | list) else [(*path, key)]
        found += deeper
    return found


def _changed(value: Any, path: tuple[Any, ...], new: object) -> Any:
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = _changed(value[path[0]], path[1:], new)
    return copy


class _Sender:
    """A device that signs whatever it says, each time under a new name, as a copy of itself."""

    def __init__(self, commune: Commune, url: str) -> None:
        self._commune = commune
        self._url = url
        self._said = 0

    def message(self, kind: str) -> list[Any]:
        self._said += 1
        header = {
            "v": 1,
            "dev": f"{self._commune.device}.{self._said:08x}",
            "ep": self._commune.world.hub.epoch,
            "cur": 0,
            "w": 1,
            "n0": 1,
            "ph": "00" * 16,
            "lim": 10,
            "own": 1,
            "fg": 0,
            "sn": 0,
            "st": [0, 1, 1, 1, "0.1.0"],
            "t": 1,
            "run": "a1",
            "cmp": [0, 5, "0" * 16],
        }
        entry = [1, f"{self._said:032x}", kind, f"{self._said:032x}", BODIES[kind]]
        return [header, entry]

    def send(self, message: Any) -> requests.Response:
        header, *entries = message
        lines = [header]
        for entry in entries:
            is_whole = isinstance(entry, list) and len(entry) == 5
            lines.append([*entry[:4], json.dumps(entry[4])] if is_whole else entry)
        return self.post(pack([json.dumps(line).encode() for line in lines]))

    def post(self, body: bytes) -> requests.Response:
        signature = self._commune.key.sign(self._commune.device, body)
        headers = {"Content-Type": CONTENT_TYPE, SIGNATURE: signature}
        where = f"{self._url}/v1/sync"
        return requests.post(where, body, headers=headers, timeout=LONGEST_S)


@pytest.mark.slow
@pytest.mark.parametrize("kind", BODIES)
def test_anything_in_any_field_of_an_exchange_is_refused_or_taken_and_never_a_fault(
    world: World, url: str, kind: str
) -> None:
    """Rules 3.5, 6.4."""
    assert BODIES.keys() == KINDS.keys()
    sender = _Sender(world.commune("00001"), url)
    assert _answers(sender.send(sender.message(kind))) == ""

    @TRIED
    @given(data=st.data())
    def tried(data: st.DataObject) -> None:
        message = sender.message(kind)
        path = data.draw(st.sampled_from(_places(message)))
        before = _stored(world)
        word = _answers(sender.send(_changed(message, path, data.draw(anything))))
        assert not word or _stored(world) == before

    for path in _places(sender.message(kind)):
        for new in NASTY:
            before = _stored(world)
            word = _answers(sender.send(_changed(sender.message(kind), path, new)))
            assert not word or _stored(world) == before, (path, new)
    tried()


@pytest.mark.parametrize("nothing", ["\0", "a\0b", "\ud800"], ids=["nothing", "within", "half"])
def test_a_letter_that_no_database_takes_is_refused_at_every_door(
    world: World, url: str, nothing: str
) -> None:
    """Rule 6.4."""
    sound = {"code": "AAAA-AAAA-AAAA", "library": "00001", "public_key": "00" * 32}
    for name in sound:
        asked = requests.post(f"{url}/v1/enrol", json={**sound, name: nothing}, timeout=LONGEST_S)
        assert _answers(asked)
    letter = quote(nothing, errors="surrogatepass")
    for place in (
        f"/sru?version=1.2&operation=searchRetrieve&query={letter}",
        f"/oai?verb=ListRecords&metadataPrefix=marc21&resumptionToken={letter}",
        f"/oai?verb=GetRecord&metadataPrefix=marc21&identifier={letter}",
        f"/oai?verb={letter}",
        f"/oai?verb=Identify{'&a=1' * 30}",
        f"/sru?query=a{'&a=1' * 300}",
        f"/v1/program/{letter}",
        f"/dieu-phoi/vao?da={letter}",
    ):
        found = requests.get(url + place, timeout=LONGEST_S)
        assert found.status_code < 500, place
    assert world.count("device") == 0


@pytest.mark.slow
def test_what_the_description_of_the_hub_allows_and_forbids_is_never_a_fault(
    world: World, url: str
) -> None:
    """Every operation that OpenAPI tells of, with sound and unsound messages."""
    world.commune("00001")
    schema = schemathesis.openapi.from_url(f"{url}/openapi.json")
    before = _stored(world)
    for found in schema.get_all_operations():
        operation = found.ok()  # type: ignore[union-attr]  # or it fails here
        for mode in schemathesis.GenerationMode:
            kinds = {body.media_type for body in operation.body}
            if mode.is_negative and "application/json" not in kinds:
                continue  # nothing in it is described that could be wrong

            @TRIED
            @given(case=operation.as_strategy(generation_mode=mode))
            def tried(case: schemathesis.Case[Any]) -> None:
                word = _answers(requests.request(**_plain(case), timeout=LONGEST_S))
                only_reads = case.method == "GET" or case.path == "/oai"
                assert word or only_reads

            tried()
    assert _stored(world) == before


def _plain(case: schemathesis.Case[Any]) -> dict[str, Any]:
    return case.as_transport_kwargs()
