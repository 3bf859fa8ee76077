"""Two descriptions side by side, and one made of both. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.merge import place
from desktop.domain.record import NO_ID, Field, Record

LEADER_TAG = "LDR"

# Fields in which descriptions of one book complete each other; a tag begins with one of these.
_COLLECTED = ("020", "022", "024", "041", "246", "490", "5", "6", "7", "80", "83", "85", "9")
_OF_ONE_RECORD = ("001", "003", "005")
"""The number of a record and its last change: what is kept keeps its own."""


class Difference(NamedTuple):
    """One field on the left and on the right; None where it is missing."""

    tag: str
    left: Field | None
    right: Field | None


class Choice(StrEnum):
    """What becomes of one difference when two records are joined."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


def between(left: Record, right: Record) -> tuple[Difference, ...]:
    """What differs between two versions of one record, whose fields know each other by identity."""
    old = {field.id: field for field in left.fields}
    new = {field.id: field for field in right.fields}
    found = [Difference(field.tag, field, new.get(field.id)) for field in left.fields]
    found += [Difference(field.tag, None, field) for field in right.fields if field.id not in old]
    return (*_leaders(left, right), *_differing(found))


def side_by_side(left: Record, right: Record) -> tuple[Difference, ...]:
    """What differs between two records, by content. What both say is left out.

    A field that is there once on each side, and cannot be collected, is one difference; all others
    stand alone, because nothing tells which belongs to which.
    """
    common = Counter(map(_said, left.fields)) & Counter(map(_said, right.fields))
    ours, theirs = _without(left.fields, common), _without(right.fields, common)
    found = []
    for field in ours:
        match = [other for other in theirs if other.tag == field.tag]
        alone = len(match) == 1 and sum(other.tag == field.tag for other in ours) == 1
        if alone and not field.tag.startswith(_COLLECTED):
            theirs.remove(match[0])
            found.append(Difference(field.tag, field, match[0]))
        else:
            found.append(Difference(field.tag, field, None))
    found += [Difference(field.tag, None, field) for field in theirs]
    found.sort(key=lambda each: each.tag)
    return (*_leaders(left, right), *found)


def default_choice(difference: Difference) -> Choice:
    """What loses nothing: the left one where it says something, else the right one."""
    return Choice.RIGHT if difference.left is None else Choice.LEFT


def joined(
    left: Record,
    differences: Sequence[Difference],
    *,
    choices: Mapping[int, Choice],
) -> Record:
    """The left record after each difference, by its index, was decided.

    A field taken in place of another keeps its identity, so that it counts as an edit of it.
    """
    leader, fields = left.leader, list(left.fields)
    for index, difference in enumerate(differences):
        choice = choices.get(index, default_choice(difference))
        if difference.tag == LEADER_TAG:
            if choice is Choice.RIGHT and difference.right is not None:
                leader = difference.right.data
        elif difference.tag not in _OF_ONE_RECORD:
            fields = _decided(fields, difference, choice)
    return Record(leader, tuple(fields))


def _decided(fields: list[Field], difference: Difference, choice: Choice) -> list[Field]:
    left, right = difference.left, difference.right
    if choice is Choice.LEFT or (choice is Choice.BOTH and right is None):
        return fields
    if left is None or choice is Choice.BOTH:
        assert right is not None
        return place(fields, right._replace(id=NO_ID))
    if right is None:
        return [field for field in fields if field != left]
    return [right._replace(id=left.id) if field == left else field for field in fields]


def _leaders(left: Record, right: Record) -> tuple[Difference, ...]:
    if left.leader == right.leader:
        return ()
    sides = Field(LEADER_TAG, left.leader), Field(LEADER_TAG, right.leader)
    return (Difference(LEADER_TAG, *sides),)


def _differing(found: list[Difference]) -> Iterator[Difference]:
    return (each for each in found if each.left != each.right)


def _said(field: Field) -> tuple[str, str]:
    return field.tag, field.data


def _without(fields: Sequence[Field], common: Counter[tuple[str, str]]) -> list[Field]:
    left = Counter(common)
    rest = []
    for field in fields:
        if left[_said(field)]:
            left[_said(field)] -= 1
        else:
            rest.append(field)
    return rest
