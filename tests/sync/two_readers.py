"""Two PCs of one library that share their readers, for tests."""

from typing import NamedTuple

from desktop.domain.copy import Copy
from desktop.domain.patron import Patron, PatronId
from desktop.services import accounts
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.readers import NewPatron, register
from sync.readers_key import share
from tests.sync.world import Commune, World

NAME = "Phạm Quốc Huy"


class Pair(NamedTuple):
    """Both PCs, and the code of the sheet of the first."""

    a: Commune
    b: Commune
    code: str

    def quiet(self) -> None:
        for pc in (self.a, self.b, self.a, self.b):
            pc.sync()

    def share(self, pc: Commune) -> None:
        share(pc.store, self.code, now=pc.now(), random_bytes=pc.world.random.randbytes)

    def share_at_both(self) -> None:
        for pc in (self.a, self.b):
            self.share(pc)
            self.quiet()

    def copy(self, barcode: str = "") -> Copy:
        """A book that both know."""
        record = self.a.catalogue(f"Tắt đèn {barcode}")
        copy = add_copy(self.a.store, record, NewCopy(prefix="TN"), now=self.a.now())
        self.quiet()
        return copy


def pair(world: World) -> Pair:
    """Two PCs, of which neither has begun."""
    a, b = world.commune("00001"), world.commune("00001")
    return Pair(a, b, new_sheet(a))


def sharing_pair(world: World) -> Pair:
    found = pair(world)
    found.share_at_both()
    return found


def new_sheet(pc: Commune) -> str:
    return accounts.renew_sheet(pc.store, now=pc.now(), random_bytes=pc.world.random.randbytes)


def reader(pc: Commune, name: str = NAME, **facts: object) -> Patron:
    return register(pc.store, NewPatron(name=name, **facts), now=pc.now())  # type: ignore[arg-type]


def known(pc: Commune, patron: PatronId) -> Patron:
    found = pc.store.patrons.get(patron)
    assert found is not None
    return found


def told(pc: Commune) -> list[str]:
    return [matter.code for matter in pc.store.matters.open()]
