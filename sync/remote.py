"""What an exchange needs from the other side, however far away it is."""

from typing import NamedTuple, Protocol


class Answer(NamedTuple):
    """A reply as it came, and how long it took."""

    body: bytes
    elapsed_s: float


class Remote(Protocol):
    """The hub, over a line or in a test."""

    def exchange(self, body: bytes) -> Answer:
        """Hand over a packed request. RemoteError: nothing is known about what became of it."""
