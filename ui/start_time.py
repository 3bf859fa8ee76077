"""How long this process has been running, and how much memory it holds."""

import os
import sys
import time
from pathlib import Path

_BEGAN = time.perf_counter()
_START_FIELD = 19  # of /proc/self/stat, counted after the name, which may hold blanks
_PROC = Path("/proc/self")


def process_age_ms() -> int:
    """Since the process began; where the system does not tell, since this module was read."""
    stat = _PROC / "stat"
    if sys.platform != "linux" or not stat.exists():  # wine shows a Windows program this file too
        return round((time.perf_counter() - _BEGAN) * 1000)
    ticks = int(stat.read_text(encoding="ascii").rpartition(")")[2].split()[_START_FIELD])
    began_s = ticks / os.sysconf("SC_CLK_TCK")
    return round((time.clock_gettime(time.CLOCK_BOOTTIME) - began_s) * 1000)


def memory_mb() -> int | None:
    """The resident memory, where the system tells it."""
    return _told_mb("VmRSS:")


def peak_memory_mb() -> int | None:
    """The most that was ever resident, where the system tells it."""
    return _told_mb("VmHWM:")


def _told_mb(name: str) -> int | None:
    status = _PROC / "status"
    if not status.exists():
        return None
    lines = status.read_text(encoding="ascii").splitlines()
    held = next(line for line in lines if line.startswith(name))
    return int(held.split()[1]) // 1024
