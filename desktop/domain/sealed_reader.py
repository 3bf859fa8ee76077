"""What is said of a reader to the other PCs of the library, each field closed. Pure.

The hub settles fields that it cannot read; the same functions run at both ends. What is inside a
field is `plain_of` and `reader_of`; how it is closed is `desktop.storage.reader_seal`.
"""

import base64
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from desktop.domain.copy_edit import EVERYTHING, CopyEdit, Settled, settle_copy
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.merge import Standing
from desktop.domain.patron import Patron, PatronCategory, PatronId, Person, SuspensionReason

SEALED_AWAY = "reader.sealed"
"""What a row says that cannot be read here: the code of the sheet was not typed yet."""

NOBODY = '{"who":null}'
"""Whose a loan or a hold is that is nobody's any more."""

NONCE_BYTES, MAC_BYTES, BLOCK_BYTES = 24, 16, 32
_MOST_FIELD = 1 << 12
_KEY = re.compile(r"[0-9a-f]{8}")
_FIELD = re.compile(r"[0-9]{1,2}")
_CLOSED_KEY = re.compile(r"[0-9a-f]{144}")
"""A nonce, a key of 32 bytes and what proves it."""
_IDENTITY_DIGITS = 32
_MOST_VERSION = (1 << 62) - 1

IDENTITY, CARD, NAME, BORN, CATEGORY, CONTACT, VILLAGE, GUARDIAN, SINCE, EXPIRES, SUSPENSION = (
    str(number) for number in range(11)
)
"""The names of fields on the wire. They tell nothing, and are never given again."""
INTO = "99"
"""Under this name it is closed to whom a reader was joined."""
WHO = "98"
"""And so is whose a loan or a hold is."""
IN_WORDS = frozenset({CARD, NAME, BORN, CONTACT, VILLAGE, EXPIRES})
"""Of these a person can read what was written here, and write it again."""


class Sharing(StrEnum):
    """How it stands with the readers of this library at its PCs."""

    NO_HUB = "no_hub"
    NO_SHEET = "no_sheet"
    """There is no code that could close the key."""
    OFF = "off"
    ASKED = "asked"
    """Another PC has begun, and this one was not told the code of the sheet yet."""
    ON = "on"


class Word(NamedTuple):
    """What a journal says of a reader, under the key that is called `key`.

    `is_whole`: all of it, made or said again. With `seen` and `bases` as in an edit of a copy.
    """

    key: str
    values: Mapping[str, str]
    seen: int = 0
    bases: Mapping[str, int] = {}
    is_whole: bool = False

    def body(self) -> str:
        """The text in the journal, and the one that the hub tells."""
        if self.is_whole:
            return _dumped({"key": self.key, "all": self.values})
        said: dict[str, object] = {"key": self.key, "set": self.values, "seen": self.seen}
        return _dumped(said | ({"bases": self.bases} if self.bases else {}))


class Farewell(NamedTuple):
    """A reader is to be forgotten for good; `into`, closed, says to whom they were joined."""

    into: str = ""

    def body(self) -> str:
        return _dumped({"gone": True} | ({"into": self.into} if self.into else {}))


def word_of_body(text: str) -> Word | Farewell:
    """What a body says. InputError where it says anything in clear, or makes no sense."""
    said = json_object(text)
    if "gone" in said:
        return _farewell(said)
    is_whole = "all" in said
    allowed = {"key", "all"} if is_whole else {"key", "set", "seen", "bases"}
    values, bases = said.get("all" if is_whole else "set", {}), said.get("bases", {})
    if not (said.keys() <= allowed and _are_closed(values) and isinstance(bases, dict)):
        raise _not_sound()
    versions = {"": said.get("seen", 0), **bases}
    if not all(map(_is_version, versions.values())) or not bases.keys() <= values.keys():
        raise _not_sound()
    return Word(_key(said), values, said.get("seen", 0), bases, is_whole=is_whole)


def who_of_body(text: str) -> tuple[str, str]:
    """The name of the key, and, closed, whose a loan or a hold is; empty where it is nobody's."""
    said = json_object(text)
    if said == {"who": None}:
        return "", ""
    if said.keys() != {"key", "who"} or not is_closed(said["who"]):
        raise _not_sound()
    return _key(said), said["who"]


def who_body(key: str, closed: str) -> str:
    return _dumped({"key": key, "who": closed})


def closed_key_of_body(text: str) -> str:
    """The key of the library under the code of the sheet, as hexadecimal digits."""
    said = json_object(text)
    closed = said.get("closed")
    is_sound = isinstance(closed, str) and _CLOSED_KEY.fullmatch(closed) is not None
    if not is_sound or said.keys() != {"closed"}:
        raise _not_sound()
    return str(closed)


