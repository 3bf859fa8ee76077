"""What is wrong with a row of a list."""

from typing import NamedTuple


class Problem(NamedTuple):
    """What could not be used; the words are in `ui`. `details` tell the row and the column."""

    code: str
    details: dict[str, str | int | None]
