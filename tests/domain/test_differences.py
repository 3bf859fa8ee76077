"""Two descriptions side by side: nothing is lost unless somebody says so."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.differences import Choice, between, joined, side_by_side
from desktop.domain.identifiers import identified
from desktop.domain.record import Field, Record

LEADER = "00000nam a2200000 a 4500"
FIELDS = st.builds(
    lambda tag, data: Field(tag=tag, data=data),
    st.sampled_from(["005", "008", "020", "100", "245", "260", "300", "650", "653", "852"]),
    st.sampled_from(["  \x1faMột", "  \x1faHai", "1 \x1faBa\x1fbBốn", "  \x1faNăm"]),
)
RECORDS = st.builds(
    lambda fields: identified(Record(LEADER, tuple(sorted(fields)))), st.lists(FIELDS, max_size=9)
)


def said(record: Record) -> Counter[tuple[str, str]]:
    return Counter((field.tag, field.data) for field in record.fields)


@given(RECORDS, RECORDS)
def test_what_is_the_same_is_left_out_and_all_else_is_shown(left: Record, right: Record) -> None:
    differences = side_by_side(left, right)
    common = said(left) & said(right)
    ours = Counter((d.left.tag, d.left.data) for d in differences if d.left)
    theirs = Counter((d.right.tag, d.right.data) for d in differences if d.right)
    assert ours == said(left) - common
    assert theirs == said(right) - common


@given(RECORDS, RECORDS)
def test_without_a_choice_the_left_stays_whole_and_only_gains(left: Record, right: Record) -> None:
    differences = side_by_side(left, right)
    after = joined(left, differences, choices={})
    assert said(left) <= said(after)
    paired = Counter((d.right.tag, d.right.data) for d in differences if d.left and d.right)
    kept = {key: count for key, count in said(right).items() if key[0] != "005"}
    assert Counter(kept) - paired <= said(after)


@given(RECORDS, RECORDS)
def test_with_every_right_the_result_says_what_the_right_says(left: Record, right: Record) -> None:
    differences = side_by_side(left, right)
    choices = dict.fromkeys(range(len(differences)), Choice.RIGHT)
    after = joined(left, differences, choices=choices)
    ours = {key: count for key, count in said(after).items() if key[0] != "005"}
    theirs = {key: count for key, count in said(right).items() if key[0] != "005"}
    assert ours == theirs


@given(RECORDS)
def test_a_record_does_not_differ_from_itself(record: Record) -> None:
    assert side_by_side(record, record) == between(record, record) == ()


def test_a_field_taken_in_place_of_another_counts_as_an_edit_of_it() -> None:
    left = identified(Record(LEADER, (Field("245", "10\x1faA"),)))
    right = identified(Record(LEADER, (Field("245", "10\x1faB"),)))
    after = joined(left, side_by_side(left, right), choices={0: Choice.RIGHT})
    assert [field.id for field in after.fields] == [field.id for field in left.fields]
    (difference,) = between(left, after)
    assert (difference.left, difference.right) == (left.fields[0], after.fields[0])


def test_leaders_are_told_and_chosen_like_fields() -> None:
    left, right = Record(LEADER, ()), Record(LEADER.replace("nam", "cas"), ())
    differences = side_by_side(left, right)
    assert [difference.tag for difference in differences] == ["LDR"]
    assert joined(left, differences, choices={}).leader == left.leader
    assert joined(left, differences, choices={0: Choice.RIGHT}).leader == right.leader
