"""The shared files of records, and the programs of others that read them."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDS = {"yaz-marcdump": "yaz", "marcdump": "libmarc-record-perl"}

Peer = Callable[..., bytes]
"""Runs a program of others with its arguments and says what it printed."""


@pytest.fixture(scope="session")
def data() -> Path:
    folder = ROOT.parent / "shared" / "data"
    if not folder.exists():
        pytest.skip("the shared test data is not here")
    return folder


@pytest.fixture(scope="session")
def peer() -> Peer:
    missing = {package for program, package in NEEDS.items() if shutil.which(program) is None}
    assert not missing, f"Please install first: {' '.join(sorted(missing))}"

    def run(*arguments: str | Path) -> bytes:
        return subprocess.run(arguments, capture_output=True, check=True, timeout=60).stdout

    return run
