"""Reading and changing the rules of the house; a change is a new version, and nothing is lost."""

from datetime import datetime
from typing import Any, NamedTuple

from desktop.domain.changes import NOTHING, Changes
from desktop.domain.exchange import ChangeKind
from desktop.domain.permission import Right
from desktop.domain.rules import Part, Rules, RulesOrigin, RulesVersion, changed
from desktop.domain.rules_text import body_of, plain_of, rules_of_body, value_of
from desktop.services.acting import permit
from desktop.storage.store import Store

_CHANGES = Changes(rules=True, exchange=True)


class RulesChanged(NamedTuple):
    """The rules as they are now, and what that touches."""

    rules: Rules
    changes: Changes


def rules_of(store: Store) -> Rules:
    """The rules that hold now."""
    return store.house_rules.current()


def has_sites(store: Store) -> bool:
    """Whether books stand at more than one site, so that each may have lines of its own."""
    return store.house_rules.has_sites()


def versions(store: Store) -> tuple[RulesVersion, ...]:
    """Every version there was, the newest first."""
    return store.house_rules.all()


def set_part(store: Store, part: Part, plain: Any, *, now: datetime) -> RulesChanged:
    """Change one part, given as JSON has it. RuleError where the province has bound it."""
    value = value_of(part, plain)
    with store.write():
        permit(store, Right.RULES, part.value, now=now)
        before = rules_of(store)
        after = changed(before, part, value)
        if plain_of(after, part) == plain_of(before, part):
            return RulesChanged(rules=before, changes=NOTHING)
        return _keep(store, after, now=now)


def set_all(store: Store, body: str, *, now: datetime) -> RulesChanged:
    """Take over the parts that a text tells, as another library has saved them."""
    with store.write():
        permit(store, Right.RULES, now=now)
        before = after = rules_of(store)
        told = rules_of_body(body, before=before)
        for part in Part:
            if plain_of(told, part) != plain_of(before, part):
                after = changed(after, part, value_of(part, plain_of(told, part)))
        if after == before:
            return RulesChanged(rules=before, changes=NOTHING)
        return _keep(store, after, now=now)


def _keep(store: Store, rules: Rules, *, now: datetime) -> RulesChanged:
    made = RulesVersion(rules=rules, origin=RulesOrigin.LIBRARY, at=now, author=store.actor or "")
    store.house_rules.add(made)
    store.outbox.append(ChangeKind.RULES, store.identities.new(now), body_of(rules), now=now)
    return RulesChanged(rules=rules_of(store), changes=_CHANGES)
