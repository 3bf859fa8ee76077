"""Words about accounts: who is at the PC, and what they may do."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "account.closed": (
            translate("words", "Tài khoản {name} đã đóng."),
            translate("words", "Thủ thư mở lại được trong phần Tài khoản."),
        ),
        "account.first_is_librarian": (
            translate("words", "Tài khoản đầu tiên phải là của thủ thư."),
            translate("words", "Lập tài khoản thủ thư trước, rồi thêm người khác."),
        ),
        "account.last_librarian": (
            translate("words", "Đây là tài khoản thủ thư duy nhất."),
            translate("words", "Thêm một thủ thư khác rồi mới đổi hoặc đóng tài khoản này."),
        ),
        "account.name_missing": (translate("words", "Tài khoản chưa có tên."), ""),
        "account.name_taken": (
            translate("words", "Đã có tài khoản tên {name}."),
            translate("words", "Đặt tên khác để dễ phân biệt."),
        ),
        "account.not_permitted": (
            translate("words", "{name} chưa được giao việc này."),
            translate("words", "Nhờ thủ thư mở khóa và làm."),
        ),
        "account.not_signed_in": (
            translate("words", "Việc này cần biết ai đang làm."),
            translate("words", "Mở khóa bằng tài khoản của mình rồi làm lại."),
        ),
        "account.recovery_code_length": (
            translate("words", "Mã khôi phục gồm {groups} nhóm, mỗi nhóm {letters} ký tự."),
            translate("words", "Gõ đủ các nhóm in trên phiếu."),
        ),
        "account.recovery_code_misread": (
            translate("words", "Nhóm thứ {group} của mã khôi phục chưa đúng."),
            translate("words", "Xem lại nhóm này trên phiếu."),
        ),
        "account.recovery_code_wrong": (
            translate("words", "Mã này không phải của phiếu khôi phục đang dùng."),
            translate("words", "Tìm phiếu in gần đây nhất."),
        ),
        "account.recovery_is_for_librarians": (
            translate("words", "Phiếu khôi phục chỉ dùng cho tài khoản thủ thư."),
            translate("words", "Thủ thư đặt lại mã PIN cho {name}."),
        ),
        "account.secret_not_given": (
            translate("words", "Chưa có mã của tài khoản {name}."),
            translate("words", "Đặt biến {variable}, hoặc gõ khi được hỏi."),
        ),
        "account.secret_too_short": (
            translate("words", "Mã cần từ 6 chữ số, hoặc một câu từ 10 ký tự."),
            "",
        ),
        "account.secret_too_simple": (
            translate("words", "Mã này ai cũng đoán được."),
            translate("words", "Chọn các chữ số ít lặp, không liền nhau."),
        ),
        "account.unknown": (
            translate("words", "Chưa có tài khoản tên {name}."),
            translate("words", "Xem danh sách bằng lệnh account list."),
        ),
        "account.wait": (
            translate("words", "Mã chưa đúng nhiều lần."),
            translate("words", "Thử lại sau {seconds} giây."),
        ),
        "account.wrong_secret": (
            translate("words", "Mã chưa đúng."),
            translate("words", "Gõ lại mã PIN hoặc câu mật khẩu."),
        ),
    }
