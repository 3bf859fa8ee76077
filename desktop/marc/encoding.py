"""Bytes of a field to text, whatever the leader says they are."""

import codecs
import re
from typing import NamedTuple

from pymarc import marc8_mapping
from pymarc.marc8 import MARC8ToUnicode

from desktop.domain.errors import InputError
from desktop.domain.vietnamese import normalise

AUTO, UTF_8, MARC_8 = "auto", "utf-8", "marc-8"
REPLACEMENT = "\ufffd"
_ANSEL = marc8_mapping.CODESETS[MARC8ToUnicode.ansel]
_NOT_ANSEL = re.compile(
    b"[%s]" % re.escape(bytes(byte for byte in range(0x80, 0x100) if byte not in _ANSEL))
)
_ACCENTED_ANSEL = re.compile(rb"[\xe0-\xfe][A-Za-z]")
_SUBFIELD = b"\x1f"
_ESCAPE = b"\x1b"
# East Asian letters are three bytes each; one that was cut would swallow the escape after it.
_CUT_EACC = re.compile(rb"(\x1b\$,?1(?:[^\x1b]{3})*)[^\x1b]{1,2}(?=\x1b|\Z)")
_EACC_SPACE = b"!# "


class Decoded(NamedTuple):
    """Text in NFC, and whether bytes were lost on the way."""

    text: str
    is_damaged: bool


def known(encoding: str) -> str:
    """The name under which `encoding` is known here. InputError if it is not."""
    name = encoding.lower().replace("_", "-")
    if name in (AUTO, MARC_8, "marc8"):
        return AUTO if name == AUTO else MARC_8
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        raise InputError("marc.unknown_encoding", encoding=encoding) from error


def guess(data: bytes, *, says_utf8: bool) -> str:
    """The encoding of a record's bytes: most files lie about it in the leader."""
    try:
        data.decode()
    except UnicodeDecodeError:
        text = data.decode(errors="replace")
        broken = text.count(REPLACEMENT)
        sound = sum(char > "\x7f" for char in text) - broken
        may_be_marc8 = _ACCENTED_ANSEL.search(data) and not _NOT_ANSEL.search(data)
        return UTF_8 if sound > broken or (says_utf8 and not may_be_marc8) else MARC_8
    return MARC_8 if _ESCAPE in data and not says_utf8 else UTF_8


def decode(data: bytes, encoding: str) -> Decoded:
    """The text of a field, which may have subfields."""
    if encoding == MARC_8:
        parts = [_from_marc8(part) for part in data.split(_SUBFIELD)]
        text = _SUBFIELD.decode().join(part.text for part in parts)
        return Decoded(normalise(text), any(part.is_damaged for part in parts))
    text = data.decode(encoding, "replace")
    return Decoded(normalise(text), REPLACEMENT in text)


def _from_marc8(data: bytes) -> Decoded:
    if data.isascii() and _ESCAPE not in data:
        return Decoded(data.decode(), is_damaged=False)
    data, cuts = _CUT_EACC.subn(rb"\1", data)
    try:
        text: str = MARC8ToUnicode(quiet=True).translate(data)  # type: ignore[no-untyped-call]
    except (IndexError, TypeError):  # pymarc at the end of an escape that was cut
        return Decoded(data.decode("ascii", "replace"), is_damaged=True)
    if _ESCAPE in data:
        # pymarc puts a blank where it knows no letter.
        blanks = data.count(b" ") + data.count(_EACC_SPACE)
        return Decoded(text, is_damaged=cuts > 0 or text.count(" ") > blanks)
    return Decoded(text, is_damaged=_NOT_ANSEL.search(data) is not None)
