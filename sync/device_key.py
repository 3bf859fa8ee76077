"""The secret that proves which PC is speaking."""

from base64 import b64encode

from nacl.signing import SigningKey

from desktop.domain.identity import RandomBytes
from sync.bundle import Label, Message, opened
from sync.signing import signed_part

_SEED_BYTES = 32


class DeviceKey:
    """An Ed25519 key, made on this PC and never sent."""

    def __init__(self, seed: bytes) -> None:
        self._seed = seed
        self._key = SigningKey(seed)

    @property
    def public(self) -> bytes:
        return bytes(self._key.verify_key)

    def sign(self, device: str, body: bytes) -> str:
        return b64encode(self._key.sign(signed_part(device, body)).signature).decode()

    def opened(self, file: bytes) -> tuple[Label, tuple[Message, ...]]:
        """What is in a file that was closed for this PC; an InputError for any other."""
        return opened(file, seed=self._seed)


def new_seed(random_bytes: RandomBytes) -> bytes:
    return random_bytes(_SEED_BYTES)
