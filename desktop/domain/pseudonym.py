"""Under what name the nation hears of a reader: another one each year, so nobody can be followed.

It is made with a secret of the reader's that stays in the library and goes when they are forgotten.
"""

import hashlib
from datetime import date

_BYTES = 16
_FIRST, _LAST = 2020, 2099
"""What else a clock shows is taken for one of these."""


def pseudonym_of(secret: str, day: date) -> str:
    """Of the reader who has this secret, in the year of `day`."""
    return _made(secret, min(max(day.year, _FIRST), _LAST))


def pseudonyms_of(secret: str) -> frozenset[str]:
    """All that a reader ever had or will have."""
    return frozenset(_made(secret, year) for year in range(_FIRST, _LAST + 1))


def _made(secret: str, year: int) -> str:
    key = bytes.fromhex(secret)
    return hashlib.blake2b(str(year).encode(), key=key, digest_size=_BYTES).hexdigest()
