"""How much of a text reads as Vietnamese: the evidence by which encodings are told apart."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

LIKELY = 60
"""From this score on, a text is taken for Vietnamese."""
FEW = 2
"""So many different words convince, since any one may be chance."""

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
# Each vowel with what may follow it within a syllable; `-` is nothing.
_RHYMES = """
a - c ch i k m n ng nh o p t u y
ă c k m n ng p t
â c m n ng p t u y
e - c k m n ng o p t
ê - ch k m n nh p t u
i - a ch m n nh p t u
iê c m n ng p t u
o - a ac ach ai am an ang anh ao ap at ay ăc ăm ăn ăng ăt c e en eo et i k m n ng oc ong p t
ô - c i k m n ng p t
ơ - i m n p t
u - a ân âng ât ây c ê êch ên ênh êt i m n ng ơ p t y ya ych yên yêt yn ynh yp yt yu
uô c i m n ng t
ư - a c i m n ng t u
ươ c i m n ng p t u
y - m n nh t
yê m n ng t u
"""
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_STOPPED = re.compile("(?:c|ch|k|p|t)$")
_TONES_OF_STOPPED = ["\u0301"], ["\u0323"]
# Signs that may stand at the end of a word and are no letters. Inside one they are wrong letters.
_QUOTES = "\xa0«»‐‑‒–—‘’“”„†•…‹›"
_CODE = re.compile("\x1f.")
_WORD = re.compile(r"[a-zA-Z\x80-\U0010ffff]+")


def _syllables() -> frozenset[str]:
    rhymes = []
    for line in _RHYMES.strip().splitlines():
        vowel, *ends = line.split()
        rhymes += [vowel + end.replace("-", "") for end in ends]
    return frozenset(onset + rhyme for onset in ["", *_ONSETS.split()] for rhyme in rhymes)


_SYLLABLES = _syllables()


class Evidence(NamedTuple):
    """Of so many words with letters beyond ASCII, so many are Vietnamese, and so many different."""

    words: int
    sound: int
    different: int

    @property
    def score(self) -> int:
        """The share of Vietnamese words, from 0 to 100."""
        return 100 * self.sound // self.words if self.words else 0


def evidence(text: str) -> Evidence:
    """How many words of `text`, in NFC, could be Vietnamese, of those that show it."""
    found = words(text)
    sound = list(filter(is_syllable, found))
    return Evidence(len(found), len(sound), len({*sound}))


def words(text: str) -> list[str]:
    """The words of `text` that have letters beyond ASCII, or what has taken their place.

    One letter alone says nothing: in every encoding it is some letter of Vietnamese.
    """
    found = (word.strip(_QUOTES) for word in _WORD.findall(_CODE.sub(" ", text)))
    return [word for word in found if len(word) > 1 and not word.isascii()]


@lru_cache(1 << 15)
def is_syllable(word: str) -> bool:
    """Whether `word` could be one syllable of Vietnamese, whatever its case."""
    parted = unicodedata.normalize("NFD", word.lower())
    base = unicodedata.normalize("NFC", parted.translate(_TONES))
    tones = [char for char in parted if ord(char) in _TONES]
    if len(tones) > 1 or base not in _SYLLABLES:
        return False
    return not _STOPPED.search(base) or tones[:1] in _TONES_OF_STOPPED
