"""The version of the schema that this program knows, and the way to it for an older file."""

import importlib

from desktop.storage.sqlite import sqlite3

APPLICATION_ID = 0x54565841  # "TVXA"
SCHEMA_VERSION = 4
"""The number of the newest migration; kept in the file as `user_version`."""


def version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Apply the migrations that the file has not seen.

    They are loaded by name, because sqlite-utils takes longer to import than the window to paint,
    and on all days but the first there is nothing to migrate.
    """
    if version_of(connection) == SCHEMA_VERSION:
        return
    importlib.import_module("desktop.storage.migrations").migrate(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
