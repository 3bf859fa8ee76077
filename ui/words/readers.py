"""Words about readers, their cards, and what they may ask about their own data."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "patron.born_not_plausible": (
            translate("words", "Năm sinh {born} có vẻ chưa đúng."),
            translate("words", "Xem lại năm sinh, hoặc bỏ trống."),
        ),
        "patron.card_erased": (
            translate("words", "Thẻ {code} đã ngừng: thông tin bạn đọc đã xóa theo yêu cầu."),
            translate("words", "Thu lại thẻ. Muốn mượn sách thì cấp thẻ mới."),
        ),
        "patron.card_expired": (
            translate("words", "Thẻ của {name} hết hạn ngày {on}."),
            translate("words", "Gia hạn thẻ rồi cho mượn."),
        ),
        "patron.card_is_a_barcode": (
            translate("words", "{card} là mã vạch của một cuốn sách."),
            translate("words", "Chọn số thẻ khác."),
        ),
        "patron.card_merged": (
            translate("words", "Thẻ {code} đã ngừng: bạn đọc này dùng thẻ khác."),
            translate("words", "Tìm bạn đọc theo tên để lấy số thẻ đang dùng."),
        ),
        "patron.card_replaced": (
            translate("words", "Thẻ {code} đã báo mất và được thay bằng thẻ khác."),
            translate("words", "Giữ lại thẻ này, hỏi bạn đọc thẻ đang dùng."),
        ),
        "patron.card_taken": (
            translate("words", "Số thẻ {card} đã cấp cho người khác."),
            translate("words", "Chọn số khác."),
        ),
        "patron.expires_in_the_past": (
            translate("words", "Ngày {day} đã qua."),
            translate("words", "Chọn hạn thẻ từ hôm nay."),
        ),
        "patron.name_missing": (
            translate("words", "Còn thiếu họ tên."),
            translate("words", "Gõ họ tên bạn đọc."),
        ),
        "patron.not_suspended": (
            translate("words", "Thẻ của {name} không bị khóa."),
            "",
        ),
        "patron.responsible_missing": (
            translate("words", "Thẻ tập thể còn thiếu người chịu trách nhiệm."),
            translate("words", "Ghi họ tên thầy cô hoặc người phụ trách."),
        ),
        "patron.suspended_in_the_past": (
            translate("words", "Ngày {day} đã qua."),
            translate("words", "Chọn ngày mở khóa từ hôm nay."),
        ),
        "patron.unknown": (
            translate("words", "Không thấy bạn đọc này nữa."),
            translate("words", "Quét lại thẻ."),
        ),
        "patron.unknown_card": (
            translate("words", "Chưa có thẻ mang số {code}."),
            translate("words", "Xem lại số, hoặc cấp thẻ mới."),
        ),
    }
