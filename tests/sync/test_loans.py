"""Loans at two PCs of one library: events that are only added, and what they come to."""

from datetime import timedelta

import pytest

from desktop.domain.copy import Copy, CopyStatus
from desktop.domain.desk import Deed
from desktop.domain.errors import RuleError
from desktop.domain.patron import Patron
from desktop.services import circulation, desk, stock
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.readers import NewPatron, register
from tests.sync.world import Commune, World


class Library:
    """Two PCs of one library, with a book that both know, and a reader at each."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.a, self.b = world.commune("00001"), world.commune("00001")
        record = self.a.catalogue("Tắt đèn")
        self.copy: Copy = add_copy(self.a.store, record, NewCopy(prefix="TN"), now=world.clock())
        self.readers = {pc.device: self._register(pc) for pc in (self.a, self.b)}
        self.quiet()

    def quiet(self) -> None:
        for pc in (self.a, self.b, self.a, self.b):
            pc.sync()

    def lend(self, pc: Commune) -> None:
        reader = self.readers[pc.device].id
        circulation.lend(pc.store, self.copy.barcode, patron=reader, now=pc.now())

    def take_back(self, pc: Commune) -> None:
        circulation.take_back(pc.store, self.copy.barcode, now=pc.now())

    def scan(self, pc: Commune) -> Deed:
        code = self.copy.barcode
        return desk.scan(pc.store, code, patron=None, now=self.world.clock()).deed

    def is_out(self, pc: Commune) -> bool:
        (*loans,) = pc.store.loans.open_of_copy(self.copy.id)
        assert len(loans) <= 1
        return bool(loans)

    def told(self, pc: Commune) -> list[str]:
        return [matter.code for matter in pc.store.matters.open()]

    def moments(self) -> list[int]:
        """When the copy was lent, as the hub has it."""
        query = "SELECT moment FROM circulation WHERE type = 'loan'"
        with self.world.hub.engine.begin() as connection:
            return list(connection.exec_driver_sql(query).scalars())

    def _register(self, pc: Commune) -> Patron:
        name = f"Phạm Quốc Huy {pc.device}"
        return register(pc.store, NewPatron(name=name), now=self.world.clock())


@pytest.fixture
def library(world: World) -> Library:
    return Library(world)


def test_what_one_pc_lends_is_out_at_the_other_and_nobody_is_named(library: Library) -> None:
    """Rules 11.1, 2.6."""
    a, b = library.a, library.b
    library.lend(a)
    library.quiet()
    (loan,) = b.store.loans.open_of_copy(library.copy.id)
    assert loan.patron is None
    with pytest.raises(RuleError, match=r"loan\.of_another_desk"):
        circulation.renew(b.store, library.copy.barcode, now=library.world.clock())

    library.take_back(b)
    library.quiet()
    assert not library.is_out(a)
    assert not library.is_out(b)
    assert library.told(a) == library.told(b) == []


def test_a_second_loan_ends_the_first_and_both_desks_are_told(library: Library) -> None:
    """Rule 11.2."""
    library.lend(library.a)
    library.lend(library.b)
    library.quiet()
    for pc in (library.a, library.b):
        (loan,) = pc.store.loans.open_of_copy(library.copy.id)
        assert (loan.patron is None) == (pc is library.a)
        assert library.told(pc) == ["loan.implied_return"]


def test_a_book_that_is_here_is_out_no_longer_whoever_knew_of_the_loan(library: Library) -> None:
    """Rule 11.3."""
    library.lend(library.a)
    assert library.scan(library.b) is Deed.ON_SHELF
    library.quiet()
    assert not library.is_out(library.a)
    assert not library.is_out(library.b)


def test_a_renewal_after_the_return_has_no_effect_and_is_told(library: Library) -> None:
    """Rule 11.4."""
    library.lend(library.a)
    library.quiet()
    library.world.clock.moment += timedelta(days=2)
    library.take_back(library.b)
    circulation.renew(library.a.store, library.copy.barcode, now=library.world.clock())
    library.quiet()
    assert not library.is_out(library.a)
    assert library.told(library.a) == library.told(library.b) == ["loan.renewed_too_late"]


def test_what_was_undone_is_undone_at_the_other_pc(library: Library) -> None:
    """Rule 11.1."""
    library.lend(library.a)
    library.quiet()
    circulation.undo(library.a.store, now=library.world.clock())
    library.quiet()
    assert not library.is_out(library.b)


def test_a_lost_book_that_is_handed_in_at_the_other_pc_is_there_again(library: Library) -> None:
    """Rule 11.8."""
    now = library.world.clock()
    stock.change_status(
        library.a.store, library.copy.barcode, CopyStatus.LOST, reason="không thấy", now=now
    )
    library.scan(library.b)
    library.quiet()
    for pc in (library.a, library.b):
        copy = pc.store.copies.get(library.copy.id)
        assert copy is not None
        assert copy.status is CopyStatus.IN_STOCK
        assert library.told(pc) == ["copy.turned_up"]


def test_no_wrong_clock_changes_what_is_on_loan(library: Library) -> None:
    """Rules 11.6, 11.5."""
    a, b = library.a, library.b
    for pc, error in ((a, timedelta(days=400)), (b, timedelta(days=-900))):
        pc.clock_error, pc.store.run = error, f"run of {pc.device}"
    library.lend(a)
    library.take_back(a)
    library.lend(b)
    library.quiet()
    for pc in (a, b):
        (loan,) = pc.store.loans.open_of_copy(library.copy.id)
        assert (loan.patron is None) == (pc is a)
    assert library.told(a) == library.told(b) == []


def test_the_hub_puts_right_what_came_before_it_knew_the_clock(library: Library) -> None:
    """Rules 11.6, 10.3."""
    a, b = library.a, library.b
    a.run = a.store.run = "another run"
    library.lend(a)
    lent = library.world.clock.moment
    a.clock_error = timedelta(days=30)
    a.store.run = ""
    a.sync()  # carried by somebody: nothing is said of the clock
    (late,) = library.moments()
    assert late > lent.timestamp() * 1000 + 500
    a.store.run = "another run"
    a.clock_error = timedelta()
    a.sync()
    (right,) = library.moments()
    assert abs(right - lent.timestamp() * 1000) < 2000
    b.sync()
    (event,) = b.store.loan_events.of_copy(library.copy.id)
    a.sync()
    assert [event] == a.store.loan_events.of_copy(library.copy.id)
    assert event.moment == right
