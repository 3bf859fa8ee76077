"""How two ends agree about a record: one rule for a field, and how edits become a text. Pure.

The same functions run at both ends, so what a library shows is what the hub will say.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from desktop.domain.edit import LEADER, LEADER_LENGTH, ORDER, Edit
from desktop.domain.record import Field, FieldId, Record

OTHERS = ""
"""Among the versions of fields: the version of those that are not named."""

_NO_LEADER = " " * LEADER_LENGTH


class Verdict(Enum):
    """What becomes of one changed field."""

    ACCEPTED = auto()
    SAME = auto()
    CONFLICT = auto()


class Standing(NamedTuple):
    """What the hub knows of a field besides its value: its version and who wrote it last."""

    version: int
    device: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A record after an edit. `conflicts` are the fields in which the hub's value was kept."""

    text: str
    standings: dict[str, Standing]
    conflicts: tuple[str, ...]
    is_changed: bool


def settle(
    current: Standing | None, *, base: int, device: str | None, is_same: bool = False
) -> Verdict:
    """Whether a value made upon version `base` of a field takes its place. No clock takes part."""
    if current is None or current.version <= base:
        return Verdict.ACCEPTED  # nobody wrote since the author looked
    if current.device == device:
        return Verdict.ACCEPTED  # the last writer is the author
    return Verdict.SAME if is_same else Verdict.CONFLICT


def merge(
    text: str | None,
    standings: Mapping[str, Standing],
    *,
    edit: Edit,
    device: str,
    version: int,
    is_late: bool = False,
) -> Merged:
    """The record after `device` has edited it; fields that were accepted get `version`.

    An edit that `is_late` was made before what the author may have written since: it does not
    follow up on that.
    """
    author = None if is_late else device
    now = {} if text is None else values_of(text)
    verdicts = {
        unit: settle(
            standings.get(unit),
            base=edit.bases.get(unit, 0),
            device=author,
            # The order of the fields is nobody's work: the last one to arrange them is right.
            is_same=unit == ORDER or now.get(unit) == value,
        )
        for unit, value in edit.units.items()
    }
    accepted = [unit for unit, verdict in verdicts.items() if verdict is Verdict.ACCEPTED]
    if edit.order:
        accepted = list(dict.fromkeys([*accepted, ORDER]))
    refused = [unit for unit in verdicts if unit not in accepted]
    return Merged(
        text=apply(text, edit, refused=refused) if accepted or text is None else text,
        standings={**standings, **dict.fromkeys(accepted, Standing(version, device))},
        conflicts=tuple(u for u, verdict in verdicts.items() if verdict is Verdict.CONFLICT),
        is_changed=bool(accepted),
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
    return Record(leader, tuple(_arranged(fields, edit.order))).text()


def place(fields: list[Field], field: Field) -> list[Field]:
    """`fields` with a new one after the last whose tag is not greater."""
    at = max((i for i, other in enumerate(fields, 1) if other.tag <= field.tag), default=0)
    return [*fields[:at], field, *fields[at:]]


def difference(
    before: Record | None,
    after: Record,
    *,
    versions: Mapping[str, int],
    pending: Iterable[Edit] = (),
) -> Edit | None:
    """The edit that makes `after` of `before`, or None when they are equal.

    `versions` are those of the hub's fields as the library knows them. A field that already has an
    edit waiting keeps the base of the first one: what its author had seen when it began.
    """
    old = {} if before is None else {field.id: field.tag + field.data for field in before.fields}
    new = {field.id: field.tag + field.data for field in after.fields}
    fields: dict[str, str | None] = {f: v for f, v in new.items() if old.get(f) != v}
    fields |= dict.fromkeys(old.keys() - new.keys())
    leader = after.leader if before is None or before.leader != after.leader else None
    edit = Edit(leader=leader, fields=fields)
    text = None if before is None else before.text()
    if Record.from_text(apply(text, edit)).fields != after.fields:
        edit = Edit(leader=leader, fields=fields, order=tuple(new))
    if not edit.units:
        return None
    bases = _bases(edit, versions, pending)
    return Edit(leader=leader, fields=fields, order=edit.order, bases=bases)


def values_of(text: str) -> dict[str, str]:
    """The leader and each field, tag before data, by its name."""
    leader, fields = Record.from_text(text)
    return {LEADER: leader, **{field.id: field.tag + field.data for field in fields}}


def _bases(edit: Edit, versions: Mapping[str, int], pending: Iterable[Edit]) -> dict[str, int]:
    first: dict[str, int] = {}
    for earlier in pending:
        for unit in earlier.units:
            first.setdefault(unit, earlier.bases.get(unit, 0))
    rest = versions.get(OTHERS, 0)
    seen = {unit: first.get(unit, versions.get(unit, rest)) for unit in edit.units}
    return {unit: version for unit, version in seen.items() if version}


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
