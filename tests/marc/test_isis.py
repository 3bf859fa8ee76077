"""Exports of CDS/ISIS: read where the tags are ours, refused by name where they are not."""

from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.domain.record import Field
from desktop.marc.isis import read
from desktop.marc.read import read as read_file
from desktop.marc.reading import Reading
from tests.marc.letters import written

FIELDS = (
    ("001", "17"),
    ("245", "^aTruyện Kiều^bĐoạn trường tân thanh^cNguyễn Du"),
    ("260", "Hà Nội^bVăn học^c1999"),
)
NOTE = ("500", "Bản in có minh hoạ của các hoạ sĩ, kèm theo chú giải và bảng tra cứu từ ngữ cổ")


def exported(fields: tuple[tuple[str, str], ...], end: bytes = b"#", final: bytes = b"#") -> bytes:
    """A record as CDS/ISIS exports it: in lines of 80 signs."""
    directory, values = b"", b""
    for tag, value in fields:
        data = written(value, "tcvn3") + end
        directory += b"%s%04d%05d" % (tag.encode(), len(data), len(values))
        values += data
    base = 24 + len(directory) + 1
    whole = b"%05d0000000%05d0004500" % (base + len(values) + 1, base)
    whole += directory + end + values + final
    return b"".join(whole[at : at + 80] + b"\r\n" for at in range(0, len(whole), 80))


def fields(reading: Reading) -> list[tuple[str, str]]:
    assert reading.record is not None
    return [(field.tag, field.data) for field in reading.record.fields]


@pytest.mark.parametrize("ends", [(b"#", b"#"), (b"\x1e", b"\x1d")])
def test_lines_terminators_and_letters_are_undone(
    tmp_path: Path, ends: tuple[bytes, bytes]
) -> None:
    path = tmp_path / "export.iso"
    path.write_bytes(exported((*FIELDS, NOTE), *ends) * 3)
    found = list(read_file(path))
    assert [reading.problem for reading in found] == [None] * 3
    assert {reading.encoding for reading in found} == {"tcvn3"}
    assert fields(found[2]) == [
        ("001", "17"),
        ("245", "  \x1faTruyện Kiều\x1fbĐoạn trường tân thanh\x1fcNguyễn Du"),
        ("260", "  \x1faHà Nội\x1fbVăn học\x1fc1999"),
        ("500", f"  \x1fa{NOTE[1]}"),
    ]
    assert path.read_bytes()[found[1].offset :].startswith(exported((*FIELDS, NOTE), *ends)[:60])


def test_a_base_with_tags_of_its_own_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "export.iso"
    path.write_bytes(exported((("024", "^aTruyện Kiều"), ("026", "^aHà Nội^c1999"))))
    with pytest.raises(InputError) as refused:
        read_file(path)
    assert refused.value.code == "marc.is_isis"
    assert refused.value.details == {"path": str(path), "tags": "024 026"}


def test_a_cut_record_costs_only_itself() -> None:
    one, cut = exported(FIELDS), exported((*FIELDS, NOTE))[:-60]
    found = list(read([one + cut + b"\r\n" + one], "auto"))
    assert [reading.problem and reading.problem.code for reading in found] == [
        *(None, "marc.fields_lost", None),
    ]
    assert found[0].record is not None
    assert found[0].record.fields[0] == Field("001", "17")
    assert fields(found[0]) == fields(found[2])


def test_what_stands_between_records_is_accounted_for() -> None:
    one = exported(FIELDS)
    found = list(read([b"0017x\r\n" + one + b"\x1a"], "auto"))
    assert [reading.problem and reading.problem.code for reading in found] == [
        *("marc.damaged", None),
    ]
