"""The list of files that somebody carries for communes, to be signed at both ends."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.domain.paper.sizes import PaperSize
from ui.printing.blocks import Column, Signatures, Space, Table, Text
from ui.printing.flow import flowing
from ui.printing.heading import written_on
from ui.printing.lettering import CENTRE, RIGHT, Style
from ui.printing.measure import Weight
from ui.printing.paper import Paper
from ui.wording import capital

_TITLE = Style(points=15, weight=Weight.STRONG, align=CENTRE)
_PLAIN = Style(points=10.5, align=CENTRE)
_NUMBER = Style(points=9.5, align=RIGHT)
_SIGN = "(ký, ghi rõ họ tên)"


class CarriedLine(NamedTuple):
    """One file, in the words of its label."""

    library: str
    way: str
    number: str
    changes: str
    written: str
    outcome: str


def carried_list(lines: Sequence[CarriedLine], *, on: date) -> Paper:
    """A4, with places for who handed over and who took."""
    name = "Danh sách tệp trao đổi đã chuyển"
    columns = (
        Column("STT", 6, _NUMBER),
        Column("Thư viện", 16),
        Column("Chiều", 15),
        Column("Tệp số", 11, _NUMBER),
        Column("Thay đổi", 12, _NUMBER),
        Column("Ghi lúc", 20),
        Column("Kết quả", 30),
    )
    rows = [(str(number), *line) for number, line in enumerate(lines, 1)]
    whole = Style(points=10.5)
    return flowing(
        name,
        PaperSize.A4,
        [
            Text(name, _TITLE, stays=True),
            Text(capital(written_on(on)), _PLAIN, stays=True),
            Space(6),
            Table(columns, rows),
            Space(4),
            Text(f"Cộng {len(lines)} tệp. Tệp đã đóng kín, người chuyển không mở được.", whole),
            Space(8),
            Signatures((("Người giao", _SIGN, ""), ("Người nhận", _SIGN, ""))),
        ],
    )
