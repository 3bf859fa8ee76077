"""The library itself, and this PC's place in the exchange."""

from dataclasses import dataclass, field
from datetime import datetime

SAMPLE_CODE = "TAP"
"""No commune has it: the library to play with, which is never enrolled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A commune library: its official code and its name. The province may have given it a logo."""

    code: str
    name: str
    logo: bytes = field(default=b"", repr=False, compare=False)

    @property
    def is_sample(self) -> bool:
        return self.code == SAMPLE_CODE


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A PC as the hub knows it. The secret key is elsewhere: in the keyring.

    After a fork the same PC goes on under a new name: the name it was admitted under, a dot, and
    a word of its own. `hub_key` is the hub's public key: what is carried to it is closed with that,
    and what is carried from it is believed by that.
    """

    id: str
    library: str
    hub: str
    epoch: str
    enrolled_at: datetime
    hub_key: bytes = b""

    @property
    def line(self) -> str:
        """The name it was admitted under; it signs under this for ever."""
        return self.id.partition(".")[0]
