"""The printers of this computer."""

from collections.abc import Callable

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.domain.errors import InputError
from ui.printing.paper import Paper
from ui.printing.render import draw


def printers() -> tuple[str, ...]:
    """Their names, the usual one first."""
    names = QPrinterInfo.availablePrinterNames()
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != usual, name)))


def print_on(
    paper: Paper,
    name: str,
    *,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> bool:
    """Print on the printer of this name; False when cancelled before the last page."""
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setDocName(paper.name)
    if not printer.isValid():
        raise InputError("paper.printer_failed", printer=name)
    is_whole = draw(paper, printer, progress=progress, cancelled=cancelled)
    if not is_whole:
        printer.abort()
    if printer.printerState() == QPrinter.PrinterState.Error:
        raise InputError("paper.printer_failed", printer=name)
    return is_whole
