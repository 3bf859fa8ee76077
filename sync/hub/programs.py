"""The programs that the hub hands on to its libraries, in pieces. It need not believe them."""

from collections.abc import Iterable

from sqlalchemy import delete, insert, select

from sync.hub.database import Hub
from sync.hub.tables import program, program_piece
from sync.program import Offer


def put(hub: Hub, platform: str, version: str, pieces: Iterable[bytes]) -> Offer:
    """From now on this is the one for such computers; the one before is forgotten."""
    size = 0
    with hub.engine.begin() as connection:
        for table in (program, program_piece):
            connection.execute(delete(table).where(table.c.platform == platform))
        for at, body in enumerate(pieces):
            row = {"platform": platform, "version": version, "at": at, "body": body}
            connection.execute(insert(program_piece).values(row))
            size += len(body)
        row = {"platform": platform, "version": version, "bytes": size}
        connection.execute(insert(program).values(row))
    return Offer(version, size)


def offers(hub: Hub) -> dict[str, Offer]:
    """What there is, by kind of computer."""
    with hub.engine.begin() as connection:
        rows = connection.execute(select(program).order_by(program.c.platform)).all()
    return {row.platform: Offer(row.version, row.bytes) for row in rows}


def offer(hub: Hub, platform: str) -> bytes:
    """As a library asks for it; nothing where there is none."""
    found = offers(hub).get(platform)
    return b"" if found is None else found.line()


def piece(hub: Hub, platform: str, version: str, at: int) -> bytes | None:
    of_it = (program_piece.c.platform == platform) & (program_piece.c.version == version)
    query = select(program_piece.c.body).where(of_it & (program_piece.c.at == at))
    with hub.engine.begin() as connection:
        found = connection.execute(query).scalar_one_or_none()
    return None if found is None else bytes(found)
