"""Z39.50, spoken by `yaz-client` where it is installed: decision 0016 says why."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from desktop.domain.errors import InputError, RemoteError
from desktop.marc.read import read
from desktop.marc.reading import Problem
from sync.sources.diagnostics import of_bib_1
from sync.sources.found import Found
from sync.sources.patience import Patience
from sync.sources.query import SourceQuery, pqf
from sync.sources.targets import Target

CLIENT = "yaz-client"
_MOST_BYTES = 8 << 20
_HITS = re.compile(r"^Number of hits: (\d{1,9})\b", re.MULTILINE)
_DIAGNOSTIC = re.compile(r"^ +\[(\d{1,5})\] (.*)$", re.MULTILINE)
_PRESENTED = "Sent presentRequest"
_OUT_OF_RANGE = "13"
# On Windows a program of the console would open one.
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def search(target: Target, query: SourceQuery, *, limit: int, patience: Patience) -> Found:
    """The first `limit` records. RemoteError when they cannot be had."""
    client = which(CLIENT)
    if client is None:
        raise RemoteError("source.no_client", client=CLIENT)
    wanted = pqf(query)
    # To ask for more than there are is an error, to look for a number is to have one.
    found = _converse(client, target, wanted, count=1, patience=patience)
    if found.total > 1 and limit > 1:
        count = min(found.total, limit)
        found = _converse(client, target, wanted, count=count, patience=patience)
    return found


def _converse(client: str, target: Target, query: str, *, count: int, patience: Patience) -> Found:
    with TemporaryDirectory(prefix="thuvienxa-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        commands = _commands(target, query, count)
        (folder / "commands").write_text("\n".join(commands) + "\n", "utf-8", newline="\n")
        said = _run([client, "-m", "records", "-f", "commands"], folder, patience)
        total = _total(said)
        if not total:
            return Found()
        problems = _problems(said.partition(_PRESENTED)[2])
        return _with_records(folder / "records", target, total, problems, count)


def _commands(target: Target, query: str, count: int) -> Sequence[str]:
    """Each on a line of its own: `sync.sources.query` and `targets` let no line break through."""
    commands = (
        "querytype prefix",
        "format usmarc",
        "elements F",
        f"open tcp:{target.address}/{target.database}",
        f"find {query}",
        f"show 1+{count}",
        "quit",
    )
    assert not any(set("\r\n") & set(command) for command in commands)
    return commands


def _run(command: list[str], folder: Path, patience: Patience) -> str:
    """What the client says. It is ended when it takes too long."""
    printed = folder / "printed"
    environment = {**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    with printed.open("wb") as out:
        try:
            process = subprocess.Popen(  # noqa: S603
                command,
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                creationflags=_NO_WINDOW,
            )
        except OSError as error:
            raise RemoteError("source.no_client", client=CLIENT) from error
        with process:
            _wait(process, [printed, folder / "records"], patience)
    return printed.read_bytes().decode("utf-8", "replace")


def _wait(process: subprocess.Popen[bytes], written: list[Path], patience: Patience) -> None:
    try:
        while True:
            try:
                process.wait(patience.glance())
            except subprocess.TimeoutExpired:
                _check_sizes(written)
            else:
                _check_sizes(written)
                return
    finally:
        process.kill()


def _check_sizes(written: list[Path]) -> None:
    if any(path.exists() and path.stat().st_size > _MOST_BYTES for path in written):
        raise RemoteError("source.too_large", bytes=_MOST_BYTES)


def _total(said: str) -> int:
    """How many were found. RemoteError when it did not come to that."""
    before = said.partition(_PRESENTED)[0]
    hits = _HITS.search(before)
    if problems := _problems(before):
        raise RemoteError(problems[0].code, **problems[0].details)
    if hits is not None:
        return int(hits[1])
    if "Connection rejected" in before:
        raise RemoteError("source.not_allowed")
    code = "source.not_z3950" if "Sent initrequest" in before else "source.unreachable"
    raise RemoteError(code)


def _problems(said: str) -> tuple[Problem, ...]:
    """The diagnostics; that there are no more records is none."""
    return tuple(
        of_bib_1(number, words)
        for number, words in _DIAGNOSTIC.findall(said)
        if number != _OUT_OF_RANGE
    )


def _with_records(
    path: Path, target: Target, total: int, problems: tuple[Problem, ...], count: int
) -> Found:
    if not path.exists() or not path.stat().st_size:
        missing = problems or (Problem("source.no_record", {}),)
        return Found(total=total, problems=missing)
    try:
        readings = list(read(path, encoding=target.encoding))[:count]
    except InputError as error:
        return Found(total=total, problems=(*problems, Problem("source.no_record", error.details)))
    found = (reading.problem for reading in readings if reading.problem is not None)
    records = tuple(reading.record for reading in readings if reading.record is not None)
    return Found(records=records, total=total, problems=(*problems, *found))
