"""Which run of the computer this is: as long as it lasts, a wrong clock is wrong by the same."""

import hashlib
import time
from pathlib import Path

_LINUX = Path("/proc/sys/kernel/random/boot_id")
_LETTERS = 12
_ABOUT_S = 600
"""The start is only worked out to this, since clocks are put right a little all the time."""


def run_of_the_computer() -> str:
    """The same for every program until the computer is switched off; says nothing about it."""
    try:
        start = _LINUX.read_text("ascii")
    except OSError:
        start = str(round((time.time() - time.monotonic()) / _ABOUT_S))
    return hashlib.blake2b(start.encode()).hexdigest()[:_LETTERS]
