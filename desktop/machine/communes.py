"""The list of communes, from the program's data."""

import csv
from functools import cache

from desktop.domain.communes import Commune, Communes
from resources import ROOT


@cache
def communes() -> Communes:
    """Read once, when a library is made by hand."""
    with (ROOT / "communes" / "communes.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return Communes([Commune(*row) for row in rows])
