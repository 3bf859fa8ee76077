"""Closes what is said of readers, so that only the library's own PCs can read it.

Everything is drawn from one key of 32 bytes: the name under which a reader travels, and the keys
of their fields. A nonce is drawn from what is closed, so the same value is closed the same way, and
two PCs that write the same agree at a hub that can read neither.
"""

import base64
import hashlib

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from desktop.domain.errors import InputError, RuleError
from desktop.domain.patron import PatronId
from desktop.domain.sealed_reader import BLOCK_BYTES
from desktop.storage.readers_key import ReadersKey

_NAME_BYTES = 16
_KEY_LETTERS = 8


class ReaderSeal:
    """The key while it is used. `name` is the key's own on the wire, `tag` its beginning."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self.name = _drawn(key, b"readers key", b"", _NAME_BYTES).hex()
        self.tag = self.name[:_KEY_LETTERS]

    def name_of(self, patron: PatronId) -> str:
        """The name under which a reader travels."""
        return _drawn(self._key, b"reader name", bytes.fromhex(patron), _NAME_BYTES).hex()

    def closed(self, entity: str, field: str, text: str) -> str:
        """A field of a reader, or whose a loan is, filled up to whole blocks."""
        plain = f"{field}\n{text}\n".encode()
        plain += bytes(-len(plain) % BLOCK_BYTES)
        key = self._key_of(entity)
        nonce = _drawn(key, b"reader nonce", plain, SecretBox.NONCE_SIZE)
        return base64.b64encode(bytes(SecretBox(key).encrypt(plain, nonce))).decode()

    def opened(self, entity: str, field: str, text: str) -> str:
        """The same back. InputError where it is not what was closed, under this name and field."""
        try:
            plain = SecretBox(self._key_of(entity)).decrypt(base64.b64decode(text, validate=True))
            name, said = plain.decode().rstrip("\0").removesuffix("\n").split("\n", 1)
        except (CryptoError, ValueError) as error:
            raise InputError("change.not_sound") from error
        if name != field:
            raise InputError("change.not_sound")
        return said

    def under(self, code: str) -> str:
        """The key closed under the code of the recovery sheet, as hexadecimal digits."""
        return bytes(SecretBox(_from_code(code)).encrypt(self._key)).hex()

    def _key_of(self, entity: str) -> bytes:
        return _drawn(self._key, b"reader field", bytes.fromhex(entity), SecretBox.KEY_SIZE)


class ReaderSeals:
    """The seal of the library, made once."""

    def __init__(self, _connection: object, readers_key: ReadersKey) -> None:
        self._kept = readers_key
        self._made: tuple[bytes, ReaderSeal] | None = None

    def current(self) -> ReaderSeal | None:
        """None where this PC has no key."""
        key = self._kept.get()
        if key is None:
            return None
        if self._made is None or self._made[0] != key:
            self._made = key, ReaderSeal(key)
        return self._made[1]


def key_under(code: str, closed: str) -> bytes:
    """The key that was closed under this code. RuleError where it was another."""
    try:
        return SecretBox(_from_code(code)).decrypt(bytes.fromhex(closed))
    except (CryptoError, ValueError) as error:
        raise RuleError("account.recovery_code_wrong") from error


def _from_code(code: str) -> bytes:
    """138 bits by chance need no slow hash."""
    digest = hashlib.blake2b(code.encode(), digest_size=SecretBox.KEY_SIZE, person=b"readers key")
    return digest.digest()


def _drawn(key: bytes, purpose: bytes, what: bytes, size: int) -> bytes:
    return hashlib.blake2b(what, digest_size=size, key=key, person=purpose).digest()
