"""Widgets end on the screen's thread, whoever asks for memory."""

import gc
from threading import Thread, current_thread, main_thread

from pytestqt.qtbot import QtBot

from ui.collecting import Collecting


class Cycle:
    """What only the collector takes away, and where it did."""

    ended: list[bool]

    def __init__(self, ended: list[bool]) -> None:
        self.ended = ended
        self.itself = self

    def __del__(self) -> None:
        self.ended.append(current_thread() is main_thread())


def _ask_for_much() -> None:
    kept = [[number] for number in range(100_000)]
    assert kept


def test_what_is_no_longer_needed_goes_on_the_screens_thread(qtbot: QtBot) -> None:
    gc.enable()
    collecting = Collecting()
    ended: list[bool] = []
    Cycle(ended)
    other = Thread(target=_ask_for_much)
    other.start()
    other.join()
    assert ended == []

    kept = [[number] for number in range(10_000)]
    collecting.look()
    assert ended == [True]
    assert kept
    gc.unfreeze()
