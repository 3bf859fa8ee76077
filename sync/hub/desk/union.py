"""The union catalogue: what the nation has described, found by words without accents."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from desktop.domain.describe import summary
from desktop.domain.record import Record
from sync.hub.database import Hub
from sync.hub.published import bring_up_to_date, number, published, spaced
from sync.hub.tables import record

ROWS = 25
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A book of the nation."""

    id: str
    title: str
    author: str
    year: int | None
    isbn: str
    is_curated: bool
    """The nation answers for the description."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of books."""

    rows: tuple[Title, ...]
    total: int
    page: int
    pages: int


def search(hub: Hub, words: str, page: int = 1) -> Found:
    """Books with all of these words, accents or not, or with this ISBN; all without any."""
    asked = spaced(words).split()[:_MOST_WORDS]
    holds = [published.c.words.contains(f" {word}", autoescape=True) for word in asked]
    isbn = number(words)
    is_number = len(isbn) == len("9780306406157") and isbn.isdigit()
    said = [published.c.isbn.contains(f" {isbn} ")] if is_number else holds
    mine = (published.c.is_deleted.is_(False), *said)
    with hub.engine.begin() as connection:
        bring_up_to_date(connection, now=hub.clock())
        counting = select(func.count()).select_from(published).where(*mine)
        total = connection.execute(counting).scalar_one()
        pages = max(1, -(-total // ROWS))
        page = min(max(page, 1), pages)
        rows = connection.execute(
            select(record.c.id, record.c.text, record.c.is_curated)
            .join(published, published.c.record == record.c.id)
            .where(*mine)
            .order_by(published.c.title, record.c.id)
            .offset((page - 1) * ROWS)
            .limit(ROWS)
        ).all()
    titles = tuple(map(_title, rows))
    return Found(rows=titles, total=total, page=page, pages=pages)


def _title(row: Any) -> Title:
    described = summary(Record.from_text(row.text))
    return Title(
        id=row.id,
        is_curated=row.is_curated,
        title=described.title,
        author=described.author,
        year=described.year,
        isbn=described.isbn,
    )
