"""Who answers for a field: its library, everybody, or the nation. Pure, the same at both ends.

Where a record is curated the nation answers for what tells which book it is; a library's own fields
are its own in every record.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from enum import Enum, auto
from typing import NamedTuple

from desktop.domain.edit import Edit
from desktop.domain.merge import value_of
from desktop.domain.units import LEADER, MARKS, ORDER, is_local, is_part, whole_of

_NATIONAL = frozenset(
    "008 010 015 016 020 022 240 245 250 260 264 300 490 880".split()  # noqa: SIM905 - a list
)
_NATIONAL_CLASSES = "167"
_FORM = slice(6, 8)
"""Of the leader the nation answers for what kind of thing it is, and whether it is a part."""
_FORM_PARTS = frozenset({f"{LEADER}/06", f"{LEADER}/07"})
_FULL = " 1"
_LEVEL = 17
_TAG_LENGTH = 3


class Authority(Enum):
    """Who has the last word on a field."""

    LIBRARY = auto()
    SHARED = auto()
    NATION = auto()


class Split(NamedTuple):
    """What of an edit goes to everybody, and what stays the library's own; None takes it away."""

    shared: Edit
    own: dict[str, str | None]


def authority(unit: str, *said: str | None, is_curated: bool) -> Authority:
    """Who answers for a unit that has been, or is to be, as `said` (tag before data)."""
    tags = {value[:_TAG_LENGTH] for value in said if value and unit not in {LEADER, ORDER}}
    if not is_part(unit) and tags and all(map(is_local, tags)):
        return Authority.LIBRARY
    return Authority.NATION if is_curated and _is_national(unit, said, tags) else Authority.SHARED


def split(edit: Edit, known: Collection[str]) -> Split:
    """The two sides of an edit; `known` are the fields that the shared record has, or had.

    A field that becomes the library's own leaves the shared record, and the other way round.
    """
    own: dict[str, str | None] = {}
    shared: dict[str, str | None] = {}
    for name, value in edit.fields.items():
        if value is not None and is_local(value[:_TAG_LENGTH]):
            own[name] = value
            if name in known:
                shared[name] = None
        elif value is None and name not in known:
            own[name] = None
        else:
            shared[name] = value
    if not own:
        return Split(edit, own)
    order = tuple(name for name in edit.order if own.get(name) is None)
    return Split(replace(edit, fields=shared, order=order), own)


def proposed(edit: Edit, now: Mapping[str, str]) -> tuple[str, ...]:
    """The units of an edit on which, in a curated record that is as `now`, the nation decides."""
    return tuple(
        unit
        for unit, value in edit.units.items()
        if unit not in MARKS
        and authority(unit, value, value_of(now, unit), now.get(whole_of(unit)), is_curated=True)
        is Authority.NATION
    )


def is_full(leader: str) -> bool:
    """Whether a description claims to be complete (encoding level)."""
    return leader[_LEVEL] in _FULL


def _is_national(unit: str, said: tuple[str | None, ...], tags: Collection[str]) -> bool:
    if whole_of(unit) == LEADER:
        is_form = unit in _FORM_PARTS
        return is_form or (not is_part(unit) and len({(v or "")[_FORM] for v in said}) > 1)
    return any(tag in _NATIONAL or tag[:1] in _NATIONAL_CLASSES for tag in tags)
