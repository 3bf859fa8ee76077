"""How the hub says no to a whole request."""


class Refused(Exception):  # noqa: N818 - a decision, not an error
    """Nothing of the request was stored. `status` is HTTP's, `word` tells the program why."""

    def __init__(self, status: int, word: str) -> None:
        super().__init__(word)
        self.status = status
        self.word = word
