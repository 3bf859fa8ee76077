"""Whether this library takes money at all. By default none does: using it is free by law."""

from desktop.domain.errors import RuleError
from desktop.storage.store import Store


def takes_money(store: Store) -> bool:
    return store.house_rules.current().money.is_on


def check_takes_money(store: Store) -> None:
    """RuleError unless the rules of the house have switched money on."""
    if not takes_money(store):
        raise RuleError("money.is_switched_off")
