"""Who else has a book, on both stores: rule 15.6 of docs/sync.md."""

from desktop.domain.catalogue import Holder
from desktop.domain.copy import CopyStatus
from desktop.domain.exchange import ChangeKind
from desktop.domain.record import RecordId
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.finding import book
from desktop.services.stock import change_status
from sync.hub.desk.deeds import assign
from sync.hub.telling import tell
from sync.hub.union.holdings import count
from sync.hub.union.looking import look
from tests.sync.world import Commune, World


def _commune(world: World, code: str) -> Commune:
    return world.commune(code, file=world.folder.with_name(f"{code}.db"))


def _add(commune: Commune, record: RecordId) -> None:
    add_copy(commune.store, record, NewCopy(prefix="TN"), now=commune.world.clock())
    commune.sync()


def _counted(world: World, *communes: Commune) -> None:
    while count(world.hub) or look(world.hub):
        pass
    world.do_what_waits()
    for commune in communes:
        commune.sync()


def _elsewhere(commune: Commune, record: RecordId) -> tuple[Holder, ...]:
    return book(commune.store, record).elsewhere


def test_a_library_sees_how_many_copies_others_of_its_province_have(world: World) -> None:
    """Rule 15.6."""
    a, b, c = (_commune(world, code) for code in ("00001", "00002", "00003"))
    for commune, area in ((a, "Lào Cai"), (b, "Lào Cai"), (c, "Nghệ An")):
        assign(world.hub, commune.store.library.get().code, area=area)
    name = a.catalogue("Dế mèn phiêu lưu ký")
    _add(a, name)
    _counted(world, b, c)
    _add(b, name)
    _add(b, name)
    _add(c, name)
    _counted(world, a, b, c)
    assert _elsewhere(a, name) == (Holder("00002", "Xã 00002", 2),)
    assert _elsewhere(b, name) == (Holder("00001", "Xã 00001", 1),)
    assert _elsewhere(c, name) == ()
    gone = b.store.copies.of_record(name)[0]
    change_status(
        b.store, gone.barcode, status=CopyStatus.LOST, reason="không thấy", now=world.clock()
    )
    b.sync()
    assign(world.hub, "00003", area="Lào Cai")
    _counted(world, a, b, c)
    both = (Holder("00002", "Xã 00002", 2), Holder("00003", "Xã 00003", 1))
    assert _elsewhere(a, name) == both
    assert _elsewhere(c, name) == (both[0], Holder("00001", "Xã 00001", 1))


def test_copies_of_descriptions_that_were_joined_are_counted_together(world: World) -> None:
    """Rule 15.6."""
    a, b = _commune(world, "00001"), _commune(world, "00002")
    for code in ("00001", "00002"):
        assign(world.hub, code, area="Lào Cai")
    said = {"t020": "9786041234567", "t100": "Tô Hoài"}
    first, second = (each.catalogue("Dế mèn phiêu lưu ký", **said) for each in (a, b))
    _add(a, first)
    _add(b, second)
    _counted(world, a, b)
    world.do_what_waits()
    a.sync()
    b.sync()
    assert _elsewhere(a, first) == (Holder("00002", "Xã 00002", 1),)
    assert _elsewhere(b, first) == (Holder("00001", "Xã 00001", 1),)


def test_a_damaged_word_about_others_is_kept_and_shows_nothing(world: World) -> None:
    """Rule 4.4."""
    a = _commune(world, "00001")
    name = a.catalogue("Dế mèn phiêu lưu ký")
    a.sync()
    with world.hub.engine.begin() as connection:
        tell(connection, ["00001"], ChangeKind.HOLDING, name, text='{"x":[0,"y"]}', version=1)
    a.sync()
    assert _elsewhere(a, name) == ()
