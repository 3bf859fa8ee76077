"""The state of the exchange in words: the badge, the headline, the history."""

from datetime import datetime

from PySide6.QtCore import QObject

from desktop.domain.errors import RemoteError
from desktop.domain.exchange import ChangeKind, ExchangeRun, ExchangeState, ExchangeSummary, RunWay
from desktop.domain.units import GONE, INTO
from ui import messages
from ui.widgets.exchange_badge import BadgeWords
from ui.wording import capital, moment, translate


class ExchangePlurals(QObject):
    """Words that follow a number; the collector of words finds plurals only in `tr`."""

    def to_look_at(self, count: int) -> str:
        return self.tr("%n cần xem", "", count)

    def pending(self, count: int) -> str:
        return self.tr("%n thay đổi chờ gửi", "", count)

    def pushed(self, count: int) -> str:
        return self.tr("Đã gửi %n thay đổi", "", count)

    def strangers(self, count: int) -> str:
        return self.tr("%n cuốn của thư viện khác", "", count)

    def pulled(self, count: int) -> str:
        return self.tr("nhận %n mô tả sách", "", count)


class ChangePlurals(QObject):
    """How many changes of each kind; the nation gets no names."""

    def records(self, count: int) -> str:
        return self.tr("%n mô tả sách", "", count)

    def copies(self, count: int) -> str:
        return self.tr("%n bản sách", "", count)

    def cards(self, count: int) -> str:
        return self.tr("%n lượt thẻ, không kèm tên", "", count)

    def circulation(self, count: int) -> str:
        return self.tr("%n lượt mượn trả", "", count)

    def removals(self, count: int) -> str:
        return self.tr("%n biểu ghi xóa hoặc gộp", "", count)

    def register(self, count: int) -> str:
        return self.tr("%n dòng sổ tổng quát", "", count)

    def holds(self, count: int) -> str:
        return self.tr("%n lượt đặt giữ, không kèm tên", "", count)

    def rules(self, count: int) -> str:
        return self.tr("%n lần đổi nội quy", "", count)

    def visits(self, count: int) -> str:
        return self.tr("%n ngày đếm lượt bạn đọc, không có tên", "", count)

    def messages(self, count: int) -> str:
        return self.tr("%n lời nhắn của tỉnh", "", count)

    def months(self, count: int) -> str:
        return self.tr("%n bảng đếm theo tháng, không có số nhỏ", "", count)

    def overrides(self, count: int) -> str:
        return self.tr("%n lần vượt nội quy, không kèm lý do", "", count)


class SealedPlurals(QObject):
    """How many changes that only this library's own PCs can read."""

    def readers(self, count: int) -> str:
        return self.tr("%n bạn đọc, đã khóa", "", count)

    def whose(self, count: int) -> str:
        return self.tr("%n dấu người mượn, đã khóa", "", count)

    def keys(self, count: int) -> str:
        return self.tr("%n chìa khóa bạn đọc", "", count)


_PLURALS = ExchangePlurals()
_COUNTS = ChangePlurals()
_SEALED = SealedPlurals()


def badge_words(state: ExchangeSummary, now: datetime) -> BadgeWords:
    """What wins: something to decide, something to send, all is sent."""
    open_questions = state.to_settle + state.refused + state.to_hear
    pending = _pending(state)
    last = "" if state.last_sync_at is None else capital(moment(state.last_sync_at, now))
    if open_questions:
        return BadgeWords(
            headline=_PLURALS.to_look_at(open_questions),
            detail=pending if state.pending else last,
            icon="conflict",
            tone="warning",
        )
    if not state.is_enrolled:
        return BadgeWords(
            headline=translate("exchange", "Chưa ghi danh"),
            detail=pending if state.pending else translate("exchange", "Vẫn mượn trả bình thường"),
            icon="offline",
            tone="text-muted",
        )
    if state.pending:
        return BadgeWords(headline=pending, detail=last, icon="sync", tone="warning")
    return _calm(last)


def _calm(last: str) -> BadgeWords:
    if not last:
        headline = translate("exchange", "Chưa đồng bộ lần nào")
        return BadgeWords(headline=headline, detail="", icon="sync", tone="text-muted")
    headline = translate("exchange", "Đã gửi hết")
    return BadgeWords(headline=headline, detail=last, icon="success", tone="success")


def _pending(state: ExchangeSummary) -> str:
    return _PLURALS.pending(state.pending)


