"""Words about what is printed."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "paper.nothing_to_print": (
            translate("words", "Chưa chọn gì để in."),
            translate("words", "Chọn bạn đọc hoặc sách rồi in."),
        ),
        "paper.nobody_waits": (
            translate("words", "Cuốn {barcode} không để riêng cho ai."),
            translate("words", "Nhận trả cuốn sách trước, rồi in phiếu."),
        ),
        "paper.nothing_out": (
            translate("words", "Bạn {name} không mượn cuốn nào."),
            "",
        ),
        "paper.range_not_understood": (
            translate("words", "Chưa rõ dãy số từ {first} đến {last}."),
            translate("words", "Hai số cùng tiền tố, số nhỏ trước, ví dụ BD.00001 BD.00050."),
        ),
        "paper.range_too_long": (
            translate("words", "Dãy này dài quá {most} số."),
            translate("words", "Chia thành nhiều lần in."),
        ),
        "paper.start_outside": (
            translate("words", "Tờ này không có vị trí {start}."),
            translate("words", "Chọn từ 1 đến {most}."),
        ),
        "paper.printer_failed": (
            translate("words", "Máy in “{printer}” chưa nhận được."),
            translate("words", "Xem máy in đã bật và còn giấy, hoặc lưu PDF."),
        ),
    }
