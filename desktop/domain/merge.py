"""How two ends agree about a record: one rule for a field, and how edits become a text. Pure.

The same functions run at both ends, so what a library shows is what the hub will say.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from desktop.domain.edit import LEADER_LENGTH, Edit
from desktop.domain.record import Field, FieldId, Record
from desktop.domain.units import (
    GONE,
    INTO,
    LEADER,
    ORDER,
    content,
    is_part,
    parts_of,
    patched,
    whole_of,
)

OTHERS = ""
"""Among the versions of fields: the version of those that are not named."""

_NO_LEADER = " " * LEADER_LENGTH
_NATION = ""


class Verdict(Enum):
    """What becomes of one changed field."""

    ACCEPTED = auto()  # the best comes first
    SAME = auto()
    CONFLICT = auto()


class Standing(NamedTuple):
    """What the hub knows of a field besides its value.

    Its version, who wrote it last, and under which number of their journal.
    """

    version: int
    device: str
    n: int = 0


class Marks(NamedTuple):
    """What is said of a record as a whole: it is removed, it is joined `into` another.

    `curated` is the nation's own word, which no edit changes.
    """

    gone: bool = False
    into: str = ""
    curated: bool = False

    @property
    def values(self) -> dict[str, str]:
        return {name: mark for name, mark in ((GONE, "1" * self.gone), (INTO, self.into)) if mark}

    def after(self, edit: Edit, *, refused: Collection[str] = ()) -> "Marks":
        gone, into = edit.gone, edit.into
        return self._replace(
            gone=self.gone if gone is None or GONE in refused else gone,
            into=self.into if into is None or INTO in refused else into,
        )


NO_MARKS = Marks()


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A record after an edit. `conflicts` are the units in which the hub's value was kept.

    `is_brought_back`: it was removed, and the edit was made by someone who did not know.
    """

    text: str
    marks: Marks
    standings: dict[str, Standing]
    conflicts: tuple[str, ...]
    is_changed: bool
    is_brought_back: bool = False


def settle(
    current: Standing | None, *, base: int, device: str | None, n: int = 0, is_same: bool = False
) -> Verdict:
    """Whether a value made upon version `base` of a field takes its place. No clock takes part."""
    if current is None or current.version <= base:
        return Verdict.ACCEPTED  # nobody wrote since the author looked
    if current.device == device and current.n <= n:
        return Verdict.ACCEPTED  # the last writer is the author, and wrote before this
    return Verdict.SAME if is_same else Verdict.CONFLICT


def merge(
    text: str | None,
    standings: Mapping[str, Standing],
    *,
    edit: Edit,
    device: str,
    version: int,
    n: int = 0,
    marks: Marks = NO_MARKS,
    barred: Collection[str] = (),
) -> Merged:
    """The record after `device` has edited it; fields that were accepted get `version`.

    Units in `barred` must not be as the edit wants them, for a reason outside the record.
    """
    now = {} if text is None else values_of(text) | marks.values
    verdicts = {
        unit: _verdict(unit, value, now, standings, edit=edit, device=device, n=n)
        for unit, value in edit.units.items()
    }
    for unit in verdicts.keys() & set(barred):
        if verdicts[unit] is Verdict.ACCEPTED and value_of(now, unit) != edit.units[unit]:
            verdicts[unit] = Verdict.CONFLICT
    accepted = [unit for unit, verdict in verdicts.items() if verdict is Verdict.ACCEPTED]
    if edit.order:
        accepted = list(dict.fromkeys([*accepted, ORDER]))
    refused = [unit for unit in verdicts if unit not in accepted]
    after = _standings(standings, accepted, Standing(version, device, n))
    marked = marks.after(edit, refused=refused)
    is_back = marked.gone and bool(accepted) and GONE not in accepted
    if is_back:
        marked = marked._replace(gone=False)
        after[GONE] = Standing(version, _NATION)
    return Merged(
        text=apply(text, edit, refused=refused) if accepted or text is None else text,
        marks=marked,
        standings=after,
        conflicts=tuple(u for u, verdict in verdicts.items() if verdict is Verdict.CONFLICT),
        is_changed=bool(accepted),
        is_brought_back=is_back,
    )


def fold(text: str | None, edits: Iterable[Edit]) -> str | None:
    """What a library shows: the hub's text with the library's own edits, oldest first, on top."""
    for edit in edits:
        text = apply(text, edit)
    return text


