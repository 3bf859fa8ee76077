"""A folder with the program and a province's file becomes an enrolled library, no key pressed."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.machine.folders import LIBRARY_FILE
from tests.cli.test_contract import thuvienxa

MOST_SECONDS = 30
PROGRAM = "from ui.__main__ import main\nmain()\n"
ROOT = Path(__file__).parents[2]


def test_the_stick_of_the_installer(tmp_path: Path) -> None:
    stick, data, library = tmp_path / "usb", tmp_path / "hub", tmp_path / "library"
    stick.mkdir()
    (stick / "thuvienxa.py").write_text(PROGRAM, "utf-8")
    command = [sys.executable, "-m", "ui", "hub", "serve", "--data", str(data), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as hub:
        assert hub.stdout is not None
        url = hub.stdout.readline().strip()
        thuvienxa(library, "provision", "key", str(tmp_path / "k"))
        code = thuvienxa(
            library, "hub", "library", "add", "--data", str(data), "00001", "Suối Ngọc"
        )
        said = ("--key", str(tmp_path / "k"), "--province", "Sơn La", "--hub", url)
        mine = ("--code", "00001", "--name", "Suối Ngọc", "--enrol", code.result["enrolment_code"])
        assert (
            thuvienxa(library, "provision", "make", *said, *mine, str(stick / "a.tvx")).status == 0
        )
        began = time.monotonic()
        with _window(stick / "thuvienxa.py", library) as window:
            while not _exchanged(library):
                assert time.monotonic() - began < MOST_SECONDS
                assert window.poll() is None
                time.sleep(0.2)
        status = thuvienxa(library, "status").result
        hub.terminate()
    assert (status["library"], status["hub"], status["pending"]) == ("Suối Ngọc", url, 0)


@contextmanager
def _window(program: Path, library: Path) -> Iterator["subprocess.Popen[bytes]"]:
    told = {"THUVIENXA_LIBRARY": str(library), "PYTHONPATH": str(ROOT)}
    offscreen = {**os.environ, **told, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([sys.executable, program], env=offscreen) as window:
        try:
            yield window
        finally:
            window.terminate()


def _exchanged(library: Path) -> bool:
    return (library / LIBRARY_FILE).is_file() and bool(
        thuvienxa(library, "status").result.get("last_sync")
    )
