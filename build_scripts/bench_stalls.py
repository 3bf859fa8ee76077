"""Knows when the machine itself stood still, so that a benchmark does not blame the program.

A virtual machine is held up now and then by its host: for some milliseconds all that runs on it
takes many times as long. A small piece of work, done over and over beside the program and never by
it, sees those moments.
"""

from statistics import median
from threading import Event, Thread
from time import monotonic
from typing import Self

_EVERY_S = 0.005
_SLOW = 3  # times as long as in the middle: then it is the machine
_READ = 1000


class Stalls:
    """Watches while it is entered. Times are those of `time.monotonic`, in seconds."""

    def __init__(self) -> None:
        self._over = Event()
        self._watch = Thread(target=self._look, daemon=True)
        self._looks: list[tuple[float, float]] = []
        self._words = {number: str(number) for number in range(50 * _READ)}

    def __enter__(self) -> Self:
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._watch.join()

    def between(self, began: float, ended: float) -> bool:
        """Whether the machine was slow at some moment from `began` to `ended`."""
        usual = median(end - start for start, end in self._looks)
        return any(
            end - start > _SLOW * usual and end > began and start < ended
            for start, end in self._looks
        )

    def _look(self) -> None:
        first = 0
        while not self._over.wait(_EVERY_S):
            start = monotonic()
            for number in range(first, first + _READ):
                len(self._words[number])
            self._looks.append((start, monotonic()))
            first = (first + 7 * _READ) % (50 * _READ)
