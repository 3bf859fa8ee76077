"""The shared files of records."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def data() -> Path:
    folder = ROOT.parent / "shared" / "data"
    if not folder.exists():
        pytest.skip("the shared test data is not here")
    return folder
