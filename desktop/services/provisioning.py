"""Taking what the province gives: once at the beginning, and again when it says something new."""

from dataclasses import replace
from datetime import datetime

from desktop.domain.changes import NOTHING, Changes
from desktop.domain.errors import RuleError
from desktop.domain.provision import Provision
from desktop.domain.rules import RulesOrigin, RulesVersion
from desktop.domain.rules_text import parts_in, rules_of_body
from desktop.services.card_numbers import give_card_range
from desktop.services.registers import give_range
from desktop.storage.provisions import Provisioned
from desktop.storage.store import Store


def take(store: Store, provision: Provision, key: bytes, *, now: datetime) -> Changes:
    """Give this library what the file says; nothing when it was taken before.

    RuleError when it is another library's, another province's, or older than what was taken. What
    makes it taken is written last, so after a power cut it is taken again.
    """
    before = store.provision.get()
    check(store, provision, key)
    if before is not None and before.made_at == provision.made_at:
        return NOTHING
    for each in provision.copy_ranges:
        give_range(store, each.prefix, first=each.first, most=each.most)
    for each in provision.card_ranges:
        give_card_range(store, each.prefix, first=each.first, most=each.most)
    with store.write():
        if provision.rules:
            _bind(store, provision.rules, now=now)
        store.provision.put(
            Provisioned(
                province=provision.province,
                key=key,
                made_at=provision.made_at,
                taken_at=now,
                hub=provision.hub,
                enrolment_code="" if store.device.get() else provision.enrolment_code,
                pin=provision.pin,
                logo=provision.logo,
            )
        )
    return Changes(rules=True, exchange=True)


def check(store: Store, provision: Provision, key: bytes) -> None:
    """RuleError when this library must not take the file."""
    library, before = store.library.get(), store.provision.get()
    if library.code != provision.library.code:
        raise RuleError(
            "provision.other_library", name=provision.library.name, code=provision.library.code
        )
    if before is not None and before.key != key:
        raise RuleError("provision.other_province", province=before.province)
    if before is not None and provision.made_at < before.made_at:
        raise RuleError("provision.older")


def taken(store: Store) -> Provisioned | None:
    """What was taken last."""
    return store.provision.get()


def _bind(store: Store, body: str, *, now: datetime) -> None:
    """As if the province had sent it: the parts that it tells are its to change."""
    before = store.house_rules.current()
    told = rules_of_body(body, before=before)
    bound = parts_in(body) | before.bound
    made = RulesVersion(
        rules=replace(told, bound=bound), origin=RulesOrigin.PROVINCE, at=now, hub_version=0
    )
    store.house_rules.add(made)
