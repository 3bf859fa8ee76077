"""Damaged files give what they hold, and say what they do not."""

import unicodedata
from pathlib import Path

import pytest

from desktop.marc.read import read

OUTCOMES = {
    "05_truncated_tail.mrc": [None] * 62 + ["lost marc.truncated"],
    "1251.dat": ["marc.bytes_replaced"] * 6,
    "bad_eacc_encoding.dat": ["marc.bytes_replaced"],
    "bad_indicator.dat": ["marc.fields_lost"],
    "bad_marc8_escape.dat": [None],
    "bad_records.mrc": [
        *(None, None, None, "marc.repaired"),
        *("lost marc.damaged", None, "lost marc.no_fields", None),
    ],
    "bad_subfield_code.dat": ["marc.repaired"],
    "bad_subfield_code.marc": [None],
    "bad_utf_byte.utf8.marc": ["marc.bytes_replaced"],
    "marc8_accented_chars.marc": [None],
    "three-records-second-bad.xml": [None, "marc.fields_lost", None],
    "utf8_with_bad_bytes.marc": ["marc.bytes_replaced"],
    "utf8_without_leader_flag.dat": [None],
}


@pytest.mark.parametrize("name", OUTCOMES)
def test_each_record_is_accounted_for(data: Path, name: str) -> None:
    found = []
    for reading in read(data / "marc-bad" / name):
        lost = "" if reading.record else "lost "
        found.append(f"{lost}{reading.problem.code}" if reading.problem else None)
    assert found == OUTCOMES[name]


def test_bad_records_still_give_their_title(data: Path) -> None:
    titles = [
        reading.record.value("245", "a")
        for reading in read(data / "marc-bad" / "bad_records.mrc")
        if reading.record
    ]
    assert titles == ["The pragmatic programmer : "] * 6


def test_a_leader_that_denies_utf8_is_not_believed(data: Path) -> None:
    (reading,) = read(data / "marc-bad" / "utf8_without_leader_flag.dat")
    assert reading.record is not None
    assert reading.record.leader[9] == "a"
    text = reading.record.leader + "".join(field.data for field in reading.record.fields)
    assert not text.isascii()
    assert unicodedata.is_normalized("NFC", text)


def test_a_leader_that_claims_utf8_is_not_believed(data: Path) -> None:
    (reading,) = read(data / "marc-bad" / "marc8_accented_chars.marc")
    assert reading.record is not None
    assert reading.record.value("100", "a") == "Serreau, Geneviève."


def test_the_encoding_can_be_said(data: Path) -> None:
    first = next(iter(read(data / "marc-bad" / "1251.dat", encoding="cp1251")))
    assert first.problem is None
    assert first.record is not None
    title = first.record.value("245", "a")
    assert "CYRILLIC" in unicodedata.name(title[0])


def test_the_line_of_a_bad_element_is_said(data: Path) -> None:
    second = list(read(data / "marc-bad" / "three-records-second-bad.xml"))[1]
    assert second.problem is not None
    assert second.problem.details["line"] == 72
