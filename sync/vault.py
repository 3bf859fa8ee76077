"""The library off-site: cut up, closed and named, so that a hub that can read nothing keeps it.

The code of the recovery sheet opens everything and is kept nowhere: it closes the key of the
vault once, and whoever has the key can add to the vault but not find out the code.
"""

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from desktop.domain.errors import InputError, RuleError
from desktop.domain.identity import RandomBytes
from desktop.domain.recovery import kept
from desktop.machine.owner_file import write_for_owner
from desktop.machine.sealed_file import telling
from sync.packing import pack, unpack
from sync.strict import bytes_of, not_understood, number, object_of, word

PIECE = 256 << 10  # pages of a database stay where they are, so most pieces are there already
DIGEST_BYTES = 32
_FILE = "offsite.key"
_MOST_PIECE = PIECE + 1024


class Line(Protocol):
    """The vault at the hub: what is not there yet goes in, whoever has the sheet takes it out."""

    def missing(self, digests: bytes) -> bytes:
        """Those of the joined digests that the vault has not got."""

    def put_piece(self, body: bytes) -> None: ...

    def put_version(self, body: bytes) -> None: ...


class Source(Protocol):
    """The vault as somebody without a library sees it."""

    def versions(self) -> bytes: ...

    def version(self, n: int) -> bytes: ...

    def piece(self, digest: str) -> bytes: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Vault:
    """What a PC keeps to add to its vault."""

    key: bytes
    wrapped: bytes
    """The key under the code of the sheet."""
    door: str
    """Whoever says this to the hub may take out what is closed."""
    sheet: bytes
    """Which sheet it was, as the library keeps it."""


class Version(NamedTuple):
    """A copy of the library that the hub has, `pieces` long; by the hub's clock, not by a PC's."""

    n: int
    put_at: datetime
    pieces: int


class Sent(NamedTuple):
    """How many pieces went over the line, and whether all of the backup is there now."""

    pieces: int
    is_whole: bool


def door_of(code: str) -> str:
    return _drawn(code, b"offsite door").hex()


def opened_with(code: str, random_bytes: RandomBytes) -> Vault:
    """A new vault for the sheet with `code`."""
    key = random_bytes(SecretBox.KEY_SIZE)
    wrapped = bytes(SecretBox(_drawn(code, b"offsite key")).encrypt(key))
    return Vault(key=key, wrapped=wrapped, door=door_of(code), sheet=kept(code))


def vault_in(folder: Path) -> Vault | None:
    """The vault of the library in `folder`, if it has one."""
    file = folder / _FILE
    if not file.is_file():
        return None
    said = object_of(file.read_bytes())
    key, wrapped, sheet = (bytes_of(said.get(name)) for name in ("key", "wrapped", "sheet"))
    return Vault(key=key, wrapped=wrapped, door=bytes_of(said.get("door")).hex(), sheet=sheet)


def keep(folder: Path, vault: Vault) -> None:
    said = {"key": vault.key.hex(), "wrapped": vault.wrapped.hex(), "door": vault.door}
    write_for_owner(folder / _FILE, json.dumps({**said, "sheet": vault.sheet.hex()}).encode())


