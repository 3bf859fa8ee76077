"""A reminder to paste into Zalo: short, kind, about one reader's books and nobody else's."""

from desktop.domain.library import Library
from desktop.domain.overdue import OverdueReader
from ui.printing.heading import name_of
from ui.wording import full_date

_MOST_BOOKS = 5
_LONGEST_TITLE = 60


def reminder(reader: OverdueReader, library: Library) -> str:
    """What to send, in Vietnamese whatever the window speaks: it is for readers."""
    whom = reader.addressed.name
    who = "Bạn" if whom == reader.patron.name else f"Bạn {reader.patron.name}"
    books = [
        f"- {_short(loan.title)}, hạn {full_date(loan.due)}" for loan in reader.loans[:_MOST_BOOKS]
    ]
    rest = len(reader.loans) - _MOST_BOOKS
    if rest > 0:
        books.append(f"- và {rest} cuốn nữa")
    return "\n".join(
        (
            f"{name_of(library)} chào {whom}.",
            f"{who} còn giữ {len(reader.loans)} cuốn của thư viện:",
            *books,
            "Thư viện mong nhận lại sách khi tiện đường. Cần đọc thêm thì nhắn lại để gia hạn.",
            "Nếu đã trả, xin bỏ qua tin này và nhận lời cảm ơn.",
        )
    )


def _short(title: str) -> str:
    if len(title) <= _LONGEST_TITLE:
        return title
    return f"{title[:_LONGEST_TITLE].rsplit(' ', 1)[0]}…"
