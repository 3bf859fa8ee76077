"""The rows of a table with their letters right: CSV of any encoding, sheets in old fonts."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from desktop.domain.record import FIELD_END, SUBFIELD
from desktop.marc.encoding import AUTO, MARC_8, UTF_8, choose, decode, known
from desktop.marc.legacy import TCVN3, VISCII, VNI
from desktop.marc.ruin import RUINED, mended, ruin
from desktop.sheets.reading import read
from desktop.sheets.row import Row
from desktop.sheets.source import Kind, reported, sniff, utf_16

_HEAD = 1 << 20
_OLD_FONTS = (TCVN3, VNI, VISCII)
_NOT_OF_RECORDS = "windows-1258"  # nobody writes lists in MARC-8
_CELL = f"{SUBFIELD}a"


def list_encoding(path: Path, told: str) -> str:
    """What the letters of a list are, where the user says `told`: perhaps "auto"."""
    name = known(told)
    if sniff(path) is Kind.XLSX:
        # Unicode, but what a font such as .VnTime showed may not have been meant so.
        return name if name.startswith(RUINED) else RUINED + name if name in _OLD_FONTS else UTF_8
    with reported(path), path.open("rb") as file:
        head = file.read(_HEAD)
    if wide := utf_16(head):
        return wide
    whole = head.rpartition(b"\n")[0] or head  # a letter may be cut at the end
    found = choose(whole, name, says_utf8=False)
    return _NOT_OF_RECORDS if found == MARC_8 and name == AUTO else found


def list_rows(path: Path, encoding: str) -> Iterator[Row]:
    """The rows of a list in `encoding`, which is one of those that `list_encoding` returns."""
    is_ruined = encoding.startswith(RUINED)
    rows = read(path, partial(_text, encoding=UTF_8 if is_ruined else encoding))
    return mended_rows(rows, encoding) if is_ruined else rows


def ruin_of(rows: Iterable[Row]) -> str:
    """What the letters of these rows had been before they were taken for others, if they were."""
    found = ruin(FIELD_END.join(_CELL + cell for row in rows for cell in row.cells))
    return "" if found is None else found.encoding


def mended_rows(rows: Iterable[Row], encoding: str) -> Iterator[Row]:
    """The rows as they were meant."""
    once = encoding.removeprefix(RUINED)
    for row in rows:
        joined = FIELD_END.join(_CELL + cell for cell in row.cells)
        cells = mended(joined, once).split(FIELD_END)
        yield row._replace(cells=tuple(cell.removeprefix(_CELL) for cell in cells))


def _text(line: bytes, *, encoding: str) -> str:
    return line.decode() if line.isascii() else decode(line, encoding).text
