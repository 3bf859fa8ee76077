"""MARC-in-JSON reads in any of its layouts, and a bad record stays alone."""

import json

import pytest

from desktop.domain.errors import InputError
from desktop.domain.record import Field
from desktop.marc.cutting import frames
from desktop.marc.marcjson import cuts, read
from desktop.marc.reading import Reading

GOOD = (
    '{"leader": "00000nam a2200000 a 4500", "fields": [{"001": "%s"}, '
    '{"245": {"ind1": "1", "ind2": "0", "subfields": [{"a": "Số đỏ"}, {"c": "VTP"}]}}]}'
)
TITLE = Field("245", "10\x1faSố đỏ\x1fcVTP")


def read_text(text: str, block: int = 1_000_000) -> list[Reading]:
    whole = text.encode("utf-8", "surrogatepass")
    return list(read(whole[at : at + block] for at in range(0, len(whole), block)))


def outcomes(text: str) -> list[str]:
    """The control number of each record, or its problem."""
    found = []
    for reading in read_text(text):
        problem = reading.problem.code if reading.problem else ""
        found.append(reading.record.value("001") if reading.record else problem)
    return found


@pytest.mark.parametrize(
    "layout",
    [
        "[{0},{1}]",
        "{0}\n{1}\n",
        "{0}{1}",
        " [\n{0}\n,\n{1}\n]\n",
        '{{"records": [{0}, {1}], "total": 2}}',
        '[{{"id": 7, "record": {0}}}, {{"id": 8, "record": {1}}}]',
    ],
)
@pytest.mark.parametrize("block", [1, 13, 100_000])
def test_layouts_and_blocks_do_not_matter(layout: str, block: int) -> None:
    first, second = read_text(layout.format(GOOD % 1, GOOD % 2), block)
    assert (first.record, first.problem) != (None, None)
    assert first.record is not None
    assert first.record.fields == (Field("001", "1"), TITLE)
    assert second.record is not None
    assert second.record.fields == (Field("001", "2"), TITLE)
    assert second.problem is None
    assert [first.number, second.number] == [1, 2]


@pytest.mark.parametrize("before", ['"_id": "x", "n": -1.5, ', ""])
def test_members_come_in_any_order(before: str) -> None:
    members = json.loads(GOOD % 1)
    fields = json.dumps(members["fields"])
    text = f'{{{before}"fields": {fields}, "leader": "{members["leader"]}"}}'
    assert outcomes(f"[{text}, {GOOD % 2}]") == ["1", "2"]


@pytest.mark.parametrize(
    ("damaged", "left"),
    [
        ((GOOD % 2).replace("}]}", "}}", 1), "json.malformed"),
        ((GOOD % 2)[:-20], "json.malformed"),
        ((GOOD % 2).replace('{"245"', '"245"'), "json.malformed"),
        ((GOOD % 2).replace('"Số', '"S"ố'), "json.malformed"),
        ((GOOD % 2).replace('{"leader"', '{leader"'), "json.malformed"),
        ('{"leader": "x", "fields": ' + "[" * 100_000, "json.malformed"),
        ('{"leader": "00000nam", "fields": []}', "marc.no_fields"),
        ('{"leader": "00000nam", "fields": {"245": 1}}', "marc.no_fields"),
        ('{"leader": null, "fields": [[1], "x", {"24": "y"}]}', "marc.no_fields"),
    ],
)
def test_a_bad_record_stays_alone(damaged: str, left: str) -> None:
    assert outcomes(f"[{GOOD % 1},\n{damaged},\n{GOOD % 3}]") == ["1", left, "3"]


def test_the_line_of_a_bad_record_is_said() -> None:
    found = read_text(f"[\n{GOOD % 1},\n{(GOOD % 2).replace('}]}', '}}', 1)},\n{GOOD % 3}\n]")
    assert found[1].problem is not None
    assert found[1].problem.details == {"line": 3}


@pytest.mark.parametrize(
    ("value", "data", "code"),
    [
        ('{"ind1": null, "subfields": [{"a": 1954}]}', "  \x1fa1954", "marc.repaired"),
        (r'{"ind1": "1", "ind2": "0", "subfields": [{"a": "b\u001fc\u001e"}]}', "10\x1fabc", ""),
        (r'{"ind1": "1", "ind2": "0", "subfields": [{"a": "\ud83dx"}]}', "10\x1fax", ""),
        ('{"ind1": "1", "ind2": "0", "subfields": [{"": "x"}, {"a": "y"}]}', "10\x1fay", "lost"),
        ('{"ind1": "1", "ind2": "0", "subfields": [{"a": "x", "b": "y"}]}', "10\x1fax\x1fby", None),
        (
            '{"ind1": "1", "ind2": "0", "ind3": "5", "subfields": [{"a": "x"}]}',
            "10\x1fax",
            "marc.indicators_dropped",
        ),
        ('{"ind1": "1", "ind2": "0", "ind3": " ", "subfields": [{"a": "x"}]}', "10\x1fax", None),
        ('{"subfields": "x"}', None, "lost"),
        ("null", None, "lost"),
    ],
)
def test_odd_values_are_read_and_said(value: str, data: str | None, code: str | None) -> None:
    text = f'{{"leader": "00000nam", "fields": [{{"001": "7"}}, {{"500": {value}}}]}}'
    (reading,) = read_text(text)
    assert reading.record is not None
    found = [field.data for field in reading.record.fields if field.tag == "500"]
    assert found == ([] if data is None else [data])
    expected = {"lost": "marc.fields_lost", "": "marc.repaired", None: None}.get(code, code)
    assert (reading.problem and reading.problem.code) == expected


def test_bytes_that_are_no_text_are_said() -> None:
    (reading,) = read([(GOOD % 1).encode().replace("Số".encode(), b"S\xff")])
    assert reading.problem is not None
    assert reading.problem.code == "marc.bytes_replaced"


def test_json_without_records_is_refused() -> None:
    with pytest.raises(InputError, match=r"file\.no_records"):
        read_text('{"title": "x"}')


def test_bytes_without_any_record_do_not_fill_the_memory() -> None:
    sizes = [len(frame.data) for frame in frames([b'{"a":' * 200_000] * 7, cuts)]
    assert max(sizes) < 7_000_000
