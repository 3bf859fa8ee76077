"""Words about what was decided by a rule while the PCs of a library did not know of each other."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "copy.barcode_twice": (
            translate("words", "Hai cuốn cùng mang mã {barcode}."),
            translate("words", "Hai máy cấp trùng. Cả hai còn nguyên, in mã mới cho một cuốn."),
        ),
        "copy.changed_elsewhere": (
            translate("words", "Máy kia đã đổi tình trạng cuốn {barcode} trước."),
            translate("words", "Đang theo máy kia. Xem lại cuốn sách, rồi ghi lại nếu cần."),
        ),
        "copy.handed_in_elsewhere": (
            translate("words", "Cuốn {barcode} đang ở thư viện {library}."),
            translate("words", "Bạn đọc đã trả ở đó. Hẹn ngày lấy về."),
        ),
        "copy.turned_up": (
            translate("words", "Cuốn {barcode} ghi mất nay đã thấy."),
            translate("words", "Máy kia đã cầm cuốn này. Xem lại tiền đền, nếu đã thu."),
        ),
        "copy.written_elsewhere": (
            translate("words", "Máy kia đã ghi cùng một ô của cuốn {barcode} trước."),
            translate("words", "Đang theo máy kia. Ở đây đã ghi: {mine}"),
        ),
        "loan.implied_return": (
            translate("words", "Cuốn {barcode} cho mượn hai lần liền."),
            translate("words", "Lượt trước coi như đã trả. Hỏi lại hai bạn đọc, nếu cần."),
        ),
        "loan.other_returned": (
            translate("words", "Cuốn {barcode} trả về khi bạn khác đang mượn."),
            translate("words", "Sách đã ở đây nên không ai còn mượn. Hỏi lại bạn mượn sau."),
        ),
        "loan.renewed_too_late": (
            translate("words", "Gia hạn cuốn {barcode} không có hiệu lực."),
            translate("words", "Sách đã trả ở máy kia trước đó. Báo cho bạn đọc."),
        ),
        "matter.unknown": (
            translate("words", "Việc số {number} đã xem rồi."),
            translate("words", "Không cần làm gì thêm."),
        ),
        "proposal.refused": (
            translate("words", "Quốc gia chưa nhận đề xuất ở trường {tag}."),
            translate("words", "Đang hiện bản quốc gia. {reason}"),
        ),
        "reader.card_twice": (
            translate("words", "Hai bạn đọc cùng mang thẻ {card}."),
            translate("words", "Hai máy cấp trùng. Tìm theo tên rồi đổi thẻ cho một bạn."),
        ),
        "reader.changed_elsewhere": (
            translate("words", "Máy kia đã sửa trước thông tin của {name}, thẻ {card}."),
            translate("words", "Đang theo máy kia. Xem lại bạn đọc, rồi ghi lại nếu cần."),
        ),
        "reader.erased_with_book": (
            translate("words", "Bạn đọc mượn cuốn {barcode} đã xóa ở máy kia."),
            translate("words", "Cuốn này còn ở ngoài, không ghi ai mượn. Quét khi sách về."),
        ),
        "reader.written_elsewhere": (
            translate("words", "Máy kia đã ghi trước cùng một ô của {name}, thẻ {card}."),
            translate("words", "Đang theo máy kia. Ở đây đã ghi: {mine}"),
        ),
        "record.is_back": (
            translate("words", "Biểu ghi đã xóa nay có lại."),
            translate("words", "Có nơi còn cuốn này, hoặc vừa sửa mô tả. Xem rồi hãy xóa lại."),
        ),
        "record.is_joined": (
            translate("words", "Mô tả vừa sửa đã gộp vào mô tả khác."),
            translate("words", "Chữ vừa sửa còn ở mô tả cũ. Xem mô tả kia có cần sửa không."),
        ),
        "register.number_twice": (
            translate("words", "Sổ tổng quát có hai dòng số {number}."),
            translate("words", "Hai máy cùng ghi. Cả hai còn nguyên, sửa số của một dòng."),
        ),
    }
