"""What the checks find, and that MARC::Lint finds the same."""

import re
from pathlib import Path

import pytest

from desktop.domain.cataloguing.findings import Finding
from desktop.domain.cataloguing.lint import check
from desktop.domain.record import Field, Record
from desktop.machine.marc21 import marc21
from tests.domain.cataloguing.peers import field, lint_finds, peers, record

FIXED = field("008", "261122s2019    vm            000 0 vie d")
TITLE = field("245", "00$aTruyện Kiều.")

# How MARC::Lint says what our codes say.
SAYINGS = {
    r"^1XX: Only one": "marc.several_headings",
    r"No 245 tag": "marc.title_missing",
    r"880: No subfield 6": "marc.link_missing",
    r"Field is not repeatable": "marc.field_repeated",
    r"Indicator \d must be": "marc.indicator_wrong",
    r"Subfield _. is not allowed": "marc.subfield_unknown",
    r"Subfield _. is not repeatable": "marc.subfield_repeated",
    r"invalid control character": "marc.control_sign",
    r"Subfields are not allowed in fields lower": "marc.subfields_in_control_field",
    r"020: .*invalid characters": "marc.isbn_has_other_signs",
    r"020: .*preceded by space": "marc.isbn_needs_space",
    r"020: .*wrong number of digits": "marc.isbn_length",
    r"020: .*bad checksum": "marc.isbn_wrong",
    r"041: .*divisible by 3": "marc.language_length",
    r"041: .*obsolete": "marc.language_old",
    r"041: .*not valid": "marc.language_unknown",
    r"043: .*exactly 7": "marc.area_length",
    r"043: .*not valid|043: .*obsolete": "marc.area_unknown",
    r"245: Must end with|245: MARC21 allows": "marc.title_final_stop",
    r"245: Must have a subfield _a": "marc.title_without_words",
    r"245: First subfield": "marc.title_begins_elsewhere",
    r"245: Subfield _c must be preceded": "marc.title_sign_before_names",
    r"245: .*initials": "marc.title_initials",
    r"245: Subfield _b should": "marc.title_sign_before_rest",
    r"245: Subfield _h should not": "marc.title_space_before_medium",
    r"245: .*matching square": "marc.title_medium_brackets",
    r"245: Subfield _n must": "marc.title_sign_before_number",
    r"245: Subfield _p must": "marc.title_sign_before_part",
}
# Where the two differ, and why:
# - Articles: MARC::Lint takes the first word for one in any language; we know the language.
# - MARC 21 has grown since its tables were written: these fields have more subfields or values.
# - Fields that it does not know at all, such as the local 039 and the old 440, it passes over.
GROWN = {"046", "340", "490", "580", "650", "653", "856"}
NOT_ITS_OWN = {"039", "440", "866", "876"}
ARTICLE = re.compile("may be an article|does not appear to be an article|Non-filing indicator")


def theirs(records: list[Record], folder: Path) -> list[tuple[int, str, str]]:
    found = []
    for number, sentence in lint_finds(records, folder):
        code = next((code for says, code in SAYINGS.items() if re.search(says, sentence)), sentence)
        if not ARTICLE.search(sentence) and sentence[:3] not in GROWN:
            found.append((number, code, sentence[:3]))
    return sorted(found)


def ours(records: list[Record]) -> list[tuple[int, str, str]]:
    every = [(number, each) for number, one in enumerate(records) for each in check(one, marc21())]
    return sorted(
        (number, each.code, each.tag)
        for number, each in every
        if each.code in SAYINGS.values() and each.tag not in GROWN | NOT_ITS_OWN
    )


def codes(*fields: Field) -> list[str]:
    return [each.code for each in check(record(*fields), marc21())]


def test_marc_lint_finds_the_same_in_the_records_of_peers(tmp_path: Path) -> None:
    records = list(peers())
    found = ours(records)
    assert found == theirs(records, tmp_path)
    assert len({code for _, code, _ in found}) > 5


def test_a_sound_record_has_no_findings() -> None:
    assert codes(FIXED, TITLE) == []


def test_a_finding_says_where_it_is() -> None:
    wrong = record(FIXED, field("020", "  $a9786042137684"), TITLE)
    details = {"tag": "020", "subfield": "a", "found": "9786042137684"}
    assert check(wrong, marc21()) == (Finding(1, "marc.isbn_wrong", "020", "a", details),)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (field("020", "  $a978-604-2-13768-3"), "marc.isbn_has_other_signs"),
        (field("020", "  $a12345"), "marc.isbn_length"),
        (field("022", "  $a1859-0013"), "marc.issn_wrong"),
        (field("041", "0 $avi"), "marc.language_length"),
        (field("041", "0 $avvv"), "marc.language_unknown"),
        (field("043", "  $aa-vn---"), "marc.area_unknown"),
        (field("100", "4 $aNguyễn Du"), "marc.indicator_wrong"),
        (field("260", "  $yHà Nội"), "marc.subfield_unknown"),
        (field("520", "  $aMột$aHai"), "marc.subfield_repeated"),
        (field("653", "  $a"), "marc.subfield_empty"),
        (field("880", "  $aKiều"), "marc.link_missing"),
        (field("880", "00$6245-01$aKiều."), "marc.link_leads_nowhere"),
        (Field("005", "hôm qua"), "marc.transaction_date"),
        (field("007", "tq"), "marc.fixed_value"),
        (field("006", "a       x  000 0 "), "marc.fixed_value"),
    ],
)
def test_each_kind_of_mistake_is_found(wrong: Field, code: str) -> None:
    assert code in codes(FIXED, TITLE, wrong)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("10$aTruyện Kiều.", "marc.title_traced_without_heading"),
        ("00$aTruyện Kiều", "marc.title_final_stop"),
        ("00$aTruyện Kiều$cNguyễn Du.", "marc.title_sign_before_names"),
        ("00$aTruyện Kiều$bthơ.", "marc.title_sign_before_rest"),
        ("03$aAn toàn.", "marc.article"),
    ],
)
def test_each_mistake_of_a_title_is_found(title: str, code: str) -> None:
    assert codes(FIXED, field("245", title)) == [code]


def test_the_fixed_field_is_checked_for_length_and_each_place() -> None:
    assert codes(field("008", "261122s2019"), TITLE) == ["marc.fixed_length"]
    wrong = field("008", "261122s2019    qqq    x      000 0 xxy d")
    assert codes(wrong, TITLE) == [
        "marc.country_in_fixed",
        "marc.language_in_fixed",
        "marc.fixed_value",
    ]
    assert codes(TITLE) == ["marc.fixed_missing"]
