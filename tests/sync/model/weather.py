"""How often things go wrong."""

from typing import NamedTuple


class Weather(NamedTuple):
    """How often what happens, in a thousand steps."""

    work: float = 450
    exchange: float = 380
    stick: float = 40
    mail: float = 20
    backup: float = 15
    put_back: float = 6
    clone: float = 2
    death: float = 1
    hub_backup: float = 20
    hub_restore: float = 5
    reboot: float = 10
    upgrade: float = 6
    key: float = 6
    mend: float = 5
    forget: float = 6
    desk: float = 2
    proposals: float = 25
    asked: float = 20
    poison: float = 20
    hub_dies: float = 20


FAIR = Weather()

DISASTERS = Weather(
    put_back=25, backup=40, hub_restore=15, hub_backup=40, mail=60, forget=15, clone=5
)
