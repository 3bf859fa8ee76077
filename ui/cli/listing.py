"""The beginning of a list of books, and what would become of it."""

from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import Any

from desktop.domain.describe import summary
from desktop.domain.listing.book import Book
from desktop.services.listing import ListOptions, preview
from ui import messages
from ui.cli.output import emit, translate
from ui.transfer.words import column_name


def show_beginning(file: Path, *, encoding: str, today: date) -> None:
    """Tell what each column is taken for, and the first books."""
    seen = preview(file, ListOptions(encoding=encoding), today=today)
    headed = list(zip_longest(seen.mapping.headings, seen.mapping.columns))
    columns = [
        {"heading": heading or "", "column": column and column.value} for heading, column in headed
    ]
    rows = [_row(book) for book in seen.books]
    lines = [
        translate("Cli", "  Cột {number} “{heading}”: {what}").format(
            number=number, heading=heading or "", what=column_name(column)
        )
        for number, (heading, column) in enumerate(headed, start=1)
    ]
    line = translate("Cli", "  Dòng {row}: {title} (bản: {copies})")
    lines += [line.format_map(row) for row in rows]
    lines += [f"  {problem['message']}" for row in rows for problem in row["problems"]]
    if seen.suggested:
        words = translate("Cli", "  Chữ có vẻ hỏng; thử --encoding {encoding}.")
        lines.append(words.format(encoding=seen.suggested))
    told = {"encoding": seen.encoding, "suggested": seen.suggested}
    emit({**told, "columns": columns, "rows": rows}, "\n".join(lines))


def _row(book: Book) -> dict[str, Any]:
    told = None if book.record is None else summary(book.record)
    return {
        "row": book.row,
        "title": "" if told is None else told.title,
        "author": "" if told is None else told.author,
        "year": None if told is None else told.year,
        "isbn": "" if told is None else told.isbn,
        "copies": len(book.copies),
        "problems": [{"code": each.code, "message": messages.text(each)} for each in book.problems],
    }
