"""The archive's installer: a program in the home folder, and a library that outlives it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

GIVEN = Path(__file__).parents[2] / "build_scripts" / "package"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script for Linux")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "nhà của Lan"
    home.mkdir()
    return home


def unpacked(folder: Path, version: str) -> Path:
    """The archive as it is unpacked, with a program that says its version alone."""
    (folder / "program").mkdir(parents=True)
    program = folder / "program" / "thuvienxa"
    program.write_text(f"#!/bin/sh\necho {version}\n", "utf-8")
    program.chmod(0o755)
    (folder / "program" / "thuvienxaw").symlink_to("thuvienxa")
    (folder / "program" / f"only-in-{version}").touch()
    (folder / "share" / "applications").mkdir(parents=True)
    shutil.copyfile(GIVEN / "thuvienxa.desktop", folder / "share/applications/thuvienxa.desktop")
    for script in ("install.sh", "uninstall.sh"):
        shutil.copyfile(GIVEN / script, folder / script)
    return folder


def run(home: Path, *command: str | Path) -> str:
    words = [str(word) for word in command]
    settings = {"HOME": str(home), "PATH": os.environ["PATH"]}
    done = subprocess.run(words, env=settings, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def test_it_installs_takes_the_provinces_file_along_upgrades_and_leaves_the_library(
    home: Path, tmp_path: Path
) -> None:
    old, new = unpacked(tmp_path / "cũ", "1"), unpacked(tmp_path / "mới", "2")
    (old / "00001.tvx").write_text("of the province", "utf-8")
    place = home / ".local/share/thuvienxa-program"
    library = home / ".local/share/thuvienxa/library.db"
    library.parent.mkdir(parents=True)
    library.touch()

    run(home, "sh", old / "install.sh")
    assert run(home, home / ".local/bin/thuvienxa") == "1\n"
    assert (place / "00001.tvx").exists()
    entry = (home / ".local/share/applications/thuvienxa.desktop").read_text("utf-8")
    assert f'Exec="{place}/thuvienxaw" %f' in entry

    run(home, "sh", new / "install.sh")
    assert run(home, home / ".local/bin/thuvienxaw") == "2\n"
    assert not (place / "only-in-1").exists()

    updates = home / ".local/share/thuvienxa-versions"
    (updates / "versions").mkdir(parents=True)
    run(home, "sh", place / "uninstall.sh")
    assert not place.exists()
    assert not updates.exists()
    assert not (home / ".local/bin/thuvienxa").is_symlink()
    assert library.exists()
