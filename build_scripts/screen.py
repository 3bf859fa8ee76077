"""Whether there is a screen to show a window on."""

import os
import sys


def is_there() -> bool:
    return not sys.platform.startswith("linux") or is_x11() or "WAYLAND_DISPLAY" in os.environ


def is_x11() -> bool:
    return sys.platform.startswith("linux") and "DISPLAY" in os.environ
