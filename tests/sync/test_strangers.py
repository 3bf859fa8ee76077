"""A copy that is handed in at another library: rule 11.7 of docs/sync.md."""

import json

import pytest

from desktop.domain.copy import Copy
from desktop.domain.errors import RuleError
from desktop.domain.exchange import StrangerFate
from desktop.domain.patron import Patron
from desktop.services import circulation, strangers
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.exchange_history import history
from desktop.services.readers import NewPatron, register
from tests.sync.world import Commune, World


def _commune(world: World, name: str) -> Commune:
    return world.commune(name[:5], file=world.folder.with_name(f"{name}.db"))


def _lent(a: Commune) -> tuple[Copy, Patron]:
    now = a.world.clock()
    record = a.catalogue("Tắt đèn")
    copy = add_copy(a.store, record, NewCopy(prefix="TN"), now=now)
    reader = register(a.store, NewPatron(name="Phạm Quốc Huy"), now=now)
    circulation.lend(a.store, copy.barcode, patron=reader.id, now=now)
    a.sync()
    return copy, reader


def _is_out(commune: Commune, copy: Copy) -> bool:
    return commune.store.loans.current(copy.id) is not None


def test_its_library_hears_where_a_copy_is_and_the_loan_is_over(world: World) -> None:
    """Rule 11.7."""
    a, a2, b = (_commune(world, name) for name in ("00001", "00001a", "00002"))
    copy, reader = _lent(a)
    a2.sync()
    assert _is_out(a2, copy)
    b.sync()
    strangers.hand_in(b.store, copy.barcode, of="00001", now=world.clock())
    assert b.sync().refused == 0
    for pc in (a, a2):
        pc.sync()
        assert not _is_out(pc, copy)
        (matter,) = pc.store.matters.open()
        assert matter.code == "copy.handed_in_elsewhere"
        assert matter.details == {"barcode": copy.barcode, "library": "Xã 00002"}
    # Whoever has fetched it lends it as ever.
    circulation.lend(a.store, copy.barcode, patron=reader.id, now=world.clock())
    for pc in (a, a2):
        pc.sync()
        assert _is_out(pc, copy)
        assert len(pc.store.matters.open()) == 1


def test_the_other_library_hears_nothing_and_says_nothing_of_a_reader(world: World) -> None:
    """Rule 11.7."""
    a, b = _commune(world, "00001"), _commune(world, "00002")
    copy, reader = _lent(a)
    strangers.hand_in(b.store, copy.barcode, of="00001", now=world.clock())
    b.sync()
    said = b.entries()[-1]
    assert json.loads(said.body) == {"library": "00001", "barcode": copy.barcode}
    with world.hub.engine.begin() as connection:
        rows = connection.exec_driver_sql("SELECT library, type, loan, place FROM circulation")
        events = {(row.library, row.type, row.place) for row in rows}
    assert events == {("00001", "loan", ""), ("00001", "return", "00002")}
    assert b.sync().pulled == 0
    assert reader.id not in said.body


def test_what_that_library_does_not_have_is_put_aside(world: World) -> None:
    """Rule 11.7."""
    a, b = _commune(world, "00001"), _commune(world, "00002")
    copy, _ = _lent(a)
    for barcode, of in ((f"{copy.barcode}9", "00001"), (copy.barcode, "00009")):
        strangers.hand_in(b.store, barcode, of=of, now=world.clock())
    b.catalogue("Sách sau")
    assert b.sync().refused == 2
    assert len(world.hub_texts()) == 2
    a.sync()
    assert _is_out(a, copy)


def test_what_was_handed_in_is_listed_here_with_what_came_of_it(world: World) -> None:
    """Rule 11.7."""
    a, b = _commune(world, "00001"), _commune(world, "00002")
    copy, _ = _lent(a)
    wrong = f"{copy.barcode}9"
    for barcode in (copy.barcode, wrong):
        strangers.hand_in(b.store, barcode, of="00001", now=world.clock())
    before, waits = history(b.store).strangers, StrangerFate.WAITS
    assert [(each.barcode, each.fate) for each in before] == [(wrong, waits), (copy.barcode, waits)]
    b.sync()
    found = history(b.store)
    assert {each.library for each in found.strangers} == {"00001"}
    assert [(each.barcode, each.fate) for each in found.strangers] == [
        (wrong, StrangerFate.NOT_THEIRS),
        (copy.barcode, StrangerFate.TOLD),
    ]
    (aside,) = found.put_aside
    assert (aside.name, aside.reason) == (wrong, "copy.not_of_that_library")


def test_our_own_is_taken_back_or_described_and_told_to_nobody(world: World) -> None:
    """Rule 11.7."""
    a = _commune(world, "00001")
    copy, _ = _lent(a)
    for barcode, code in ((copy.barcode, "copy.is_our_own"), ("TV1", "copy.unknown")):
        with pytest.raises(RuleError) as refused:
            strangers.hand_in(a.store, barcode, of="00001", now=world.clock())
        assert refused.value.code == code
    assert history(a.store).strangers == ()
