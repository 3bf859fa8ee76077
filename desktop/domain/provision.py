"""What a province gives a new library on the way: who it is, its hub, its rules and its numbers.

Strict about what it knows, silent about what it does not: a later province may say more.
"""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from desktop.domain.errors import InputError
from desktop.domain.library import Library
from desktop.domain.rules_text import rules_of_body

SUFFIX = ".tvx"

_CODE = re.compile(r"[0-9A-Za-z.-]{2,20}")
_PIN = re.compile(r"([0-9a-f]{64})?")
_HUB = re.compile(r"(https?://\S+)?")
_LONGEST = 200
_MOST_NUMBER = 1 << 40
_MOST_LOGO = 256 << 10
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_MOST_RANGES = 40
_CORE_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,99}")
_CORE_DIGEST = re.compile(r"[0-9a-f]{64}")


class NumberRange(NamedTuple):
    """Numbers of a series that this library alone gives."""

    prefix: str
    first: int
    most: int


class CoreFile(NamedTuple):
    """The nation's catalogue in a file beside this one: its name, and the SHA-256 of it."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One library's share, as the province wrote it at `made_at`.

    `pin` is the SHA-256 of the hub's certificate: with it no other is believed. `rules` is a text
    as `rules_text` has it, holidays among them; its parts are bound.
    """

    province: str
    library: Library
    made_at: datetime
    hub: str = ""
    enrolment_code: str = field(default="", repr=False)
    pin: str = ""
    rules: str = ""
    copy_ranges: tuple[NumberRange, ...] = ()
    card_ranges: tuple[NumberRange, ...] = ()
    logo: bytes = field(default=b"", repr=False)
    core: CoreFile | None = None


def text_of(provision: Provision) -> bytes:
    """What is signed."""
    plain = {
        "province": provision.province,
        "code": provision.library.code,
        "name": provision.library.name,
        "made_at": provision.made_at.isoformat(),
        "hub": provision.hub,
        "enrolment_code": provision.enrolment_code,
        "pin": provision.pin,
        "rules": json.loads(provision.rules) if provision.rules else None,
        "copies": [list(each) for each in provision.copy_ranges],
        "cards": [list(each) for each in provision.card_ranges],
        "logo": b64encode(provision.logo).decode(),
        "core": None if provision.core is None else list(provision.core),
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def provision_of(text: bytes) -> Provision:
    """What a text says; InputError when it makes no sense."""
    try:
        plain = json.loads(text)
        return checked(_provision(plain))
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise InputError("provision.not_understood") from error


def checked(provision: Provision) -> Provision:
    """The same. InputError when a library could not live with it."""
    _check_library(provision.library)
    _check_hub(provision)
    if provision.rules:
        rules_of_body(provision.rules)
    if provision.logo and not _is_logo(provision.logo):
        raise InputError("provision.logo_not_understood")
    if provision.core is not None and not _is_core(provision.core):
        raise InputError("core.name_not_understood", name=provision.core.name)
    for each in (*provision.copy_ranges, *provision.card_ranges):
        if not 1 <= each.first <= each.most < _MOST_NUMBER:
            raise InputError("series.range_not_understood", **each._asdict())
    return provision


def _is_logo(picture: bytes) -> bool:
    return len(picture) <= _MOST_LOGO and picture.startswith(_PICTURES)


def _is_core(core: CoreFile) -> bool:
    return bool(_CORE_NAME.fullmatch(core.name) and _CORE_DIGEST.fullmatch(core.digest))


def _check_library(library: Library) -> None:
    if not _CODE.fullmatch(library.code) or library.is_sample:
        raise InputError("library.code_not_understood", given=library.code)
    if not library.name:
        raise InputError("library.name_missing")


def _check_hub(provision: Provision) -> None:
    if not _HUB.fullmatch(provision.hub):
        raise InputError("hub.bad_address", address=provision.hub)
    if not _PIN.fullmatch(provision.pin):
        raise InputError("provision.pin_not_understood")
    if provision.enrolment_code and not provision.hub:
        raise InputError("provision.hub_missing")


def _provision(plain: Mapping[str, Any]) -> Provision:
    made_at = datetime.fromisoformat(plain["made_at"])
    if made_at.tzinfo is None:
        raise ValueError
    rules, core = plain.get("rules"), plain.get("core")
    return Provision(
        province=_line(plain["province"]),
        library=Library(code=_line(plain["code"]), name=_line(plain["name"])),
        made_at=made_at,
        hub=_line(plain.get("hub", "")),
        enrolment_code=_line(plain.get("enrolment_code", "")),
        pin=_line(plain.get("pin", "")),
        rules="" if rules is None else json.dumps(rules, ensure_ascii=False),
        copy_ranges=_ranges(plain.get("copies", [])),
        card_ranges=_ranges(plain.get("cards", [])),
        logo=b64decode(plain.get("logo", ""), validate=True),
        core=None if core is None else CoreFile(*map(_line, core)),
    )


def _line(value: object) -> str:
    if not (isinstance(value, str) and len(value) <= _LONGEST and value.isprintable()):
        raise TypeError
    return value


def _ranges(rows: Sequence[Any]) -> tuple[NumberRange, ...]:
    if len(rows) > _MOST_RANGES:
        raise ValueError
    return tuple(NumberRange(_line(prefix), int(first), int(most)) for prefix, first, most in rows)
