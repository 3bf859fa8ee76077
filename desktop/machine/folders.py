"""Where a library lives when nobody has said otherwise, and where its first file may lie."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import platformdirs

LIBRARY_FILE = "library.db"
_VARIABLE = "THUVIENXA_LIBRARY"
_PROVISION = "THUVIENXA_PROVISION"
_PROGRAMS = "THUVIENXA_PROGRAMS"


def library_folder(environment: Mapping[str, str]) -> Path:
    """The folder named by THUVIENXA_LIBRARY, else the one among the user's data."""
    named = environment.get(_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_data_dir("thuvienxa", appauthor=False))


def sample_folder(library: Path) -> Path:
    """Where the library to play with is: beside the real one, never in it."""
    return library.with_name(f"{library.name}-tap")


def programs_folder(environment: Mapping[str, str]) -> Path:
    """Where versions of the program lie that came later than the installed one."""
    named = environment.get(_PROGRAMS)
    place = platformdirs.user_data_dir("thuvienxa-versions", appauthor=False)
    return Path(named) if named else Path(place)


def provision_places(environment: Mapping[str, str], program: Sequence[str]) -> tuple[Path, ...]:
    """Where a province's file is looked for at the first start, before sticks.

    What THUVIENXA_PROVISION names, else beside the program (`program` is how it was called) and
    where an installer for the whole PC leaves it.
    """
    named = environment.get(_PROVISION)
    if named:
        return (Path(named),)
    called = Path(sys.executable) if hasattr(sys, "frozen") else Path(program[0])
    shared = platformdirs.site_config_dir("thuvienxa", appauthor=False)
    return (called.absolute().parent, Path(shared))
