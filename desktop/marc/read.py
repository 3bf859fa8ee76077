"""Records out of a file, one at a time, every one accounted for."""

from collections.abc import Iterator
from pathlib import Path

from desktop.marc import iso2709, marcxml
from desktop.marc.encoding import AUTO, known
from desktop.marc.reading import Reading
from desktop.marc.source import Kind, blocks, sniff


def read(path: Path, *, encoding: str = AUTO) -> Iterator[Reading]:
    """Each record of `path`, read as the iterator is moved on. InputError, at once, if it has none.

    `encoding` is for ISO 2709: "auto", "utf-8", "marc-8" or another that Python knows.
    """
    name = known(encoding)
    if sniff(path) is Kind.MARCXML:
        return marcxml.read(blocks(path))
    return iso2709.read(blocks(path), name)
