"""What is said anew of a copy: only what has changed, and what of it its author had seen. Pure.

The same functions run at both ends, as for records.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from desktop.domain.copy import Copy, whole_body
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.merge import Standing, Verdict, settle

Value = str | int | None
"""None takes it out."""

EVERYTHING = "*"
"""Among the standings of a copy's fields: of those that are not named."""

_STATE = frozenset({"status", "reason", "departure"})
"""Said together or not at all: why a copy is damaged says nothing of one that is lost."""

_MOST = (1 << 62) - 1


class CopyEdit(NamedTuple):
    """`record` is the one that the copy holds; `seen` what its author knew of it.

    A field with an edit that still waits has a base of its own: that of the first one.
    """

    record: str
    values: Mapping[str, Value]
    seen: int = 0
    bases: Mapping[str, int] = {}

    def base(self, name: str) -> int:
        return self.bases.get(name, self.seen)

    def body(self) -> str:
        """The text in the journal."""
        said: dict[str, object] = {"record": self.record, "set": self.values, "seen": self.seen}
        said |= {"bases": self.bases} if self.bases else {}
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"))

    def upon(self, text: str) -> str:
        """The whole of a copy with this on top."""
        return _with(json_object(text), self.values)


class Settled(NamedTuple):
    """A copy after an edit. Of `conflicts` the hub's value was kept.

    `is_foreseeable`: its author has seen all that others wrote, and can work it out.
    """

    text: str
    standings: dict[str, Standing]
    conflicts: tuple[str, ...]
    is_changed: bool
    is_foreseeable: bool


def edit_of_body(text: str) -> CopyEdit | None:
    """The edit; None where a journal tells a copy whole. InputError when it makes no sense."""
    said = json_object(text)
    if "set" not in said:
        return None
    values, bases = said["set"], said.get("bases", {})
    if not (isinstance(values, dict) and isinstance(bases, dict)):
        raise InputError("change.not_sound")
    if not all(_is_value(each) for each in values.values()):
        raise InputError("change.not_sound")
    if not all(map(_is_version, [said.get("seen", 0), *bases.values()])):
        raise InputError("change.not_sound")
    return CopyEdit(str(said.get("record", "")), values, said.get("seen", 0), bases)


def edit_between(before: Copy, after: Copy, *, seen: int, waiting: Iterable[CopyEdit]) -> CopyEdit:
    """What to say of a copy that has changed, where these edits of it still wait, oldest first."""
    old, new = json_object(whole_body(before)), json_object(whole_body(after))
    changed = {name for name in {*old, *new} if old.get(name) != new.get(name)}
    names = changed | _STATE if changed & _STATE else changed
    first: dict[str, int] = {}
    for edit in waiting:
        first = {name: edit.base(name) for name in edit.values} | first
    bases = {name: first[name] for name in sorted(names) if first.get(name, seen) != seen}
    values = {name: new.get(name) for name in sorted(names)}
    return CopyEdit(after.record, values, seen, bases)


def settle_copy(
    text: str, standings: Mapping[str, Standing], edit: CopyEdit, *, author: Standing
) -> Settled:
    """The copy after an edit; what was accepted gets the standing of its `author`."""
    now, common = json_object(text), standings[EVERYTHING]
    verdicts = {
        name: settle(
            standings.get(name, common),
            base=edit.base(name),
            device=author.device,
            n=author.n,
            is_same=now.get(name) == value,
        )
        for name, value in edit.values.items()
    }
    taken = [name for name, verdict in verdicts.items() if verdict is Verdict.ACCEPTED]
    mine = dict.fromkeys(taken, author)
    return Settled(
        text=_with(now, {name: edit.values[name] for name in taken}),
        standings={**standings, **mine},
        conflicts=tuple(name for name, said in verdicts.items() if said is Verdict.CONFLICT),
        is_changed=bool(taken),
        is_foreseeable=all(
            each.version <= edit.seen or each.device == author.device for each in standings.values()
        ),
    )


def _with(said: dict[str, Any], values: Mapping[str, Value]) -> str:
    kept = {name: value for name, value in {**said, **values}.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _is_value(value: object) -> bool:
    return value is None or isinstance(value, str) or type(value) is int


def _is_version(value: object) -> bool:
    return type(value) is int and 0 <= value <= _MOST
