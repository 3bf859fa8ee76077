"""Whatever happens to the bytes of one record, its neighbours are read."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.record import Field, Record
from desktop.marc import iso2709, marcxml
from desktop.marc.encoding import AUTO
from desktop.marc.reading import Reading
from desktop.marc.source import LEAD_IN
from desktop.marc.write import write_iso2709, write_marcxml

LEADER = "00000nam a2200000 a 4500"


def record(number: int) -> Record:
    """A record of Vietnamese text that differs from the others."""
    return Record(
        LEADER,
        (
            Field("001", f"VNT{number:05d}"),
            Field("100", "1 \x1faNguyễn Du,\x1fd1766-1820"),
            Field(
                "245", f"10\x1faTruyện Kiều {number} :\x1fbĐoạn trường tân thanh /\x1fcNguyễn Du"
            ),
            Field("653", "  \x1faThơ"),
        ),
    )


BEFORE, DAMAGED, AFTER = map(record, (1, 22, 333))
SIZE = len(write_iso2709(DAMAGED))


@st.composite
def damage(draw: st.DrawFn, whole: bytes) -> bytes:
    """`whole` after up to three accidents: bytes changed, cut or doubled."""
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, max(len(whole) - 1, 0)))
        length = draw(st.integers(1, 40))
        part = whole[at : at + length]
        changed = draw(st.sampled_from([b"", part + part, None]))
        if changed is None:
            changed = draw(st.binary(min_size=1, max_size=1)) + part[1:]
        whole = whole[:at] + changed + whole[at + length :]
    return whole


def read_iso(whole: bytes) -> list[Reading]:
    return list(iso2709.read([whole], AUTO))


def fields(reading: Reading) -> tuple[Field, ...]:
    assert reading.problem is None
    assert reading.record is not None
    return reading.record.fields


@given(damage(write_iso2709(DAMAGED)))
def test_neighbours_of_a_damaged_record_survive(damaged: bytes) -> None:
    whole = write_iso2709(BEFORE) + damaged + write_iso2709(AFTER)
    found = read_iso(whole)
    assert [reading.number for reading in found] == list(range(1, len(found) + 1))
    assert fields(found[0]) == BEFORE.fields
    assert fields(found[-1]) == AFTER.fields
    assert all(reading.record or reading.problem for reading in found)
    if damaged.strip(LEAD_IN + b"\x1d"):
        assert len(found) > 2


@given(st.lists(st.binary(max_size=80)))
def test_any_bytes_end_in_readings(parts: list[bytes]) -> None:
    whole = b"".join(part + b"\x1d" for part in parts)
    found = read_iso(whole)
    assert all(reading.record or reading.problem for reading in found)
    for reading in found:
        if reading.record:
            Record.from_text(Record(reading.record.leader, _with_ids(reading.record)).text())


def _with_ids(read: Record) -> tuple[Field, ...]:
    return tuple(field._replace(id="abcde") for field in read.fields)  # type: ignore[arg-type]


@given(st.integers(1, 60), st.integers(0, 3))
def test_blocks_do_not_matter(size: int, blank_lines: int) -> None:
    whole = b"".join(write_iso2709(each) + b"\r\n" * blank_lines for each in (BEFORE, AFTER))
    parts = [whole[at : at + size] for at in range(0, len(whole), size)]
    found = list(iso2709.read(parts, AUTO))
    assert [fields(reading) for reading in found] == [BEFORE.fields, AFTER.fields]
    assert found[1].offset == len(write_iso2709(BEFORE)) + 2 * blank_lines


@given(st.integers(1, SIZE - 2))
def test_a_cut_tail_is_lost_and_said(length: int) -> None:
    found = read_iso(write_iso2709(BEFORE) + write_iso2709(DAMAGED)[:length])
    assert [bool(reading.record) for reading in found] == [True, False]
    assert found[1].problem is not None
    assert found[1].problem.code == "marc.truncated"


def test_a_record_that_only_lost_its_terminator_is_whole() -> None:
    found = read_iso(write_iso2709(BEFORE) + write_iso2709(AFTER)[:-1])
    assert [fields(reading) for reading in found] == [BEFORE.fields, AFTER.fields]


@pytest.mark.parametrize("instead", [b"", b"?", b"7"])
def test_a_lost_terminator_costs_no_record(instead: bytes) -> None:
    whole = write_iso2709(BEFORE)[:-1] + instead + write_iso2709(AFTER)
    assert [fields(reading) for reading in read_iso(whole)] == [BEFORE.fields, AFTER.fields]


def test_bytes_without_any_terminator_do_not_fill_the_memory() -> None:
    found = list(iso2709.read([b"x" * 700_000] * 5, AUTO))
    assert [reading.record for reading in found] == [None] * len(found)
    assert len(found) > 1


@pytest.mark.parametrize(
    ("old", "new", "code", "kept"),
    [
        (b"Kh\xc3\xb4ng", b"Kh\xffng", "marc.bytes_replaced", 4),
        ("Truyện".encode(), b"T", "marc.repaired", 4),
        (b"\x1e10\x1fa", b"10\x1fa", "marc.fields_lost", 2),
        (b"245", b"2\x005", "marc.fields_lost", 3),
        (b"1001", b"100", "marc.fields_lost", 3),
    ],
)
def test_what_can_be_read_of_a_damaged_record_is_read(
    old: bytes, new: bytes, code: str, kept: int
) -> None:
    whole = write_iso2709(
        DAMAGED._replace(fields=(*DAMAGED.fields[:3], Field("653", "  \x1faKhông")))
    )
    assert old in whole
    (reading,) = read_iso(whole.replace(old, new, 1))
    assert reading.problem is not None
    assert reading.problem.code == code
    assert reading.record is not None
    assert len(reading.record.fields) == kept


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"245", b"2\xc3\xa95"),
        (b"00037", b"x0037"),
        (b"nam a", b"nam\x9fa"),
        ("Thơ\x1e".encode(), "Thơ\x1f\x1e".encode()),
        (b"\x1faTh", b"\x1f\x1faTh"),
    ],
)
def test_small_damage_to_a_record_leaves_its_text(old: bytes, new: bytes) -> None:
    whole = write_iso2709(DAMAGED)
    damaged = whole.replace(old, new, 1)
    assert damaged != whole
    (reading,) = read_iso(b"%05d" % len(damaged) + damaged[5:])
    assert reading.record is not None
    assert reading.record.leader.isprintable()
    assert set(reading.record.fields) <= set(DAMAGED.fields)


def test_a_directory_in_another_order_leads_to_the_right_fields() -> None:
    whole = write_iso2709(DAMAGED)
    entries = [whole[at : at + 12] for at in range(24, 24 + 4 * 12, 12)]
    turned = whole.replace(b"".join(entries), b"".join(reversed(entries)))
    (reading,) = read_iso(turned)
    assert fields(reading) == DAMAGED.fields[::-1]


@given(data=st.data())
def test_neighbours_of_a_damaged_element_survive(data: st.DataObject) -> None:
    one, bad, other = (_element(each) for each in (BEFORE, DAMAGED, AFTER))
    whole = b"<collection>" + one + data.draw(damage(bad)) + other + b"</collection>"
    found = list(marcxml.read([whole]))
    assert fields(found[0]) == BEFORE.fields
    assert fields(found[-1]) == AFTER.fields


def _element(each: Record) -> bytes:
    out = io.BytesIO()
    write_marcxml([each], out)
    whole = out.getvalue()
    return whole[whole.index(b"<record>") : whole.index(b"</collection>")]
