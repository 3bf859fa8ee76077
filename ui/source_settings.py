"""The catalogues that this library asks: the program's, and those of a file beside the library."""

from pathlib import Path

from desktop.domain.errors import InputError
from resources import ROOT
from sync.sources.targets import Target, load, merged

_FILE = "sources.json"


def targets(folder: Path) -> tuple[Target, ...]:
    """All of them, enabled or not. InputError when a file cannot be used."""
    shipped = load((ROOT / _FILE).read_text("utf-8"))
    own = folder / _FILE
    try:
        return merged(shipped, load(own.read_text("utf-8-sig")) if own.exists() else ())
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("source.settings_not_readable") from error
