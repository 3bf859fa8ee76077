"""A virtual screen: a window on it is typed into and looked at, as by somebody who sits there."""

import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_PACKAGES = {"Xvfb": "xvfb", "xdotool": "xdotool"}
_COLOUR_BYTES = 12  # of one entry in the table of colours of a picture in the X dump format
_BY_X, _BY_QT = b"\0", b"\xff"  # the fourth byte of a pixel, which nobody sees


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What is shown is in a file, which the server keeps up to date."""

    display: str
    picture: Path

    def xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        return done.stdout

    def type(self, text: str) -> None:
        """As fast as a scanner does, and with its line ends."""
        self.xdotool("type", "--delay", "1", text)

    def press(self, key: str) -> None:
        self.xdotool("key", key)

    def focus(self, title: str) -> None:
        """Wait for the window of this title, and give it the keyboard."""
        number = self.xdotool("search", "--sync", "--onlyvisible", "--name", title)
        self.xdotool("windowfocus", "--sync", number.split()[0])

    def count(self, colour: str, *, left: int = 0, right: int | None = None) -> int:
        """How many pixels have exactly this colour (#RRGGBB), from `left` up to `right`."""
        dump = self.picture.read_bytes()
        (header,) = struct.unpack_from(">I", dump)
        width, height = struct.unpack_from(">2I", dump, 16)
        (stride,) = struct.unpack_from(">I", dump, 48)
        (colours,) = struct.unpack_from(">I", dump, 76)
        first = header + colours * _COLOUR_BYTES
        pixel = bytes.fromhex(colour.removeprefix("#"))[::-1]
        cut = slice(left * 4, (width if right is None else right) * 4)
        rows = (dump[first + row * stride :][:stride][cut] for row in range(height))
        return sum(row.count(pixel + _BY_X) + row.count(pixel + _BY_QT) for row in rows)


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """A screen of 1366×768 that chooses its own free number."""
    for program, package in _PACKAGES.items():
        # Skipped would read as passed, so a missing program fails, and says what to install.
        if shutil.which(program) is None:
            pytest.fail(f"This test needs {program}: install the package {package}.")
    read, write = os.pipe()
    size = ["-screen", "0", "1366x768x24"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), *size, "-nolisten", "tcp", "-fbdir", str(folder)],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as number:
        display = f":{number.readline().strip()}"
    try:
        yield Screen(display=display, picture=folder / "Xvfb_screen0")
    finally:
        server.terminate()
        server.wait(timeout=20)


def environment(on: Screen) -> dict[str, str]:
    """For a window on this screen."""
    return {
        **os.environ,
        "DISPLAY": on.display,
        "QT_QPA_PLATFORM": "xcb",
        "THUVIENXA_LANGUAGE": "vi",
    }


def wait_until(is_so: Callable[[], bool], window: subprocess.Popen[bytes], *, seconds: int) -> None:
    """Look again and again, as long as the window is open."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert window.poll() is None, "the window closed by itself"
        assert time.monotonic() < deadline, "it did not come about in time"
