"""Words about sticks that carry the exchange."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "bundle.damaged": (
            translate("words", "Tệp trao đổi này hỏng hoặc chưa chép hết."),
            translate("words", "Chưa đọc gì từ tệp. Chép lại từ nơi gửi rồi đọc lại."),
        ),
        "bundle.is_answer": (
            translate("words", "Đây là tệp trung tâm gửi về, không phải tệp gửi lên."),
            translate("words", "Chưa đọc gì từ tệp. Đưa tệp cho thư viện ghi trong tên tệp."),
        ),
        "bundle.is_outgoing": (
            translate("words", "Đây là tệp gửi lên trung tâm, chưa phải trả lời."),
            translate("words", "Chưa đọc gì từ tệp. Chuyển tệp này lên tỉnh."),
        ),
        "bundle.no_hub_key": (
            translate("words", "Máy này chưa có khóa của trung tâm."),
            translate("words", "Chưa ghi gì. Xin cán bộ tỉnh mã mới rồi ghi danh lại."),
        ),
        "bundle.not_for_us": (
            translate("words", "Tệp này gửi cho nơi khác, máy này không mở được."),
            translate("words", "Chưa đọc gì từ tệp. Vẫn chuyển hộ được."),
        ),
        "bundle.not_of_our_hub": (
            translate("words", "Tệp này không do trung tâm của mình ghi."),
            translate("words", "Chưa đọc gì từ tệp. Hỏi người đưa USB và cán bộ tỉnh."),
        ),
        "bundle.not_admitted": (
            translate("words", "Trung tâm chưa cho máy đã ghi tệp này vào."),
            translate("words", "Chưa nhận gì từ tệp. Thư viện đó cần gọi cán bộ tỉnh."),
        ),
        "bundle.nothing_for_us": (
            translate("words", "Chưa có trả lời cho thư viện mình ở {path}."),
            translate("words", "Trả lời có sau khi tệp gửi đi tới tỉnh. Không mất gì."),
        ),
        "bundle.refused": (
            translate("words", "Trung tâm không đọc được tệp này."),
            translate("words", "Chưa nhận gì từ tệp. Thư viện đó ghi lại tệp khác."),
        ),
        "bundle.not_ours": (
            translate("words", "Đây không phải tệp trao đổi của Thư Viện Xã."),
            translate("words", "Chưa đọc gì từ tệp. Chọn tệp có đuôi .bibsync."),
        ),
        "bundle.nothing_found": (
            translate("words", "Không thấy tệp trao đổi nào ở {path}."),
            translate("words", "Chọn USB hoặc thư mục có tệp đuôi .bibsync."),
        ),
        "bundle.too_new": (
            translate("words", "Tệp này do chương trình mới hơn ghi."),
            translate("words", "Chưa đọc gì từ tệp. Cập nhật chương trình rồi đọc lại."),
        ),
        "stick.full": (
            translate("words", "USB đã đầy."),
            translate("words", "Chưa ghi tệp mới, tệp cũ còn nguyên. Dọn bớt hoặc dùng USB khác."),
        ),
        "stick.gone": (
            translate("words", "USB bị rút ra hoặc không ghi được."),
            translate("words", "Thay đổi vẫn ở máy này. Cắm lại USB rồi ghi lại."),
        ),
        "stick.no_such_file": (
            translate("words", "Không thấy tệp {path}."),
            translate("words", "Cắm lại USB rồi chọn lại."),
        ),
        "stick.not_readable": (
            translate("words", "Không đọc được {path}."),
            translate("words", "Cắm lại USB rồi đọc lại, hoặc xin bản chép khác."),
        ),
        "stick.read_only": (
            translate("words", "USB đang khóa, không cho ghi."),
            translate("words", "Thay đổi vẫn ở máy này. Gạt nút khóa hoặc dùng USB khác."),
        ),
        "stick.stopped": (
            translate("words", "Đã dừng, chưa ghi tệp mới."),
            translate("words", "Thay đổi vẫn ở máy này, ghi lại lúc nào cũng được."),
        ),
        "stick.stores_wrongly": (
            translate("words", "USB không giữ đúng những gì vừa ghi."),
            translate("words", "Tệp mới đã bỏ, thay đổi vẫn ở máy này. Dùng USB khác."),
        ),
    }
