"""Records out of a file, one at a time, every one accounted for."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.domain.record import Record
from desktop.marc import isis, iso2709, marcjson, marcxml
from desktop.marc.encoding import AUTO, VIETNAMESE, known
from desktop.marc.reading import WHOLE, Reading, Share
from desktop.marc.ruin import RUINED, repaired, with_offer
from desktop.marc.source import Kind, blocks, sniff
from desktop.marc.unimarc import is_unimarc

_FIRST = 5
"""So many records say whether a file is of another MARC than ours."""


def read(path: Path, *, encoding: str = AUTO, share: Share = WHOLE) -> Iterator[Reading]:
    """Each record of `path`, read as the iterator is moved on. InputError, at once, if it has none.

    `encoding` is what the letters were first written in: "auto", "utf-8", "marc-8", "tcvn3", "vni",
    "viscii", or another that Python knows. Text that has been ruined since is repaired. A `share`
    of a file is read only of those that `can_be_shared`.
    """
    name = known(encoding)
    kind = sniff(path)
    readings = _read(blocks(path), kind, name, share)
    try:
        first = list(islice(readings, _FIRST))
    except InputError as error:
        raise InputError(error.code, path=str(path)) from error
    _refuse_other_marc([reading.record for reading in first if reading.record], kind, path)
    return chain(first, readings)


def can_be_shared(path: Path) -> bool:
    """Whether several may read it at once: its records are told apart without being read."""
    return sniff(path) is Kind.ISO2709


def _read(source: Iterable[bytes], kind: Kind, encoding: str, share: Share) -> Iterator[Reading]:
    match kind:
        case Kind.ISO2709:
            return iso2709.read(source, encoding, share)
        case Kind.ISIS:
            return isis.read(source, encoding)
        case Kind.MARCXML:
            return _repaired(marcxml.read(source), encoding)
        case Kind.JSON:
            return _repaired(marcjson.read(source), encoding)


def _repaired(readings: Iterator[Reading], encoding: str) -> Iterator[Reading]:
    once = encoding.removeprefix(RUINED)
    if encoding == AUTO:
        return map(with_offer, readings)
    if once in VIETNAMESE or once != encoding:
        return (repaired(reading, once) for reading in readings)
    return readings


def _refuse_other_marc(first: list[Record], kind: Kind, path: Path) -> None:
    """InputError for records whose fields have numbers but not meanings of MARC 21."""
    if first and all(map(is_unimarc, first)):
        raise InputError("marc.is_unimarc", path=str(path))
    if kind is Kind.ISIS and not any(record.first("245") for record in first):
        tags = sorted({field.tag for record in first for field in record.fields})
        raise InputError("marc.is_isis", path=str(path), tags=" ".join(tags))
