"""Processes that are there in a moment: forks of one that has loaded everything.

A new interpreter takes a second to load Qt and the hub; a fork of one that has, some milliseconds.
What it runs is as far from the test as any other process.
"""

import io
import multiprocessing
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from ui import __main__ as program

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["pytest", "tests.loaded"])


def run(
    arguments: Sequence[str],
    *,
    environment: Mapping[str, str],
    timeout_s: float,
    room: int | None = None,
) -> subprocess.CompletedProcess[str]:
    """The program with these arguments, as `python -m ui` would run it.

    With `room` it can write no file longer than so many bytes.
    """
    with TemporaryDirectory() as folder:
        told, complained = Path(folder, "out"), Path(folder, "err")
        process = FORKS.Process(
            target=as_program,
            args=(list(arguments), dict(environment), str(told), str(complained), room),
        )
        process.start()
        process.join(timeout_s)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(list(arguments), timeout_s)
        output, errors = told.read_text("utf-8"), complained.read_text("utf-8")
        return subprocess.CompletedProcess(list(arguments), process.exitcode, output, errors)


class Speaking:
    """A process that says what it has done, line by line, until it is killed."""

    def __init__(self, work: Callable[..., None], *arguments: str) -> None:
        ears, mouth = FORKS.Pipe(duplex=False)
        self._process = FORKS.Process(target=_speak, args=(mouth, work, arguments))
        self._process.start()
        mouth.close()
        self._said = os.fdopen(os.dup(ears.fileno()), encoding="utf-8")
        ears.close()

    def line(self) -> str:
        """The next line; waits for it."""
        return self._said.readline()

    def kill(self) -> list[str]:
        """What it had said besides before the blow fell."""
        self._process.kill()
        with self._said as said:
            rest = said.readlines()
        self._process.join()
        return rest


def _speak(mouth: Connection, work: Callable[..., None], arguments: tuple[str, ...]) -> None:
    os.dup2(mouth.fileno(), 1)
    mouth.close()
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - as a process has it
    work(*arguments)


def as_program(
    step: Sequence[str] | Callable[[], None],
    environment: dict[str, str],
    told: str,
    complained: str,
    room: int | None,
) -> None:
    """Be the program from now on, with these words, or do what another version of it would."""
    if room is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    os.environ.clear()
    os.environ.update(environment)
    sys.stdin = io.TextIOWrapper(open(os.devnull, "rb"))  # noqa: PTH123, SIM115 - to the end
    for stream, file in ((1, told), (2, complained)):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT), stream)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - likewise
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - likewise
    try:
        if callable(step):
            step()
            return
        sys.argv = ["thuvienxa", *step]
        program.main()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
