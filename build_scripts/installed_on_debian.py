"""Installs, uses, upgrades and removes what is given to Debian: `installed_on_debian.py ROOT`.

ROOT is a Debian 12 that has nothing, as `debootstrap --variant=minbase bookworm ROOT` makes one.
Run by root, with the environment's Python.
"""

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

from environment import ROOT
from project import version
from smoke import Trial, Unfit, try_all

_QUIETLY = ("apt-get", "-qq", "--yes", "--no-install-recommends", "-o=Dpkg::Use-Pty=0")
_OLDER = "0.0.1"
_UID = 1000


class Bare:
    """A Debian in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        if self.has("/usr/bin/python3"):
            raise Unfit(f"{root} has a Python: it proves nothing.")

    def has(self, place: str) -> bool:
        return Path(f"{self.root}{place}").exists()

    def run(self, *words: str) -> str:
        settings = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
        command = ["chroot", str(self.root), *words]
        done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Unfit(f"{' '.join(words)}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def trial(self, folder: Path) -> Trial:
        begin = ["/usr/sbin/chroot", str(self.root), "/usr/bin/thuvienxa"]
        return Trial(begin, folder, seen=self.seen)

    def seen(self, path: Path) -> str:
        """A place as who is in this Debian knows it."""
        return f"/{path.relative_to(self.root)}"


class Lan:
    """Somebody on this Debian who is not root."""

    def __init__(self, bare: Bare, home: Path) -> None:
        self._bare = bare
        self.home = home
        self._chroot = ["/usr/sbin/chroot", f"--userspec={_UID}:{_UID}", str(bare.root)]
        home.mkdir()
        os.chown(home, _UID, _UID)

    def run(self, place: Path) -> None:
        settings = {"PATH": "/usr/bin:/bin", "HOME": self._bare.seen(self.home)}
        subprocess.run([*self._chroot, self._bare.seen(place)], env=settings, check=True)

    def trial(self, folder: Path) -> Trial:
        os.chown(folder, _UID, _UID)
        place = f"{self._bare.seen(self.home)}/.local/bin/thuvienxa"
        return Trial([*self._chroot, place], folder, seen=self._bare.seen)


def older(package: Path, folder: Path) -> Path:
    """The same package, as a version before."""
    tree, made = folder / "tree", folder / "older.deb"
    subprocess.run(["dpkg-deb", "--raw-extract", package, tree], check=True)
    control = tree / "DEBIAN" / "control"
    control.write_text(control.read_text().replace(f"Version: {version()}", f"Version: {_OLDER}"))
    (tree / "usr/lib/thuvienxa/_internal/of-an-older-version.txt").write_text("old")
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, made],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return made


def try_package(bare: Bare, package: Path, folder: Path) -> bool:
    """Whether all goes well; `folder` is in the bare Debian."""
    inside = f"/{folder.relative_to(bare.root)}"
    older(package, folder)
    shutil.copyfile(package, folder / "newer.deb")
    bare.run("apt-get", "-qq", "update")
    bare.run(*_QUIETLY, "install", f"{inside}/older.deb")
    is_fit = try_all(folder, bare.trial)
    trial = bare.trial(folder / "alone")
    before = trial.ask("status")
    bare.run(*_QUIETLY, "install", f"{inside}/newer.deb")
    if bare.has("/usr/lib/thuvienxa/_internal/of-an-older-version.txt"):
        raise Unfit("Something of the older version is left.")
    if trial.ask("status") != before:
        raise Unfit("The library is not what it was before the upgrade.")
    bare.run("apt-get", "-qq", "--yes", "purge", "thuvienxa")
    if bare.has("/usr/lib/thuvienxa") or bare.has("/usr/bin/thuvienxa"):
        raise Unfit("Something is left of the program.")
    if not (folder / "alone" / "library" / "library.db").exists():
        raise Unfit("The library went with the program.")
    return is_fit


def try_archive(bare: Bare, archive: Path, folder: Path) -> bool:
    """Likewise, for one user; the libraries that Qt needs are there from the package."""
    folder.mkdir()
    folder.chmod(0o755)
    with tarfile.open(archive) as files:
        files.extractall(folder)
    (unpacked,) = folder.glob("thuvienxa-*")
    lan = Lan(bare, folder / "nhà của Lan")
    lan.run(unpacked / "install.sh")
    is_fit = try_all(folder, lan.trial)
    trial = lan.trial(folder / "alone")
    before = trial.ask("status")
    left = lan.home / ".local/share/thuvienxa-program/of-an-older-version.txt"
    left.write_text("old")
    lan.run(unpacked / "install.sh")
    if left.exists() or trial.ask("status") != before:
        raise Unfit("It is not as before the upgrade, or something of the older one is left.")
    lan.run(unpacked / "uninstall.sh")
    rest = [path for path in lan.home.rglob("*") if "thuvienxa" in path.name]
    if rest:
        raise Unfit(f"This is left of the program: {rest}")
    if not (folder / "alone" / "library" / "library.db").exists():
        raise Unfit("The library went with the program.")
    return is_fit


def main(arguments: Sequence[str]) -> int:
    (root,) = (Path(argument).resolve() for argument in arguments)
    package = ROOT / "dist" / f"thuvienxa_{version()}_amd64.deb"
    archive = ROOT / "dist" / f"thuvienxa-{version()}-linux-amd64.tar.xz"
    with tempfile.TemporaryDirectory(dir=root / "tmp") as folder:
        Path(folder).chmod(0o755)  # apt reads it as somebody else
        try:
            bare = Bare(root)
            is_fit = try_package(bare, package, Path(folder))
            is_fit = try_archive(bare, archive, Path(folder) / "archive") and is_fit
        except Unfit as problem:
            print(f"The package is not fit to be given away:\n{problem}", file=sys.stderr)
            return 1
    print("Package and archive were tried out: installed, used, upgraded and removed.")
    return 0 if is_fit else 1


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main(sys.argv[1:]))
