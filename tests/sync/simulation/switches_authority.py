"""Switches for who answers for a field: each takes one part of rule 5.12 out of the real code."""

from collections.abc import Collection

from desktop.domain.authority import Split
from desktop.domain.edit import Edit
from desktop.domain.overlay import Overlay
from sync.hub import records
from sync.hub.desk import conflicts
from tests.sync.model.rules import Rule
from tests.sync.simulation.switches_hub import Patch, Switch


def own_fields_apart(patch: Patch) -> None:
    def all_shared(edit: Edit, _known: Collection[str]) -> Split:
        return Split(edit, {})

    patch.setattr(records, "split", all_shared)


def nation_decides(patch: Patch) -> None:
    patch.setattr(records, "for_the_nation", lambda _row, _edit: ())


def proposal_shown(patch: Patch) -> None:
    patch.setattr(Overlay, "edit", property(lambda self: Edit(fields=self.own)))


def decision_told(patch: Patch) -> None:
    patch.setattr(conflicts, "decided", lambda *_args, **_said: None)


SWITCHES: dict[Rule, Switch] = {
    Rule.OWN_FIELDS_APART: own_fields_apart,
    Rule.NATION_DECIDES: nation_decides,
    Rule.PROPOSAL_SHOWN: proposal_shown,
    Rule.DECISION_TOLD: decision_told,
}
