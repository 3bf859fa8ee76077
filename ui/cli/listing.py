"""The beginning of a list of books or of readers, and what would become of it."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import Any

from desktop.domain.describe import summary
from desktop.domain.listing.book import Book
from desktop.domain.listing.problem import Problem
from desktop.domain.reader_listing.rows import ListedReader
from desktop.services.list_table import TablePreview
from desktop.services.listing import ListOptions, preview
from desktop.services.reader_listing import ReaderPreview, examine_readers
from desktop.storage.store import Store
from ui import messages
from ui.cli.output import emit, translate
from ui.readers.import_words import column_name as reader_column_name
from ui.transfer.words import column_name


def show_beginning(file: Path, *, encoding: str, today: date) -> None:
    """Tell what each column is taken for, and the first books."""
    seen = preview(file, ListOptions(encoding=encoding), today=today)
    rows = [_row(book) for book in seen.books]
    line = translate("Cli", "  Dòng {row}: {title} (bản: {copies})")
    _tell(seen, rows, line=line, flaw="  {message}", name=column_name)


def show_readers(store: Store, file: Path, *, encoding: str) -> None:
    """Tell what each column is taken for, or was decided to be, and the first readers."""
    seen = examine_readers(store, file, encoding=encoding, mapping=None).preview
    assert isinstance(seen, ReaderPreview)
    rows = [_reader(listed) for listed in seen.readers]
    line = translate("Cli", "  Dòng {row}: {name} ({card})")
    flaw = translate("Cli", "  Dòng {row}: {message}")
    _tell(seen, rows, line=line, flaw=flaw, name=reader_column_name)


def _tell(
    seen: TablePreview[Any],
    rows: list[dict[str, Any]],
    *,
    line: str,
    flaw: str,
    name: Callable[[Any], str],
) -> None:
    headed = list(zip_longest(seen.mapping.headings, seen.mapping.columns))
    columns = [
        {"heading": heading or "", "column": column and column.value} for heading, column in headed
    ]
    told = translate("Cli", "  Cột {number} “{heading}”: {what}")
    lines = [
        told.format(number=number, heading=heading or "", what=name(column))
        for number, (heading, column) in enumerate(headed, start=1)
    ]
    lines += [line.format_map(row) for row in rows]
    lines += [flaw.format_map(problem) for row in rows for problem in row["problems"]]
    if seen.suggested:
        words = translate("Cli", "  Chữ có vẻ hỏng; thử --encoding {encoding}.")
        lines.append(words.format(encoding=seen.suggested))
    letters = {"encoding": seen.encoding, "suggested": seen.suggested}
    emit({**letters, "columns": columns, "rows": rows}, "\n".join(lines))


def _row(book: Book) -> dict[str, Any]:
    told = None if book.record is None else summary(book.record)
    return {
        "row": book.row,
        "title": "" if told is None else told.title,
        "author": "" if told is None else told.author,
        "year": None if told is None else told.year,
        "isbn": "" if told is None else told.isbn,
        "copies": len(book.copies),
        "problems": _problems(book.problems),
    }


def _reader(listed: ListedReader) -> dict[str, Any]:
    return {
        "row": listed.row,
        "name": listed.name,
        "card": listed.card,
        "born": listed.born,
        "problems": _problems(listed.problems),
    }


def _problems(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    return [
        {"row": each.details["row"], "code": each.code, "message": messages.text(each)}
        for each in problems
    ]
