"""Pictures of what is printed: the labels of copies."""

from collections.abc import Callable, Iterator
from functools import partial

from ui.catalogue.copies_card import CopiesCard
from ui.file_pictures import Wait, when_done
from ui.main_window import MainWindow
from ui.printing.dialog import PrintDialog
from ui.printing.press import Press


def at_the_labels(
    window: MainWindow, barcodes: tuple[str, ...], *, settle: Wait, take: Callable[[str], None]
) -> Iterator[Wait]:
    """Of these copies. The catalogue is shown."""
    card = window.findChild(CopiesCard)
    assert card is not None
    card.labels_asked.emit(barcodes)
    yield settle
    dialog = window.findChild(PrintDialog)
    assert dialog is not None
    yield partial(when_done, dialog.findChildren(Press))
    take("labels")
    dialog.reject()
    yield settle
