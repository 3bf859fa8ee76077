"""Files of other programs and libraries read as those programs read them."""

from pathlib import Path

import pymarc
import pytest

from desktop.domain.record import Record
from desktop.domain.vietnamese import normalise
from desktop.marc.read import read

COUNTS = {
    "marc-bad/02_newline_between.mrc": 63,
    "marc-bad/04_bom_prefix.mrc": 63,
    "marc-peer/hebrew880s.marc": 1,
    "marc-peer/lc_collection.xml": 3,
    "marc-peer/marcli_test_10.mrc": 10,
    "marc-peer/one-marc8.mrc": 1,
    "marc-peer/pymarc_marc.dat": 20,
    "marc-peer/random_tag_order2.dat": 1,
    "marc-peer/solrmarc_specTestRecs.mrc": 76,
    "marc-peer/solrmarc_specTestRecs.xml": 76,
    "marc-peer/test_data.utf8.marc.xml": 30,
    "marc-peer/test_data.utf8.mrc": 30,
    "marc-peer/utf8_multirecord.marc": 2,
    "marc-peer/yaz/marccol1.u8.marc": 19,
    "marc-peer/yaz/marccol5.u8.marc": 11,
    "marc-vietnamese/vn_bibs_utf8_nfc.mrc": 63,
    "sru-oai/sru-alma.xml": 3,
    "sru-oai/sru-kth.xml": 10,
    "sru-oai/sru-loc.xml": 10,
    "sru-oai/sru-loc2.xml": 1,
}
AS_PYMARC = [
    *("marc-peer/" + name for name in ("hebrew880s.marc", "one-marc8.mrc", "pymarc_marc.dat")),
    *("marc-peer/" + name for name in ("marcli_test_10.mrc", "solrmarc_specTestRecs.mrc")),
    *("marc-peer/" + name for name in ("test_data.utf8.mrc", "utf8_multirecord.marc")),
    *("marc-peer/yaz/" + name for name in ("marc6.marc",)),
    *("marc-peer/yaz/" + name for name in ("marccol1.u8.marc", "marccol5.u8.marc")),
    "marc-peer/random_tag_order2.dat",
    "marc-vietnamese/vn_bibs_marc8.mrc",
    "marc-vietnamese/vn_bibs_utf8_nfc.mrc",
]
IN_BOTH_FORMS = [
    ("marc-peer/test_data.utf8.mrc", "marc-peer/test_data.utf8.marc.xml"),
    ("marc-peer/solrmarc_specTestRecs.mrc", "marc-peer/solrmarc_specTestRecs.xml"),
    ("marc-vietnamese/vn_bibs_utf8_nfc.mrc", "marc-vietnamese/vn_bibs.xml"),
]


def records(path: Path) -> list[Record]:
    found = [reading.record for reading in read(path)]
    return [record for record in found if record is not None]


def fields(record: Record) -> list[tuple[str, str]]:
    return [(field.tag, field.data) for field in record.fields]


def fields_of_pymarc(record: pymarc.Record) -> list[tuple[str, str]]:
    found = []
    for field in record.fields:
        if field.is_control_field():
            found.append((field.tag, normalise(field.data or "")))
        else:
            subfields = "".join(f"\x1f{code}{value}" for code, value in field.subfields)
            found.append((field.tag, normalise("".join(field.indicators or ()) + subfields)))
    return found


@pytest.mark.parametrize(("name", "count"), COUNTS.items())
def test_every_record_of_a_sound_file_is_read(data: Path, name: str, count: int) -> None:
    found = list(read(data / name))
    assert [reading.number for reading in found] == list(range(1, count + 1))
    assert all(reading.record and reading.problem is None for reading in found)


@pytest.mark.parametrize("form", ["marc", "xml", "json"])
@pytest.mark.parametrize("name", ["marc1", "marc2"])
def test_what_marc_21_has_no_room_for_is_said(data: Path, name: str, form: str) -> None:
    (reading,) = read(data / "marc-peer" / "yaz" / f"{name}.{form}")
    assert reading.problem is not None
    assert reading.problem.code == "marc.indicators_dropped"
    assert "245" in str(reading.problem.details["tags"])


@pytest.mark.parametrize("name", AS_PYMARC)
def test_fields_are_those_that_pymarc_finds(data: Path, name: str) -> None:
    with (data / name).open("rb") as file:
        expected = [record for record in pymarc.MARCReader(file, hide_utf8_warnings=True) if record]
    found = records(data / name)
    peers = [one_ligature(fields_of_pymarc(record)) for record in expected]
    assert [one_ligature(fields(record)) for record in found] == peers
    for record, peer in zip(found, expected, strict=True):
        assert (
            record.leader[:9] + record.leader[10:] == str(peer.leader)[:9] + str(peer.leader)[10:]
        )
        assert record.leader[9] == "a"


@pytest.mark.parametrize(("exchange", "xml"), IN_BOTH_FORMS)
def test_both_formats_hold_the_same(data: Path, exchange: str, xml: str) -> None:
    one, other = (list(map(fields, records(data / name))) for name in (exchange, xml))
    assert list(map(one_ligature, one)) == list(map(one_ligature, other))


def one_ligature(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The Library of Congress maps the halves of a ligature to halves or to one sign."""
    return [(tag, value.replace("\ufe20", "\u0361").replace("\ufe21", "")) for tag, value in found]


@pytest.mark.parametrize("form", ["utf8_nfd.mrc", "utf8_marc21form.mrc", "marc8.mrc"])
def test_every_encoding_of_vietnamese_reads_the_same(data: Path, form: str) -> None:
    expected = records(data / "marc-vietnamese" / "vn_bibs_utf8_nfc.mrc")
    found = records(data / "marc-vietnamese" / f"vn_bibs_{form}")
    assert list(map(fields, found)) == list(map(fields, expected))
    assert {record.leader[9] for record in found} == {"a"}


def test_offsets_lead_to_the_records(data: Path) -> None:
    for name in ("marc-bad/02_newline_between.mrc", "marc-peer/lc_collection.xml"):
        whole = (data / name).read_bytes()
        for reading in read(data / name):
            start = whole[reading.offset :]
            assert start[:5].isdigit() or start.startswith((b"<record", b"<marc:record"))
