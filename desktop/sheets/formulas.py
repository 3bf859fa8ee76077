"""Text that a spreadsheet would take for a formula, made harmless; and the way back.

A title such as `=HYPERLINK(…)` in a CSV file is run by whoever opens it. One apostrophe more in
front makes it text, and one less when it is read makes it what it was.
"""

import re

_DANGEROUS = re.compile("'*[=+\\-@\t\r]")


def harmless(text: str) -> str:
    return f"'{text}" if _DANGEROUS.match(text) else text


def as_it_was(text: str) -> str:
    return text[1:] if text[:1] == "'" and _DANGEROUS.match(text) else text


def is_harmless(text: str) -> bool:
    return _DANGEROUS.match(text) is None
