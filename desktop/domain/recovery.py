"""The code on the recovery sheet: made to be copied from paper by hand, years later.

Seven groups of five letters and digits, 138 bits by chance. The last of each group checks it, so
that the program can say which group was misread.
"""

import hashlib

from desktop.domain.errors import InputError
from desktop.domain.identity import RandomBytes

_LETTERS = "123456789ABCDEFGHJKMNPQRSTVWXYZ"  # 31, a prime; without 0, O, I, L and U
GROUPS, LETTERS = 7, 5
_CHANCE = 4  # letters by chance in a group
_RANDOM_BYTES = 32
_MISREAD = str.maketrans("IL", "11")


def new_code(random_bytes: RandomBytes) -> str:
    """A new code as it is printed: five and five, joined by hyphens."""
    number = int.from_bytes(random_bytes(_RANDOM_BYTES))
    groups = []
    for place in range(GROUPS):
        values = []
        for _ in range(_CHANCE):
            number, value = divmod(number, len(_LETTERS))
            values.append(value)
        groups.append("".join(_LETTERS[value] for value in (*values, _check(values, place))))
    return "-".join(groups)


def checked_code(text: str) -> str:
    """What was typed, as it was printed; InputError names the first group that is misread."""
    typed = "".join(each for each in text.upper().translate(_MISREAD) if each.isalnum())
    if len(typed) != GROUPS * LETTERS:
        raise InputError("account.recovery_code_length", groups=GROUPS, letters=LETTERS)
    groups = [typed[at : at + LETTERS] for at in range(0, len(typed), LETTERS)]
    for place, group in enumerate(groups):
        if is_misread(group, place):
            raise InputError("account.recovery_code_misread", group=place + 1)
    return "-".join(groups)


def is_misread(group: str, place: int) -> bool:
    """Whether a whole group, the `place`th from 0, cannot be what was printed."""
    values = [_LETTERS.find(each) for each in group.upper().translate(_MISREAD)]
    return min(values) < 0 or values[-1] != _check(values[:-1], place)


def kept(code: str) -> bytes:
    """What is kept of a code. 138 bits by chance need no slow hash."""
    return hashlib.blake2b(code.encode(), person=b"recovery").digest()


def _check(values: list[int], place: int) -> int:
    """Tells any one letter misread, any two changed about, and groups in another order."""
    return (sum(weight * value for weight, value in enumerate(values, 2)) + place) % len(_LETTERS)
