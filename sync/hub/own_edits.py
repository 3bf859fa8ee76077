"""What the hub writes in a record by itself, or for somebody at a desk: an edit like any other."""

from dataclasses import replace

from sqlalchemy import Connection, update

from desktop.domain.edit import Edit
from desktop.domain.merge import merge
from sync.hub import feed
from sync.hub.database import reserve_versions
from sync.hub.tables import record


def write(connection: Connection, name: str, edit: Edit, *, home: str = "") -> int:
    """By somebody who has seen what stands there; whoever calls has claimed the record.

    Returns the version that it has then. `home`: the library whose feed has it at once, where the
    others follow behind the scenes.
    """
    version = reserve_versions(connection, 1)
    now = feed.find(connection, name)
    assert now is not None
    merged = merge(
        now.text,
        feed.unpack_standings(now.standings),
        edit=replace(edit, bases=dict.fromkeys(edit.units, now.version)),
        device=feed.THE_HUB,
        version=version,
        marks=feed.marks_of(now),
    )
    values = {
        "version": version,
        "text": merged.text,
        "standings": feed.pack_standings(merged.standings),
        "device": feed.THE_HUB,
        "is_gone": merged.marks.gone,
        "joined_to": merged.marks.into,
        "gone_at": now.gone_at if merged.marks.gone else "",
    }
    connection.execute(update(record).where(record.c.id == name).values(**values))
    feed.touch(connection, name, home=home, device=feed.THE_HUB)
    return version


def curate(connection: Connection, name: str, *, is_curated: bool) -> int:
    """Say whether the nation answers for a record; whoever calls has claimed it.

    Returns the version that it has then.
    """
    version = reserve_versions(connection, 1)
    values = {"version": version, "is_curated": is_curated}
    connection.execute(update(record).where(record.c.id == name).values(**values))
    feed.touch(connection, name, home="", device=feed.THE_HUB)
    return version
