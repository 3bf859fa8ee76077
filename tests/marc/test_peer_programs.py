"""What others read of a file is what we read of it, and what they read of ours is what we wrote."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from desktop.domain.record import SUBFIELD, Record
from desktop.domain.vietnamese import normalise
from desktop.marc.read import read
from desktop.marc.source import Kind
from desktop.marc.write import write
from tests.marc.conftest import Peer

MARC_8 = (
    "marc-peer/one-marc8.mrc",
    "marc-peer/solrmarc_specTestRecs.mrc",
    "marc-vietnamese/vn_bibs_marc8.mrc",
)
UTF_8 = (
    "marc-peer/hebrew880s.marc",
    "marc-peer/marcli_test_10.mrc",
    "marc-peer/pymarc_marc.dat",
    "marc-peer/random_tag_order2.dat",
    "marc-peer/test_data.utf8.mrc",
    "marc-peer/utf8_multirecord.marc",
    "marc-peer/yaz/marccol1.u8.marc",
    "marc-peer/yaz/marccol5.u8.marc",
    "marc-vietnamese/vn_bibs_utf8_marc21form.mrc",
    "marc-vietnamese/vn_bibs_utf8_nfc.mrc",
    "marc-vietnamese/vn_bibs_utf8_nfd.mrc",
)
YAZ = ("marc1", "marc2", "marc6", "marc7", "marc10", "marc12")
BAD = (
    "02_newline_between.mrc",
    "04_bom_prefix.mrc",
    "05_truncated_tail.mrc",
    "1251.dat",
    "bad_eacc_encoding.dat",
    "bad_indicator.dat",
    "bad_marc8_escape.dat",
    "bad_records.mrc",
    "bad_subfield_code.dat",
    "bad_subfield_code.marc",
    "bad_utf_byte.utf8.marc",
    "marc8_accented_chars.marc",
    "utf8_with_bad_bytes.marc",
    "utf8_without_leader_flag.dat",
)
# Perl makes a record of one without fields, and of one whose directory is none.
MADE_UP = {"marc-bad/bad_records.mrc": 2}
Fields = list[list[tuple[str, str]]]


def ours(path: Path) -> Fields:
    records = [reading.record for reading in read(path)]
    return [fields(record) for record in records if record is not None]


def fields(record: Record) -> list[tuple[str, str]]:
    return [(field.tag, field.data) for field in record.fields]


def of_xml(document: bytes) -> Fields:
    """The fields in what yaz-marcdump prints as MARCXML."""
    namespaces = {"": "http://www.loc.gov/MARC21/slim"}
    # It takes over signs that XML does not have.
    root = ET.fromstring(document.translate(None, bytes([*range(9), 11, 12, *range(14, 32)])))
    return [list(map(of_element, record[1:])) for record in root.findall("record", namespaces)]


def of_element(element: ET.Element) -> tuple[str, str]:
    data = element.get("ind1", "") + element.get("ind2", "") + (element.text or "")
    if len(element) or element.get("ind1"):
        data = element.get("ind1", "") + element.get("ind2", "")
    for subfield in element:
        data += f"{SUBFIELD}{subfield.get('code')}{subfield.text or ''}"
    return element.get("tag", ""), normalise(data)


@pytest.mark.parametrize("name", MARC_8 + UTF_8)
def test_fields_are_those_that_yaz_finds(data: Path, peer: Peer, name: str) -> None:
    letters = "marc8" if name in MARC_8 else "utf-8"
    command = ("yaz-marcdump", "-f", letters, "-t", "utf-8", "-o", "marcxml", data / name)
    assert ours(data / name) == of_xml(peer(*command))


@pytest.mark.parametrize("name", MARC_8 + UTF_8)
def test_yaz_finds_what_we_wrote(data: Path, peer: Peer, tmp_path: Path, name: str) -> None:
    records = [reading.record for reading in read(data / name) if reading.record]
    for kind, suffix in ((Kind.ISO2709, "marc"), (Kind.MARCXML, "marcxml")):
        path = tmp_path / suffix
        assert write(records, path, format=kind) == (len(records), [])
        found = of_xml(peer("yaz-marcdump", "-i", suffix, "-o", "marcxml", path))
        assert found == ours(data / name)
        assert ours(path) == ours(data / name)


def test_yaz_finds_what_we_wrote_as_json(data: Path, peer: Peer, tmp_path: Path) -> None:
    path = data / "marc-vietnamese" / "vn_bibs_utf8_nfc.mrc"
    (first, *_) = (reading.record for reading in read(path) if reading.record)
    write([first], tmp_path / "list", format=Kind.JSON)
    one = tmp_path / "one"  # yaz-marcdump knows no lists
    one.write_text((tmp_path / "list").read_text("utf-8").strip("[]\n"), "utf-8")
    assert of_xml(peer("yaz-marcdump", "-i", "json", "-o", "marcxml", one)) == [fields(first)]


@pytest.mark.parametrize("name", YAZ)
@pytest.mark.parametrize("other", ["xml", "json"])
def test_the_same_record_reads_the_same_in_other_formats(data: Path, name: str, other: str) -> None:
    folder = data / "marc-peer" / "yaz"
    assert ours(folder / f"{name}.marc") == ours(folder / f"{name}.{other}")


@pytest.mark.parametrize("name", [*MARC_8, *UTF_8, *(f"marc-bad/{name}" for name in BAD)])
def test_no_record_that_perl_counts_is_passed_over(data: Path, peer: Peer, name: str) -> None:
    printed = peer("perl", data / "tools" / "marc_count.pl", data / name)
    _, counted, decoded, *_ = printed.decode().split("\t")
    readings = list(read(data / name))
    assert len(readings) == int(counted)
    read_by_us = sum(reading.record is not None for reading in readings)
    assert read_by_us >= int(decoded) - MADE_UP.get(name, 0)
