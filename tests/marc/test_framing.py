"""Records whose lengths and places are not what they should be are read all the same."""

from collections.abc import Callable

import pytest

from desktop.domain.record import Field, Record
from desktop.marc import iso2709
from desktop.marc.encoding import AUTO
from desktop.marc.reading import Reading
from desktop.marc.write import write_iso2709

LEADER = "00000nam a2200000 a 4500"
SHORT = Record(LEADER, (Field("001", "VN1"), Field("245", "10\x1faSố đỏ")))
LONG = Record(
    LEADER,
    (
        Field("001", "VN2"),
        Field("245", "10\x1faTruyện Kiều"),
        *(Field(f"50{n}", f"  \x1fa{'Đoạn trường tân thanh ' * 700}{n}") for n in range(9)),
        Field("650", " 4\x1faThơ"),
    ),
)

Number = Callable[[int, int], bytes]
"""A number in so many digits, by a program's own idea of what to do when they do not suffice."""


def saturated(number: int, digits: int) -> bytes:
    return b"%0*d" % (digits, min(number, 10**digits - 1))


def beginning_again(number: int, digits: int) -> bytes:
    return b"%0*d" % (digits, number % 10**digits)


def growing(number: int, digits: int) -> bytes:
    return b"%0*d" % (digits, number)


def zero(number: int, digits: int) -> bytes:
    return b"0" * digits


def in_bytes(record: Record, number: Number, size: Callable[[str], int]) -> bytes:
    directory, start = b"", 0
    for field in record.fields:
        length = size(field.data) + 1
        directory += field.tag.encode() + number(length, 4) + number(start, 5)
        start += length
    base = 24 + len(directory) + 1
    head = number(base + start + 1, 5) + b"nam a22" + number(base, 5) + b" a 4500"
    values = b"".join(field.data.encode() + b"\x1e" for field in record.fields)
    return head + directory + b"\x1e" + values + b"\x1d"


def bytes_of(text: str) -> int:
    return len(text.encode())


def read_between(part: bytes) -> list[Reading]:
    whole = write_iso2709(SHORT) + part + write_iso2709(SHORT)
    found = list(
        iso2709.read([whole[at : at + 50_000] for at in range(0, len(whole), 50_000)], AUTO)
    )
    assert [found[0].record, found[-1].record] == [found[0].record] * 2
    assert found[0].record is not None
    assert found[0].record.fields == SHORT.fields
    return found[1:-1]


@pytest.mark.parametrize("number", [saturated, beginning_again, growing, zero])
@pytest.mark.parametrize("size", [bytes_of, len])
@pytest.mark.parametrize("record", [SHORT, LONG])
def test_lengths_that_do_not_suffice_or_count_letters_lose_nothing(
    number: Number, size: Callable[[str], int], record: Record
) -> None:
    (reading,) = read_between(in_bytes(record, number, size))
    assert reading.record is not None
    if number is growing and record is LONG:  # the directory has slipped
        assert reading.problem is not None
        assert set(reading.record.fields) <= set(record.fields)
    else:
        assert reading.record.fields == record.fields


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("width", [40, 72, 80])
def test_lines_broken_at_a_width_are_joined(end: bytes, width: int) -> None:
    whole = write_iso2709(Record(LEADER, (*SHORT.fields, Field("653", "  \x1fa" + "Thơ" * 60))))
    lines = [whole[at : at + width] for at in range(0, len(whole), width)]
    (reading,) = read_between(end.join(lines) + end)
    assert reading.record is not None
    assert reading.record.fields[:2] == SHORT.fields
    assert reading.record.fields[2].data == "  \x1fa" + "Thơ" * 60
    assert reading.problem is not None
    assert reading.problem.code == "marc.repaired"


@pytest.mark.parametrize(
    "between", [b"\n", b"\r\n\r\n", b"\x1a", b"\0" * 500, b"\xef\xbb\xbf", b" "]
)
def test_what_stands_between_records_is_no_record(between: bytes) -> None:
    assert read_between(between) == []


def test_a_letter_that_looks_like_a_terminator_costs_nothing() -> None:
    """The capital Ỵ of VISCII is the byte 1E."""
    value = b"10\x1faK\x1e NAM K\xfd Vi\xaet Nam, Ti\xaang Vi\xaet Nh\xe0"
    directory = b"001000400000" + b"245%04d00004" % (len(value) + 1)
    body = b"VN1\x1e" + value + b"\x1e"
    base = 24 + len(directory) + 1
    head = b"%05dnam  22%05d   4500" % (base + len(body) + 1, base)
    (reading,) = iso2709.read([head + directory + b"\x1e" + body + b"\x1d"], AUTO)
    assert reading.record is not None
    assert reading.record.value("245", "a").startswith("KỴ NAM")


@pytest.mark.parametrize(
    ("indicators", "code"),
    [("10 ", "marc.repaired"), ("105", "marc.indicators_dropped")],
)
def test_a_third_indicator_is_taken_out_and_said(indicators: str, code: str) -> None:
    whole = write_iso2709(Record(LEADER, (*SHORT.fields, Field("653", indicators + "\x1faThơ"))))
    (reading,) = read_between(whole[:10] + b"3" + whole[11:])
    assert reading.record is not None
    assert reading.record.fields[-1].data == "10\x1faThơ"
    assert reading.problem is not None
    assert reading.problem.code == code
    assert reading.problem.details.get("tags", "653") == "653"
