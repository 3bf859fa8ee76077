"""What cannot be a file of records is refused by name, before anything is read."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.domain.errors import InputError
from desktop.domain.record import Field, Record
from desktop.marc.read import read
from desktop.marc.source import Kind, sniff
from desktop.marc.write import write

RECORD = b"00050nam a2200037 a 4500001001200000\x1eVNT00000001\x1e\x1d"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"\xef\xbb\xbf \r\n\x1a", "file.empty"),
        (b"<!DOCTYPE html><html><body>404</body></html>", "file.is_html"),
        (b"\n<HTML><HEAD>", "file.is_html"),
        (b"PK\x03\x04\x14\0\0\0\x1e", "file.is_archive"),
        (b"\x1f\x8b\x08", "file.is_archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file.is_spreadsheet"),
        (b"title,author\nA,B\n", "file.not_marc"),
        (b"%PDF-1.7", "file.is_pdf"),
    ],
)
def test_what_holds_no_records_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "records.mrc"
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        read(path)
    assert refused.value.code == code
    assert refused.value.details["path"] == str(path)


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"file\.is_directory"):
        read(tmp_path)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"file\.not_found"):
        read(tmp_path / "none.mrc")


def test_a_path_that_the_system_refuses_is_not_readable(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"file\.not_readable"):
        read(tmp_path / ("a" * 5_000))


def test_an_unknown_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "records.mrc"
    path.write_bytes(RECORD)
    with pytest.raises(InputError, match=r"marc\.unknown_encoding"):
        read(path, encoding="klingon")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (RECORD, Kind.ISO2709),
        (b"\xef\xbb\xbf\r\n" + RECORD, Kind.ISO2709),
        (b"damaged\x1eleader\x1e\x1d" + RECORD, Kind.ISO2709),
        (b"<?xml version='1.0'?><collection/>", Kind.MARCXML),
        (b"<!-- exported --><marc:record/>", Kind.MARCXML),
        ('<?xml version="1.0"?><collection/>'.encode("utf-16"), Kind.MARCXML),
        (b' [ {"leader": "x"}]', Kind.JSON),
        (b'\xef\xbb\xbf{"fields": []}', Kind.JSON),
        (b"000720000000000490004500001000600000#", Kind.ISIS),
    ],
)
def test_the_content_says_what_a_file_is(tmp_path: Path, content: bytes, kind: Kind) -> None:
    path = tmp_path / "any.name"
    path.write_bytes(content)
    assert sniff(path) is kind


@pytest.mark.parametrize("name", ["xl/workbook.xml", "word/document.xml"])
def test_a_spreadsheet_is_told_from_other_archives(tmp_path: Path, name: str) -> None:
    path = tmp_path / "records.mrc"
    with ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr(name, "")
    code = "file.is_spreadsheet" if name.startswith("xl/") else "file.is_archive"
    with pytest.raises(InputError) as refused:
        read(path)
    assert refused.value.code == code


UNIMARC = Record(
    "00000nam a2200000   450 ",
    (
        Field("001", "FRBNF1"),
        Field("100", "  \x1fa20050101d1954    m  y0frey50      ba"),
        Field("200", "1 \x1faTruyện Kiều\x1ffNguyễn Du"),
        Field("210", "  \x1faHà Nội\x1fcVăn học\x1fd1954"),
        Field("700", " 1\x1faNguyễn Du"),
    ),
)
OURS = Record("00000nam a2200000 a 4500", (Field("245", "10\x1faTruyện Kiều"),))


@pytest.mark.parametrize("kind", [Kind.ISO2709, Kind.MARCXML, Kind.JSON])
def test_unimarc_is_refused_by_name(tmp_path: Path, kind: Kind) -> None:
    path = tmp_path / "records"
    write([UNIMARC] * 8, path, format=kind)
    with pytest.raises(InputError) as refused:
        read(path)
    assert refused.value.code == "marc.is_unimarc"
    assert refused.value.details == {"path": str(path)}
    write([OURS, UNIMARC], path, format=kind)
    assert len(list(read(path))) == 2
