"""Words about those who look after libraries, for who runs the hub's commands."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "coordinator.bad_name": (
            translate("words", "Không dùng được tên {name}."),
            translate("words", "Tên đăng nhập chỉ gồm chữ không dấu, số, dấu chấm, gạch nối."),
        ),
        "coordinator.code_unknown": (
            translate("words", "Tên hoặc mã chưa đúng, hoặc mã đã quá bảy ngày."),
            translate("words", "Cấp mã mới bằng lệnh hub coordinator add."),
        ),
        "coordinator.not_recognised": (
            translate("words", "Tên hoặc mật khẩu chưa đúng."),
            translate("words", "Thử lại, hoặc xin mã mới của trung tâm."),
        ),
        "coordinator.not_twice": (
            translate("words", "Hai lần gõ mật khẩu chưa giống nhau."),
            translate("words", "Gõ lại cả hai lần."),
        ),
        "coordinator.note_long": (
            translate("words", "Lời nhắn dài quá."),
            translate("words", "Viết trong {most} chữ cái."),
        ),
        "coordinator.password_short": (
            translate("words", "Mật khẩu ngắn quá hoặc dài quá."),
            translate("words", "Dùng từ {least} đến 128 chữ."),
        ),
        "coordinator.too_many_tries": (
            translate("words", "Thử sai nhiều lần quá."),
            translate("words", "Đợi {minutes} phút rồi thử lại."),
        ),
        "coordinator.unknown": (
            translate("words", "Chưa có cán bộ điều phối {name}."),
            translate("words", "Xem tên bằng lệnh hub coordinator list."),
        ),
        "conflict.of_a_whole_record": (
            translate("words", "Chỗ khác nhau này là về cả biểu ghi."),
            translate("words", "Giữ bản quốc gia, hoặc để thư viện ghi lại."),
        ),
        "form.not_ours": (
            translate("words", "Trang này đã cũ."),
            translate("words", "Mở lại trang rồi làm tiếp."),
        ),
        "hub.device_unknown": (
            translate("words", "Thư viện này không có máy {id}."),
            translate("words", "Xem các máy bằng lệnh hub library show."),
        ),
    }
