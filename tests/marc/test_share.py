"""Several may read a file at once: what they read together is the file, each record once."""

from itertools import chain
from pathlib import Path

import pytest

from desktop.marc.read import can_be_shared, read
from desktop.marc.reading import Share
from tests.services.conftest import BOOKS

DATA = Path(__file__).parents[3] / "shared" / "data"


@pytest.mark.parametrize("of", [1, 2, 3])
@pytest.mark.parametrize("size", [1, 7, 63, 64])
@pytest.mark.parametrize("name", ["05_truncated_tail.mrc", "02_newline_between.mrc"])
def test_shares_make_the_whole(size: int, of: int, name: str) -> None:
    path = DATA / "marc-bad" / name
    whole = list(read(path, share=Share(size)))
    shares = [list(read(path, share=Share(size, turn, of))) for turn in range(of)]
    assert sorted(chain(*shares), key=lambda each: each.number) == whole
    for turn, share in enumerate(shares):
        assert {(each.number - 1) // size % of for each in share} <= {turn}


def test_only_files_whose_records_are_told_apart_unread_are_shared() -> None:
    assert can_be_shared(BOOKS)
    assert not can_be_shared(DATA / "marc-vietnamese" / "vn_bibs.xml")
