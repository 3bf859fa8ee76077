"""The bytes say what they are more honestly than the leader does."""

import pytest

from desktop.marc.encoding import MARC_8, UTF_8, decode, guess


@pytest.mark.parametrize(
    ("data", "says_utf8", "encoding"),
    [
        (b"plain", False, UTF_8),
        ("Số đỏ".encode(), False, UTF_8),
        ("Số đỏ".encode() + b"\xff", False, UTF_8),
        (b"Nguy\xe3\xe4en", True, MARC_8),
        (b"Nguy\xe3\xe4en", False, MARC_8),
        (b"\x1b(2abc", False, MARC_8),
        (b"\x1b(2abc", True, UTF_8),
        (b"bad \xc0 byte", True, UTF_8),
    ],
)
def test_the_encoding_is_guessed(data: bytes, says_utf8: bool, encoding: str) -> None:
    assert guess(data, says_utf8=says_utf8) == encoding


@pytest.mark.parametrize("data", [b"Nguy\xe3\xe4en", b"Nguy\xe4\xe3en"])
def test_marks_in_either_order_become_one_letter(data: bytes) -> None:
    assert decode(data, MARC_8) == ("Nguyễn", False)


def test_letters_of_each_subfield_start_afresh() -> None:
    decoded = decode(b"10\x1fa\x1b$1!0!\x1fbabc", MARC_8)
    assert decoded.text.endswith("\x1fbabc")


@pytest.mark.parametrize(
    ("data", "end"),
    [(b"\x1b$1!0!!C\x1b(Babc", "abc"), (b"abc\x1b", "abc\x1b"), (b"\x1b$1!0", "")],
)
def test_a_cut_sequence_is_said_and_swallows_nothing(data: bytes, end: str) -> None:
    decoded = decode(data, MARC_8)
    assert decoded.is_damaged
    assert decoded.text.endswith(end)
