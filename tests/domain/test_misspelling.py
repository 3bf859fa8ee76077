"""What a mistyped word may have been meant to be."""

import pytest

from desktop.domain.misspelling import meant


@pytest.mark.parametrize(
    ("typed", "was_meant"),
    [
        ("truyeejn", "truyen"),  # Telex
        ("kieeuf", "kieu"),
        ("ddaats", "dat"),
        ("ruwngf", "rung"),
        ("truye65n", "truyen"),  # VNI
        ("chuyen", "truyen"),  # by ear
        ("xuc", "suc"),
        ("nan", "nang"),
        ("truyeb", "truyen"),  # beside the key
        ("tryuen", "truyen"),
        ("truen", "truyen"),
        ("truyeen", "truyen"),
        ("trugen", "truyen"),
        ("ruyen", "truyen"),
        ("truye", "truyen"),
    ],
)
def test_a_slip_is_seen_through(typed: str, was_meant: str) -> None:
    assert (was_meant,) in set(meant(typed))


def test_a_forgotten_space_is_put_back() -> None:
    assert ("truyen", "kieu") in set(meant("truyenkieu"))


def test_a_word_has_no_more_readings_than_can_be_looked_up() -> None:
    assert len(set(meant("nghieng"))) < 600
    assert len(set(meant("x" * 24))) < 2000
