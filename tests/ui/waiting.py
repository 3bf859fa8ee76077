"""Waiting for the store's thread without sleeping."""

from pytestqt.qtbot import QtBot

from ui.tasks import Tasks

_ROUNDS = 3


def settle(qtbot: QtBot, tasks: Tasks) -> None:
    """Return when everything asked for so far, and what its answers asked for, is shown."""
    for _ in range(_ROUNDS):
        answers: list[None] = []
        tasks.read(lambda _store: None, then=answers.append, owner=tasks)
        qtbot.waitUntil(lambda answers=answers: bool(answers))  # type: ignore[misc]
