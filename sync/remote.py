"""What an exchange needs from the other side, however far away it is."""

from typing import NamedTuple, Protocol

from desktop.domain.errors import RemoteError

_RETRY_AFTER = "retry_after_s"


class Answer(NamedTuple):
    """A reply as it came, and how long it took."""

    body: bytes
    elapsed_s: float


class UnknownDictionary(RemoteError):  # noqa: N818 - an answer
    """The hub does not have the dictionary of the request; it has those that are `known`."""

    def __init__(self, known: tuple[int, ...]) -> None:
        super().__init__("remote.not_understood")
        self.known = known


class LetGo(RemoteError):  # noqa: N818 - a deed
    """Somebody stopped before the answer was there: no fault of the line."""

    def __init__(self) -> None:
        super().__init__("remote.stalled")


class Remote(Protocol):
    """The hub, over a line or in a test."""

    def exchange(self, body: bytes) -> Answer:
        """Hand over a packed request. RemoteError: nothing is known about what became of it."""


def busy(retry_after_s: int | None) -> RemoteError:
    """The hub has too much to do; it may say when to come again."""
    return RemoteError("remote.busy", **{_RETRY_AFTER: retry_after_s})


def closed_s(error: RemoteError) -> int | None:
    """How long the hub asked not to be asked."""
    seconds = error.details.get(_RETRY_AFTER)
    return seconds if isinstance(seconds, int) else None
