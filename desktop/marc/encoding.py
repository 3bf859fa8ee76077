"""Bytes of a field to text, whatever the leader says they are."""

import codecs
import re
from typing import NamedTuple

from desktop.domain.errors import InputError
from desktop.domain.record import FIELD_END
from desktop.domain.vietnamese import normalise
from desktop.marc import danmarc, legacy, marc8
from desktop.marc.legacy import TCVN3, VISCII, VNI
from desktop.marc.ruin import RUINED, is_ruined, mended
from desktop.marc.syllables import FEW, LIKELY, Evidence, evidence

AUTO, UTF_8, MARC_8, DANMARC = "auto", "utf-8", "marc-8", "danmarc2"
WINDOWS_1252, WINDOWS_1258 = "windows-1252", "windows-1258"
REPLACEMENT = "\ufffd"
# Those that Python does not know, and those for which it has another name.
_NAMES = {
    **{name: name for name in (AUTO, MARC_8, DANMARC, TCVN3, VNI, VISCII)},
    "marc8": MARC_8,
    "danmarc": DANMARC,
    "abc": TCVN3,
    "vni-win": VNI,
    "cp1252": WINDOWS_1252,
    "cp1258": WINDOWS_1258,
}
_NOT_FOR_TEXT = re.compile("escape|idna|punycode|undefined|utf_?7|mbcs|oem")
_SUBFIELD = b"\x1f"
VIETNAMESE = (TCVN3, VNI, VISCII, WINDOWS_1258)
_CERTAIN = 90
"""From this score on, what the record before was written in is not doubted."""
# Western letters stand among plain ones; in MARC-8, marks stand before what they mark.
_MARKS_NOTHING = re.compile(rb"[\xe0-\xfe](?![A-Za-z\xe0-\xfe])")
_MARK = re.compile(rb"[\xe0-\xfe]")
_LONE_MARK = re.compile("[\u0300-\u0333]")
_NOT_WESTERN = re.compile(rb"[\xc0-\xff]{3}")


class Decoded(NamedTuple):
    """Text in NFC, and whether bytes were lost on the way."""

    text: str
    is_damaged: bool


def known(encoding: str) -> str:
    """The name under which `encoding` is known here. InputError if it is not."""
    name = encoding.lower().replace("_", "-")
    if name.startswith(RUINED):
        return RUINED + known(name.removeprefix(RUINED))
    if name in _NAMES:
        return _NAMES[name]
    try:
        found = codecs.lookup(name).name
        b"".decode(found)  # LookupError for what is no encoding of text
    except (LookupError, UnicodeError, ValueError) as error:
        raise InputError("marc.unknown_encoding", encoding=encoding) from error
    if _NOT_FOR_TEXT.search(found):
        raise InputError("marc.unknown_encoding", encoding=encoding)
    return _NAMES.get(found, found)


def choose(data: bytes, encoding: str, *, says_utf8: bool, before: str = "") -> str:
    """What the bytes of a record are to be read as, when the user says `encoding`.

    `before` is what the record before it was read as; it decides where nothing else does.
    """
    if encoding == AUTO:
        return guess(data, says_utf8=says_utf8, before=before)
    ruined_once = encoding.removeprefix(RUINED)
    if ruined_once not in VIETNAMESE and ruined_once == encoding:
        return encoding
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return ruined_once
    return RUINED + ruined_once if is_ruined(text.replace("\n", FIELD_END), ruined_once) else UTF_8


def guess(data: bytes, *, says_utf8: bool, before: str = "") -> str:
    """The encoding of a record's bytes: most files lie about it in the leader."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return _vietnamese(data, before) or _other(data, says_utf8=says_utf8)
    return MARC_8 if marc8.ESCAPE in data and not says_utf8 else UTF_8


def _vietnamese(data: bytes, before: str) -> str:
    """The encoding in which most words are Vietnamese, or nothing."""
    if before in VIETNAMESE and _is_certain(weigh(data, before)):
        return before
    found = {name: weigh(data, name) for name in VIETNAMESE}
    if not any(_is_likely(each) for each in found.values()):
        return ""
    found[UTF_8] = weigh(data, UTF_8)
    if marc8.is_plausible(data):
        found[MARC_8] = weigh(data, MARC_8)
    best = max(found, key=lambda name: (found[name].score, name == before))
    return best if _is_likely(found[best]) and (_is_enough(found[best]) or best == before) else ""


def _is_likely(found: Evidence) -> bool:
    return found.score >= LIKELY


def _is_certain(found: Evidence) -> bool:
    return found.score >= _CERTAIN and _is_enough(found)


def _is_enough(found: Evidence) -> bool:
    return found.different >= FEW


def weigh(data: bytes, encoding: str) -> Evidence:
    """How Vietnamese `data` is when read as `encoding`."""
    return evidence(decode(data, encoding).text)


def _other(data: bytes, *, says_utf8: bool) -> str:
    text = data.decode(errors="replace")
    broken = text.count(REPLACEMENT)
    sound = sum(char > "\x7f" for char in text) - broken
    if sound > broken or (says_utf8 and not marc8.is_plausible(data)):
        return UTF_8
    if marc8.ESCAPE in data or not _is_western(data):
        return MARC_8
    return DANMARC if danmarc.is_plausible(data) else WINDOWS_1252


def _is_western(data: bytes) -> bool:
    """Whether letters stand among plain ones where MARC-8 has marks that make no letters."""
    if _NOT_WESTERN.search(data):
        return False
    if not marc8.is_plausible(data):
        return _MARKS_NOTHING.search(data) is not None
    left_over = _LONE_MARK.findall(decode(data, MARC_8).text)
    return len(left_over) > len(_MARK.findall(data)) // 3


def decode(data: bytes, encoding: str) -> Decoded:
    """The text of a field, which may have subfields."""
    if encoding == MARC_8:
        parts = [marc8.decode(part) for part in data.split(_SUBFIELD)]
        text = _SUBFIELD.decode().join(text for text, _ in parts)
        return Decoded(normalise(text), any(is_damaged for _, is_damaged in parts))
    text = normalise(_decode(data, encoding))
    return Decoded(text, REPLACEMENT in text)


def _decode(data: bytes, encoding: str) -> str:
    if encoding in (TCVN3, VNI, VISCII):
        return legacy.decode(data, encoding)
    if encoding == DANMARC:
        return danmarc.decode(data)
    if encoding.startswith(RUINED):
        return mended(data.decode(errors="replace"), encoding.removeprefix(RUINED))
    return data.decode(encoding, "replace")
