"""Everything that is held about a reader, for that reader."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from desktop.domain.calendar import day_of
from desktop.domain.consent import Signature, Signer
from desktop.domain.ledger import EntryKind
from desktop.domain.library import Library
from desktop.domain.overdue import Way
from desktop.domain.paper.sizes import PaperSize
from desktop.domain.patron import Patron, PatronCategory, SuspensionReason
from desktop.domain.person_rights import Decision, PersonRequest, RequestKind
from desktop.services.accounting import LedgerLine
from desktop.services.held import Held
from ui.printing.blocks import Column, Signatures, Space, Table, Text
from ui.printing.flow import Block, flowing
from ui.printing.heading import official, written_on
from ui.printing.lettering import JUSTIFIED, Style
from ui.printing.measure import Weight
from ui.printing.paper import Paper
from ui.wording import full_date

_TITLE = "Những gì thư viện lưu về bạn"
_BODY = Style(points=10.5, align=JUSTIFIED, leading=1.45)
_STRONG = Style(points=11.5, weight=Weight.STRONG)
_SIGN = "(ký, ghi rõ họ tên)"
_CATEGORIES = {
    PatronCategory.ADULT: "Người lớn",
    PatronCategory.CHILD: "Thiếu nhi",
    PatronCategory.STUDENT: "Học sinh, sinh viên",
    PatronCategory.TEACHER: "Giáo viên",
    PatronCategory.ELDERLY: "Người cao tuổi",
    PatronCategory.HOME: "Phục vụ tại nhà",
    PatronCategory.GROUP: "Thẻ tập thể",
}
_REASONS = {
    SuspensionReason.LATE: "trả trễ nhiều lần",
    SuspensionReason.LOST_BOOK: "làm mất sách",
    SuspensionReason.DAMAGED_BOOK: "làm hỏng sách",
    SuspensionReason.HOUSE_RULES: "trái nội quy",
    SuspensionReason.ASKED: "bạn đọc nhờ khóa",
}
_SIGNERS = {Signer.READER: "Bạn đọc ký", Signer.GUARDIAN: "Người giám hộ ký"}
_KINDS = {
    RequestKind.ACCESS: "Xem thông tin",
    RequestKind.CORRECT: "Sửa cho đúng",
    RequestKind.ERASE: "Xóa",
    RequestKind.WITHDRAW: "Rút lại đồng ý",
    RequestKind.RESTRICT: "Hạn chế xử lý",
    RequestKind.OBJECT: "Phản đối xử lý",
}
_WAYS = {Way.LETTER: "Gửi thư", Way.CALL: "Gọi điện", Way.MESSAGE: "Nhắn tin"}
_MONEY = {
    EntryKind.CHARGE: "Phải trả",
    EntryKind.PAYMENT: "Đã trả",
    EntryKind.WAIVER: "Được miễn",
    EntryKind.DEPOSIT: "Đặt cọc",
    EntryKind.REFUND: "Trả lại tiền cọc",
    EntryKind.REVERSAL: "Ghi lại cho đúng",
}
_DECISIONS = {
    Decision.DONE: "đã làm xong",
    Decision.REFUSED: "đã từ chối, có lý do",
    Decision.TAKEN_BACK: "bạn đọc thôi yêu cầu",
}


class _Section(NamedTuple):
    heading: str
    rows: tuple[tuple[str, str], ...]


def held_data(found: Held) -> Paper:
    """What the library holds, section by section; an empty one says so."""
    patron, library = found.patron, Library(code="", name=found.library)
    about = (
        f"Bạn {patron.name}, thẻ {patron.card}. Đây là toàn bộ thông tin thư viện đang lưu về bạn"
        f" đến {written_on(found.on)}. Bạn có quyền xem, sửa cho đúng, rút lại sự đồng ý và yêu"
        " cầu xóa."
    )
    blocks: list[Block] = [
        *official(library, found.on, title=_TITLE),
        Text(about, _BODY),
        Space(5),
    ]
    for section in _sections(found):
        columns = (Column("Mục", 32), Column("Nội dung", 68, Style(points=10)))
        blocks += [
            Text(section.heading, _STRONG, stays=True),
            Space(1.5),
            Table(columns, section.rows or (("", "Không có"),)),
            Space(6),
        ]
    blocks.append(Signatures((("Người nhận", _SIGN, ""), ("Người lập", _SIGN, ""))))
    return flowing(_TITLE, PaperSize.A4, blocks)


def _sections(found: Held) -> Iterator[_Section]:
    yield _Section("Bạn đọc và thẻ", tuple(_person(found.patron)))
    loans = ((loan.barcode, f"{loan.title}, hạn trả {full_date(loan.due)}") for loan in found.loans)
    yield _Section("Sách đang mượn", tuple(loans))
    past = (
        (each.barcode, f"{each.title}, mượn {full_date(day_of(each.lent_at))}")
        for each in found.past
    )
    yield _Section("Sách đã trả còn ghi tên bạn", tuple(past))
    yield _Section("Phiếu đồng ý", tuple(map(_signature, found.signatures)))
    yield _Section("Yêu cầu của bạn", tuple(map(_request, found.requests)))
    waiting = ((f"Từ {full_date(day_of(each.placed_at))}", each.title) for each in found.holds)
    yield _Section("Sách bạn đặt giữ", tuple(waiting))
    reminders = ((full_date(each.on), _WAYS[each.way]) for each in found.reminders)
    yield _Section("Lần nhắc trả sách đang mượn", tuple(reminders))
    money = ((full_date(day_of(each.entry.at)), _money(each)) for each in found.money)
    yield _Section("Tiền", tuple(money))


def _person(patron: Patron) -> Iterator[tuple[str, str]]:
    guardian = ", ".join(filter(None, patron.guardian))
    known = (
        ("Họ tên", patron.name),
        ("Năm sinh", "" if patron.born is None else str(patron.born)),
        ("Số thẻ", patron.card),
        ("Loại bạn đọc", _CATEGORIES[patron.category]),
        ("Liên hệ", patron.contact),
        ("Thôn, bản", patron.village),
        ("Người giám hộ", guardian),
        ("Thẻ từ ngày", _day(patron.since)),
        ("Thẻ đến ngày", _day(patron.expires)),
    )
    yield from ((name, value) for name, value in known if value)
    if patron.suspended_until is not None:
        why = "" if patron.suspended_for is None else f", {_REASONS[patron.suspended_for]}"
        yield "Tạm khóa đến", f"{full_date(patron.suspended_until)}{why}"


def _signature(signature: Signature) -> tuple[str, str]:
    taken_back = signature.withdrawn_on
    end = "" if taken_back is None else f", rút lại ngày {full_date(taken_back)}"
    return _SIGNERS[signature.signer], (
        f"Bản {signature.version}, ngày {full_date(signature.on)},"
        f" người ghi nhận: {signature.recorded_by or 'chưa ghi'}{end}"
    )


def _request(request: PersonRequest) -> tuple[str, str]:
    until = f"làm xong trước hết {full_date(request.finish_by)}"
    end = until if request.decision is None else _DECISIONS[request.decision]
    return _KINDS[request.kind], f"Nhận ngày {full_date(request.received_on)}, {end}"


def _money(line: LedgerLine) -> str:
    amount = f"{line.entry.amount:,}".replace(",", ".")
    return ", ".join(filter(None, (f"{_MONEY[line.entry.kind]} {amount} đồng", line.title)))


def _day(day: date | None) -> str:
    return "" if day is None else full_date(day)
