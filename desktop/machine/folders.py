"""Where a library lives when nobody has said otherwise."""

from collections.abc import Mapping
from pathlib import Path

import platformdirs

LIBRARY_FILE = "library.db"
_VARIABLE = "THUVIENXA_LIBRARY"


def library_folder(environment: Mapping[str, str]) -> Path:
    """The folder named by THUVIENXA_LIBRARY, else the one among the user's data."""
    named = environment.get(_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_data_dir("thuvienxa", appauthor=False))
