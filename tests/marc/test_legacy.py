"""Records in letters of before Unicode are read, and ruined ones are offered for repair."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.record import Field, Record
from desktop.marc import iso2709
from desktop.marc.encoding import AUTO, UTF_8, guess
from desktop.marc.guesses import guesses
from desktop.marc.legacy import TCVN3, VISCII, VNI, decode
from desktop.marc.read import read
from desktop.marc.reading import Reading
from desktop.marc.source import Kind
from desktop.marc.write import write
from tests.marc.letters import OLD, ruined, written

COLUMNS = {TCVN3: "tcvn3_abc_byte", VISCII: "viscii_byte", VNI: "vni_win_bytes"}
LEADER = "00000nam a2200000 a 4500"
VERSES = "Trăm năm trong cõi người ta, chữ tài chữ mệnh khéo là ghét nhau"
FRENCH = "Bibliothèque générale de l'Indochine, où l'été est passé à Hué"


def in_bytes(record: Record, encoding: str) -> bytes:
    """The record as ISO 2709 in an old encoding, under a leader that says nothing of it."""
    values = [written(field.data, encoding) + b"\x1e" for field in record.fields]
    directory, start = b"", 0
    for field, value in zip(record.fields, values, strict=True):
        directory += b"%s%04d%05d" % (field.tag.encode(), len(value), start)
        start += len(value)
    base = 24 + len(directory) + 1
    head = b"%05dnam  22%05d   4500" % (base + start + 1, base)
    return b"".join((head, directory, b"\x1e", *values, b"\x1d"))


def books(data: Path) -> list[Record]:
    """Vietnamese records, except one that begins with a capital TCVN3 does not have."""
    found = read(data / "marc-vietnamese" / "vn_bibs_utf8_nfc.mrc")
    records = [reading.record for reading in found if reading.record]
    return [record for record in records if "Ức Trai" not in record.value("245", "a")]


def fields(readings: list[Reading]) -> list[tuple[Field, ...]]:
    return [reading.record.fields for reading in readings if reading.record]


@pytest.mark.parametrize("encoding", COLUMNS)
def test_letters_are_those_of_the_table(data: Path, encoding: str) -> None:
    table = data / "vietnamese-text" / "legacy_encodings_134.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = [(row["char"], row[COLUMNS[encoding]]) for row in csv.DictReader(file)]
    known = {char: code for char, code in rows if code}
    assert len(known) > 70
    assert {char: decode(bytes.fromhex(code), encoding) for char, code in known.items()} == {
        char: char for char in known
    }


@pytest.mark.parametrize("encoding", OLD)
def test_a_file_in_old_letters_is_read_whole(data: Path, encoding: str) -> None:
    records = books(data)
    found = list(iso2709.read([in_bytes(record, encoding) for record in records], AUTO))
    assert fields(found) == [record.fields for record in records]
    assert {reading.encoding for reading in found} == {encoding}
    assert {reading.problem for reading in found} == {None}


def test_each_record_of_a_mixed_file_is_read_by_itself(data: Path) -> None:
    records = books(data)[:40]
    kinds = [*OLD, UTF_8] * 8
    parts = [in_bytes(record, kind) for record, kind in zip(records, kinds, strict=True)]
    found = list(iso2709.read([b"".join(parts)], AUTO))
    assert fields(found) == [record.fields for record in records]
    assert [reading.encoding for reading in found] == kinds


@pytest.mark.parametrize("kind", [Kind.ISO2709, Kind.MARCXML, Kind.JSON])
@pytest.mark.parametrize("encoding", [TCVN3, VNI, VISCII])
def test_ruined_text_is_offered_and_repaired(
    data: Path, tmp_path: Path, encoding: str, kind: Kind
) -> None:
    records = books(data)
    spoilt = [
        record._replace(
            fields=tuple(f._replace(data=ruined(f.data, encoding)) for f in record.fields)
        )
        for record in records
    ]
    path = tmp_path / "ruined"
    write(spoilt, path, format=kind)
    offered = list(read(path))
    assert fields(offered) == [record.fields for record in spoilt]  # nothing is done unasked
    for reading in offered:
        assert reading.problem is not None
        assert reading.problem.code == "marc.text_is_ruined"
        assert reading.problem.details["encoding"] == f"utf-8+{encoding}"
    for choice in (encoding, f"utf-8+{encoding}"):
        repaired = list(read(path, encoding=choice))
        assert fields(repaired) == [record.fields for record in records]
        assert {reading.problem for reading in repaired} == {None}


def test_the_offer_shows_what_it_rests_on() -> None:
    record = Record(LEADER, (Field("245", "10\x1faTruyÖn KiÒu /\x1fcNguyÔn Du."),))
    (reading,) = iso2709.read([in_bytes(record, UTF_8)], AUTO)
    assert reading.problem is not None
    assert reading.problem.details == {
        "encoding": "utf-8+tcvn3",
        "score": 100,
        "before": "TruyÖn KiÒu / NguyÔn Du.",
        "after": "Truyện Kiều / Nguyễn Du.",
    }


def test_a_foreign_name_in_a_ruined_record_stays() -> None:
    parts = ("10\x1faTruyÖn KiÒu", "1 \x1faMüller, Jürgen", "  \x1faVÇn ®iÖu \x1fc25.000 ®")
    record = Record(LEADER, tuple(Field("500", part) for part in parts))
    (reading,) = iso2709.read([in_bytes(record, UTF_8)], TCVN3)
    assert fields([reading]) == [
        tuple(
            Field("500", part)
            for part in ("10\x1faTruyện Kiều", parts[1], "  \x1faVần điệu \x1fc25.000 đ")
        )
    ]


@pytest.mark.parametrize(
    "sound", [VERSES, FRENCH, "Größe und Übermaß, schön für Öl", "© 2010 Công ty", "naïve"]
)
def test_sound_text_is_offered_no_repair(sound: str) -> None:
    whole = Record(LEADER, (Field("245", f"10\x1fa{sound}"),))
    for encoding in (AUTO, TCVN3):
        (reading,) = iso2709.read([in_bytes(whole, UTF_8)], encoding)
        assert reading.problem is None
        assert fields([reading]) == [whole.fields]


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("Th\xad viÖn", "Thư viện"),
        ("Th− viÖn Khoa häc", "Thư viện Khoa học"),
        ("1945 − 1954: n¨m th¸ng Êy", "1945 − 1954: năm tháng ấy"),
        ("TRUYÖN KIÒU", "TRUYỆN KIỀU"),
        ("Hµ NéI vµ Hµ T©Y", "Hà NỘI và Hà TÂY"),
        ("NguyÔn Du III", "Nguyễn Du III"),
    ],
)
def test_what_tcvn3_could_not_hold_is_put_right(stored: str, text: str) -> None:
    record = Record(LEADER, (Field("245", f"10\x1fa{stored}"), Field("500", "  \x1faTruyÖn th¬")))
    (reading,) = iso2709.read([in_bytes(record, UTF_8)], TCVN3)
    assert reading.record is not None
    assert reading.record.value("245", "a") == text


@pytest.mark.parametrize("encoding", OLD)
def test_the_evidence_names_the_encoding_first(encoding: str) -> None:
    first, *others = guesses(written(VERSES, encoding))
    assert (first.encoding, first.score, first.sample) == (encoding, 100, VERSES)
    assert all(other.score < 80 for other in others)
    first, *_ = guesses(ruined(VERSES, encoding).encode())
    assert (first.encoding, first.sample) == (f"utf-8+{encoding}", VERSES)


def test_the_evidence_is_of_the_beginning_of_a_file(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"".join(in_bytes(record, TCVN3) for record in books(data)) * 20)
    assert guesses(path)[0].encoding == TCVN3
    assert guesses(data / "marc-vietnamese" / "vn_bibs_marc8.mrc")[0].encoding == "marc-8"
    assert [guess.encoding for guess in guesses(VERSES.encode())] == [UTF_8]
    assert guesses(b"plain") == []


@given(st.binary(max_size=200), st.sampled_from(["", TCVN3, VNI]))
def test_any_bytes_have_some_encoding(data: bytes, before: str) -> None:
    assert guess(data, says_utf8=False, before=before)
    assert all(0 < each.score <= 100 for each in guesses(data))


def test_french_is_not_taken_for_vietnamese() -> None:
    for encoding in ("latin-1", "cp1252"):
        found = guess(FRENCH.encode(encoding), says_utf8=False)
        assert FRENCH.encode(encoding).decode(found) == FRENCH
