"""Takes out of a text what nobody else is to read: readers, people's folders, keys and codes."""

import re
from collections.abc import Iterable

from desktop.domain.vietnamese import fold
from desktop.storage.store import Store

GONE = "[…]"
_KEYS = re.compile(r"\b[0-9a-fA-F]{32,}\b|\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,}\b")
_TELEPHONES = re.compile(r"(?<![\w.:-])(?:\+?84|0)(?:[ .]?\d){8,10}\b")
_SHORTEST = 4


def private_words(store: Store) -> tuple[str, ...]:
    """Names, contacts and villages of readers as they stand in the library, the longest first."""
    words = {word.strip() for word in store.patrons.private_words()}
    both = {form for word in words for form in (word, fold(word)) if len(form) >= _SHORTEST}
    return tuple(sorted(both, key=len, reverse=True))


def cleaned(text: str, words: Iterable[str], *, home: str) -> str:
    """The text with all of that replaced."""
    if home:
        text = text.replace(home, "~")
    for pattern in (_KEYS, _TELEPHONES):
        text = pattern.sub(GONE, text)
    found = [re.escape(word) for word in words]
    return re.sub("|".join(found), GONE, text, flags=re.IGNORECASE) if found else text
