"""A file for a stick: all may read from whom it is and to whom, its addressee alone what it says.

A mark, a label, the sealed content, and a digest of all that. The content is the messages of a
line, each signed as it would be there.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from nacl.exceptions import CryptoError
from nacl.public import SealedBox
from nacl.signing import SigningKey, VerifyKey

from desktop.domain.errors import InputError
from sync.strict import dump, number, object_of, word
from sync.wire import PROTOCOL

SUFFIX = ".bibsync"
MOST_FILE = 64 << 20
"""No file is larger; what does not fit goes with the next one."""

_MARK = b"BIBSYNC"
_FORMAT = b"1"
_LENGTH_BYTES = 4
_DIGEST_BYTES = 32
_SIGNATURE_BYTES = 64
_MOST_LABEL = 4096
_KEY_NAME_BYTES = 8
_LAST_MS = 1 << 47  # more is no moment that a calendar knows
_UNFIT = re.compile(r"[^0-9A-Za-z._-]")


class Way(StrEnum):
    """Whether a file goes to the hub or comes from it."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What stands on the outside. `number` counts the files of one sender to one addressee."""

    way: Way
    library: str
    device: str
    hub: str
    number: int
    changes: int
    at_ms: int

    @property
    def file_name(self) -> str:
        """One that people can tell apart, and that no file system objects to."""
        return f"{self.stem}{self.number:06}{SUFFIX}"

    @property
    def stem(self) -> str:
        """How the names of all files on this way begin."""
        way = "gui" if self.way is Way.UP else "tra-loi"
        return _UNFIT.sub("_", f"{self.library}-{self.device}-{way}-")

    @property
    def at(self) -> datetime:
        """When its sender's clock said it was written."""
        return datetime.fromtimestamp(self.at_ms / 1000, UTC)

    def line(self) -> bytes:
        between = {"lib": self.library, "dev": self.device, "hub": self.hub}
        of_file = {"n": self.number, "changes": self.changes, "t": self.at_ms}
        return dump({"v": PROTOCOL, "way": self.way, **between, **of_file})


class Message(NamedTuple):
    """A request or a reply, packed as for a line, and its sender's signature."""

    body: bytes
    signature: bytes


def key_name(public_key: bytes) -> str:
    """What a label calls a hub: enough of its key to tell it from others."""
    return public_key[:_KEY_NAME_BYTES].hex()


def signed_reply(device: str, body: bytes) -> bytes:
    """What the hub signs of a reply that is carried: for this device and no other."""
    return b"bibsync1 reply" + device.encode() + _digest(body)


def sealed(label: Label, messages: Iterable[Message], *, to: bytes) -> bytes:
    """The file that only the owner of the public key `to` can open."""
    outside = label.line()
    inside = bytearray(_digest(outside))  # so nobody can put another label on it
    for body, signature in messages:
        inside += len(body).to_bytes(_LENGTH_BYTES) + signature + body
    box = SealedBox(VerifyKey(to).to_curve25519_public_key())
    start = _MARK + _FORMAT + len(outside).to_bytes(_LENGTH_BYTES) + outside
    whole = start + box.encrypt(bytes(inside))
    return whole + _digest(whole)


def read_label(file: bytes) -> Label:
    """What stands on a file that is whole; an InputError when it is not, or is no such file."""
    return _label(_parts(file)[0])


def opened(file: bytes, *, seed: bytes) -> tuple[Label, tuple[Message, ...]]:
    """The label and the messages; an InputError when the file is damaged or not for this key."""
    outside, content = _parts(file)
    label = _label(outside)
    try:
        inside = SealedBox(SigningKey(seed).to_curve25519_private_key()).decrypt(content)
    except (CryptoError, ValueError) as error:
        raise InputError("bundle.not_for_us") from error
    if inside[:_DIGEST_BYTES] != _digest(outside):
        raise InputError("bundle.damaged")
    return label, tuple(_messages(inside[_DIGEST_BYTES:]))


def _parts(file: bytes) -> tuple[bytes, bytes]:
    """The label and the sealed content of a file whose digest is right."""
    start = len(_MARK) + len(_FORMAT) + _LENGTH_BYTES
    if not file.startswith(_MARK):
        raise InputError("bundle.not_ours")
    if len(file) > MOST_FILE + _MOST_LABEL or len(file) < start + _DIGEST_BYTES:
        raise InputError("bundle.damaged")
    whole, digest = file[:-_DIGEST_BYTES], file[-_DIGEST_BYTES:]
    if _digest(whole) != digest:
        raise InputError("bundle.damaged")
    if not file.startswith(_MARK + _FORMAT):
        raise InputError("bundle.too_new")
    length = int.from_bytes(file[start - _LENGTH_BYTES : start])
    if length > min(_MOST_LABEL, len(whole) - start):
        raise InputError("bundle.damaged")
    return whole[start : start + length], whole[start + length :]


def _label(outside: bytes) -> Label:
    try:
        said = object_of(outside)
        protocol = number(said.get("v"))
        label = Label(
            way=Way(word(said, "way")),
            library=word(said, "lib"),
            device=word(said, "dev"),
            hub=word(said, "hub"),
            number=number(said.get("n")),
            changes=number(said.get("changes")),
            at_ms=number(said.get("t")),
        )
    except (InputError, ValueError) as error:
        raise InputError("bundle.damaged") from error
    if label.at_ms > _LAST_MS:
        raise InputError("bundle.damaged")
    if protocol > PROTOCOL:
        raise InputError("bundle.too_new")
    return label


def _messages(inside: bytes) -> Iterable[Message]:
    place = 0
    while place < len(inside):
        signature_at = place + _LENGTH_BYTES
        body_at = signature_at + _SIGNATURE_BYTES
        end = body_at + int.from_bytes(inside[place:signature_at])
        if end > len(inside):
            raise InputError("bundle.damaged")
        yield Message(inside[body_at:end], inside[signature_at:body_at])
        place = end


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST_BYTES).digest()
