"""Keeping that somebody went past a rule, and why."""

import json
from collections.abc import Iterable
from datetime import date, datetime

from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.override import Override, passed
from desktop.domain.permission import Right
from desktop.services.acting import permit
from desktop.storage.deeds import DeskDeed
from desktop.storage.overrides import Overridden
from desktop.storage.store import Store


def pass_by(
    store: Store,
    refusals: Iterable[RuleError],
    override: Override | None,
    *,
    entity: str,
    now: datetime,
) -> tuple[str, ...]:
    """The rules that are gone past, by code. RuleError where one stands, or not everybody may."""
    codes = passed(refusals, override)
    if codes:
        permit(store, Right.OVERRIDE, entity, now=now)
    return codes


def keep(store: Store, override: Override | None, codes: Iterable[str], *, deed: DeskDeed) -> None:
    """Keep each rule that a deed went past. The journal has no reason: it may name somebody."""
    if override is None:
        return
    for code in codes:
        store.overrides.add(
            deed.number,
            deed.loan,
            rule=code,
            reason=override.reason.strip(),
            at=deed.at,
            author=store.actor,
        )
        body = json.dumps({"rule": code, "deed": deed.kind.value, "at": deed.at.isoformat()})
        store.outbox.append(ChangeKind.OVERRIDE, deed.loan, body, now=deed.at)


def overridden(store: Store, first: date, last: date) -> tuple[Overridden, ...]:
    """The rules that were gone past between two days, the newest first."""
    return store.overrides.between(first, last)
