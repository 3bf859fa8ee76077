"""Switches for copies, which are settled field by field: each takes a part of 5.13 out."""

from enum import StrEnum
from typing import Any

from desktop.domain import copy_edit
from desktop.domain.copy_edit import CopyEdit
from desktop.domain.merge import Verdict
from sync.hub import copies
from sync.steps.home import Home
from sync.steps.own_things import OwnThings
from tests.sync.simulation.switches_hub import Patch, Switch


class CopyRule(StrEnum):
    """A rule that the model does not know: its copies have no fields."""

    SEEN_BEFORE = "5.13 what its author had not seen is not overwritten"
    FIRST_BASE = "5.13 a field with an edit that waits keeps the base of the first one"
    MERGED_IS_TOLD = "5.13 who had not heard of the others' words is told what it is now"
    NOT_TAKEN_FOR_KNOWN = "5.13 a result alone does not say what others wrote"
    SHOWN_BENEATH = "5.13 what comes while an edit waits is shown under it"
    WHOLE_UNDOES_NOTHING = "5.13 a copy that is told whole again undoes no word of others"
    TOLD = "5.13 the PC that came later is told"


def seen_before(patch: Patch) -> None:
    patch.setattr(copy_edit, "settle", lambda *_, **__: Verdict.ACCEPTED)


def first_base(patch: Patch) -> None:
    patch.setattr(CopyEdit, "base", lambda edit, _name: edit.seen)


def merged_is_told(patch: Patch) -> None:
    real = copy_edit.settle_copy

    def foreseen(*said: Any, **more: Any) -> copy_edit.Settled:
        return real(*said, **more)._replace(is_foreseeable=True)

    patch.setattr(copies, "settle_copy", foreseen)


def not_taken_for_known(patch: Patch) -> None:
    patch.setattr(Home, "_is_known", lambda *_: True)


def shown_beneath(patch: Patch) -> None:
    def nothing(things: OwnThings, kind: str, name: str, text: str) -> str | None:
        return None if things._is_waiting(kind, name) else text  # noqa: SLF001 - the rule's place

    patch.setattr(OwnThings, "_with_own", nothing)


def whole_undoes_nothing(patch: Patch) -> None:
    def knowing(record: str, values: Any) -> CopyEdit:
        return CopyEdit(record, values, seen=1 << 61)

    patch.setattr(copies, "CopyEdit", knowing)


def told(patch: Patch) -> None:
    patch.setattr("sync.steps.home.tell_of_conflicts", lambda *_, **__: None)


SWITCHES: dict[CopyRule, Switch] = {
    CopyRule.SEEN_BEFORE: seen_before,
    CopyRule.FIRST_BASE: first_base,
    CopyRule.MERGED_IS_TOLD: merged_is_told,
    CopyRule.NOT_TAKEN_FOR_KNOWN: not_taken_for_known,
    CopyRule.SHOWN_BENEATH: shown_beneath,
    CopyRule.WHOLE_UNDOES_NOTHING: whole_undoes_nothing,
    CopyRule.TOLD: told,
}
