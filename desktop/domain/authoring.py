"""What an author's change says: the edit that makes it, and what they had seen. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop.domain.edit import Edit
from desktop.domain.merge import OTHERS, apply
from desktop.domain.record import FieldId, Record
from desktop.domain.units import GONE, LEADER, MARKS, changed_parts, is_part, whole_of


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
    parts: dict[str, str] = {}
    for name, value in list(fields.items()):
        if changed := changed_parts(name, old.get(FieldId(name)), value):
            parts |= changed
            del fields[name]
    if before is not None and leader is not None:
        parts |= changed_parts(LEADER, before.leader, leader)
        leader = None
    edit = Edit(leader=leader, fields=fields, parts=parts)
    text = None if before is None else before.text()
    if Record.from_text(apply(text, edit)).fields != after.fields:
        edit = replace(edit, order=tuple(new))
    if not edit.units:
        return None
    return replace(edit, bases=bases(edit, versions, pending))


def bases(edit: Edit, versions: Mapping[str, int], pending: Iterable[Edit]) -> dict[str, int]:
    """What the author of an edit had seen of what it changes; of everything, if it removes."""
    first: dict[str, int] = {}
    for earlier in pending:
        for unit in earlier.units:
            first.setdefault(unit, earlier.bases.get(unit, 0))
    seen = {unit: _seen(unit, versions, first) for unit in edit.units}
    if edit.gone:
        named = {unit: _seen(unit, versions, first) for unit in {**versions, **first} if unit}
        seen = {**named, GONE: max(versions.values(), default=0)}
    return {unit: version for unit, version in seen.items() if version or edit.gone}


def version_of(unit: str, versions: Mapping[str, int]) -> int:
    """The version of a unit that may not be named: that of its field, or of all others."""
    named = versions.get(unit, versions.get(whole_of(unit)))
    if named is None:
        # A mark that nobody has made has no version: it is not one of the fields there are.
        return 0 if unit in MARKS else versions.get(OTHERS, 0)
    return named


def _seen(unit: str, versions: Mapping[str, int], first: Mapping[str, int]) -> int:
    if unit in first:
        return first[unit]
    if is_part(unit) and whole_of(unit) in first:
        return first[whole_of(unit)]
    parts = {name for name in {**versions, **first} if is_part(name) and whole_of(name) == unit}
    waiting = [first[name] for name in parts if name in first]
    known = [version_of(unit, versions), *(versions[name] for name in parts if name in versions)]
    return min(waiting) if waiting else max(known)
