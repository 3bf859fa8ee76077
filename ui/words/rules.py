"""Words about the rules of the house, about going past them, and about the clock."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return _lending() | _changing() | _alerts()


def _lending() -> dict[str, tuple[str, str]]:
    return {
        "loan.in_house_only": (
            translate("words", "Cuốn {barcode} chỉ đọc tại chỗ."),
            translate("words", "Mời bạn đọc ngồi đọc ở thư viện."),
        ),
        "loan.kind_limit_reached": (
            translate("words", "{name} đã mượn đủ {limit} cuốn loại này."),
            translate("words", "Nhận trả một cuốn cùng loại rồi quét lại."),
        ),
        "loan.never_lent": (
            translate("words", "Cuốn {barcode} không cho mượn."),
            translate("words", "Cất lên giá, hoặc xem lại nội quy."),
        ),
        "override.reason_missing": (
            translate("words", "Còn thiếu lý do."),
            translate("words", "Ghi ngắn vì sao vẫn cho mượn, nhiều nhất {most} ký tự."),
        ),
        "patron.suspended": (
            translate("words", "Thẻ của {name} tạm khóa đến hết ngày {until}."),
            translate("words", "Bạn đọc vẫn trả sách và đọc tại chỗ được."),
        ),
    }


def _changing() -> dict[str, tuple[str, str]]:
    return {
        "rules.bound_by_province": (
            translate("words", "Phần này của nội quy do tỉnh đặt."),
            translate("words", "Muốn đổi thì hỏi thư viện tỉnh."),
        ),
        "rules.not_understood": (
            translate("words", "Có chỗ trong nội quy chưa hiểu được."),
            translate("words", "Xem lại các con số và ngày tháng; chưa có gì thay đổi."),
        ),
    }


def _alerts() -> dict[str, tuple[str, str]]:
    return {
        "clock.in_doubt": (
            translate("words", "Xem lại ngày của máy."),
            translate("words", "Máy vừa nhảy tới {day}. Nếu đúng, gọi “thuvienxa rules clock”."),
        ),
        "clock.set_back": (
            translate("words", "Đồng hồ máy chạy sai."),
            translate(
                "words",
                "Máy ghi {clock}, sổ đã có {known}. Hạn tính theo sổ; chỉnh lại ngày của máy.",
            ),
        ),
        "patron.card_rests": (
            translate("words", "Trả muộn: thẻ tạm khóa đến hết {until}."),
            translate("words", "Nói nhẹ nhàng; {name} vẫn đọc tại chỗ được."),
        ),
    }
