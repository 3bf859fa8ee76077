"""The catalogues that can be asked: those the program knows, and those a library adds."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum

from desktop.domain.errors import InputError

_NAME = re.compile(r"[^\x00-\x1f\x7f]{1,80}")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?:[0-9]{1,5}")
_WEB = re.compile(r"https?://[^\s\x00-\x1f\x7f\"<>\\]{1,500}")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}")
_DATABASE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}")


class Protocol(StrEnum):
    """The languages that catalogues speak."""

    SRU = "sru"
    Z3950 = "z3950"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A catalogue: `address` is an URL for SRU, `host:port` for Z39.50."""

    name: str
    protocol: Protocol
    address: str
    database: str = "Default"
    """For Z39.50 alone; an URL has it inside."""
    schema: str = "marcxml"
    """For SRU alone: what that catalogue calls MARCXML."""
    version: str = "1.1"
    """For SRU alone."""
    encoding: str = "auto"
    """Of ISO 2709 records, and of XML that is neither UTF-8 nor says what it is."""
    isbn_index: str = "bath.isbn"
    title_index: str = "dc.title"
    author_index: str = "dc.creator"
    any_index: str = "cql.serverChoice"
    enabled: bool = True
    verified: bool = False
    """Whether the library that owns it tells this address itself."""

    def __post_init__(self) -> None:
        if not _is_sound(self):
            raise InputError("source.settings_not_sound", target=self.name)


_KINDS = {
    field.name: bool if field.name in ("enabled", "verified") else str for field in fields(Target)
}


def load(text: str) -> tuple[Target, ...]:
    """The targets in the text of a settings file. InputError when it cannot be used."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("source.settings_not_readable") from error
    entries = told.get("targets") if isinstance(told, dict) else None
    if not isinstance(entries, list):
        raise InputError("source.settings_not_readable")
    return tuple(map(_target, entries))


def merged(shipped: Iterable[Target], own: Iterable[Target]) -> tuple[Target, ...]:
    """Both; one's own entry takes the place of a shipped one of its name."""
    by_name = {target.name: target for target in shipped}
    return tuple((by_name | {target.name: target for target in own}).values())


def named(targets: Iterable[Target], name: str) -> Target:
    """The target of that name, enabled or not. InputError when there is none."""
    wanted = name.casefold()
    for target in targets:
        if target.name.casefold() == wanted:
            return target
    raise InputError("source.unknown", target=name)


def _target(entry: object) -> Target:
    name = str(entry.get("name", "")) if isinstance(entry, dict) else ""
    if not isinstance(entry, dict) or not all(
        type(value) is _KINDS.get(key) for key, value in entry.items()
    ):
        raise InputError("source.settings_not_sound", target=name)
    try:
        return Target(**{**entry, "protocol": Protocol(entry.get("protocol", ""))})
    except (TypeError, ValueError) as error:
        raise InputError("source.settings_not_sound", target=name) from error


def _is_sound(target: Target) -> bool:
    """What goes into commands and addresses has no sign that means something there."""
    address = _WEB if target.protocol is Protocol.SRU else _HOST
    indexes = (target.isbn_index, target.title_index, target.author_index, target.any_index)
    words = (target.schema, target.version, target.encoding, *indexes)
    return (
        _NAME.fullmatch(target.name) is not None
        and address.fullmatch(target.address) is not None
        and _DATABASE.fullmatch(target.database) is not None
        and all(_WORD.fullmatch(word) for word in words)
    )
