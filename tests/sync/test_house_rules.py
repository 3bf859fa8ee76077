"""Rules of the house that come from the province."""

import json

import pytest

from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.rules import Part, RulesOrigin
from desktop.services.house_rules import rules_of, set_part, versions
from sync.document import Document
from sync.pace import Pace
from sync.packing import pack, unpack
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from sync.wire import MOST_OUT, Change
from tests.sync.world import Commune, World

_ENTITY = "0190" + "0" * 28


def _brought(commune: Commune, *told: tuple[int, str]) -> None:
    """Let the next reply bring these documents of the province, each with the hub's number."""
    batch = next_batch(commune.store, Pace())
    lines = unpack(commune.line().exchange(batch.body).body, most=MOST_OUT)
    for version, text in told:
        document = Document(text=text, version=version, common=version)
        row = Change.of(version, ChangeKind.RULES, _ENTITY, document=document)
        lines.insert(-1, row.line.encode())
    apply_reply(commune.store, batch, body=pack(lines), now=commune.world.clock())


def _grace(days: int) -> str:
    return json.dumps({"lateness": {"grace_days": days}})


def test_the_provinces_word_is_a_version_and_binds_what_it_tells(world: World) -> None:
    a = world.commune("00001")
    set_part(a.store, Part.MONEY, {"is_on": True, "deposit": 5000}, now=world.clock())
    _brought(a, (7, _grace(3)))

    rules = rules_of(a.store)
    assert (rules.version, rules.lateness.grace_days) == (2, 3)
    assert rules.money.deposit == 5000  # the library's own, untouched
    assert [each.origin for each in versions(a.store)] == [
        RulesOrigin.PROVINCE,
        RulesOrigin.LIBRARY,
    ]
    with pytest.raises(RuleError, match=r"rules\.bound_by_province"):
        set_part(a.store, Part.LATENESS, {"grace_days": 9}, now=world.clock())
    assert set_part(a.store, Part.MONEY, {"is_on": False}, now=world.clock()).rules.version == 3
    assert rules_of(a.store).bound == {Part.LATENESS}


def test_the_hubs_order_decides_and_not_the_order_of_arrival(world: World) -> None:
    a = world.commune("00001")
    _brought(a, (9, _grace(5)), (8, _grace(2)), (9, _grace(1)))
    assert rules_of(a.store).lateness.grace_days == 5
    assert len(versions(a.store)) == 1


def test_what_the_province_no_longer_tells_is_the_librarys_again(world: World) -> None:
    a = world.commune("00001")
    _brought(a, (1, _grace(5)))
    _brought(a, (2, json.dumps({"privacy": {"history_days": 30}})))
    rules = rules_of(a.store)
    assert (rules.lateness.grace_days, rules.privacy.history_days) == (5, 30)
    assert rules.bound == {Part.PRIVACY}


def test_rules_without_sense_are_kept_aside_and_change_nothing(world: World) -> None:
    a = world.commune("00001")
    _brought(a, (1, _grace(4)), (2, "no document"), (3, _grace(-5)))
    assert rules_of(a.store).lateness.grace_days == 4
    assert a.store.unknown.count() == 1
    _brought(a, (4, _grace(6)))
    assert rules_of(a.store).lateness.grace_days == 6
    assert a.store.unknown.count() == 0


def test_the_librarys_own_rules_wait_for_nobody_at_the_hub(world: World) -> None:
    """A hub that does not know of rules puts them by and goes on."""
    a = world.commune("00001")
    set_part(a.store, Part.LATENESS, {"grace_days": 1}, now=world.clock())
    a.sync()
    assert a.store.outbox.count_pending() == 0
    assert a.store.outbox.count_quarantined() == 0
