"""Papers of money and of the keys to the house: a receipt, and the recovery sheet."""

from collections.abc import Iterator

from desktop.domain.money import amount_in_words
from desktop.domain.paper.facts import Receipt, RecoverySheet
from desktop.domain.paper.sizes import PaperSize
from desktop.domain.sheet_address import SheetAddress, printed
from ui.printing.blocks import Cell, Row, Signatures, Space, Square, Text
from ui.printing.flow import Block, flowing
from ui.printing.heading import name_of, place_of, written_on
from ui.printing.lettering import CENTRE, Style
from ui.printing.measure import SERIF, Weight
from ui.printing.paper import Paper
from ui.wording import capital

_TITLE = Style(points=15, weight=Weight.STRONG, align=CENTRE)
_BODY = Style(points=10.5, leading=1.45)
_STRONG = Style(points=11, weight=Weight.STRONG, leading=1.45)


def receipt(facts: Receipt, *, size: PaperSize = PaperSize.A5) -> Paper:
    """The amount in figures and in words, so that neither can be changed alone."""
    name = "Biên lai thu tiền"
    amount = f"{facts.amount:,}".replace(",", ".")
    rows = (
        ("Người nộp", facts.payer),
        ("Lý do", facts.purpose),
        ("Số tiền", f"{amount} đồng"),
        ("Bằng chữ", f"{capital(amount_in_words(facts.amount))}."),
    )
    blocks: list[Block] = [
        Text(name_of(facts.library), Style(points=10.5, weight=Weight.BOLD, family=SERIF)),
        Space(5),
        Text(name, _TITLE, stays=True),
        Text(f"Số {facts.number}", Style(points=10.5, align=CENTRE), stays=True),
        Space(5),
        *(
            Row(
                (
                    Cell(f"{label}:", _BODY),
                    Cell(value, _STRONG if label in {"Số tiền", "Bằng chữ"} else _BODY),
                ),
                (1, 3.2),
            )
            for label, value in rows
        ),
        Space(6),
        Signatures(
            (
                ("Người nộp", "(ký, ghi rõ họ tên)", ""),
                ("Người thu", "(ký, ghi rõ họ tên)", facts.receiver),
            ),
            before=f"{place_of(facts.library)}, {written_on(facts.on)}",
            room=16,
        ),
    ]
    return flowing(name, size, blocks)


def recovery_sheet(facts: RecoverySheet) -> Paper:
    """The code large enough to be typed without a slip, and where the sheet belongs."""
    name = "Phiếu khôi phục"
    groups = facts.code.split("-")
    half = -(-len(groups) // 2)
    large = Style(points=22, weight=Weight.STRONG, align=CENTRE, leading=1.6)
    blocks: list[Block] = [
        Text(name_of(facts.library), Style(points=10.5, weight=Weight.BOLD, family=SERIF)),
        Space(8),
        Text(name, _TITLE, stays=True),
        Text(
            f"Tài khoản {facts.account}, lập {written_on(facts.on)}",
            Style(points=10.5, align=CENTRE),
        ),
        Space(10),
        Text("   ".join(groups[:half]), large, stays=True),
        Text("   ".join(groups[half:]), large),
        Space(10),
        Text(
            "Dùng khi quên mã PIN: ở màn hình khóa chọn “Quên mã? Dùng phiếu khôi phục”, gõ lại bảy"
            " nhóm chữ và số trên, rồi đặt mã PIN mới.",
            _BODY,
        ),
        Space(2),
        Text(
            "Ai cầm tờ này đều mở được tài khoản. Bỏ vào phong bì, dán kín, cất trong tủ có khóa,"
            " xa máy tính.",
            _BODY,
        ),
        Space(2),
        Text(
            "Mã chỉ in một lần. Đặt mã PIN mới bằng tờ này thì tờ này hết giá trị: in tờ mới, rồi"
            " bật lại bản sao ở trung tâm bằng mã mới.",
            _BODY,
        ),
        Space(8),
        *_after_a_fire(facts.at_hub),
        Space(10),
        Signatures(
            (
                ("Người nhận", "(ký, ghi rõ họ tên)", ""),
                ("Người giữ phong bì", "(ký, ghi rõ họ tên)", ""),
            )
        ),
    ]
    return flowing(name, PaperSize.A4, blocks)


def _after_a_fire(at_hub: SheetAddress | None) -> Iterator[Block]:
    """Where the library comes back from; without a hub there is nothing to be said."""
    if at_hub is None:
        return
    yield Text("Khi máy cháy, hỏng hay mất", _STRONG, stays=True)
    yield Space(1)
    yield Square(
        printed(at_hub),
        (
            (
                "Cài Thư Viện Xã trên máy mới, chọn “Lấy lại từ phiếu khôi phục”, quét ô vuông hoặc"
                " gõ hai dòng dưới đây, rồi gõ bảy nhóm chữ và số trên."
            ),
            f"Địa chỉ trung tâm: {at_hub.hub}",
            f"Mã thư viện: {at_hub.library}",
            "Cần có bản sao ở trung tâm: mục Sao lưu, Gửi bản sao lên trung tâm.",
        ),
        _BODY,
    )
