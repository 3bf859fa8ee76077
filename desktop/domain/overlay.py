"""What one library has over a record of the nation's: its own fields, and what it proposes. Pure.

As JSON: `{"own": {id: tag and data}, "proposed": {an edit with its bases}, "refused": [[operation,
unit, value, reason], …]}`. The hub keeps it; the library lays it over what the nation says.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from desktop.domain.edit import Edit, json_object
from desktop.domain.errors import InputError
from desktop.domain.units import whole_of

_MOST_REFUSED = 20
_REFUSED_PARTS = 4


class Refused(NamedTuple):
    """What the nation did not take, and why."""

    op: str
    unit: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """`proposed` waits for the nation's desk, and is seen in the library meanwhile."""

    own: Mapping[str, str] = field(default_factory=dict)
    proposed: Edit = field(default_factory=Edit)
    refused: tuple[Refused, ...] = ()

    @property
    def edit(self) -> Edit:
        """What makes the library's record of the nation's."""
        return replace(self.proposed, fields={**self.proposed.fields, **self.own})

    def with_own(self, said: Mapping[str, str | None]) -> "Overlay":
        own = {name: value for name, value in {**self.own, **said}.items() if value is not None}
        return replace(self, own=own)

    def proposing(self, edit: Edit, units: Collection[str]) -> "Overlay":
        """A later word on a unit takes the place of what was proposed or refused before."""
        kept, said = self.without(edit.units), edit.only(units)
        before = kept.proposed
        proposed = Edit(
            leader=before.leader if said.leader is None else said.leader,
            fields={**before.fields, **said.fields},
            parts={**before.parts, **said.parts},
            bases={**before.bases, **said.bases},
        )
        return replace(kept, proposed=proposed)

    def without(self, units: Collection[str]) -> "Overlay":
        """Nothing is proposed for these any more, nor for parts of them."""
        left = [unit for unit in self.proposed.units if not is_about(unit, units)]
        refused = tuple(each for each in self.refused if not is_about(each.unit, units))
        return replace(self, proposed=self.proposed.only(left), refused=refused)

    def refusing(self, said: Refused) -> "Overlay":
        kept = self.without([said.unit])
        return replace(kept, refused=(*kept.refused, said)[-_MOST_REFUSED:])

    def text(self) -> str:
        body = {"own": dict(self.own), "refused": [*map(list, self.refused)]}
        body |= {"proposed": json_object(self.proposed.json())} if self.proposed.units else {}
        return json.dumps(body, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> "Overlay":
        """The same again; an InputError when it makes no sense."""
        body = json_object(text)
        own, refused, said = body.get("own", {}), body.get("refused", []), body.get("proposed")
        fields = Edit.from_body(json.dumps({"fields": own})).fields if own else {}
        is_sound = isinstance(refused, list) and all(map(_is_refused, refused))
        if not is_sound or None in fields.values():
            raise InputError("overlay.not_sound")
        return cls(
            own={name: value for name, value in fields.items() if value is not None},
            proposed=Edit() if said is None else Edit.from_body(json.dumps(said)),
            refused=tuple(Refused(*each) for each in refused),
        )


NOTHING_OVER = Overlay()


def is_about(unit: str, units: Collection[str]) -> bool:
    """Whether a unit is one of these, or a part of one."""
    return unit in units or whole_of(unit) in units


def _is_refused(each: object) -> bool:
    parts = each if isinstance(each, list) else []
    return len(parts) == _REFUSED_PARTS and all(isinstance(part, str) for part in parts)
