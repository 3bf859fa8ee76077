"""The tables of MARC 21 and of class numbers, from the program's data."""

import json
from functools import cache
from typing import Any

from desktop.domain.cataloguing.classes import Classes, classes
from desktop.domain.cataloguing.elements import Elements, elements
from resources import ROOT


@cache
def marc21() -> Elements:
    """Read once, when somebody first opens a record."""
    return elements(_table("marc21/bibliographic.json"), _table("marc21/coded.json"))


@cache
def class_numbers() -> Classes:
    """Read once, when somebody first looks for a class."""
    return classes(_table("classification/ddc_vi.json"))


def _table(name: str) -> Any:
    return json.loads((ROOT / name).read_text(encoding="utf-8"))
