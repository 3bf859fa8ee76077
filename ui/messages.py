"""The words for everything that can go wrong: what happened, and what to do.

To add a code, raise it, and give its two sentences in `ui.words`. A test keeps both lists equal.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from ui.wording import number
from ui.words import (
    accounts,
    catalogue,
    coordinators,
    copies,
    desk,
    desk_codes,
    exchange,
    files,
    harvest,
    holds,
    koha,
    lists,
    machine,
    marc21,
    matters,
    money,
    papers,
    provisions,
    readers,
    rules,
    search,
    sources,
    sticks,
    updates,
)

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Coded(Protocol):
    """Anything with a code and facts: an error, or a problem with one record of a file."""

    @property
    def code(self) -> str: ...

    @property
    def details(self) -> Mapping[str, str | int | None]: ...


def headline(error: Coded) -> str:
    """What happened, in one sentence."""
    return _filled(_words()[error.code][0], error)


def advice(error: Coded) -> str:
    """What to do, in a sentence or two; perhaps nothing."""
    return _filled(_words()[error.code][1], error)


def text(error: Coded) -> str:
    """Both."""
    return f"{headline(error)} {advice(error)}".rstrip()


def where(error: Coded, offset: int) -> str:
    """The line or the byte of its file where a damaged record begins; nothing without damage."""
    if not error.code.startswith("marc."):
        return ""
    line = error.details.get("line")
    if line is not None:
        return QCoreApplication.translate("words", "dòng {line}").format(line=line)
    return QCoreApplication.translate("words", "byte {offset}").format(offset=offset)


def texts() -> dict[str, str]:
    """Every code, with its words."""
    return {code: " ".join(words).rstrip() for code, words in _words().items()}


def _words() -> dict[str, tuple[str, str]]:
    rooms = (
        accounts,
        catalogue,
        coordinators,
        copies,
        desk,
        desk_codes,
        exchange,
        files,
        harvest,
        holds,
        koha,
        lists,
        machine,
        marc21,
        matters,
        money,
        papers,
        provisions,
        readers,
        rules,
        search,
        sources,
        sticks,
        updates,
    )
    return {code: words for room in rooms for code, words in room.words().items()}


class _Facts(dict[str, str]):
    """The facts of a case; what is not known is left out of the sentence."""

    def __missing__(self, key: str) -> str:
        return ""


def _filled(sentence: str, error: Coded) -> str:
    return sentence.format_map(_Facts({k: _shown(k, v) for k, v in error.details.items()}))


def _shown(name: str, value: str | int | None) -> str:
    if name == "amount" and isinstance(value, int):
        return number(value)
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    return "" if value is None else str(value)
