"""What is written is read again, by us and by others."""

import io
from collections.abc import Iterator
from pathlib import Path

import pymarc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InputError
from desktop.domain.record import Field, Record
from desktop.domain.vietnamese import normalise
from desktop.marc.read import read
from desktop.marc.reading import Problem
from desktop.marc.source import Kind
from desktop.marc.write import Unfit, write, write_iso2709, write_marcxml

LEADER = "00000nam a2200000 a 4500"
# A letter first: a mark at the beginning would join the code before it.
# U+FFFD stands for a letter that could not be read, and is reported as one.
signs = st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufffd")
values = st.text(signs, max_size=20).map(lambda text: normalise("Đ" + text))
data_fields = st.builds(
    lambda tag, parts: Field(tag, "1 " + "".join(f"\x1f{code}{value}" for code, value in parts)),
    st.sampled_from(["100", "245", "653", "999"]),
    st.lists(st.tuples(st.sampled_from("abc0"), values), min_size=1, max_size=4),
)
records = st.lists(data_fields, min_size=1, max_size=6).map(
    lambda found: Record(LEADER, (Field("001", "VN1"), *found))
)


@pytest.mark.parametrize("kind", [Kind.ISO2709, Kind.MARCXML, Kind.JSON])
@given(record=records)
def test_what_is_written_is_read_again_unchanged(
    tmp_path_factory: pytest.TempPathFactory, kind: Kind, record: Record
) -> None:
    path = tmp_path_factory.mktemp("written") / "records"
    assert write([record, record], path, format=kind) == (2, [])
    for found in (list(read(path)), list(read(path, encoding="utf-8"))):
        assert [reading.record and reading.record.fields for reading in found] == [
            record.fields
        ] * 2


def test_pymarc_reads_what_is_written(data: Path) -> None:
    ours = [r.record for r in read(data / "marc-vietnamese" / "vn_bibs_utf8_nfd.mrc") if r.record]
    whole = b"".join(map(write_iso2709, ours))
    peers = list(pymarc.MARCReader(whole))
    assert [peer and peer.title for peer in peers] == [
        peer and peer.title
        for peer in pymarc.MARCReader(
            (data / "marc-vietnamese" / "vn_bibs_utf8_nfc.mrc").read_bytes()
        )
    ]
    out = io.BytesIO()
    assert write_marcxml(ours, out) == 63
    out.seek(0)
    peers = pymarc.parse_xml_to_array(out)  # type: ignore[no-untyped-call]
    assert len(peers) == 63


def test_a_sound_file_is_written_back_byte_by_byte(data: Path) -> None:
    path = data / "marc-vietnamese" / "vn_bibs_utf8_nfc.mrc"
    found = [reading.record for reading in read(path) if reading.record]
    assert b"".join(map(write_iso2709, found)) == path.read_bytes()


@pytest.mark.parametrize("text", ["x" * 10_000, "ế" * 3_334])
def test_a_field_that_the_format_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"marc\.too_long"):
        write_iso2709(Record(LEADER, (Field("520", f"  \x1fa{text}"),)))


def test_a_record_that_the_format_cannot_hold_is_refused() -> None:
    long = Field("520", "  \x1fa" + "x" * 9_000)
    with pytest.raises(InputError, match=r"marc\.too_long"):
        write_iso2709(Record(LEADER, (long,) * 12))


def test_markup_in_the_text_stays_text() -> None:
    out = io.BytesIO()
    write_marcxml([Record(LEADER, (Field("245", '"<\x1fa<b>&"\x07'),))], out)
    assert b"&lt;b&gt;&amp;&quot;<" in out.getvalue()
    assert b'ind1="&quot;" ind2="&lt;"' in out.getvalue()


@pytest.mark.parametrize("kind", [Kind.MARCXML, Kind.JSON])
def test_records_that_iso2709_cannot_hold_are_named_and_left_out(
    tmp_path: Path, kind: Kind
) -> None:
    short, long = Field("001", "VN2"), Field("520", "  \x1fa" + "ế" * 4_000)
    records = [
        Record(LEADER, (Field("001", "VN1"), long)),
        Record(LEADER, (short,)),
        Record(LEADER, (Field("001", "VN3"), *(Field("500", "  \x1fa" + "x" * 9_000),) * 12)),
    ]
    written = write(records, tmp_path / "exchange", format=Kind.ISO2709)
    assert written.records == 1
    assert [(unfit.number, unfit.problem.code) for unfit in written.unfit] == [
        (1, "marc.too_long_to_write"),
        (3, "marc.too_long_to_write"),
    ]
    assert [unfit.problem.details["control_number"] for unfit in written.unfit] == ["VN1", "VN3"]
    (found,) = read(tmp_path / "exchange")
    assert found.record is not None
    assert found.record.fields == (short,)
    assert write(records, tmp_path / "other", format=kind) == (3, [])
    found_all = [reading.record and reading.record.fields for reading in read(tmp_path / "other")]
    assert found_all == [record.fields for record in records]


def test_what_a_format_cannot_hold_exactly_is_said(tmp_path: Path) -> None:
    record = Record(LEADER, (Field("245", "10\x1faA\x07B"), Field("500", "no subfields")))
    (unfit,) = write([record], tmp_path / "xml", format=Kind.MARCXML).unfit
    assert unfit == Unfit(1, Problem("marc.written_otherwise", {"tags": "245 500"}))
    (unfit,) = write([record], tmp_path / "json", format=Kind.JSON).unfit
    assert unfit.problem.details["tags"] == "500"
    for name in ("xml", "json"):
        (reading,) = read(tmp_path / name)
        assert reading.record is not None
        assert reading.record.value("500", "a") == " subfields"


def test_text_is_written_in_nfc(tmp_path: Path) -> None:
    record = Record(LEADER, (Field("245", "10\x1faTruye\u0323\u0302n Kie\u0300\u0302u"),))
    for kind in (Kind.ISO2709, Kind.MARCXML, Kind.JSON):
        write([record], tmp_path / "r", format=kind)
        assert "Truyện Kiều".encode() in (tmp_path / "r").read_bytes()


def test_a_file_stays_when_the_next_cannot_be_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "records"
    write([Record(LEADER, (Field("001", "VN1"),))], path, format=Kind.ISO2709)

    def broken() -> Iterator[Record]:
        yield Record(LEADER, (Field("001", "VN2"),))
        raise InputError("record.unknown")

    with pytest.raises(InputError, match=r"record\.unknown"):
        write(broken(), path, format=Kind.ISO2709)
    assert b"VN1" in path.read_bytes()
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_where_nothing_can_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"file\.not_written"):
        write([], tmp_path / "none" / "records", format=Kind.JSON)
    with pytest.raises(InputError, match=r"file\.not_written"):
        write([], tmp_path, format=Kind.JSON)
