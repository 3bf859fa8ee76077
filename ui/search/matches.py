"""Where a title matches what was typed, with or without accents."""

import re

from desktop.domain.vietnamese import fold

_WORD = re.compile(r"[^\W_]+")


def matches(text: str, query: str) -> list[tuple[int, int]]:
    """The words of `text` that begin with a word of `query`: (start, length)."""
    wanted = tuple(fold(query).split())
    if not wanted:
        return []
    return [
        (word.start(), len(word.group()))
        for word in _WORD.finditer(text)
        if fold(word.group()).strip().startswith(wanted)
    ]
