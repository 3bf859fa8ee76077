"""A stick that is a medium of its own: full, or closed by its switch."""

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.cli.test_contract import BOOKS, Command, thuvienxa

MANY = [f"TV{number:08d}" for number in range(1, 64)]
STEPS = {
    "export": ("export", "{stick}/sách.mrc"),
    "labels": ("labels", *MANY, "--pdf", "{stick}/nhãn.pdf"),
    "backup": ("backup", "{stick}/hôm nay.tvxbackup"),
}
# In a changed root nothing can be said of all mounts, so the stick is taken out again at the end.
AS_ROOT = () if os.geteuid() == 0 else ("--map-root-user",)
IN_ITS_OWN_MOUNTS = ("unshare", "--mount", "--propagation=unchanged", *AS_ROOT)
FULL = 'mount -t tmpfs -o size=8k stick "$1"; head -c 8000 /dev/zero > "$1/phim.mp4"'
CLOSED = 'mount -t tmpfs -o size=4m stick "$1"; mount -o remount,ro "$1"'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "thư viện"
    command: Command = partial(thuvienxa, folder)
    command("init", "--code", "00001", "--name", "Thư viện xã Bản Mù")
    command("import", str(BOOKS))
    return folder


@pytest.mark.parametrize(
    ("medium", "backup"),
    [(FULL, "backup.no_room"), (CLOSED, "backup.read_only")],
    ids=["full", "closed"],
)
def test_what_a_stick_cannot_take_is_refused_in_words_and_leaves_nothing_there(
    made: Path, tmp_path: Path, medium: str, backup: str
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    steps = [[word.format(stick=stick) for word in words] for words in STEPS.values()]
    program = [sys.executable, "-m", "ui", "--library", str(made), "--json"]
    script = f'''set -e; trap 'umount {stick}' EXIT; {medium}; before=$(ls -A "$1"); shift
    for step; do eval "$step" || echo "status $?"; done
    test "$before" = "$(ls -A {stick})"'''
    lines = [" ".join(f"'{word}'" for word in (*program, *words)) for words in steps]
    done = subprocess.run(
        [*IN_ITS_OWN_MOUNTS, "sh", "-c", script, "sh", str(stick), *lines],
        capture_output=True,
        encoding="utf-8",
        env=dict(os.environ, QT_QPA_PLATFORM="offscreen"),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert [each["error"] for each in said] == ["file.not_written", "file.not_written", backup]
    assert all(each["message"] for each in said)
    assert done.stdout.count("status 2") == len(STEPS), done.stdout
