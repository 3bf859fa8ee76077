"""Words for the codes of updates."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    return {
        "update.busy": (
            translate("words", "Một lần cập nhật khác đang chạy."),
            translate("words", "Chờ vài phút rồi làm lại."),
        ),
        "update.held": (
            translate("words", "Không đặt được bản mới vào {path}."),
            translate(
                "words",
                "Bản đang dùng vẫn chạy. Có thể phần mềm diệt virus đang giữ tệp; lát nữa làm lại.",
            ),
        ),
        "update.library_is_newer": (
            translate("words", "Thư viện đã theo bản {version}, bản trước không mở được nữa."),
            translate(
                "words", "Không đổi gì. Muốn về bản trước thì khôi phục bản sao lưu làm khi đó."
            ),
        ),
        "update.no_key": (
            translate("words", "Bản này không có khóa phát hành nên không nhận cập nhật."),
            translate("words", "Cài bản mới bằng bộ cài."),
        ),
        "update.no_room": (
            translate("words", "Đĩa không đủ chỗ cho bản mới."),
            translate("words", "Bản đang dùng vẫn chạy. Dọn bớt tệp rồi làm lại."),
        ),
        "update.none_at_hand": (
            translate("words", "Không thấy tệp .tvxupdate dùng được trên USB."),
            translate("words", "Cho biết tên tệp."),
        ),
        "update.none_staged": (
            translate("words", "Chưa có bản mới nào sẵn sàng."),
            translate("words", "Cho biết tệp .tvxupdate, hoặc chờ trung tâm gửi."),
        ),
        "update.not_newer": (
            translate("words", "Bản {version} không mới hơn bản đang dùng."),
            translate("words", "Không đổi gì."),
        ),
        "update.not_ours": (
            translate("words", "Tệp {path} không phải bản cập nhật của Thư Viện Xã."),
            translate("words", "Không đổi gì. Chọn đúng tệp .tvxupdate."),
        ),
        "update.not_readable": (
            translate("words", "Không đọc được tệp {path}."),
            translate("words", "Xem lại tên tệp, hoặc cắm lại USB."),
        ),
        "update.nothing_before": (
            translate("words", "Không có bản trước để trở về."),
            translate("words", "Không đổi gì."),
        ),
        "update.other_platform": (
            translate("words", "Bản cập nhật này dành cho loại máy khác ({platform})."),
            translate("words", "Không đổi gì. Xin tệp đúng loại máy."),
        ),
        "update.rehearsal_failed": (
            translate("words", "Bản {version} không mở được bản chép thử của thư viện."),
            translate("words", "Không đổi gì, bản đang dùng vẫn chạy. Báo cho người hỗ trợ."),
        ),
        "update.taken": (
            translate("words", "Bản {version} đã mở được thư viện."),
            translate("words", "Đóng chương trình rồi mở lại: lần mở sau là bản mới."),
        ),
        "update.tampered": (
            translate("words", "Tệp {path} hỏng, bị cắt, bị sửa, hoặc không do nơi phát hành ký."),
            translate("words", "Không đổi gì. Xin tệp khác."),
        ),
    }
