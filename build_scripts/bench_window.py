"""The window on a large library, against an empty window of Qt's."""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from bench_figures import Bar, Figure

ROOT = Path(__file__).resolve().parents[1]
_RUNS = 9
MOST_MB = 160
_EMPTY = Path(__file__).with_name("empty_window.py")


def measure(folder: Path) -> list[Figure]:
    """In turns, after one run of each that warms the disk's cache and compiles what is imported."""
    ours, empty = [], []
    for _ in range(_RUNS + 1):
        ours.append(run(folder, "-m", "ui", "--library", str(folder)))
        empty.append(run(folder, str(_EMPTY)))
    painted = median(run["painted_ms"] for run in empty[1:])
    return [
        Figure(
            measure=measure,
            unit="ms",
            ours=median(run[key] for run in ours[1:]),
            against="an empty window painted",
            theirs=painted,
            side=Bar.AT_MOST,
            bar=bar,
        )
        for measure, key, bar in (
            ("window painted", "painted_ms", 2.0),
            ("first scan accepted", "ready_ms", 3.0),
        )
    ] + [
        Figure(
            measure="memory of the window, peak",
            unit="MB",
            ours=max(run["peak_mb"] for run in ours),
            side=Bar.AT_MOST,
            bar=MOST_MB,
        )
    ]


def run(folder: Path, *arguments: str, passphrase: str = "") -> dict[str, float]:
    """What a window says of its start, and of the most memory that it had.

    Compiled, as the program is when it is packaged: whoever measures may have forbidden Python to
    keep what it compiles.
    """
    surroundings = {"THUVIENXA_QUIT_WHEN_READY": "1", "PYTHONPATH": str(ROOT)}
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    if passphrase:
        surroundings["THUVIENXA_PASSPHRASE"] = passphrase
    screen = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, **surroundings, **compiled, **screen},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    facts: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return facts
