"""Which Koha there is, and which of its branches a library is."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.dialects.postgresql import insert as insert_or_set

from desktop.domain.errors import InputError, RuleError
from desktop.domain.koha import is_sayable
from sync.hub.database import Hub
from sync.hub.harvest import sources
from sync.hub.koha_tables import koha, koha_branch, koha_said, koha_title
from sync.hub.tables import library

_MOST_BRANCH = 10
_REPOSITORY = "/cgi-bin/koha/oai.pl"
_PREFIX = "marcxml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A library as Koha knows it."""

    library: str
    branch: str
    card: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Koha:
    """One Koha, and how much it was told."""

    name: str
    address: str
    branches: tuple[Branch, ...]
    titles: dict[str, int]
    operations: dict[str, int]


def add(hub: Hub, name: str, address: str) -> None:
    """A Koha to tell, which is harvested under the same name."""
    address = address.rstrip("/")
    if not address.startswith(("http://", "https://")):
        raise InputError("source.bad_address", address=address)
    sources.add(hub, name, address + _REPOSITORY, prefix=_PREFIX)
    query = insert_or_set(koha).values(name=name, address=address, added_at=hub.clock().isoformat())
    with hub.engine.begin() as connection:
        connection.execute(
            query.on_conflict_do_update(
                index_elements=["name"], set_={"address": query.excluded.address}
            )
        )


def set_branch(hub: Hub, name: str, code: str, *, branch: str, card: str) -> None:
    """Which branch a library is. Its loans stand there on a card of its own: no reader's name."""
    if not (0 < len(branch) <= _MOST_BRANCH and is_sayable(branch, card)):
        raise InputError("koha.bad_branch", branch=branch, card=card)
    query = insert_or_set(koha_branch).values(
        koha=name, library=code, branch=branch, card=card, files=0
    )
    with hub.engine.begin() as connection:
        find(connection, name)
        if connection.execute(select(library.c.code).where(library.c.code == code)).first() is None:
            raise RuleError("hub.library_unknown", code=code)
        connection.execute(
            query.on_conflict_do_update(
                index_elements=["koha", "library"], set_={"branch": branch, "card": card}
            )
        )


def all_kohas(hub: Hub) -> tuple[Koha, ...]:
    with hub.engine.begin() as connection:
        return tuple(
            Koha(
                name=row.name,
                address=row.address,
                branches=tuple(
                    Branch(library=each.library, branch=each.branch, card=each.card)
                    for each in branches(connection, row.name)
                ),
                titles=_counted(connection, koha_title, row.name),
                operations=_counted(connection, koha_said, row.name),
            )
            for row in connection.execute(select(koha).order_by(koha.c.name)).all()
        )


def address_of(hub: Hub, name: str) -> str:
    with hub.engine.begin() as connection:
        return str(find(connection, name).address)


def find(connection: Connection, name: str) -> Row[Any]:
    row = connection.execute(select(koha).where(koha.c.name == name)).one_or_none()
    if row is None:
        raise RuleError("koha.unknown", name=name)
    return row


def branches(connection: Connection, name: str) -> list[Row[Any]]:
    query = select(koha_branch).where(koha_branch.c.koha == name).order_by(koha_branch.c.library)
    return list(connection.execute(query))


def _counted(connection: Connection, table: Any, name: str) -> dict[str, int]:
    query = select(table.c.state, func.count()).where(table.c.koha == name)
    return dict(connection.execute(query.group_by(table.c.state)).all())
