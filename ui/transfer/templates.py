"""What is explained on the second sheet of a table to fill in."""

import json
from enum import StrEnum
from typing import TypeVar

from desktop.services.list_files import Explained
from resources import ROOT

C = TypeVar("C", bound=StrEnum)


def explained(name: str, kind: type[C]) -> Explained[C]:
    """What is to stand in each column, of `resources/templates`."""
    told = json.loads((ROOT / "templates" / f"{name}.json").read_text("utf-8"))
    columns = {kind(column): tuple(words.values()) for column, words in told["columns"].items()}
    return Explained(sheet=told["sheet"], headings=told["headings"], columns=columns)
