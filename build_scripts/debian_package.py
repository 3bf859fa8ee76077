"""The program as a Debian package, and as an archive that a user unpacks without being root."""

import gzip
import lzma
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from environment import ROOT
from executable import BUILT, MADE
from project import version

LARGEST = 45_000_000  # bytes, compressed
_TREE = MADE / "deb"
_GIVEN = ROOT / "build_scripts" / "package"
_SIZES = (16, 24, 32, 48, 64, 128, 256)
# What of Qt and its plugins is not in the folder, because a computer with a screen has its own.
_DEPENDS = (
    "libc6 (>= 2.36)",
    "fontconfig-config",
    "fonts-dejavu-core | fonts-noto-core",
    "libegl1",
    "libgl1",
    "libgssapi-krb5-2",
    "libmount1",
    "libselinux1",
    "libsystemd0",
    "libxcb1",
)
_CONTROL = """\
Package: thuvienxa
Version: {version}
Architecture: amd64
Section: education
Priority: optional
Maintainer: Thư Viện Xã <noreply@thuvienxa.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: libcups2, gnome-keyring | libsecret-1-0
Suggests: yaz
Description: library program for the communes of Vietnam
 Lends and takes back by barcode, finds books without accents, catalogues, and
 exchanges the library's work with the national system whenever there is a
 line. Works for weeks without one.
 .
 A library is in its user's home folder, and stays there when the package is
 removed.
"""


def build_deb() -> Path:
    """Makes dist/thuvienxa_VERSION_amd64.deb of the folder that was built."""
    shutil.rmtree(_TREE, ignore_errors=True)
    shutil.copytree(BUILT, _TREE / "usr/lib/thuvienxa", symlinks=True)
    for name in ("thuvienxa", "thuvienxaw"):
        _link(_TREE / "usr/bin" / name, f"../lib/thuvienxa/{name}")
    _place(_TREE / "usr/share")
    man = (_GIVEN / "thuvienxa.1").read_text("utf-8").replace("@VERSION@", version())
    _pack(_TREE / "usr/share/man/man1/thuvienxa.1.gz", man)
    _pack(_TREE / "usr/share/man/man1/thuvienxaw.1.gz", ".so man1/thuvienxa.1\n")
    document = _TREE / "usr/share/doc/thuvienxa"
    _pack(document / "changelog.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    shutil.copyfile(ROOT / "LICENSE", document / "copyright")
    _write(_TREE / "DEBIAN/control", _control())
    _settle(_TREE)
    made = ROOT / "dist" / f"thuvienxa_{version()}_amd64.deb"
    packing = ("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(_TREE), str(made))
    subprocess.run(packing, check=True, stdout=subprocess.DEVNULL)
    return _small_enough(made)


def build_archive() -> Path:
    """Makes dist/thuvienxa-VERSION-linux-amd64.tar.xz, with an installer for one user."""
    name = f"thuvienxa-{version()}"
    tree = MADE / "tar" / name
    shutil.rmtree(tree.parent, ignore_errors=True)
    shutil.copytree(BUILT, tree / "program", symlinks=True)
    _place(tree / "share")
    for script in ("install.sh", "uninstall.sh"):
        shutil.copyfile(_GIVEN / script, tree / script)
    _settle(tree)
    for script in ("install.sh", "uninstall.sh"):
        (tree / script).chmod(0o755)
    made = ROOT / "dist" / f"{name}-linux-amd64.tar.xz"
    with lzma.open(made, "wb", preset=6) as packed, tarfile.open(fileobj=packed, mode="w") as files:
        files.add(tree, name, filter=_unowned)
    return _small_enough(made)


def _place(share: Path) -> None:
    """The menu entry, the icon and the kinds of files."""
    _copy(_GIVEN / "thuvienxa.desktop", share / "applications/thuvienxa.desktop")
    _copy(_GIVEN / "thuvienxa.xml", share / "mime/packages/thuvienxa.xml")
    icons = share / "icons/hicolor"
    _copy(ROOT / "resources/icons/thuvienxa.svg", icons / "scalable/apps/thuvienxa.svg")
    for size in _SIZES:
        picture = MADE / f"thuvienxa-{size}.png"
        _copy(picture, icons / f"{size}x{size}/apps/thuvienxa.png")


def _control() -> str:
    files = (path for path in _TREE.rglob("*") if path.is_file() and not path.is_symlink())
    kilobytes = sum(-(-path.stat().st_size // 1024) for path in files)
    depends = ", ".join(_DEPENDS)
    return _CONTROL.format(version=version(), kilobytes=kilobytes, depends=depends)


def _settle(tree: Path) -> None:
    """One time and plain rights for everything, so that the same is packed as the same."""
    when = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or (path.name == "thuvienxa" and path.suffix == "")
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (when, when), follow_symlinks=False)


def _unowned(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def _small_enough(made: Path) -> Path:
    size = made.stat().st_size
    print(f"{made.relative_to(ROOT)} is made: {size / 1e6:.1f} MB", flush=True)
    if size > LARGEST:
        raise SystemExit(f"That is more than {LARGEST / 1e6:.0f} MB.")
    return made


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def _pack(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


def _link(place: Path, target: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)
