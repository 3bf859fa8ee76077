"""How long a built program takes to start from a cold disk: `cold_start.py FOLDER`.

Against `dev.py run`, started just before; from the command to the desk that has opened the library.
The system is asked to forget what it keeps of the program's files, which needs no rights.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench_figures import Bar, Figure, table
from environment import ROOT

_RUNS = 5
_BAR = 1.5


def measure(built: Path) -> Figure:
    """In turns, after one start of each that is not counted."""
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(prefix="cold-start-") as folder:
        window: list[str | Path] = [built / "thuvienxa", "--library", folder]
        found = ["init", "--code", "00001", "--name", "Suối Ngọc"]
        subprocess.run([*window, *found], check=True, stdout=subprocess.DEVNULL)
        from_source: list[str | Path] = [sys.executable, ROOT / "build_scripts" / "dev.py", "run"]
        for _ in range(_RUNS + 1):
            _forget([*built.rglob("*"), *Path(folder).rglob("*")])
            ours.append(_started_ms(window))
            theirs.append(_started_ms([*from_source, "--library", folder]))
    return Figure(
        measure="the desk is there, from a cold disk",
        unit="ms",
        ours=median(ours[1:]),
        against="dev.py run, warm",
        theirs=median(theirs[1:]),
        side=Bar.AT_MOST,
        bar=_BAR,
    )


def _forget(files: Sequence[Path]) -> None:
    os.sync()  # only what is on the disk can be forgotten
    for file in files:
        if file.is_file():
            with file.open("rb") as opened:
                os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _started_ms(command: Sequence[str | Path]) -> float:
    screen = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    told = {"THUVIENXA_QUIT_WHEN_READY": "1", "PYTHONDONTWRITEBYTECODE": ""}
    begun = time.perf_counter()
    with subprocess.Popen(
        command, env={**os.environ, **screen, **told}, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline(), "it did not start"
        return 1000 * (time.perf_counter() - begun)


if __name__ == "__main__":
    figure = measure(Path(sys.argv[1]))
    print(table([figure]))
    sys.exit(0 if figure.holds else 1)
