"""What a scanner typed, and what it may have read: sound codes are as they are, others are mended.

A scanner is a keyboard. Another layout, an input method or CapsLock between it and the program
changes what it types. `plain` takes off what is known to be no part of a code; `mended` says what
else may have been read, likeliest first, and is believed only where a card or a book has that code.
"""

import re
import unicodedata
from collections.abc import Iterator

from desktop.domain.errors import RuleError

MOST_LETTERS = 64
"""No code of a card or a book is longer; a paragraph is."""

_MOST_MENDED = 40
_FEWEST_TAIL = 3
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z](?=.)")
_QUOTED = re.compile(r"=?\"(?P<in>[^\"]+)\"|=?“(?P<curly>[^”]+)”|'(?P<text>[^']+)'?")
_CODE_39 = re.compile(r"\*(?P<in>[^*]+)\*")

_SHIFTED = str.maketrans("!@#$%^&*()_>", "1234567890-.")
_AZERTY = str.maketrans(
    "&é\"'(-è_çà;:!aqzwAQZW?,",
    "1234567890.,/qawzQAWZMm",
)
_VIETNAMESE_KEYS = {
    "a\u0306": "1",
    "a\u0302": "2",
    "e\u0302": "3",
    "o\u0302": "4",
    "\u0300": "5",
    "\u0309": "6",
    "\u0303": "7",
    "\u0301": "8",
    "\u0323": "9",
    "đ": "0",
    "\u20ab": "=",
}
_SHAPES = "\u0302\u0306\u031b"
_LETTERS = {  # of Telex and of VNI: what makes the letter
    "â": ("aa", "a6"),
    "ê": ("ee", "e6"),
    "ô": ("oo", "o6"),
    "ă": ("aw", "a8"),
    "ơ": ("ow", "o7"),
    "ư": ("uw", "u7"),
    "đ": ("dd", "d9"),
}
_TONES = {"\u0301": "s1", "\u0300": "f2", "\u0309": "r3", "\u0303": "x4", "\u0323": "j5"}
_TELEX, _VNI = 0, 1


def plain(text: str) -> str:
    """The code in what was typed. RuleError where it is a paragraph that somebody pasted."""
    code = text.strip()
    if len(code) > MOST_LETTERS or "\n" in code or "\r" in code:
        raise RuleError("desk.pasted_text", length=len(code))
    code = _CONTROL.sub("", code)
    if not code.isascii():
        code = unicodedata.normalize("NFC", code)
    return code


def mended(text: str) -> tuple[str, ...]:
    """What else may have been read, likeliest first; a bounded number."""
    typed = _CONTROL.sub("", text.strip())
    found: dict[str, None] = {}
    for code in _likely(typed):
        if code and code != typed:
            found.setdefault(code)
        if len(found) == _MOST_MENDED:
            break
    return tuple(found)


def tail(code: str) -> str:
    """The last digits of a code that a hand typed instead of the whole, or nothing."""
    return code if code.isascii() and code.isdigit() and len(code) >= _FEWEST_TAIL else ""


def is_marked(text: str) -> bool:
    """Whether it has letters that only an input method, or a Vietnamese layout, makes."""
    return any(
        unicodedata.combining(each) or each in "đĐ" for each in unicodedata.normalize("NFD", text)
    )


def _likely(typed: str) -> Iterator[str]:
    wide = unicodedata.normalize("NFKC", typed).strip()
    bare = _unwrapped(wide)
    yield wide
    yield bare
    for code in (bare, *_keys(bare, typed)):
        yield from (code, code.upper(), code.swapcase(), _unwrapped(code).upper())
    if is_marked(bare):
        for way in (_TELEX, _VNI):
            for code in _typed_by(bare, way):
                yield from (code, code.upper())


def _unwrapped(code: str) -> str:
    """Without the mark of the symbology, start and stop signs, and a spreadsheet's quotes."""
    code = _AIM.sub("", code, count=1) if code.startswith("]") else code
    if match := _QUOTED.fullmatch(code):
        code = next(part for part in match.groups() if part)
    if match := _CODE_39.fullmatch(code):
        code = match["in"]
    return code.replace(" ", "")


def _keys(bare: str, typed: str) -> Iterator[str]:
    """The same keys on the layout that the scanner is made for."""
    yield bare.translate(_SHIFTED)
    yield bare.translate(_AZERTY)
    yield typed.translate(_AZERTY)
    yield _of_vietnamese_layout(typed)


def _of_vietnamese_layout(typed: str) -> str:
    """On a Vietnamese keyboard the row of digits has ă â ê ô, five tones and đ."""
    code = ""
    for letter in typed:
        # Letter by letter: signs that follow each other would change their order.
        parts = unicodedata.normalize("NFD", letter)
        base, marks = parts[:1], parts[1:]
        shape = next((mark for mark in marks if mark in _SHAPES), "")
        code += _VIETNAMESE_KEYS.get(base + shape, base)
        code += "".join(_VIETNAMESE_KEYS.get(mark, "") for mark in marks if mark != shape)
    return code


def _typed_by(code: str, way: int) -> Iterator[str]:
    """The keys that an input method made `code` of: a tone's key may have come somewhat later."""
    keys, tone, after = "", "", 0
    for letter in unicodedata.normalize("NFC", code):
        base, mark = _without_tone(letter)
        keys += _key(base, way)
        if mark:
            tone, after = _TONES[mark][way], len(keys)
    if not tone:
        yield keys
        return
    if keys[:after].isupper() and way == _TELEX:
        tone = tone.upper()
    for place in range(after, len(keys) + 1):
        yield keys[:place] + tone + keys[place:]


def _without_tone(letter: str) -> tuple[str, str]:
    parts = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in parts if mark in _TONES), "")
    return unicodedata.normalize("NFC", parts.replace(tone, "") if tone else parts), tone


def _key(letter: str, way: int) -> str:
    keys = _LETTERS.get(letter.lower())
    if keys is None:
        return letter
    return keys[way].upper() if letter.isupper() else keys[way]
