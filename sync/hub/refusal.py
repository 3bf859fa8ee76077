"""How the hub says no to a whole request."""

from sync.wire import Refusal


class Refused(Exception):  # noqa: N818 - a decision, not an error
    """Nothing of the request was stored. `status` is HTTP's, `word` tells the program why."""

    def __init__(self, status: int, word: str) -> None:
        super().__init__(word)
        self.status = status
        self.word = word


class OtherHistory(Exception):  # noqa: N818 - likewise
    """The device's memory and the hub's do not fit: so far the hub has its journal."""

    def __init__(self, refusal: Refusal, *, last: int, chain: bytes) -> None:
        super().__init__(refusal)
        self.refusal = refusal
        self.last = last
        self.chain = chain
