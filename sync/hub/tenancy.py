"""For whom a transaction speaks: on PostgreSQL a library's sees no row of another's.

The roles and the policies are made by the migrations. On SQLite, where one process serves
everybody, the library in every statement has to do.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, TextClause, text

HUB = "thuvienxa_hub"
COMMUNE = "thuvienxa_commune"
DESK = "thuvienxa_desk"
SETTING = "app.library"
BEGINNING = ("BEGIN ISOLATION LEVEL READ COMMITTED", f"SET LOCAL ROLE {HUB}")
"""How every transaction begins: who has not said who they are may look nobody up."""
AREA = "app.area"

# Both at once: a look at the database costs more than what it asks.
_AS_COMMUNE = text(
    "SELECT set_config('role', :role, true) AS role, "
    "set_config('app.library', :library, true) AS library"
)
_AS_HUB = text("SELECT set_config('role', :role, true)")
_AS_DESK = text("SELECT set_config('role', :role, true), set_config('app.area', :area, true)")


def is_shared(connection: Connection) -> bool:
    """Whether several processes write at once, so that rows have to be locked one by one."""
    return connection.dialect.name == "postgresql"


def as_commune(connection: Connection, library: str) -> None:
    """From here to the end of the transaction nothing is seen but what is this library's."""
    if is_shared(connection):
        connection.execute(_AS_COMMUNE, {"role": COMMUNE, "library": library})


def as_desk(connection: Connection, area: str) -> None:
    """From here on nothing is seen but what is of this province's libraries, and nothing written.

    Without a province it is the nation's desk, which sees what the hub sees.
    """
    if area and is_shared(connection):
        connection.execute(_AS_DESK, {"role": DESK, "area": area})


def saying_so(library: str) -> tuple[TextClause, dict[str, str]]:
    """The same as a statement, for those who go to a shared database with several."""
    return _AS_COMMUNE, {"role": COMMUNE, "library": library}


def as_hub_again() -> tuple[TextClause, dict[str, str]]:
    """And how the hub itself speaks in between."""
    return _AS_HUB, {"role": HUB}


@contextmanager
def as_hub(connection: Connection, library: str) -> Iterator[None]:
    """What the hub does by itself in between, for whichever library it is; then as `library`."""
    if is_shared(connection):
        begin_as_hub(connection)
    yield
    as_commune(connection, library)


def begin_as_hub(connection: Connection) -> None:
    """What follows is the hub's own work."""
    connection.exec_driver_sql(BEGINNING[-1])
