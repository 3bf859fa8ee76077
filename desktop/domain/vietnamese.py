"""Vietnamese text: folding for search, the order of the alphabet, names. (Interface first.)"""


def normalise(text: str) -> str:
    """`text` in NFC, with marks that arrived in the wrong order put right."""
    raise NotImplementedError


def fold(text: str) -> str:
    """`text` as search sees it."""
    raise NotImplementedError


def sort_key(text: str) -> bytes:
    """A key whose byte order is the Vietnamese alphabetical order (ICU's locale `vi`)."""
    raise NotImplementedError
