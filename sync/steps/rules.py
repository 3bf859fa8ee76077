"""Rules that the province sends: a version like any other, which binds the parts it tells."""

from dataclasses import replace
from datetime import datetime

from desktop.domain.rules import RulesOrigin, RulesVersion
from desktop.domain.rules_text import parts_in, rules_of_body
from desktop.storage.store import Store
from sync.document import Document


def take_rules(store: Store, document: Document, *, now: datetime) -> bool:
    """Put the province's word over the library's, by the hub's order. Inside a transaction.

    False when it is no newer than what was taken. InputError when it makes no sense. Loans that
    were made keep their due dates and the version that made them.
    """
    if document.version <= store.house_rules.last_of_province():
        return False
    told = rules_of_body(document.text, before=store.house_rules.current())
    made = RulesVersion(
        rules=replace(told, bound=parts_in(document.text)),
        origin=RulesOrigin.PROVINCE,
        at=now,
        hub_version=document.version,
    )
    store.house_rules.add(made)
    return True
