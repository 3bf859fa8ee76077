"""What a power cut leaves of a disk, of which everything is known that was done to it.

Of a file there is what was synced; of the rest anything from nothing to all, in any order, and of a
write a piece. Names are kept in order, as file systems with a journal keep them: those that were
there when a folder was synced last, and of those since some more, none before another.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from tests.disks.disk import ROOT, Disk, Event, Faults, Node, apply, files_of

_SECTOR = 512
_OF_NAMES = frozenset({"create", "mkdir", "rename", "remove"})


def after_a_cut(
    before: Mapping[str, bytes], events: Sequence[Event], choose: Random
) -> dict[str, bytes]:
    """The files after the power went at the end of `events`."""
    disk = Disk(Faults())
    disk.begin_with(dict(before))
    nodes = disk.nodes
    folders = {ROOT} | {each.node for each in events if each.kind == "mkdir"}
    folders |= {number for number, node in nodes.items() if node.is_folder}
    for event in events:
        if event.kind in {"create", "mkdir"}:
            kind = 0o040777 if event.kind == "mkdir" else 0o100666
            nodes[event.node] = Node(number=event.node, mode=kind)
    for event in (*_kept_names(events, folders, choose), *_kept_content(events, folders, choose)):
        apply(nodes, event)
    return files_of(nodes)


def promised(events: Sequence[Event]) -> set[str]:
    return {each.name for each in events if each.kind == "said"}


def _kept_names(events: Sequence[Event], folders: set[int], choose: Random) -> list[Event]:
    synced = [n for n, each in enumerate(events) if each.kind == "sync" and each.node in folders]
    safe = synced[-1] if synced else 0
    loose = [n for n, each in enumerate(events) if n > safe and each.kind in _OF_NAMES]
    end = choose.choice([safe, *loose])
    return [each for each in events[: end + 1] if each.kind in _OF_NAMES]


def _kept_content(events: Sequence[Event], folders: set[int], choose: Random) -> Iterator[Event]:
    of_files = (each for each in events if each.kind in {"write", "truncate", "sync"})
    by_file: dict[int, list[Event]] = {}
    for each in of_files:
        by_file.setdefault(each.node, []).append(each)
    for node, mine in by_file.items():
        if node in folders:
            continue
        safe = max((n for n, each in enumerate(mine, 1) if each.kind == "sync"), default=0)
        yield from mine[:safe]
        share = choose.random()
        for each in mine[safe:]:
            if choose.random() < share:
                yield each._replace(data=_torn(each.data, choose))


def _torn(data: bytes, choose: Random) -> bytes:
    if choose.random() < 0.8:
        return data
    return data[: choose.randrange(0, len(data) + 1, _SECTOR)]
