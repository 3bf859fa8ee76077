"""Sticks that are full, gone, or lie about what they have stored."""

from pathlib import Path

import pytest

from desktop.domain.errors import InputError, RuleError
from desktop.machine import stick

FILE = b"the file" * 100_000


def test_a_file_gets_its_name_when_it_was_read_back(tmp_path: Path) -> None:
    stick.put(tmp_path / "a.bibsync", FILE)
    assert [path.name for path in tmp_path.iterdir()] == ["a.bibsync"]
    assert stick.get(tmp_path / "a.bibsync", most=len(FILE)) == FILE


def test_a_stick_that_keeps_something_else_is_found_out_and_the_old_file_stays(
    tmp_path: Path,
) -> None:
    """Rule 14.1."""
    path = tmp_path / "a.bibsync"
    path.write_bytes(b"old")

    def short(draft: Path) -> bytes:
        return draft.read_bytes()[:-1]

    with pytest.raises(InputError, match=r"stick\.stores_wrongly"):
        stick.put(path, FILE, read_back=short)
    assert [each.name for each in tmp_path.iterdir()] == ["a.bibsync"]
    assert path.read_bytes() == b"old"


def test_stopped_half_way_nothing_is_left(tmp_path: Path) -> None:
    asked = iter([False, True])
    with pytest.raises(RuleError, match=r"stick\.stopped"):
        stick.put(tmp_path / "a.bibsync", FILE, cancelled=lambda: next(asked))
    assert not list(tmp_path.iterdir())


def test_a_stick_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"stick\.gone"):
        stick.put(tmp_path / "gone" / "a.bibsync", FILE)
    with pytest.raises(InputError, match=r"stick\.no_such_file"):
        stick.get(tmp_path / "a.bibsync", most=1)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.bibsync").write_bytes(FILE)
    with pytest.raises(InputError, match=r"bundle\.damaged"):
        stick.get(tmp_path / "a.bibsync", most=100)
