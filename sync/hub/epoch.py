"""The epoch: the name of the hub's present memory, which changes when its database is put back.

It stands in a file beside the database, so that a backup does not bring its own. With it stands a
mark that the database has too and that is changed at every start and every end: a database with
another mark is another memory.
"""

import os
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select

from desktop.domain.identity import RandomBytes
from sync.hub.tables import counter

_BYTES = 8
_MARK = "mark"
_MARK_BYTES = 6  # a counter holds it


def sealed(engine: Engine, data: Path, random_bytes: RandomBytes) -> str:
    """The epoch; a new one when the database is not the one that was sealed last.

    The file is written while the database is locked, so several processes may do so at once: before
    the commit with the mark that is and the one to be, after it with the latter alone.
    """
    path = data / "epoch"
    new = int.from_bytes(random_bytes(_MARK_BYTES))
    with engine.begin() as connection:
        epoch, *marks = _words(path) or [""]
        mark = _mark(connection)
        if not epoch or str(mark) not in marks:
            epoch = random_bytes(_BYTES).hex()
        _write(path, f"{epoch} {mark} {new}")
        connection.execute(delete(counter).where(counter.c.name == _MARK))
        connection.execute(insert(counter).values(name=_MARK, value=new))
    with engine.begin() as connection:
        if _mark(connection) == new:
            _write(path, f"{epoch} {new}")
    return epoch


def _words(path: Path) -> list[str]:
    return path.read_text("ascii").split() if path.exists() else []


def _mark(connection: Connection) -> int | None:
    query = select(counter.c.value).where(counter.c.name == _MARK)
    return connection.execute(query).scalar_one_or_none()


def _write(path: Path, text: str) -> None:
    draft = path.with_suffix(".new")
    with draft.open("w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
