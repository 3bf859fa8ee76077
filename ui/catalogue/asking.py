"""Asks the enabled catalogues for a book. Imported when the first one is asked for."""

from collections.abc import Callable
from pathlib import Path

from sync.sources.patience import Patience
from sync.sources.searching import LookUp, look_up_isbn
from ui.source_settings import targets

_IN_ALL_S = 60


def ask(folder: Path, isbn: str, cancelled: Callable[[], bool]) -> LookUp:
    """On whichever thread it is called; `cancelled` is looked at ten times a second."""
    return look_up_isbn(targets(folder), isbn, patience=Patience(_IN_ALL_S, cancelled=cancelled))