def apply(text: str | None, edit: Edit, *, refused: Collection[str] = ()) -> str:
    """The text after `edit`, but for its units in `refused`. Doing it twice changes nothing."""
    if text is None:
        leader, fields = edit.leader or _NO_LEADER, []
    else:
        leader, old = Record.from_text(text)
        fields = list(old)
        if edit.leader is not None and LEADER not in refused:
            leader = edit.leader
    for name, value in edit.fields.items():
        if name not in refused:
            fields = _with(fields, FieldId(name), value, is_new=text is None)
    parts = {name: part for name, part in edit.parts.items() if name not in refused}
    if parts:
        leader = patched(LEADER, leader, parts)
        fields = [_patched(field, parts) for field in fields]
    return Record(leader, tuple(_arranged(fields, edit.order))).text()


def place(fields: list[Field], field: Field) -> list[Field]:
    """`fields` with a new one after the last whose tag is not greater."""
    at = max((i for i, other in enumerate(fields, 1) if other.tag <= field.tag), default=0)
    return [*fields[:at], field, *fields[at:]]


def values_of(text: str) -> dict[str, str]:
    """The leader and each field, tag before data, by its name."""
    leader, fields = Record.from_text(text)
    return {LEADER: leader, **{field.id: field.tag + field.data for field in fields}}


def value_of(values: Mapping[str, str], unit: str) -> str | None:
    """What `values`, those of a record, say of a unit, which may be a part of a field."""
    if not is_part(unit):
        return values.get(unit)
    whole = whole_of(unit)
    return parts_of(whole, values.get(whole)).get(unit)


def _verdict(
    unit: str,
    value: str | None,
    now: Mapping[str, str],
    standings: Mapping[str, Standing],
    *,
    edit: Edit,
    device: str,
    n: int,
) -> Verdict:
    """The worst that is to be said of a unit by all that it has to get past."""
    unseen = {
        name: said
        for name, said in now.items()
        if name in standings and standings[name].version > _base(edit, unit)
    }
    is_doubled = unit not in now and _is_doubled(unseen, value)
    # The order of the fields is nobody's work: the last one to arrange them is right.
    is_same = unit == ORDER or is_doubled or value_of(now, unit) == value
    met = _met_by(unit, value, standings).items()
    said = [
        settle(standing, base=_base(edit, name), device=device, n=n, is_same=is_same)
        for name, standing in met
    ]
    if not said:
        return Verdict.SAME if is_doubled else Verdict.ACCEPTED
    return max(said, key=lambda verdict: verdict.value)


def _met_by(unit: str, value: str | None, standings: Mapping[str, Standing]) -> dict[str, Standing]:
    """The standings that a unit has to get past: its own, its parts', or all for a removal."""
    if unit == GONE and value:
        return dict(standings)
    if is_part(unit):
        found = standings.get(unit, standings.get(whole_of(unit)))
        return {} if found is None else {unit: found}
    return {name: s for name, s in standings.items() if unit in {name, whole_of(name)}}


def _base(edit: Edit, unit: str) -> int:
    """What the author had seen of a unit."""
    named = edit.bases.get(unit, edit.bases.get(whole_of(unit)))
    if named is None:
        return edit.bases.get(GONE, 0) if edit.gone else 0
    return named


def _is_doubled(unseen: Mapping[str, str], value: str | None) -> bool:
    """Whether a new field of a set says what somebody else has added meanwhile."""
    said = None if value is None else content(value)
    return said is not None and any(content(other) == said for other in unseen.values())


def _standings(
    before: Mapping[str, Standing], accepted: list[str], mine: Standing
) -> dict[str, Standing]:
    """Who writes a field writes all its parts."""
    kept = {u: s for u, s in before.items() if not (is_part(u) and whole_of(u) in accepted)}
    return {**kept, **dict.fromkeys(accepted, mine)}


def _patched(field: Field, parts: Mapping[str, str]) -> Field:
    value = patched(field.id, field.tag + field.data, parts)
    return field._replace(data=value[len(field.tag) :])


def _with(fields: list[Field], name: FieldId, value: str | None, *, is_new: bool) -> list[Field]:
    if value is None:
        return [field for field in fields if field.id != name]
    new = Field(value[:3], value[3:], name)
    if any(field.id == name for field in fields):
        return [new if field.id == name else field for field in fields]
    return [*fields, new] if is_new else place(fields, new)


def _arranged(fields: list[Field], order: tuple[str, ...]) -> list[Field]:
    """`fields` in `order`; those its author did not know go to their place by tag."""
    if not order:
        return fields
    known = {field.id: field for field in fields}
    arranged = [known.pop(FieldId(name)) for name in order if name in known]
    for field in known.values():
        arranged = place(arranged, field)
    return arranged
