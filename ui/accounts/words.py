"""Roles, and the lines of the audit log, in words."""

from desktop.domain.account import Role
from desktop.domain.audit import Signing
from desktop.domain.permission import Right
from ui.wording import translate


def role_words(role: Role) -> str:
    return {
        Role.LIBRARIAN: translate("accounts", "Thủ thư"),
        Role.HELPER: translate("accounts", "Người giúp việc"),
        Role.COORDINATOR: translate("accounts", "Điều phối viên"),
    }[role]


def role_explained(role: Role) -> str:
    """What somebody of this role may do."""
    return {
        Role.LIBRARIAN: translate("accounts", "Làm được mọi việc."),
        Role.HELPER: translate(
            "accounts",
            "Mượn trả, thêm sách, cấp thẻ, thu tiền. Không xóa, không đổi và không vượt nội quy.",
        ),
        Role.COORDINATOR: translate(
            "accounts", "Nội quy, phục hồi và nhật ký. Không đụng đến bạn đọc và tiền."
        ),
    }[role]


def what_words(what: str) -> str:
    """What was done, as the log tells it."""
    return every_deed().get(what, what)


def every_deed() -> dict[str, str]:
    """Every kind of line, with its words."""
    return {
        Right.ACCOUNTS: translate("accounts", "Lập hoặc đổi tài khoản"),
        Right.AUDIT: translate("accounts", "Xem nhật ký"),
        Right.ERASE_READER: translate("accounts", "Xóa thông tin một bạn đọc"),
        Right.EXPORT_READERS: translate("accounts", "Xuất danh sách bạn đọc"),
        Right.MERGE_READERS: translate("accounts", "Gộp hai bạn đọc"),
        Right.MONEY: translate("accounts", "Ghi hoặc thu tiền"),
        Right.OVERRIDE: translate("accounts", "Cho mượn dù trái nội quy"),
        Right.RESTORE: translate("accounts", "Phục hồi từ bản sao lưu"),
        Right.REVERSE_MONEY: translate("accounts", "Ghi đảo một khoản tiền"),
        Right.RULES: translate("accounts", "Đổi nội quy"),
        Right.WAIVE_MONEY: translate("accounts", "Miễn tiền"),
        Right.WITHDRAW: translate("accounts", "Xuất sách khỏi kho"),
        Signing.IN: translate("accounts", "Mở khóa"),
        Signing.OUT: translate("accounts", "Khóa máy"),
        Signing.WRONG: translate("accounts", "Gõ sai mã"),
        Signing.RECOVERED: translate("accounts", "Vào lại bằng phiếu khôi phục"),
        Signing.SECRET_CHANGED: translate("accounts", "Đổi mã PIN"),
    }
