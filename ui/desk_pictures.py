"""Pictures of what the desk does besides lending, and of a scanner that is tried."""

from collections.abc import Callable, Iterator

from desktop.domain.register import Kind
from desktop.domain.scanner import TESTS, End
from desktop.domain.visit import Visitor
from ui.desk.door_card import DoorCard
from ui.desk.view import DeskView
from ui.desk.ways import DROP, PILE, READING, WayChips, WayStrip
from ui.main_window import MainWindow
from ui.scanner.view import ScannerView

Wait = Callable[[Callable[[], None]], None]

_READ = (Kind.BOOK, Kind.BOOK, Kind.SERIAL)
_CAME = (Visitor.ADULT, *[Visitor.CHILD] * 3)


def at_the_ways(
    window: MainWindow, desk: DeskView, *, settle: Wait, take: Callable[[str], None]
) -> Iterator[Wait]:
    """From way to way: a pile, the book drop, what is read here; then a scanner is tried."""
    chips, door = desk.findChild(WayChips), desk.findChild(DoorCard)
    strip = desk.findChild(WayStrip)
    assert chips is not None
    assert strip is not None
    assert door is not None
    for visitor in _CAME:
        door.buttons[visitor].click()
    for way in (PILE, DROP, READING):
        chips.chips[way].click()
        if way == READING:
            for kind in _READ:
                strip.uses[kind].click()
        yield settle
        take(f"desk-{way}")
        chips.chips[way].click()
    yield settle
    window.go("scanner")
    page = window.findChild(ScannerView)
    assert page is not None
    take("scanner")
    for code in TESTS:
        page.edit.traced.emit(code.lower(), End.ENTER, 2)
    yield settle
    take("scanner-done")
    window.go("desk")
