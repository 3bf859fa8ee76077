"""What is written is read again, by us and by others."""

import io
from pathlib import Path

import pymarc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InputError
from desktop.domain.record import Field, Record
from desktop.domain.vietnamese import normalise
from desktop.marc.read import read
from desktop.marc.write import write_iso2709, write_marcxml

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


@given(record=records)
def test_both_formats_are_read_again_unchanged(
    tmp_path_factory: pytest.TempPathFactory, record: Record
) -> None:
    folder = tmp_path_factory.mktemp("written")
    (folder / "r.mrc").write_bytes(write_iso2709(record) * 2)
    with (folder / "r.xml").open("wb") as out:
        assert write_marcxml([record, record], out) == 2
    for name in ("r.mrc", "r.xml"):
        found = list(read(folder / name))
        assert [reading.problem for reading in found] == [None, None]
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
