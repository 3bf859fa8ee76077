"""What the province says to its libraries: the rules of the house, promises of copies."""

import json

from sqlalchemy import Connection, select

from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import HoldState
from desktop.domain.rules_text import parts_in, rules_of_body
from sync.hub.database import Hub, reserve_versions
from sync.hub.tables import copy, library
from sync.hub.telling import tell, tell_everybody

_RULES = "0" * 32
"""All rules of the province are one word: a later one takes the place of the earlier."""


def set_rules(hub: Hub, body: str, *, code: str | None = None) -> None:
    """Tell these rules to one library, or to all. InputError when they make no sense."""
    rules_of_body(body)
    if not parts_in(body):
        raise InputError("rules.not_understood", part=None)
    with hub.engine.begin() as connection:
        version = reserve_versions(connection, 1)
        if code is None:
            tell_everybody(connection, ChangeKind.RULES, _RULES, text=body, version=version)
            return
        _check_library(connection, code)
        tell(connection, [code], ChangeKind.RULES, _RULES, text=body, version=version)


def promise(hub: Hub, copy_id: str, *, to: str, is_kept: bool = True) -> None:
    """Promise a copy of one library to another, or take the promise back."""
    state = HoldState.WAITING if is_kept else HoldState.CANCELLED
    body = json.dumps({"state": state, "copy": copy_id, "library": to})
    with hub.engine.begin() as connection:
        _check_library(connection, to)
        query = select(copy.c.library).where(copy.c.id == copy_id)
        owner = connection.execute(query).scalar_one_or_none()
        if owner is None:
            raise RuleError("copy.unknown", id=copy_id)
        version = reserve_versions(connection, 1)
        tell(connection, [owner], ChangeKind.HOLD, copy_id, text=body, version=version)


def _check_library(connection: Connection, code: str) -> None:
    known = select(library.c.code).where(library.c.code == code)
    if connection.execute(known).first() is None:
        raise RuleError("hub.library_unknown", code=code)
