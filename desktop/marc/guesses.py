"""What the letters of a file may be written in: the evidence, for a person to choose by."""

import re
from pathlib import Path
from typing import NamedTuple

from desktop.marc import marc8
from desktop.marc.encoding import MARC_8, UTF_8, VIETNAMESE, decode
from desktop.marc.ruin import RUINED
from desktop.marc.source import blocks
from desktop.marc.syllables import evidence

_ENOUGH = 1 << 18
_PIECE = re.compile(rb"[\x1d\x1e\r\n]+")
_CODE = re.compile("\x1f.")
_SAMPLE = 80
_MOST = 4000
"""So many pieces of text are looked at."""


class Guess(NamedTuple):
    """An encoding, the share of words that are Vietnamese in it (0 to 100), and how it reads.

    `before` is what a program shows that takes the same letters for Western ones.
    """

    encoding: str
    score: int
    sample: str
    before: str = ""


def guesses(source: Path | bytes) -> list[Guess]:
    """Each encoding in which anything of `source` is Vietnamese, the likeliest first.

    It looks at the beginning, whatever the format. There are none where all letters are plain, and
    where nothing is Vietnamese. InputError when the file cannot be read.
    """
    data = source if isinstance(source, bytes) else next(blocks(source), b"")
    pieces = [piece for piece in _PIECE.split(data[:_ENOUGH])[:_MOST] if not piece.isascii()]
    if len(data) > _ENOUGH and len(pieces) > 1:
        pieces.pop()  # perhaps cut within a letter
    readings = {name: _texts(pieces, name) for name in _candidates(b"\n".join(pieces))}
    plain = readings[UTF_8]
    others = {name: texts for name, texts in readings.items() if name == UTF_8 or texts != plain}
    found = [_guess(name, texts, pieces) for name, texts in others.items()]
    return sorted((guess for guess in found if guess.score), key=lambda guess: -guess.score)


def _candidates(data: bytes) -> list[str]:
    try:
        data.decode()
    except UnicodeDecodeError:
        is_marc8 = marc8.is_plausible(data)
        return [*VIETNAMESE, UTF_8, *([MARC_8] if is_marc8 else [])]
    return [UTF_8, *(RUINED + name for name in (*VIETNAMESE, UTF_8))]


def _texts(pieces: list[bytes], encoding: str) -> list[str]:
    return [decode(piece, encoding).text for piece in pieces]


def _guess(encoding: str, texts: list[str], pieces: list[bytes]) -> Guess:
    shown = max(
        range(len(texts)), key=lambda each: evidence(texts[each][:_SAMPLE]).sound, default=None
    )
    score = evidence("\n".join(texts)).score
    if shown is None:
        return Guess(encoding, score, "")
    return Guess(encoding, score, _sample(texts[shown]), _sample(_western(pieces[shown])))


def _western(piece: bytes) -> str:
    """As it looks where nobody knows what its letters are."""
    try:
        return piece.decode()
    except UnicodeDecodeError:
        return piece.decode("cp1252", "replace")


def _sample(text: str) -> str:
    return _CODE.sub(" ", text).strip()[:_SAMPLE]
