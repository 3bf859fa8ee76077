"""How the hub tells which libraries have a book, and how many copies: never which."""

import json
from collections.abc import Iterable

from desktop.domain.catalogue import Holder
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError

_LONGEST_CODE = 32
_LONGEST_NAME = 200
_MOST_COPIES = 1_000_000


def holding_text(holders: Iterable[Holder]) -> str:
    """How the hub tells of them, always in one order."""
    told = {code: [copies, name] for code, name, copies in sorted(holders)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def holders_of(text: str) -> tuple[Holder, ...]:
    """Those that such a text tells of; an InputError when it makes no sense."""
    return tuple(_holder(code, said) for code, said in json_object(text).items())


def _holder(code: str, said: object) -> Holder:
    match said:
        case [int(copies), str(name)] if (
            0 < copies <= _MOST_COPIES and 0 < len(code) <= _LONGEST_CODE
        ):
            return Holder(code, name[:_LONGEST_NAME], copies)
    raise InputError("change.not_sound")
