"""Words about books that somebody waits for, and about those that are late."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return _placing() | _lending() | _alerts() | _late()


def _placing() -> dict[str, tuple[str, str]]:
    return {
        "hold.already_borrowed": (
            translate("words", "{name} đang mượn cuốn này."),
            translate("words", "Muốn giữ thêm thì bấm Gia hạn."),
        ),
        "hold.already_placed": (
            translate("words", "{name} đã đặt giữ cuốn này."),
            translate("words", "Xem thứ tự ở trang của sách."),
        ),
        "hold.library_missing": (
            translate("words", "Còn thiếu mã thư viện cần hứa sách."),
            translate("words", "Gõ mã thư viện, nhiều nhất 32 ký tự."),
        ),
        "hold.limit_reached": (
            translate("words", "{name} đã đặt giữ đủ {limit} cuốn."),
            translate("words", "Hủy một lượt đặt giữ rồi đặt lại."),
        ),
        "hold.no_copy": (
            translate("words", "Sách này không còn bản nào để chờ."),
            translate("words", "Tìm một lần xuất bản khác."),
        ),
        "hold.unknown": (
            translate("words", "Không còn lượt đặt giữ số {number}."),
            translate("words", "Có thể lượt này đã xong hoặc đã hủy."),
        ),
        "hold.which_reader": (
            translate("words", "Có nhiều bạn đọc tên như vậy."),
            translate("words", "Chọn một người trong danh sách."),
        ),
        "record.somebody_waits": (
            translate("words", "Còn {count} lượt đặt giữ sách này."),
            translate("words", "Hủy các lượt đặt giữ rồi xóa."),
        ),
    }


def _lending() -> dict[str, tuple[str, str]]:
    return {
        "loan.on_hold": (
            translate("words", "Cuốn {barcode} đang để riêng cho người khác đến {until}."),
            translate("words", "Lấy bản khác, hoặc hủy lượt đặt giữ trước."),
        ),
        "loan.promised": (
            translate("words", "Cuốn {barcode} đã hứa cho thư viện {library}."),
            translate("words", "Lấy bản khác, hoặc hỏi lại thư viện đó."),
        ),
        "loan.somebody_waits": (
            translate("words", "Có người đang chờ cuốn {barcode}."),
            translate("words", "Nhắc bạn đọc trả đúng hạn."),
        ),
    }


def _alerts() -> dict[str, tuple[str, str]]:
    return {
        "hold.kept_elsewhere": (
            translate("words", "Để riêng cho một bạn đọc của máy kia."),
            translate("words", "Hỏi máy kia xem là ai, phiếu đặt giữ số {number}."),
        ),
        "hold.promised": (
            translate("words", "Để riêng cho thư viện {library}."),
            translate("words", "Cuốn này đã hứa; gửi khi có xe hoặc có người qua."),
        ),
        "hold.ready": (
            translate("words", "Có sách để riêng: {title}."),
            translate("words", "Lấy cuốn {barcode} ở kệ đặt giữ."),
        ),
        "hold.waiting": (
            translate("words", "Để riêng cho bạn {name}."),
            translate("words", "Thẻ {card}, giữ đến {until}."),
        ),
    }


def _late() -> dict[str, tuple[str, str]]:
    return {
        "overdue.nobody": (
            translate("words", "Không còn ai cần nhắc."),
            translate("words", "Người mới được nhắc gần đây chưa nhắc lại."),
        ),
        "overdue.not_late": (
            translate("words", "Bạn đọc này không có sách quá hạn."),
            "",
        ),
    }
