"""Carries files of other libraries: over the line to the hub, or on to another stick.

A carrier opens nothing; the label is all there is to see.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.errors import AppError, InputError, RemoteError
from desktop.machine import stick
from sync.bundle import MOST_FILE, SUFFIX, Label, Way, read_label
from sync.http_remote import carry

_MOST = MOST_FILE + (1 << 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """One file, and what became of it: `code` says why it went no further, `answer` what came."""

    path: Path
    label: Label | None = None
    code: str = ""
    answer: Path | None = None


Progress = Callable[[int, int], None]


def labelled(paths: Sequence[Path]) -> Iterator[Carried]:
    """The files among `paths` and in the folders among them, with what stands on them."""
    for path in stick.found(paths, SUFFIX):
        try:
            yield Carried(path=path, label=read_label(stick.get(path, most=_MOST)))
        except InputError as error:
            yield Carried(path=path, code=error.code)


def over_the_line(
    paths: Sequence[Path],
    url: str,
    *,
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Carried]:
    """Hand every outgoing file to the hub, and put its answer beside it.

    RemoteError when the hub cannot be reached: what has an answer by then keeps it, and to begin
    again does no harm.
    """
    return _each(paths, progress, cancelled, send=lambda each: _sent(each, url))


def onto(
    paths: Sequence[Path],
    folder: Path,
    *,
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Carried]:
    """Copy every file to a folder, to be carried on from there."""
    return _each(paths, progress, cancelled, send=lambda each: _copied(each, folder), both=True)


def put(
    folder: Path, label: Label, file: bytes, *, cancelled: Callable[[], bool] = lambda: False
) -> Path:
    """Write a file under its own name; older ones go, because it says all that they say."""
    path = folder / label.file_name
    stick.put(path, file, cancelled=cancelled)
    for old in folder.glob(f"*{SUFFIX}"):
        if old.name.startswith(label.stem) and old.name < path.name:
            stick.remove(old)
    return path


def _each(
    paths: Sequence[Path],
    progress: Progress,
    cancelled: Callable[[], bool],
    *,
    send: Callable[[Carried], Carried],
    both: bool = False,
) -> list[Carried]:
    found = list(labelled(paths))
    mine = [each for each in found if both or each.label is None or each.label.way is Way.UP]
    done: list[Carried] = []
    for each in mine:
        if cancelled():
            break
        progress(len(done), len(mine))
        done.append(each if each.label is None else send(each))
    return done


def _sent(each: Carried, url: str) -> Carried:
    try:
        answer = carry(url, stick.get(each.path, most=_MOST))
        path = put(each.path.parent, read_label(answer), answer)
    except RemoteError as error:
        if error.code not in {"remote.not_admitted", "remote.not_understood"}:
            raise
        return replace(each, code=_refused(error))
    except InputError as error:
        return replace(each, code=error.code)
    return replace(each, answer=path)


def _copied(each: Carried, folder: Path) -> Carried:
    assert each.label is not None
    put(folder, each.label, stick.get(each.path, most=_MOST))
    return each


def _refused(error: AppError) -> str:
    """Of a file the hub says no to nothing is known but that."""
    return "bundle.not_admitted" if error.code == "remote.not_admitted" else "bundle.refused"
