"""Three tones, told apart without looking; made here, never waited for."""

import json
import math
import shutil
import sys
from array import array
from typing import Any

from PySide6.QtCore import QObject, QProcess

from resources import ROOT

if sys.platform == "win32":
    import ctypes

_RATE = 44_100
_PEAK = 32_767
_SND_ASYNC_MEMORY = 0x0001 | 0x0002 | 0x0004  # asynchronous, no default sound, from memory
_TONES = {"success": "ok", "info": "ok", "attention": "attention", "refused": "refused"}
# Programs that play a WAV from their standard input, best first.
_PLAYERS = (("aplay", "-q", "-"), ("pw-cat", "-p", "-"), ("paplay", "/dev/stdin"))


class Sounds(QObject):
    """Plays what happened. A new sound cuts the one before it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = _player()
        self._process: QProcess | None = None
        self._made: dict[str, bytes] = {}

    @property
    def is_audible(self) -> bool:
        return sys.platform == "win32" or self._player is not None

    def play(self, kind: str) -> None:
        """The tone for a kind of the state band."""
        tone = _TONES.get(kind)
        if tone is None or not self.is_audible:
            return
        if tone not in self._made:
            self._made[tone] = wave(tone)
        if sys.platform == "win32":
            ctypes.windll.winmm.PlaySoundW(self._made[tone], None, _SND_ASYNC_MEMORY)
        else:
            self._play_by_process(self._made[tone])

    def _play_by_process(self, sound: bytes) -> None:
        if self._player is None:
            return
        if self._process is not None:
            self._process.kill()
        self._process = process = QProcess(self)
        process.finished.connect(lambda: self._on_finished(process))
        process.start(self._player[0], list(self._player[1:]))
        process.write(sound)
        process.closeWriteChannel()

    def _on_finished(self, process: QProcess) -> None:
        if self._process is process:
            self._process = None
        process.deleteLater()


def wave(tone: str) -> bytes:
    """The tone as a WAV file: mono, 16 bit, 44.1 kHz."""
    recipe = json.loads((ROOT / "theme" / "tokens.json").read_text(encoding="utf-8"))
    samples = _samples(recipe["sound"][tone])
    data = samples.tobytes()
    head = array("I", [16, 0x00010001, _RATE, _RATE * 2, 0x00100002])
    return b"".join(
        (
            b"RIFF",
            (36 + len(data)).to_bytes(4, "little"),
            b"WAVEfmt ",
            head.tobytes(),
            b"data",
            len(data).to_bytes(4, "little"),
            data,
        )
    )


def _samples(recipe: dict[str, Any]) -> "array[int]":
    loudness = _PEAK * 10 ** (recipe["gain-db"] / 20)
    silence = array("h", bytes(2 * (_RATE * recipe["gap-ms"] // 1000)))
    samples = array("h")
    for place, note in enumerate(recipe["notes"]):
        if place:
            samples.extend(silence)
        samples.extend(
            round(loudness * level)
            for level in _note(
                note["hz"],
                count=_RATE * note["ms"] // 1000,
                is_sine=recipe["shape"] == "sine",
                attack=_RATE * recipe["attack-ms"] // 1000,
                release=_RATE * recipe["release-ms"] // 1000,
            )
        )
    return samples


def _note(hz: float, *, count: int, is_sine: bool, attack: int, release: int) -> list[float]:
    """Levels from -1 to 1, without the clicks that a sudden beginning or end makes."""
    levels = []
    for place in range(count):
        phase = place * hz / _RATE
        level = math.sin(2 * math.pi * phase) if is_sine else _triangle(phase)
        levels.append(level * min(1.0, place / attack, (count - place) / release))
    return levels


def _triangle(phase: float) -> float:
    return 4 * abs((phase + 0.25) % 1 - 0.5) - 1


def _player() -> tuple[str, ...] | None:
    for command in _PLAYERS:
        if program := shutil.which(command[0]):
            return (program, *command[1:])
    return None
