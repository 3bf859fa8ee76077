"""The log beside the library takes no more room than it was given."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.machine.logs import keep_log

MOST_FILES, MOST_BYTES = 4, 4 << 20
LINE = "x" * 1000


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    level, before = root.level, list(root.handlers)
    keep_log(tmp_path)
    yield tmp_path
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_a_log_of_years_has_four_pages_and_the_newest_lines(kept: Path) -> None:
    log = logging.getLogger("thuvienxa.test")
    for number in range(6000):
        log.info("%d %s", number, LINE)
    files = list(kept.iterdir())
    assert len(files) == MOST_FILES
    assert sum(each.stat().st_size for each in files) <= MOST_BYTES
    assert f"5999 {LINE}" in (kept / "thuvienxa.log").read_text("utf-8")