def key_body(closed: str) -> str:
    return _dumped({"closed": closed})


def is_closed(value: object) -> bool:
    """Whether it has the form of what is closed: letters of base 64, of whole blocks."""
    if not (isinstance(value, str) and 0 < len(value) <= _MOST_FIELD):
        return False
    try:
        size = len(base64.b64decode(value, validate=True)) - NONCE_BYTES - MAC_BYTES
    except ValueError:
        return False
    return size > 0 and size % BLOCK_BYTES == 0


def settle_reader(
    text: str, standings: Mapping[str, Standing], word: Word, *, author: Standing
) -> Settled:
    """A reader after a word, field by field as a copy (rule 5.13); `text` has the fields so far."""
    edit = CopyEdit("", word.values, word.seen, word.bases)
    return settle_copy(
        text, standings or {EVERYTHING: Standing(0, author.device)}, edit, author=author
    )


def edit_between(
    before: Mapping[str, str], after: Mapping[str, str], *, seen: int, waiting: Iterable[Word]
) -> tuple[list[str], dict[str, int]]:
    """Which fields have changed, and the bases of those of which an edit waits, oldest first."""
    names = sorted(name for name, value in after.items() if before.get(name) != value)
    first: dict[str, int] = {}
    for word in waiting:
        first = {name: word.bases.get(name, word.seen) for name in word.values} | first
    return names, {name: first[name] for name in names if first.get(name, seen) != seen}


def plain_of(patron: Patron, secret: str) -> dict[str, str]:
    """The fields of a reader, in clear: before they are closed."""
    for_what = None if patron.suspended_for is None else patron.suspended_for.value
    return {
        IDENTITY: f"{short(patron.id)} {short(secret)}",
        CARD: patron.card,
        NAME: patron.name,
        BORN: "" if patron.born is None else str(patron.born),
        CATEGORY: patron.category.value,
        CONTACT: patron.contact,
        VILLAGE: patron.village,
        GUARDIAN: _dumped(list(patron.guardian)),
        SINCE: _text(patron.since),
        EXPIRES: _text(patron.expires),
        SUSPENSION: f"{_text(patron.suspended_until)} {for_what or ''}".strip(),
    }


def reader_of(plain: Mapping[str, str]) -> tuple[Patron, str]:
    """The reader, and what their pseudonyms are made of. InputError when it makes no sense."""
    try:
        name, secret = map(identity_in, plain[IDENTITY].split())
        until, _, for_what = plain[SUSPENSION].partition(" ")
        guardian, contact = json.loads(plain[GUARDIAN])
        patron = Patron(
            id=PatronId(name),
            card=plain[CARD],
            name=plain[NAME],
            born=int(plain[BORN]) if plain[BORN] else None,
            category=PatronCategory(plain[CATEGORY]),
            contact=plain[CONTACT],
            village=plain[VILLAGE],
            guardian=Person(str(guardian), str(contact)),
            since=_day(plain[SINCE]),
            expires=_day(plain[EXPIRES]),
            suspended_until=_day(until),
            suspended_for=SuspensionReason(for_what) if for_what else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _not_sound() from error
    return patron, secret


def short(identity: str) -> str:
    """An identity in fewer letters: it goes with every loan."""
    return base64.b64encode(bytes.fromhex(identity)).decode().rstrip("=")


def identity_in(letters: str) -> str:
    """The identity again. InputError where it is none."""
    try:
        found = base64.b64decode(letters + "==", validate=True).hex()
    except ValueError as error:
        raise _not_sound() from error
    if len(found) != _IDENTITY_DIGITS:
        raise _not_sound()
    return found


def _farewell(said: Mapping[str, Any]) -> Farewell:
    into = said.get("into", "")
    is_sound = said.keys() <= {"gone", "into"} and said["gone"] is True
    if not (is_sound and (into == "" or is_closed(into))):
        raise _not_sound()
    return Farewell(into)


def _are_closed(values: object) -> bool:
    return isinstance(values, dict) and all(
        _FIELD.fullmatch(name) and is_closed(value) for name, value in values.items()
    )


def _key(said: Mapping[str, Any]) -> str:
    key = said.get("key")
    if not (isinstance(key, str) and _KEY.fullmatch(key)):
        raise _not_sound()
    return key


def _is_version(value: object) -> bool:
    return type(value) is int and 0 <= value <= _MOST_VERSION


def _not_sound() -> InputError:
    return InputError("change.not_sound")


def _dumped(said: object) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str:
    return "" if day is None else day.isoformat()
