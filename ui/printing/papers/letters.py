"""Overdue: a kind letter for each late reader, and the list to call them by."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.library import Library
from desktop.domain.overdue import OverdueReader, Village
from desktop.domain.paper.sizes import PaperSize
from ui.printing.blocks import Column, Signatures, Space, Table, Text
from ui.printing.flow import Block, flowing
from ui.printing.heading import name_of, official, place_of, written_on
from ui.printing.lettering import JUSTIFIED, RIGHT, Style
from ui.printing.measure import Weight
from ui.printing.paper import Paper, together
from ui.wording import full_date

_LETTER, _CALLS = "Thư nhắc trả sách", "Danh sách gọi nhắc"
_BODY = Style(points=11.5, align=JUSTIFIED, leading=1.5)
_STRONG = Style(points=11.5, weight=Weight.STRONG)


def overdue_letters(
    readers: Sequence[OverdueReader], library: Library, *, on: date, signed_by: str = ""
) -> Paper:
    """A page for each; a second one only for those with very many books."""
    letters = [_letter(reader, library, on=on, signed_by=signed_by) for reader in readers]
    return together(letters) if letters else Paper(_LETTER, PaperSize.A4, ())


def call_list(villages: Sequence[Village], library: Library, *, on: date) -> Paper:
    """Who is to be called, village by village, with room to write what came of it."""
    blocks: list[Block] = [*official(library, on, title=_CALLS)]
    for village in villages:
        name = village.name or "Chưa ghi thôn"
        about = f"{name}: {len(village.readers)} bạn đọc, {village.books} cuốn"
        blocks += [
            Text(about, _STRONG, stays=True),
            Space(1.5),
            Table(
                (
                    Column("Bạn đọc", 26),
                    Column("Gọi cho", 23),
                    Column("Sách", 33),
                    Column("Trễ", 12, Style(points=9.5, align=RIGHT)),
                    Column("Đã gọi, ký", 16),
                ),
                [_called(reader) for reader in village.readers],
            ),
            Space(6),
        ]
    blocks.append(
        Signatures(
            (("Người gọi", "(ký, ghi rõ họ tên)", ""), ("Người lập", "(ký, ghi rõ họ tên)", ""))
        )
    )
    return flowing(_CALLS, PaperSize.A4, blocks)


def _called(reader: OverdueReader) -> tuple[str, ...]:
    whom = reader.addressed
    called = "" if whom.name == reader.patron.name else whom.name
    return (
        f"{reader.patron.name}\nThẻ {reader.patron.card}",
        "\n".join(filter(None, (called, whom.contact))) or "chưa có số",
        "\n".join(f"{loan.title} ({loan.barcode})" for loan in reader.loans),
        f"{reader.days_late} ngày",
        "",
    )


def _letter(reader: OverdueReader, library: Library, *, on: date, signed_by: str) -> Paper:
    whom = reader.addressed
    is_for_another = whom.name != reader.patron.name
    where = f"\n{reader.patron.village}, {place_of(library)}" if reader.patron.village else ""
    owner = f"bạn {reader.patron.name}" if is_for_another else "quý bạn đọc"
    blocks: list[Block] = [
        *official(library, on, title=_LETTER),
        Text(f"Kính gửi: {whom.name}{where}", _STRONG, stays=True),
        Space(4),
        Text(
            f"{name_of(library)} cảm ơn {owner} đã đến mượn sách. Theo sổ của thư viện,"
            f" đến {written_on(on)} {owner} còn giữ những cuốn sau đây (thẻ {reader.patron.card}):",
            _BODY,
        ),
        Space(2),
        Table(
            (
                Column("STT", 6),
                Column("Nhan đề", 48),
                Column("Mã sách", 16),
                Column("Hạn trả", 16, Style(points=9.5, align=RIGHT)),
                Column("Trễ", 12, Style(points=9.5, align=RIGHT)),
            ),
            [
                (
                    str(number),
                    loan.title,
                    loan.barcode,
                    full_date(loan.due),
                    f"{loan.days_late} ngày",
                )
                for number, loan in enumerate(reader.loans, 1)
            ],
        ),
        Space(4),
        Text(
            "Thư viện mong nhận lại sách khi quý bạn đọc tiện đường, để bạn khác cùng được đọc."
            " Nếu cần đọc thêm, xin gọi hoặc ghé thư viện để gia hạn. Nếu sách bị mất hay hư,"
            " xin cho thư viện biết để cùng tìm cách giải quyết.",
            _BODY,
        ),
        Space(2),
        Text("Nếu sách đã được trả, xin bỏ qua thư này và nhận lời cảm ơn của thư viện.", _BODY),
        Space(8),
        Signatures((("", "", ""), ("Người phụ trách thư viện", "(ký, ghi rõ họ tên)", signed_by))),
    ]
    return flowing(_LETTER, PaperSize.A4, blocks)
