"""Reads JSON as from a stranger: a value is what it should be, or an InputError says so."""

import json
import re
from typing import Any

from desktop.domain.errors import InputError

_ID = re.compile(r"[0-9a-f]{32}")
_MOST_NUMBER = 1 << 62
_MOST_LETTERS = 32
_ID_LENGTH = 32


def dump(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def value_of(line: bytes) -> Any:
    try:
        return json.loads(line.decode())
    except (ValueError, RecursionError) as error:
        raise not_understood() from error


def object_of(line: bytes) -> dict[str, Any]:
    value = value_of(line)
    if not isinstance(value, dict):
        raise not_understood()
    return value


def number(value: object) -> int:
    if type(value) is not int or not 0 <= value < _MOST_NUMBER:
        raise not_understood()
    return value


def numbers(value: object) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise not_understood()
    return tuple(map(number, value))


def word(where: dict[str, Any], key: str) -> str:
    return name_of(where.get(key))


def name_of(value: object) -> str:
    """A word that is fit to be a key anywhere: short, and of letters that can be seen."""
    if not (isinstance(value, str) and 0 < len(value) <= _MOST_LETTERS):
        raise not_understood()
    if not (value.isascii() and value.isprintable()):
        raise not_understood()
    return value


def identity(value: object) -> str:
    if not (isinstance(value, str) and _ID.fullmatch(value)):
        raise not_understood()
    return value


def ending_of(value: object, length: int) -> str:
    """The end of an identity."""
    if not (isinstance(value, str) and len(value) == length):
        raise not_understood()
    return identity(value.rjust(_ID_LENGTH, "0"))[-length:]


def bytes_of(value: object) -> bytes:
    if not isinstance(value, str):
        raise not_understood()
    try:
        return bytes.fromhex(value)
    except ValueError as error:
        raise not_understood() from error


def not_understood() -> InputError:
    return InputError("wire.not_understood")
