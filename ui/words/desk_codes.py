"""Words about codes that were scanned, and about copies that stand where they should not."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {**_codes(), **_copies()}


def _codes() -> dict[str, tuple[str, str]]:
    return {
        "desk.also_a_barcode": (
            translate("words", "Số thẻ {code} cũng là mã của một cuốn sách."),
            translate("words", "Thẻ được ưu tiên. Dán mã khác cho cuốn sách."),
        ),
        "desk.ambiguous_code": (
            translate("words", "Có nhiều mã kết thúc bằng {code}."),
            translate("words", "Gõ thêm vài số: {candidates}."),
        ),
        "desk.only_books_now": (
            translate("words", "Đang quét một chồng sách, chưa nhận thẻ."),
            translate("words", "Bấm Esc để trở lại mượn trả."),
        ),
        "desk.pasted_text": (
            translate("words", "Đây là một đoạn văn, chưa phải mã."),
            translate("words", "Mỗi lần quét hoặc gõ một mã."),
        ),
        "desk.told_elsewhere": (
            translate("words", "Sách của thư viện khác đã ghi thì không hoàn tác được."),
            translate("words", "Ghi nhầm thì gọi cho họ. Ctrl+Z nữa là hoàn tác việc trước đó."),
        ),
        "desk.typed_by_input_method": (
            translate("words", "Bộ gõ tiếng Việt đã sửa mã thành “{code}”."),
            translate("words", "Tắt bộ gõ (chữ E ở góc màn hình) rồi quét lại."),
        ),
    }


def _copies() -> dict[str, tuple[str, str]]:
    return {
        "desk.copy_is_damaged": (
            translate("words", "Cuốn này đã ghi là hư hỏng."),
            translate("words", "Để riêng cuốn này, chưa cất lên giá."),
        ),
        "desk.copy_is_lost": (
            translate("words", "Cuốn này đã ghi mất."),
            translate("words", "Đã thấy lại thì bấm Nhận lại."),
        ),
        "desk.copy_is_repair": (
            translate("words", "Cuốn này đang chờ sửa."),
            translate("words", "Để vào chỗ sách chờ sửa."),
        ),
        "desk.copy_is_withdrawn": (
            translate("words", "Bản sách {barcode} đã xuất khỏi kho."),
            translate("words", "Để riêng cuốn này, không cất lên giá."),
        ),
        "desk.copy_of_another": (
            translate("words", "Cuốn này là của {owner}."),
            translate("words", "Để riêng, gửi về khi luân chuyển."),
        ),
        "desk.read_while_out": (
            translate("words", "Cuốn {barcode} đang ghi cho mượn về nhà."),
            translate("words", "Nhận trả trước, rồi quét lại."),
        ),
    }
