"""The words for searches that are kept."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "search.no_name": (
            translate("words", "Chưa đặt tên cho phép tìm."),
            translate("words", "Gõ một tên ngắn rồi lưu lại."),
        ),
        "search.unknown": (
            translate("words", "Không có phép tìm nào tên “{name}”."),
            translate("words", "Xem danh sách phép tìm đã lưu."),
        ),
    }
