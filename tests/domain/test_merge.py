"""The rule for one field, and how edits become a text."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.authoring import difference
from desktop.domain.edit import Edit
from desktop.domain.merge import (
    Standing,
    Verdict,
    apply,
    fold,
    merge,
    settle,
    values_of,
)
from desktop.domain.record import Field, FieldId, Record
from desktop.domain.units import content

LEADER = "00000nam a2200000 a 4500"
IDS = [f"f000{n}" for n in range(6)]
TAGS = ["020", "100", "245", "650"]

values = st.builds(lambda tag, word: f"{tag}  \x1fa{word}", st.sampled_from(TAGS), st.text("abc"))
fields = st.dictionaries(st.sampled_from(IDS), values, min_size=1)
records = st.builds(
    lambda them: Record(
        LEADER, tuple(Field(value[:3], value[3:], FieldId(name)) for name, value in them.items())
    ),
    fields,
)


def test_a_field_nobody_wrote_since_the_author_looked_is_accepted() -> None:
    """Rule 5.1."""
    assert settle(Standing(5, "b"), base=5, device="a") is Verdict.ACCEPTED
    assert settle(None, base=0, device="a") is Verdict.ACCEPTED


def test_the_author_may_follow_up_on_their_own_work() -> None:
    """Rule 5.2."""
    assert settle(Standing(6, "a"), base=5, device="a") is Verdict.ACCEPTED


def test_two_who_write_the_same_agree() -> None:
    """Rule 5.3."""
    assert settle(Standing(6, "b"), base=5, device="a", is_same=True) is Verdict.SAME


def test_a_field_somebody_else_wrote_meanwhile_is_a_conflict() -> None:
    """Rule 5.4."""
    assert settle(Standing(6, "b"), base=5, device="a") is Verdict.CONFLICT


@given(records, records)
def test_the_difference_of_two_records_makes_one_of_the_other(a: Record, b: Record) -> None:
    """Rule 2.8."""
    edit = difference(a, b, versions={})
    before = values_of(a.text())
    assert edit is None or all(before.get(name) != said for name, said in edit.fields.items())
    assert (a == b) == (edit is None)
    assert edit is None or apply(a.text(), edit) == b.text()
    assert edit is None or Edit.from_body(edit.json()) == edit


@given(records)
def test_a_new_record_keeps_the_order_of_its_fields(record: Record) -> None:
    edit = difference(None, record, versions={})
    assert edit is not None
    assert not edit.order
    assert fold(None, [edit]) == record.text()


@given(records, records)
def test_an_edit_made_twice_changes_nothing_more(a: Record, b: Record) -> None:
    edit = difference(a, b, versions={}) or Edit()
    once = apply(a.text(), edit)
    assert apply(once, edit) == once


@given(records, fields, fields)
def test_edits_of_different_fields_arrive_in_any_order(
    record: Record, one: dict[str, str], two: dict[str, str]
) -> None:
    """Rule 5.5."""
    first = Edit(fields=dict(one))
    second = Edit(fields={name: value for name, value in two.items() if name not in one})
    there = merge_both(record, first, second)
    back = merge_both(record, second, first)
    assert said(there) == said(back)


def said(record: Record) -> set[object]:
    """What its fields say; of those that are sets, however often."""
    whole = {field: field.tag + field.data for field in record.fields}
    return {content(value) or field for field, value in whole.items()}


def merge_both(record: Record, *edits: Edit) -> Record:
    text = record.text()
    standings = {str(field.id): Standing(1, "hub") for field in record.fields}
    for version, edit in enumerate(edits, 2):
        seen = Edit(fields=edit.fields, bases=dict.fromkeys(edit.fields, 1))
        merged = merge(text, standings, edit=seen, device=f"d{version}", version=version)
        assert merged.conflicts == ()
        text, standings = merged.text, merged.standings
    return Record.from_text(text)


@given(records, fields)
def test_in_a_conflict_the_standing_value_is_kept(record: Record, mine: dict[str, str]) -> None:
    """Rule 5.4."""
    theirs = {str(field.id): Standing(9, "them") for field in record.fields}
    merged = merge(record.text(), theirs, edit=Edit(fields=dict(mine)), device="me", version=10)
    now = {field.id: field for field in Record.from_text(merged.text).fields}
    for field in record.fields:
        assert now[field.id] == field
        differs = mine.get(field.id, field.tag + field.data) != field.tag + field.data
        assert (field.id in merged.conflicts) == differs


def test_a_new_field_goes_after_the_last_whose_tag_is_not_greater() -> None:
    """Rule 5.8."""
    record = Record(
        LEADER, (Field("245", "t", FieldId("aaaaa")), Field("650", "s", FieldId("b" * 5)))
    )
    text = apply(record.text(), Edit(fields={"ccccc": "300x"}))
    assert [field.tag for field in Record.from_text(text).fields] == ["245", "300", "650"]


def test_a_second_edit_of_a_waiting_field_keeps_the_base_of_the_first() -> None:
    """Rule 5.6."""
    before = Record(LEADER, (Field("245", "one", FieldId("aaaaa")),))
    middle = Record(LEADER, (Field("245", "two", FieldId("aaaaa")),))
    after = Record(LEADER, (Field("245", "three", FieldId("aaaaa")),))
    first = difference(before, middle, versions={"aaaaa": 5})
    assert first is not None
    second = difference(middle, after, versions={"aaaaa": 9}, pending=[first])
    assert second is not None
    assert second.bases == {"aaaaa": 5}


def test_the_last_to_arrange_the_fields_is_right() -> None:
    """Rule 5.8."""
    text = Record(
        LEADER, (Field("245", "t", FieldId("a" * 5)), Field("650", "s", FieldId("b" * 5)))
    )
    standings = {"order": Standing(9, "them")}
    edit = Edit(order=("b" * 5, "a" * 5))
    merged = merge(text.text(), standings, edit=edit, device="me", version=10)
    assert [field.tag for field in Record.from_text(merged.text).fields] == ["650", "245"]
    assert merged.conflicts == ()
    assert merged.standings["order"] == Standing(10, "me")


def test_a_field_unknown_to_who_arranged_the_fields_goes_to_its_place() -> None:
    """Rule 5.8."""
    fields = [Field(tag, "x", FieldId(tag[0] * 5)) for tag in ("245", "300", "650")]
    edit = Edit(order=("6" * 5, "2" * 5))
    arranged = Record.from_text(apply(Record(LEADER, tuple(fields)).text(), edit))
    assert [field.tag for field in arranged.fields] == ["650", "245", "300"]


def test_the_leader_and_the_order_are_edited_like_fields() -> None:
    before = Record(
        LEADER, (Field("245", "t", FieldId("2" * 5)), Field("650", "s", FieldId("6" * 5)))
    )
    after = Record("00000cam a2200000 a 4500", before.fields[::-1])
    edit = difference(before, after, versions={"": 5})
    assert edit is not None
    assert edit.bases == {"leader/05": 5, "order": 5}
    assert Edit.from_body(edit.json()) == edit
    assert apply(before.text(), edit) == after.text()
    theirs = {"leader": Standing(9, "them"), "order": Standing(9, "them")}
    merged = merge(before.text(), theirs, edit=edit, device="me", version=10)
    assert merged.conflicts == ("leader/05",)
    assert Record.from_text(merged.text) == Record(LEADER, after.fields)


CODED = "008" + "260302s2018    vm a          000 0 vie  "


def test_what_is_done_late_does_not_replace_what_its_author_wrote_afterwards() -> None:
    """Rule 5.10."""
    assert settle(Standing(6, "a", 7), base=5, device="a", n=9) is Verdict.ACCEPTED
    assert settle(Standing(6, "a", 7), base=5, device="a", n=3) is Verdict.CONFLICT


def test_positions_of_coded_fields_are_settled_one_by_one() -> None:
    """Rule 5.11."""
    before = Record(LEADER, (Field("008", CODED[3:], FieldId("a" * 5)),))
    by_year = changed(before, LEADER, CODED.replace("2018", "2019"))
    by_language = changed(before, LEADER[:6] + "m" + LEADER[7:], CODED.replace("vie", "eng"))
    assert by_year.parts == {"aaaaa/07": "2019"}
    assert by_language.parts == {"aaaaa/35": "eng", "leader/06": "m"}

    text, standings = before.text(), {"leader": Standing(1, "x"), "aaaaa": Standing(1, "x")}
    for device, edit in (("b", by_year), ("c", by_language)):
        merged = merge(text, standings, edit=edit, device=device, version=2)
        assert merged.conflicts == ()
        text, standings = merged.text, merged.standings
    after = Record.from_text(text)
    assert after.leader == LEADER[:6] + "m" + LEADER[7:]
    assert after.fields[0].data == CODED[3:].replace("2018", "2019").replace("vie", "eng")

    again = changed(before, LEADER, CODED.replace("2018", "2020"))
    assert merge(text, standings, edit=again, device="d", version=3).conflicts == ("aaaaa/07",)
    whole = Edit(fields={"aaaaa": CODED}, bases={"aaaaa": 1})
    assert merge(text, standings, edit=whole, device="d", version=3).conflicts == ("aaaaa",)
    seen = Edit(fields={"aaaaa": CODED}, bases={"aaaaa": 2})
    merged = merge(text, standings, edit=seen, device="d", version=3)
    assert merged.conflicts == ()
    assert not [unit for unit in merged.standings if unit.startswith("aaaaa/")]


def test_the_same_said_twice_in_a_set_is_one_field() -> None:
    """Rule 5.11."""
    record = Record(LEADER, (Field("650", " 4\x1faLịch sử, Việt Nam.", FieldId("a" * 5)),))
    same = Edit(fields={"bbbbb": "650 4\x1faLịch sử - Việt Nam"})
    merged = merge(record.text(), {"aaaaa": Standing(1, "x")}, edit=same, device="b", version=2)
    assert (merged.is_changed, merged.conflicts, merged.text) == (False, (), record.text())
    other = Edit(fields={"bbbbb": "650 4\x1faLịch sử - Lào", "ccccc": "500  \x1faLịch sử"})
    both = merge(record.text(), {"aaaaa": Standing(1, "x")}, edit=other, device="b", version=2)
    assert len(Record.from_text(both.text).fields) == 3


def changed(before: Record, leader: str, coded: str) -> Edit:
    """What somebody says who has seen version 1 of everything."""
    after = Record(leader, (before.fields[0]._replace(data=coded[3:]),))
    edit = difference(before, after, versions={"": 1})
    assert edit is not None
    assert apply(before.text(), edit) == after.text()
    return edit
