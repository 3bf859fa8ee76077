"""Slips: of books lent or brought back, and of a book that is kept for somebody."""

from desktop.domain.calendar import day_of
from desktop.domain.paper.facts import HoldSlip, LoanSlip, SlipKind, SlipLine
from desktop.domain.paper.sizes import PaperSize
from ui.printing.blocks import Barcode, Cell, Row, Rule, Space, Text
from ui.printing.flow import Block, flowing
from ui.printing.heading import slip, weekday_on
from ui.printing.lettering import CENTRE, RIGHT, Style
from ui.printing.measure import Weight
from ui.printing.paper import Paper
from ui.wording import clock_time, full_date

_STRONG = Style(points=10.5, weight=Weight.STRONG)
_PLAIN = Style(points=9.5)
_SMALL = Style(points=8.5)
_TITLES = {SlipKind.LENT: "Phiếu mượn", SlipKind.RETURNED: "Phiếu nhận trả"}
_SUMS = {SlipKind.LENT: "Đang mượn {count} cuốn", SlipKind.RETURNED: "Đã nhận {count} cuốn"}


def loan_slip(facts: LoanSlip, *, size: PaperSize = PaperSize.ROLL) -> Paper:
    """For the reader: what was lent with its days, or what came back."""
    about = f"{clock_time(facts.at)}, {weekday_on(day_of(facts.at))}"
    blocks: list[Block] = [
        *slip(facts.library, _TITLES[facts.kind], about),
        Space(2),
        Text(facts.patron.name, _STRONG, stays=True),
        Text(f"Thẻ {facts.patron.card}", _PLAIN, stays=True),
        Space(1),
        Rule(),
    ]
    for number, line in enumerate(facts.lines, 1):
        blocks += _line(number, line, facts.kind)
    blocks += [
        Space(1),
        Text(_SUMS[facts.kind].format(count=len(facts.lines)), _STRONG),
        Space(3),
        *_as_card(facts),
        Text(_thanks(facts.kind), _SMALL._replace(align=CENTRE)),
    ]
    return flowing(_TITLES[facts.kind], size, blocks)


def hold_slip(facts: HoldSlip, *, size: PaperSize = PaperSize.ROLL) -> Paper:
    """For the book on the shelf of those kept: for whom, how long, and what a scanner reads."""
    until = "" if facts.until is None else f"Giữ đến hết {weekday_on(facts.until)}"
    title = "Sách để riêng"
    blocks: list[Block] = [
        *slip(facts.library, title, f"Để riêng từ {full_date(day_of(facts.at))}"),
        Space(3),
        Text(
            facts.name,
            Style(points=17, weight=Weight.STRONG, align=CENTRE, leading=1.3),
            stays=True,
        ),
        *(
            [Text(f"Thẻ {facts.card}", Style(points=10, align=CENTRE), stays=True)]
            if facts.card
            else []
        ),
        Space(2),
        *([Text(until, _STRONG._replace(align=CENTRE), stays=True)] if until else []),
        Rule(),
        Space(1),
        Text(facts.title, Style(points=11, weight=Weight.MEDIUM, align=CENTRE), stays=True),
        Space(3),
        Barcode(facts.barcode),
    ]
    return flowing(title, size, blocks)


def _as_card(facts: LoanSlip) -> list[Block]:
    """The slip comes back with the books, and is then scanned as the card."""
    return [Barcode(facts.patron.card), Space(2)] if facts.kind is SlipKind.LENT else []


def _line(number: int, line: SlipLine, kind: SlipKind) -> list[Block]:
    when = _when(line, kind)
    return [
        Row((Cell(f"{number}.", _PLAIN), Cell(line.title, _PLAIN)), (1, 12), stays=True, gap=0),
        Row(
            (
                Cell("", _SMALL),
                Cell(line.barcode, _SMALL),
                Cell(when, _STRONG._replace(points=9.5, align=RIGHT)),
            ),
            (1, 4.5, 7.5),
            gap=0,
            stays=True,
        ),
        Rule(),
    ]


def _when(line: SlipLine, kind: SlipKind) -> str:
    if kind is SlipKind.RETURNED:
        return f"trễ {line.days_late} ngày" if line.days_late else "đúng hạn"
    return "" if line.due is None else f"hạn trả {full_date(line.due)}"


def _thanks(kind: SlipKind) -> str:
    if kind is SlipKind.RETURNED:
        return "Cảm ơn bạn đã mang sách về."
    return "Cần giữ lâu hơn, bạn ghé hoặc gọi thư viện để gia hạn."