def headline(state: ExchangeState) -> tuple[str, str]:
    """The large line of the workspace, and the sentence below it."""
    if not state.is_enrolled:
        return (
            translate("exchange", "Máy này chưa ghi danh"),
            translate("exchange", "Mọi việc vẫn lưu ở đây. Tỉnh cấp mã thì bắt đầu gửi."),
        )
    if state.pending:
        return (
            _pending(state),
            translate("exchange", "Đã lưu an toàn ở máy này, có mạng là gửi."),
        )
    if state.last_sync_at is None:
        return (
            translate("exchange", "Chưa đồng bộ lần nào"),
            translate("exchange", "Lần đầu sẽ nhận mục lục quốc gia về máy này."),
        )
    return (
        translate("exchange", "Đã gửi hết"),
        translate("exchange", "Thư viện mình và quốc gia đang khớp nhau."),
    )


def kind_words(kind: ChangeKind, count: int) -> str:
    return {
        ChangeKind.RECORD: _COUNTS.records(count),
        ChangeKind.COPY: _COUNTS.copies(count),
        ChangeKind.PATRON: _COUNTS.cards(count),
        ChangeKind.CIRCULATION: _COUNTS.circulation(count),
        ChangeKind.REMOVAL: _COUNTS.removals(count),
        ChangeKind.REGISTER: _COUNTS.register(count),
        ChangeKind.HOLD: _COUNTS.holds(count),
        ChangeKind.RULES: _COUNTS.rules(count),
        ChangeKind.MESSAGE: _COUNTS.messages(count),
        ChangeKind.OVERRIDE: _COUNTS.overrides(count),
        ChangeKind.VISITS: _COUNTS.visits(count),
        ChangeKind.HOLDING: _COUNTS.copies(count),
        ChangeKind.FIGURES: _COUNTS.months(count),
        ChangeKind.STRANGER: _PLURALS.strangers(count),
        ChangeKind.OUTCOME: _COUNTS.messages(count),
        ChangeKind.OVERLAY: _COUNTS.records(count),
        ChangeKind.READER: _SEALED.readers(count),
        ChangeKind.WHOSE: _SEALED.whose(count),
        ChangeKind.KEY: _SEALED.keys(count),
    }[kind]


def run_words(run: ExchangeRun) -> str:
    """One line of the history."""
    if run.code:
        return messages.headline(RemoteError(run.code))
    if run.way is RunWay.STICK_OUT:
        return translate("exchange", "Đã ghi thay đổi ra USB, chờ trả lời")
    if run.way is RunWay.OFFSITE:
        return translate("exchange", "Đã gửi bản sao lên trung tâm qua mạng tính tiền")
    return _what_came_of(run)


def _what_came_of(run: ExchangeRun) -> str:
    pushed = _PLURALS.pushed(run.pushed)
    pulled = _PLURALS.pulled(run.pulled)
    if run.pushed and not run.pulled:
        pulled = translate("exchange", "không có gì mới để nhận")
    if run.pushed:
        return f"{pushed}, {pulled}"
    if run.pulled:
        return capital(pulled)
    return translate("exchange", "Không có gì mới ở cả hai bên")


def question_words(tag: str) -> str:
    """What a person is asked about a field."""
    if tag == GONE:
        return translate("exchange", "Xóa mô tả này cho cả nước?")
    if tag == INTO:
        return translate("exchange", "Gộp mô tả này vào mô tả đã chọn?")
    return translate("exchange", "{field} nào đúng?").format(field=field_words(tag))


def field_words(tag: str) -> str:
    """A field as a librarian calls it."""
    names = {
        GONE: translate("exchange", "Xóa biểu ghi"),
        INTO: translate("exchange", "Gộp biểu ghi"),
        "LDR": translate("exchange", "Loại tài liệu"),
        "008": translate("exchange", "Mã về năm, nước và ngôn ngữ"),
        "020": translate("exchange", "ISBN"),
        "041": translate("exchange", "Ngôn ngữ"),
        "080": translate("exchange", "Ký hiệu phân loại"),
        "082": translate("exchange", "Ký hiệu phân loại"),
        "084": translate("exchange", "Ký hiệu phân loại"),
        "100": translate("exchange", "Tác giả"),
        "110": translate("exchange", "Tác giả"),
        "245": translate("exchange", "Nhan đề"),
        "250": translate("exchange", "Lần xuất bản"),
        "260": translate("exchange", "Nơi và năm xuất bản"),
        "264": translate("exchange", "Nơi và năm xuất bản"),
        "300": translate("exchange", "Số trang và khổ"),
        "490": translate("exchange", "Tùng thư"),
        "520": translate("exchange", "Tóm tắt"),
        "650": translate("exchange", "Đề tài"),
        "653": translate("exchange", "Từ khóa"),
        "700": translate("exchange", "Người tham gia"),
    }
    return names.get(tag) or translate("exchange", "Mục {tag}").format(tag=tag)
