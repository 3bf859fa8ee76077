"""The hub's key: by it libraries believe what is carried to them, and close what is for the hub.

It lies in the database, so that all processes of a hub have it and a backup brings it back.
"""

from nacl.signing import SigningKey
from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert

from sync.hub.database import Hub
from sync.hub.tables import secret

_NAME = "key"
_SEED_BYTES = 32


def hub_seed(connection: Connection, hub: Hub) -> bytes:
    """The secret of the hub, made when it is first asked for."""
    made = insert(secret).values(name=_NAME, value=hub.random_bytes(_SEED_BYTES))
    connection.execute(made.on_conflict_do_nothing())
    query = select(secret.c.value).where(secret.c.name == _NAME)
    return bytes(connection.execute(query).scalar_one())


def public_key(hub: Hub) -> bytes:
    with hub.engine.begin() as connection:
        return bytes(SigningKey(hub_seed(connection, hub)).verify_key)
