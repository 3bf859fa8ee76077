"""MARCXML reads with any prefix, one record at a time, and without surprises."""

from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.domain.record import Field
from desktop.marc.cutting import frames
from desktop.marc.marcxml import cuts, read
from desktop.marc.read import read as read_file
from desktop.marc.reading import Reading

GOOD = """<{0}record><{0}leader>00000nam a2200000 a 4500</{0}leader>
<{0}controlfield tag="001">{1}</{0}controlfield>
<{0}datafield tag="245" ind1="1" ind2="0"><{0}subfield code="a">Số đỏ &amp; Giông tố</{0}subfield>
</{0}datafield></{0}record>"""


def read_text(text: str, block: int = 1_000_000) -> list[Reading]:
    whole = text.encode()
    return list(read(whole[at : at + block] for at in range(0, len(whole), block)))


def outcomes(text: str) -> list[str]:
    """The control number of each record, or its problem."""
    found = []
    for reading in read_text(text):
        problem = reading.problem.code if reading.problem else ""
        found.append(reading.record.value("001") if reading.record else problem)
    return found


@pytest.mark.parametrize("prefix", ["", "marc:", "m21-x:"])
@pytest.mark.parametrize("block", [1, 7, 100_000])
def test_prefixes_and_blocks_do_not_matter(prefix: str, block: int) -> None:
    text = f"<collection>{GOOD.format(prefix, 1)}<!-- <record> -->{GOOD.format(prefix, 2)}"
    first, second = read_text(text, block)
    assert first.record is not None
    assert first.record.fields == (Field("001", "1"), Field("245", "10\x1faSố đỏ & Giông tố"))
    assert second.offset == len(text.encode()) - len(GOOD.format(prefix, 2).encode())


def test_wrappers_of_answers_are_not_records() -> None:
    wrapped = f"<zs:record><zs:recordData>{GOOD.format('', 5)}</zs:recordData></zs:record>"
    assert outcomes(f"<x>{wrapped}{wrapped}</x>") == ["5", "5"]


@pytest.mark.parametrize(
    ("damaged", "left"),
    [
        (GOOD.replace("</{0}datafield>", ""), "xml.malformed"),
        (GOOD.replace("</{0}record>", ""), "xml.malformed"),
        (GOOD.replace("<{0}record>", "<rec"), "xml.malformed"),
        (GOOD.replace("&amp;", "&unknown;"), "xml.malformed"),
        (GOOD[:90], "xml.malformed"),
        (GOOD.replace("</{0}record>", "</record\n"), "xml.malformed"),
        ("<record><leader>00000nam</leader></record>", "marc.no_fields"),
    ],
)
def test_a_bad_record_stays_alone(damaged: str, left: str) -> None:
    one, bad, other = GOOD.format("", 1), damaged.format("", 2), GOOD.format("", 3)
    assert outcomes(f"<collection>{one}{bad}{other}</collection>") == ["1", left, "3"]


@pytest.mark.parametrize("sign", ["&", "\x07", "&#x41; & B"])
def test_signs_that_xml_forbids_do_not_cost_the_record(sign: str) -> None:
    bad = GOOD.format("", 2).replace("&amp;", sign)
    (reading,) = read_text(f"<collection>{bad}</collection>")
    assert reading.record is not None
    assert reading.problem is not None
    assert reading.problem.code == "marc.repaired"


def test_a_third_indicator_is_left_out_and_said() -> None:
    (reading,) = read_text(GOOD.format("", 1).replace('ind2="', 'ind3="5" ind2="'))
    assert reading.record is not None
    assert reading.problem is not None
    assert reading.problem.code == "marc.indicators_dropped"
    assert reading.problem.details == {"tags": "245"}


def test_a_field_without_a_tag_is_missed_and_said() -> None:
    (reading,) = read_text(GOOD.format("", 1).replace('tag="245"', 'tag="24"'))
    assert reading.record is not None
    assert reading.record.fields == (Field("001", "1"),)
    assert reading.problem is not None
    assert reading.problem.code == "marc.fields_lost"


def test_bytes_without_any_record_do_not_fill_the_memory() -> None:
    sizes = [len(frame.data) for frame in frames([b"x" * 1_000_000] * 40, cuts)]
    assert max(sizes) < 20_000_000


def test_a_cut_tail_is_reported() -> None:
    assert outcomes(f"<collection>{GOOD.format('', 1)}{GOOD.format('', 2)[:-60]}") == [
        *("1", "xml.malformed")
    ]


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE c [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(InputError, match=r"xml\.has_entities"):
        read_text(f"<?xml version='1.0'?>{bomb}<collection>{GOOD.format('', '&b;')}")


def test_the_declared_encoding_is_used() -> None:
    declared = '<?xml version="1.0" encoding="windows-1258"?>'
    text = f"{declared}<collection>{GOOD.format('', 1).replace('ố', 'ô').replace('ỏ', 'o')}"
    (reading,) = read([text.replace("ô t", "ô\u0301 t").encode("cp1258", "replace")])
    assert reading.record is not None
    assert "Sô đo" in reading.record.value("245", "a")


def test_xml_without_records_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text("<?xml version='1.0'?><rss><record><title>x</title></record></rss>")
    with pytest.raises(InputError, match=r"file\.no_records"):
        list(read_file(path))


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("UTF-16", "utf-16"),
        ("utf-16", "utf-16-be"),
        ("TCVN3", "latin-1"),
        ("windows-1252", "cp1252"),
        ("UTF-8", "utf-8-sig"),
    ],
)
def test_any_encoding_can_be_declared(tmp_path: Path, name: str, letters: str) -> None:
    path = tmp_path / "r.xml"
    title = GOOD.format("", 1).replace("Số đỏ", "V¨n häc" if name == "TCVN3" else "Où étais")
    whole = f'<?xml version="1.0" encoding="{name}"?><c>{title.replace("Giông tố", "Y")}</c>'
    path.write_bytes(whole.encode(letters))
    (reading,) = read_file(path)
    assert reading.record is not None
    expected = "Văn học & Y" if name == "TCVN3" else "Où étais & Y"
    assert reading.record.value("245", "a") == expected


def test_entities_behind_the_first_record_are_not_expanded() -> None:
    bomb = '<!DOCTYPE c [<!ENTITY a "ha">]><datafield tag="500">&a;</datafield>'
    assert outcomes(f"<c>{GOOD.format('', 1)}{bomb}{GOOD.format('', 3)}</c>") == [
        *("1", "xml.malformed", "3"),
    ]
