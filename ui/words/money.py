"""Words about readers' money."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "desk.fine_is_settled": (
            translate("words", "Tiền trả muộn của {name} đã thu hoặc miễn."),
            translate("words", "Ghi đảo khoản ấy trước, rồi hoàn tác."),
        ),
        "money.fine_charged": (
            translate("words", "Trả muộn, phải trả {amount} đồng."),
            translate("words", "Khoản này ở trang của {name}: thu, hoặc miễn."),
        ),
        "money.amount_not_plausible": (
            translate("words", "Số tiền {amount} có vẻ chưa đúng."),
            translate("words", "Gõ số đồng, lớn hơn 0, không có phần lẻ."),
        ),
        "money.is_a_reversal": (
            translate("words", "Dòng {number} của sổ thu là một lần ghi đảo."),
            translate("words", "Cần thì ghi lại khoản ban đầu."),
        ),
        "money.is_switched_off": (
            translate("words", "Nội quy của thư viện mình không thu tiền."),
            translate("words", "Bật việc thu tiền trong Nội quy nếu thư viện được phép thu."),
        ),
        "money.more_than_deposited": (
            translate("words", "Tiền đặt cọc đang giữ là {deposit} đồng."),
            translate("words", "Chỉ trả lại được đến số đó."),
        ),
        "money.more_than_owed": (
            translate("words", "Bạn đọc còn phải trả {owed} đồng."),
            translate("words", "Chỉ thu hoặc miễn được đến số đó."),
        ),
        "money.reader_is_erased": (
            translate("words", "Thông tin của bạn đọc ở dòng {number} đã xóa."),
            translate("words", "Các số tiền được giữ nguyên."),
        ),
        "money.reason_missing": (
            translate("words", "Chưa chọn lý do."),
            translate("words", "Chọn một lý do trong danh sách."),
        ),
        "money.reversed_before": (
            translate("words", "Dòng {number} của sổ thu đã được ghi đảo."),
            "",
        ),
        "money.unknown_entry": (translate("words", "Sổ thu chưa có dòng {number}."), ""),
        "money.unknown_receipt": (translate("words", "Chưa có biên lai số {number}."), ""),
    }
