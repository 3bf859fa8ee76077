import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from desktop.machine.folders import LIBRARY_FILE
from desktop.storage.schema import SCHEMA_VERSION
from desktop.storage.sqlite import connect

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("sqlite3", "sqlite_utils", "requests", "pymarc", "keyring", "nacl", "click")
OURS = ("desktop.storage", "desktop.services", "desktop.marc", "sync", "ui.cli")


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_nothing_heavy_is_imported_before_the_window_is_painted() -> None:
    done = python("-c", "import sys, ui.app; print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.split()
    assert [name for name in loaded if name.partition(".")[0] in HEAVY] == []
    assert [name for name in loaded if name.startswith(OURS)] == []


def test_commands_never_load_the_window() -> None:
    done = python("-c", "import sys, ui.__main__, ui.cli.commands; print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    assert "PySide6.QtWidgets" not in done.stdout.split()


def test_the_window_opens_on_a_library_says_how_fast_and_ends(folder: Path) -> None:
    done = python("-m", "ui", "--library", str(folder), THUVIENXA_QUIT_WHEN_READY="1")
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout.splitlines()[-1])
    assert 0 < facts["painted_ms"] <= facts["ready_ms"]
    assert facts["peak_mb"] is None or facts["peak_mb"] <= 160


def test_without_a_library_the_window_says_so_and_ends_with_its_status(tmp_path: Path) -> None:
    done = python("-m", "ui", "--library", str(tmp_path), THUVIENXA_QUIT_WHEN_READY="1")
    assert done.returncode == 4
    assert "Traceback" not in done.stderr


def test_a_library_of_a_newer_program_is_refused_by_the_window_and_left_as_it_was(
    folder: Path,
) -> None:
    file = folder / LIBRARY_FILE
    with closing(connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = file.read_bytes()
    done = python("-m", "ui", "--library", str(folder), THUVIENXA_QUIT_WHEN_READY="1")
    assert done.returncode == 4
    assert "do bản chương trình mới hơn lập" in done.stderr
    assert file.read_bytes() == before
