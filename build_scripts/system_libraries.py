"""What Qt and the tests need from the system, not from Python: found, or installed by apt."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_LDCONFIG = "/sbin/ldconfig"
_UNUSABLE = 2


class Need(NamedTuple):
    """A library, a program or a file that must be there, and the Debian package that brings it."""

    name: str
    package: str


# To add one more: the name as `ldconfig -p` or the shell knows it, and its package in Debian 12.
# Later Debians rename packages (libglib2.0-0t64) but let apt find them by these names.
OFFSCREEN: tuple[Need, ...] = (
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libEGL.so.1", "libegl1"),
    Need("libGL.so.1", "libgl1"),
    Need("libX11.so.6", "libx11-6"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libfreetype.so.6", "libfreetype6"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
)
X11: tuple[Need, ...] = (
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-image.so.0", "libxcb-image0"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Need("libX11-xcb.so.1", "libx11-xcb1"),
    Need("libxcb-util.so.1", "libxcb-util1"),
)
SCREEN: tuple[Need, ...] = (
    *X11,
    Need("Xvfb", "xvfb"),
    Need("xauth", "xauth"),
    Need("xdotool", "xdotool"),  # the scanner of the tests
)

# Other people's programs that the tests ask and compare with.
PEERS: tuple[Need, ...] = (
    Need("yaz-client", "yaz"),
    Need("zebrasrv", "idzebra-2.0"),
    Need("marcdump", "libmarc-record-perl"),
    Need("/usr/share/perl5/MARC/Lint.pm", "libmarc-lint-perl"),
    Need("zbarimg", "zbar-tools"),  # reads the barcodes that are printed
    Need("pdftoppm", "poppler-utils"),
    Need("/usr/lib/postgresql", "postgresql"),  # the hub of a country keeps its tables there
)

# The Windows program, made and tried on Linux.
WINDOWS: tuple[Need, ...] = (
    *SCREEN,
    Need("/usr/lib/wine/wine64", "wine64"),
    Need("makensis", "nsis"),
    Need("osslsigncode", "osslsigncode"),
    Need("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64"),
)


def freezing() -> tuple[Need, ...]:
    """What PyInstaller needs: binutils, and the interpreter as a library if it is Debian's.

    And what takes the data of other languages out of ICU.
    """
    tools = (Need("objdump", "binutils"), Need("/usr/sbin/icupkg", "icu-devtools"))
    if sys.base_prefix != "/usr":
        return tools
    package = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
    return (*tools, Need(str(sysconfig.get_config_var("INSTSONAME")), package))


def ensure(needs: Sequence[Need]) -> None:
    """Installs what is missing on Debian; elsewhere says what is missing, and stops."""
    if not Path(_LDCONFIG).exists():
        return
    known = subprocess.run([_LDCONFIG, "-p"], capture_output=True, text=True, check=True).stdout
    missing = [need for need in needs if not _is_there(need, known)]
    if missing:
        names = ", ".join(need.name for need in missing)
        install([need.package for need in missing], f"Missing: {names}")


def install(packages: Sequence[str], why: str) -> None:
    """Installs Debian packages, or says what somebody else has to install, and stops."""
    wanted = " ".join(sorted(set(packages)))
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        print(f"{why}. Please install first: {wanted}", file=sys.stderr)
        sys.exit(_UNUSABLE)
    print(f"{why}. Installing with apt: {wanted} …", file=sys.stderr, flush=True)
    _apt("update")
    _apt("install", "--yes", "--no-install-recommends", *wanted.split())


def _is_there(need: Need, known: str) -> bool:
    if ".so" in need.name:
        return f"\t{need.name} " in known
    if need.name.startswith("/"):
        return Path(need.name).exists()
    return shutil.which(need.name) is not None


def _apt(*arguments: str) -> None:
    settings = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-qq", *arguments]
    done = subprocess.run(
        command, env=settings, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode != 0:
        print(f"This failed: {' '.join(command)}", file=sys.stderr)
        sys.exit(_UNUSABLE)
