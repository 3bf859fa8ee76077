"""Bytes flipped, cut, doubled and encoded anew: always an account, in bounded time and memory."""

import json
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, repeat
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import InputError
from desktop.domain.record import Field, Record
from desktop.marc import iso2709, marcjson, marcxml
from desktop.marc.encoding import AUTO
from desktop.marc.guesses import guesses
from desktop.marc.read import read
from desktop.marc.reading import Reading
from desktop.marc.source import Kind
from desktop.marc.write import write, write_iso2709
from tests.marc.test_damage import AFTER, BEFORE, DAMAGED, damage

KINDS = (Kind.ISO2709, Kind.MARCXML, Kind.JSON)
LETTERS = ("utf-8", "utf-16", "utf-8-sig", "latin-1", "cp1258", "utf-32", "cp037")
CHOICES = st.sampled_from(["auto", "utf-8", "tcvn3", "vni", "utf-8+viscii", "utf-8+utf-8"])
MOST_SECONDS = 30.0


def sound(folder: Path, kind: Kind) -> bytes:
    path = folder / "sound"
    write([BEFORE, DAMAGED, AFTER], path, format=kind)
    return path.read_bytes()


def account(path: Path, encoding: str) -> list[Reading]:
    """Everything that is said of a file; nothing if it is refused."""
    try:
        found = list(read(path, encoding=encoding))
    except InputError as refused:
        assert refused.details["path"] == str(path)  # noqa: PT017 - being refused is an account
        return []
    assert [reading.number for reading in found] == list(range(1, len(found) + 1))
    assert all(reading.record or reading.problem for reading in found)
    for record in (reading.record for reading in found if reading.record):
        assert len(record.leader) == 24
        assert record.fields
        whole = Record(record.leader, tuple(f._replace(id="abcde") for f in record.fields))  # type: ignore[arg-type]
        assert Record.from_text(whole.text()) == whole
        whole.text().encode()
    return found


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data(), encoding=CHOICES)
@settings(max_examples=60)
def test_any_damage_to_a_file_ends_in_an_account(
    tmp_path_factory: pytest.TempPathFactory, kind: Kind, data: st.DataObject, encoding: str
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    path = folder / "damaged"
    path.write_bytes(data.draw(damage(sound(folder, kind))))
    account(path, encoding)
    guesses(path)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("letters", LETTERS)
def test_a_file_encoded_anew_ends_in_an_account(tmp_path: Path, kind: Kind, letters: str) -> None:
    path = tmp_path / "anew"
    path.write_bytes(sound(tmp_path, kind).decode().encode(letters, "replace"))
    found = account(path, AUTO)
    if letters in ("utf-8", "utf-16", "utf-8-sig"):
        assert [reading.record and reading.record.fields for reading in found] == [
            each.fields for each in (BEFORE, DAMAGED, AFTER)
        ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_doubled_record_is_read_twice(tmp_path: Path, kind: Kind) -> None:
    path = tmp_path / "doubled"
    write([BEFORE, DAMAGED, DAMAGED, AFTER], path, format=kind)
    assert len(account(path, AUTO)) == 4


def test_every_shared_file_cut_anywhere_is_accounted_for(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "cut"
    for source in sorted((data / "marc-bad").iterdir()):
        whole = source.read_bytes()[:6000]
        for start, end in ((0, len(whole) // 3), (len(whole) // 3, len(whole)), (7, -7)):
            path.write_bytes(whole[start:end])
            account(path, AUTO)


def iso2709_blocks(count: int) -> Iterator[bytes]:
    return repeat(write_iso2709(DAMAGED) * 300, count)


def xml_blocks(count: int) -> Iterator[bytes]:
    one = b'<record><controlfield tag="001">1</controlfield></record>\n'
    return chain([b"<collection>"], repeat(one * 800, count), [b"</collection>"])


def json_blocks(count: int) -> Iterator[bytes]:
    one = json.dumps({"leader": "0", "fields": [{"001": "1"}]}).encode() + b"\n"
    return repeat(one * 800, count)


def hostile_blocks(count: int) -> Iterator[bytes]:
    """Neither a terminator nor a tag for as long as it goes on."""
    return repeat(b"<record \x1e{" * 12_000, count)


READERS: list[tuple[Callable[[int], Iterable[bytes]], Callable[..., Iterator[Reading]]]] = [
    (iso2709_blocks, lambda blocks: iso2709.read(blocks, AUTO)),
    (xml_blocks, marcxml.read),
    (json_blocks, marcjson.read),
    (hostile_blocks, lambda blocks: iso2709.read(blocks, AUTO)),
]


@pytest.mark.slow
@pytest.mark.parametrize(("blocks", "reader"), READERS)
def test_memory_does_not_grow_with_the_file(
    blocks: Callable[[int], Iterable[bytes]], reader: Callable[..., Iterator[Reading]]
) -> None:
    few, many = (peak(reader(blocks(count))) for count in (10, 30))
    assert many < few * 1.5 + 1_000_000


def peak(readings: Iterator[Reading]) -> int:
    """The most bytes at once that it took to go through all `readings`."""
    tracemalloc.start()
    try:
        for _ in readings:
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", [marcxml.read, marcjson.read, None])
@pytest.mark.parametrize(
    "part",
    [
        b"<record ",
        b"<!--",
        b'{"a":"',
        b'{"leader":',
        b"\x1f\x1e",
        b"00024",
        b"[[[[",
        b"<record>",
        b'{"a":1,',
    ],
)
def test_no_repetition_takes_long(
    kind: Callable[[Iterable[bytes]], Iterator[Reading]] | None, part: bytes
) -> None:
    """Time grows with the length and not with its square, or this would take hours."""
    blocks = [part * (300_000 // len(part))] * 3
    started = perf_counter()
    try:
        for _ in iso2709.read(blocks, AUTO) if kind is None else kind(blocks):
            pass
    except InputError as refused:
        assert refused.code == "file.no_records"  # noqa: PT017 - as it should be
    assert perf_counter() - started < MOST_SECONDS


def test_a_record_with_too_many_of_everything_is_read_in_time() -> None:
    many = Record(BEFORE.leader, (Field("500", "  " + "\x1fa" * 2000),) * 20)
    started = perf_counter()
    assert list(iso2709.read([write_iso2709(many)] * 20, AUTO))
    assert perf_counter() - started < MOST_SECONDS
