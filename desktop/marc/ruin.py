"""Text whose letters were once taken for Western ones and then stored as Unicode: `TruyÖn KiÒu`."""

from functools import partial
from typing import NamedTuple

from desktop.domain.record import FIELD_END, SUBFIELD, Record
from desktop.domain.vietnamese import normalise
from desktop.marc.legacy import TCVN3, VISCII, VNI, decode, from_western, is_western
from desktop.marc.reading import Problem, Reading
from desktop.marc.syllables import FEW, LIKELY, evidence, words

RUINED = "utf-8+"
"""Before the name of what the letters had been."""

_ONCE = (TCVN3, VNI, VISCII, "windows-1258", "utf-8")
_SAMPLE = 80


class Ruin(NamedTuple):
    """What ruined text was, how sure that is (0 to 100), and a field before and after repair."""

    encoding: str
    score: int
    before: str
    after: str

    def problem(self) -> Problem:
        return Problem("marc.text_is_ruined", {**self._asdict()})


def ruin(text: str) -> Ruin | None:
    """Whether `text`, fields separated by U+001E, is more Vietnamese once repaired."""
    suspects = _suspects(text)
    plain = evidence(suspects)
    if not suspects or plain.score >= LIKELY:
        return None
    repaired = {once: _as(suspects, once) for once in _ONCE}
    best = max(_ONCE, key=lambda once: evidence(repaired[once]).score)
    found = evidence(repaired[best])
    if found.score < LIKELY or found.different < FEW or found.sound <= plain.sound:
        return None
    parts = suspects.split(FIELD_END)
    before = max(parts, key=lambda part: evidence(_as(part, best)).sound)
    return Ruin(RUINED + best, found.score, _sample(before), _sample(mended(before, best)))


def is_ruined(text: str, once: str) -> bool:
    """Whether some of `text` reads better as what it may have been in the encoding `once`."""
    suspects = _suspects(text)
    return evidence(_as(suspects, once)).sound > evidence(suspects).sound


def mended(text: str, once: str) -> str:
    """A field of a ruined record as it was in the encoding `once`, if it ever was in it."""
    if not _is_suspect(text):
        return text
    repaired = _as(text, once)
    found, sound = words(text), evidence(repaired).sound
    is_foreign = bool(found) and not sound and all(map(str.isalpha, found))
    return text if is_foreign or sound < evidence(text).sound else repaired


def _suspects(text: str) -> str:
    return FIELD_END.join(filter(_is_suspect, text.split(FIELD_END)))


def _is_suspect(text: str) -> bool:
    return not text.isascii() and is_western(text)


def _as(text: str, once: str) -> str:
    try:
        return normalise(from_western(text, partial(_decoded, once=once)))
    except UnicodeDecodeError:
        return text


def _decoded(data: bytes, once: str) -> str:
    return decode(data, once) if once in (TCVN3, VNI, VISCII) else data.decode(once)


def _sample(text: str) -> str:
    return " ".join(part[1:] for part in text.split(SUBFIELD)[1:] or [" " + text])[:_SAMPLE]


def with_offer(reading: Reading) -> Reading:
    """`reading`, which says so if its text is ruined and has nothing worse to say."""
    if reading.record is None or reading.problem is not None:
        return reading
    found = ruin(_text(reading.record))
    return reading._replace(problem=found.problem()) if found else reading


def repaired(reading: Reading, once: str) -> Reading:
    """`reading` with its text as it was in the encoding `once`."""
    record = reading.record
    if record is None or not is_ruined(_text(record), once):
        return reading
    fields = tuple(field._replace(data=mended(field.data, once)) for field in record.fields)
    return reading._replace(record=record._replace(fields=fields), encoding=RUINED + once)


def _text(record: Record) -> str:
    return FIELD_END.join(field.data for field in record.fields)
