"""Accounts: which secrets are good enough, and how long a wrong one keeps out."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.account import Role, Tries, checked_name, checked_secret
from desktop.domain.errors import InputError
from desktop.domain.permission import Right, may

NOW = datetime(2026, 11, 12, 2, 40, tzinfo=UTC)


@pytest.mark.parametrize("secret", ["274913", "90817264", "hoa gạo tháng ba", " 274913 "])
def test_a_pin_of_six_digits_or_a_phrase_is_good_enough(secret: str) -> None:
    assert checked_secret(secret) == secret.strip()


@pytest.mark.parametrize(
    ("secret", "code"),
    [
        ("", "account.secret_too_short"),
        ("27491", "account.secret_too_short"),
        ("hoa gạo", "account.secret_too_short"),
        ("9" * 201, "account.secret_too_short"),
        ("111111", "account.secret_too_simple"),
        ("121212", "account.secret_too_simple"),
        ("123456", "account.secret_too_simple"),
        ("4567890", "account.secret_too_simple"),
        ("987654", "account.secret_too_simple"),
        ("aaaaaaaaaaaa", "account.secret_too_simple"),
    ],
)
def test_everybodys_first_guess_is_not(secret: str, code: str) -> None:
    with pytest.raises(InputError, match=code.replace(".", "[.]")):
        checked_secret(secret)


def test_a_phrase_is_the_same_however_its_marks_were_typed() -> None:
    assert checked_secret("hoa gạo tháng ba") == checked_secret("hoa gạo tháng ba")


def test_an_account_has_a_name() -> None:
    assert checked_name("  Lê   Thị Hoa ") == "Lê Thị Hoa"
    with pytest.raises(InputError, match="name_missing"):
        checked_name(" ")


def test_the_wait_after_wrong_secrets_grows_to_a_quarter_of_an_hour() -> None:
    waits = [Tries(wrong=wrong, last_at=NOW).wait_s(NOW) for wrong in range(13)]
    assert waits == [0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]
    assert Tries(wrong=4, last_at=NOW).wait_s(NOW + timedelta(seconds=3)) == 7
    assert Tries(wrong=4, last_at=NOW).wait_s(NOW + timedelta(seconds=10)) == 0


@given(wrong=st.integers(0, 10**9), shift=st.integers(-(10**8), 10**8))
def test_no_wait_is_longer_than_a_quarter_of_an_hour_whatever_the_clock_says(
    wrong: int, shift: int
) -> None:
    tries = Tries(wrong=wrong, last_at=NOW)
    assert 0 <= tries.wait_s(NOW + timedelta(seconds=shift)) <= 900


def test_a_librarian_may_do_everything_and_a_helper_only_take_money() -> None:
    assert all(may(Role.LIBRARIAN, right) for right in Right)
    assert [right for right in Right if may(Role.HELPER, right)] == [Right.MONEY]


def test_a_coordinator_does_not_touch_readers_or_their_money() -> None:
    forbidden = {Right.ERASE_READER, Right.EXPORT_READERS, Right.MERGE_READERS, Right.MONEY}
    assert not any(may(Role.COORDINATOR, right) for right in forbidden)
