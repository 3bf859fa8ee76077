"""Words about copies, their numbers, the registers, and what becomes of records."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return _copies() | _registers() | _records()


def _copies() -> dict[str, tuple[str, str]]:
    return {
        "copy.accession_not_understood": (
            translate("words", "“{accession}” chưa phải số đăng ký cá biệt."),
            translate("words", "Viết tiền tố, dấu chấm và 5 chữ số, ví dụ TN.00123."),
        ),
        "copy.accession_taken": (
            translate("words", "Số {accession} đã là của cuốn khác."),
            translate("words", "Để máy cấp số mới, ghi số cũ vào “Số in trên sách”."),
        ),
        "copy.barcode_missing": (
            translate("words", "Sách luân chuyển giữ mã vạch của thư viện gửi."),
            translate("words", "Quét mã vạch trên sách."),
        ),
        "copy.cannot_become": (
            translate("words", "Cuốn {barcode} không chuyển sang tình trạng đó được."),
            translate("words", "Sách đã xuất hay đã mất thì đưa lại vào kho trước."),
        ),
        "copy.number_is_final": (
            translate("words", "Số đăng ký cá biệt {accession} đã vào sổ, không sửa được."),
            translate("words", "Ghi nhầm thì xuất cuốn này khỏi kho rồi đăng ký lại."),
        ),
        "copy.reason_missing": (
            translate("words", "Còn thiếu lý do."),
            translate("words", "Ghi ngắn gọn, ví dụ: mất, rách nát, lạc hậu."),
        ),
        "loan.copy_is_damaged": (
            translate("words", "Bản sách {barcode} đã ghi là hỏng."),
            translate("words", "Đưa lại vào kho rồi mới cho mượn."),
        ),
        "loan.copy_is_repair": (
            translate("words", "Bản sách {barcode} đang ghi là đem sửa."),
            translate("words", "Đưa lại vào kho rồi mới cho mượn."),
        ),
    }


def _registers() -> dict[str, tuple[str, str]]:
    return {
        "register.counts_not_plausible": (
            translate("words", "Số vào sổ, số bản và số tiền phải từ 0 trở lên."),
            translate("words", "Xem lại các con số."),
        ),
        "register.number_taken": (
            translate("words", "Số vào sổ tổng quát {number} đã có."),
            translate("words", "Chọn số khác, hoặc sửa dòng đã có."),
        ),
        "register.unknown": (
            translate("words", "Sổ tổng quát không có số {number}."),
            translate("words", "Xem lại số, hoặc thêm dòng mới."),
        ),
        "series.range_not_understood": (
            translate("words", "Dải số {prefix} từ {first} đến {most} không dùng được."),
            translate("words", "Số đầu từ 1, số cuối không nhỏ hơn số đầu."),
        ),
        "series.range_used": (
            translate("words", "Dải số {prefix} từ {first} đến {most} đã cấp hết rồi."),
            translate("words", "Chọn dải số lớn hơn số đã cấp."),
        ),
        "series.used_up": (
            translate("words", "Dải số {prefix} cấp cho thư viện đã hết."),
            translate("words", "Xin dải số mới, hoặc dùng tiền tố khác."),
        ),
    }


def _records() -> dict[str, tuple[str, str]]:
    return {
        "batch.already_undone": (
            translate("words", "Đợt này đã hoàn tác rồi."),
            "",
        ),
        "batch.nothing_to_undo": (
            translate("words", "Không còn đợt nhập nào để hoàn tác."),
            "",
        ),
        "batch.unknown": (
            translate("words", "Không có đợt số {number}."),
            translate("words", "Xem lại số."),
        ),
        "change.not_understood": (
            translate("words", "Chưa hiểu cần sửa gì ở {tag}${code}."),
            translate("words", "Cho biết nhãn trường, mã trường con và nội dung."),
        ),
        "record.copies_out": (
            translate("words", "Sách này còn {count} bản đang cho mượn."),
            translate("words", "Nhận trả hết rồi mới xóa biểu ghi."),
        ),
        "record.has_copies": (
            translate("words", "Sách này còn {count} bản của thư viện."),
            translate("words", "Xuất các bản khỏi kho, hoặc gộp vào biểu ghi khác."),
        ),
        "record.is_itself": (
            translate("words", "Hai biểu ghi là một."),
            translate("words", "Chọn một biểu ghi khác để gộp."),
        ),
        "record.not_removed": (
            translate("words", "Biểu ghi này không bị xóa hay gộp."),
            "",
        ),
        "version.unknown": (
            translate("words", "Biểu ghi này không có phiên bản {number}."),
            translate("words", "Xem lại lịch sử biểu ghi."),
        ),
    }