def put(
    line: Line,
    vault: Vault,
    backup: Path,
    *,
    taken_at: str,
    seed: bytes,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Sent:
    """Put a backup into the vault.

    Broken off anywhere, the next time goes on with the next piece. The version is told last, so
    that no half one can be taken out. `seed` is the key by which the hub knows this PC.
    """
    names = [_closed(vault, piece)[0] for piece in _pieces(backup)]
    missing = line.missing(b"".join(names))
    wanted = {missing[at : at + DIGEST_BYTES] for at in range(0, len(missing), DIGEST_BYTES)}
    sent, total = 0, len(wanted)
    for name, piece in zip(names, _pieces(backup), strict=True):
        if name in wanted and not cancelled():
            line.put_piece(_closed(vault, piece)[1])
            wanted.discard(name)
            sent += 1
            progress(sent, total)
    if not wanted:
        version = {
            "at": taken_at,
            "door": hashlib.sha256(vault.door.encode()).hexdigest(),
            "key": vault.wrapped.hex(),
            "pieces": [name.hex() for name in names],
            "seal": _seal(vault.key, taken_at, names).hex(),
            "seed": bytes(SecretBox(vault.key).encrypt(seed)).hex(),
        }
        line.put_version(json.dumps(version).encode())
    return Sent(pieces=sent, is_whole=not wanted)


def versions(source: Source) -> list[Version]:
    """What there is to be taken out, the last to come first; one at least."""
    found = object_of(source.versions()).get("versions")
    if not isinstance(found, list) or not found:
        raise not_understood()
    return [_version_of(each) for each in found]


def take(
    source: Source,
    code: str,
    target: Path,
    *,
    n: int,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Vault, bytes]:
    """A version out of the vault into `target`; the vault and the key of the PC.

    What lies in `target` of a line that broke off is not asked for again.
    InputError `offsite.changed`: something there is not what was put in.
    """
    version = object_of(source.version(n))
    vault = _known(version, code)
    names = _names(version)
    seal = _seal(vault.key, word(version, "at"), names)
    if not hmac.compare_digest(seal, bytes_of(version.get("seal"))):
        raise InputError("offsite.changed")
    with telling(target), target.open("ab") as file:
        here = _here_already(vault, names, target)
        file.truncate(sum(here))
        for done, name in enumerate(names[len(here) :], len(here) + 1):
            if cancelled():
                raise RuleError("offsite.stopped")
            file.write(_opened(vault, name, source.piece(name.hex())))
            progress(done, len(names))
    try:
        return vault, SecretBox(vault.key).decrypt(bytes_of(version.get("seed")))
    except (CryptoError, ValueError) as error:
        raise InputError("offsite.changed") from error


def _here_already(vault: Vault, names: list[bytes], target: Path) -> list[int]:
    """The sizes of the pieces that lie there, up to the first that is not as it was put in."""
    pairs = zip(names, _pieces(target), strict=False)
    known = takewhile(lambda pair: _closed(vault, pair[1])[0] == pair[0], pairs)
    return [len(piece) for _, piece in known]


def _version_of(said: object) -> Version:
    if not isinstance(said, dict):
        raise not_understood()
    try:
        put_at = datetime.fromisoformat(word(said, "at"))
    except ValueError as error:
        raise not_understood() from error
    return Version(n=number(said.get("n")), put_at=put_at, pieces=number(said.get("pieces")))


def _known(version: dict[str, Any], code: str) -> Vault:
    wrapped = bytes_of(version.get("key"))
    try:
        key = SecretBox(_drawn(code, b"offsite key")).decrypt(wrapped)
    except (CryptoError, ValueError) as error:
        raise RuleError("account.recovery_code_wrong") from error
    return Vault(key=key, wrapped=wrapped, door=door_of(code), sheet=kept(code))


def _names(version: dict[str, Any]) -> list[bytes]:
    pieces = version.get("pieces")
    if not isinstance(pieces, list):
        raise InputError("offsite.changed")
    return [bytes_of(each) for each in pieces]


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def _closed(vault: Vault, piece: bytes) -> tuple[bytes, bytes]:
    """The same piece is closed the same way: its nonce is drawn from it, and the hub has it."""
    nonce = _keyed(vault.key, piece, SecretBox.NONCE_SIZE)
    body = bytes(SecretBox(vault.key).encrypt(pack([piece], is_quick=True), nonce))
    return hashlib.sha256(body).digest(), body


def _opened(vault: Vault, name: bytes, body: bytes) -> bytes:
    if hashlib.sha256(body).digest() != name:
        raise InputError("offsite.changed")
    try:
        return b"\n".join(unpack(SecretBox(vault.key).decrypt(body), most=_MOST_PIECE))
    except (CryptoError, ValueError) as error:
        raise InputError("offsite.changed") from error


def _seal(key: bytes, taken_at: str, names: list[bytes]) -> bytes:
    return _keyed(key, taken_at.encode() + b"\n" + b"".join(names), DIGEST_BYTES)


def _keyed(key: bytes, what: bytes, size: int) -> bytes:
    return hashlib.blake2b(what, digest_size=size, key=key).digest()


def _drawn(code: str, purpose: bytes) -> bytes:
    """138 bits by chance need no slow hash."""
    return hashlib.blake2b(code.encode(), digest_size=32, person=purpose).digest()
