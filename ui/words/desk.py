"""Words about books, copies, readers and loans."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "copy.barcode_is_a_card": (
            translate("words", "Mã {barcode} là số thẻ của một bạn đọc."),
            translate("words", "Dùng mã khác cho cuốn này."),
        ),
        "copy.barcode_taken": (
            translate("words", "Mã {barcode} đã dán trên cuốn khác."),
            translate("words", "Dùng mã khác cho cuốn này."),
        ),
        "copy.record_skipped": (
            translate(
                "words", "Bản mã {barcode} chưa được thêm, vì biểu ghi đã có và được bỏ qua."
            ),
            translate("words", "Nhập lại và chọn gộp để thêm bản này vào biểu ghi đang có."),
        ),
        "copy.is_out": (
            translate("words", "Cuốn {barcode} đang có người mượn."),
            translate("words", "Nhận trả rồi mới xuất khỏi kho."),
        ),
        "copy.is_our_own": (
            translate("words", "Cuốn {barcode} là của thư viện mình."),
            translate("words", "Nhận trả như thường."),
        ),
        "copy.not_of_that_library": (
            translate("words", "Thư viện kia không có sách mang mã này."),
            translate("words", "Xem lại dấu của thư viện và mã trên sách."),
        ),
        "copy.prefix_not_understood": (
            translate("words", "“{prefix}” chưa phải tiền tố."),
            translate("words", "Dùng 1 đến 8 chữ cái in hoa, ví dụ TN."),
        ),
        "copy.unknown": (
            translate("words", "Chưa có sách mang mã {barcode}."),
            translate("words", "Xem lại mã, hoặc thêm sách mới."),
        ),
        "desk.nothing_to_undo": (
            translate("words", "Không còn gì để hoàn tác hôm nay."),
            "",
        ),
        "desk.too_late_to_undo": (
            translate("words", "Cuốn này đã có việc khác sau đó."),
            translate("words", "Hoàn tác việc sau trước."),
        ),
        "desk.unknown_code": (
            translate("words", "Chưa có sách hay thẻ mang mã {code}."),
            translate("words", "Quét lại, hoặc thêm sách mới."),
        ),
        "loan.already_renewed_today": (
            translate("words", "Hạn trả đã là {due}."),
            translate("words", "Chưa cần gia hạn thêm."),
        ),
        "loan.already_yours": (
            translate("words", "Bạn đọc này đang giữ cuốn {barcode}, hạn {due}."),
            translate("words", "Muốn giữ thêm thì bấm Gia hạn."),
        ),
        "loan.copy_is_lost": (
            translate("words", "Bản sách {barcode} đã ghi là mất."),
            translate("words", "Báo là đã thấy lại rồi mới cho mượn."),
        ),
        "loan.copy_is_withdrawn": (
            translate("words", "Bản sách {barcode} đã xuất khỏi kho."),
            translate("words", "Để riêng cuốn này, không cho mượn."),
        ),
        "loan.due_in_the_past": (
            translate("words", "Hạn trả {due} đã qua."),
            translate("words", "Chọn một ngày từ hôm nay."),
        ),
        "loan.item_is_out": (
            translate("words", "Cuốn {barcode} đang ghi cho người khác mượn, hạn {due}."),
            translate("words", "Bấm Esc, quét sách để nhận trả, rồi cho mượn."),
        ),
        "loan.item_not_out": (
            translate("words", "Cuốn {barcode} không có ai đang mượn."),
            translate("words", "Cất lên giá là xong."),
        ),
        "loan.limit_reached": (
            translate("words", "{name} đã mượn đủ {limit} cuốn."),
            translate("words", "Nhận trả một cuốn rồi quét lại."),
        ),
        "loan.no_more_renewals": (
            translate("words", "Cuốn này đã gia hạn đủ {limit} lần."),
            translate("words", "Nhận trả rồi cho mượn lại."),
        ),
        "loan.of_another_desk": (
            translate("words", "Cuốn {barcode} cho mượn ở máy kia của thư viện."),
            translate("words", "Gia hạn ở máy đó. Nhận trả thì máy nào cũng được."),
        ),
        "record.setting_not_understood": (
            translate("words", "Chưa hiểu “{setting}”."),
            translate("words", "Viết như 245$a=Nhan đề mới."),
        ),
        "record.title_missing": (
            translate("words", "Còn thiếu nhan đề."),
            translate("words", "Gõ nhan đề của sách."),
        ),
        "record.unknown": (
            translate("words", "Không có biểu ghi {id}."),
            translate("words", "Tìm lại sách rồi mở từ danh sách."),
        ),
    }
