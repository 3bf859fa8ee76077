"""Lets go of an answer that nobody waits for any more, while it is still on its way.

What was asked is not taken back, and need not be: the same can be asked again at any time.
"""

from collections.abc import Callable
from concurrent.futures import Future, wait
from functools import partial
from threading import Thread
from typing import TypeVar

from sync.remote import LetGo

Cancelled = Callable[[], bool]
T = TypeVar("T")

_LOOK_S = 0.1


def unless(cancelled: Cancelled, work: Callable[[], T]) -> T:
    """What `work` comes to; LetGo as soon as that is `cancelled`.

    It is done on a thread of its own, which is left alone with its silent line until that ends.
    """
    coming: Future[T] = Future()
    Thread(target=partial(_fulfil, coming, work), name="line", daemon=True).start()
    while not cancelled():
        if wait((coming,), _LOOK_S).done:
            return coming.result()
    raise LetGo


def _fulfil(coming: Future[T], work: Callable[[], T]) -> None:
    try:
        coming.set_result(work())
    except Exception as error:  # noqa: BLE001 - the thread's outermost frame
        coming.set_exception(error)
