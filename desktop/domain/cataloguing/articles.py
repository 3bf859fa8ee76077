"""The article that a title may begin with, which the order of titles passes over.

Only in the language of the title: `An toàn` is no English title.
"""

import re

_ARTICLES = {
    "eng": {"a", "an", "the"},
    "fre": {"l", "la", "le", "les", "un", "une"},
    "ger": {"das", "dem", "den", "der", "die", "ein", "eine", "einem", "einen", "einer", "eines"},
    "spa": {"el", "la", "las", "lo", "los", "un", "una"},
    "ita": {"gli", "i", "il", "l", "la", "le", "lo", "un", "una", "uno"},
    "por": {"a", "as", "o", "os", "um", "uma"},
}
_BEGINNING = re.compile(r"([\"'“‘\[(*]*)([^\W\d_]+)([ '’])")


def nonfiling(title: str, language: str) -> int:
    """How many characters the order passes over."""
    match = _BEGINNING.match(title)
    if match is None or match[2].lower() not in _ARTICLES.get(language, ()):
        return 0
    return match.end()
