"""Text whose letters were once taken for Western ones and then stored as Unicode: `TruyÖn KiÒu`."""

from typing import NamedTuple

from desktop.domain.record import FIELD_END, SUBFIELD, Record
from desktop.domain.vietnamese import normalise
from desktop.marc.legacy import TCVN3, VISCII, VNI, bytes_of_western, decode
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
    suspects = [part for part in text.split(FIELD_END) if _is_suspect(part)]
    joined = FIELD_END.join(suspects)
    plain = evidence(joined)
    if not suspects or plain.score >= LIKELY:
        return None
    repaired = {once: _as(joined, once) for once in _ONCE}
    best = max(_ONCE, key=lambda once: evidence(repaired[once]).score)
    found = evidence(repaired[best])
    if found.score < LIKELY or found.different < FEW or found.sound <= plain.sound:
        return None
    before = max(suspects, key=lambda part: evidence(mended(part, best)).sound)
    return Ruin(RUINED + best, found.score, _sample(before), _sample(mended(before, best)))


def record_ruin(record: Record) -> Ruin | None:
    return ruin(FIELD_END.join(field.data for field in record.fields))


def mended(text: str, once: str) -> str:
    """`text` as it was in the encoding `once`, except fields that never were in it."""
    return FIELD_END.join(_mended_field(part, once) for part in text.split(FIELD_END))


def _mended_field(text: str, once: str) -> str:
    if not _is_suspect(text):
        return text
    repaired = _as(text, once)
    gain = evidence(repaired).sound - evidence(text).sound
    has_signs = not all(word.isalpha() for word in words(text))  # as no Western word has
    return repaired if gain > 0 or (gain == 0 and has_signs) else text


def _is_suspect(text: str) -> bool:
    return not text.isascii() and bytes_of_western(text) is not None


def _as(text: str, once: str) -> str:
    data = bytes_of_western(text) or b""
    if once in (TCVN3, VNI, VISCII):
        return normalise(decode(data, once))
    try:
        return normalise(data.decode(once))
    except UnicodeDecodeError:
        return text


def _sample(text: str) -> str:
    return " ".join(part[1:] for part in text.split(SUBFIELD)[1:] or [" " + text])[:_SAMPLE]


def with_offer(reading: Reading) -> Reading:
    """`reading`, which says so if its text is ruined and has nothing worse to say."""
    if reading.record is None or reading.problem is not None:
        return reading
    found = record_ruin(reading.record)
    return reading._replace(problem=found.problem()) if found else reading


def repaired(reading: Reading, once: str) -> Reading:
    """`reading` with its text as it was in the encoding `once`."""
    if reading.record is None:
        return reading
    fields = [f._replace(data=mended(f.data, once)) for f in reading.record.fields]
    if tuple(fields) == reading.record.fields:
        return reading
    record = reading.record._replace(fields=tuple(fields))
    return reading._replace(record=record, encoding=RUINED + once)
