"""The secret that proves which PC is speaking."""

from nacl.signing import SigningKey

from desktop.domain.identity import RandomBytes
from sync.wire import signed_part

_SEED_BYTES = 32


class DeviceKey:
    """An Ed25519 key, made on this PC and never sent."""

    def __init__(self, seed: bytes) -> None:
        self._key = SigningKey(seed)

    @property
    def public(self) -> bytes:
        return bytes(self._key.verify_key)

    def sign(self, device: str, body: bytes) -> str:
        return self._key.sign(signed_part(device, body)).signature.hex()


def new_seed(random_bytes: RandomBytes) -> bytes:
    return random_bytes(_SEED_BYTES)
