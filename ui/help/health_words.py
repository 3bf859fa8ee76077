"""The doctor's answers in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.health import Answer

translate = QCoreApplication.translate


def line(answer: Answer) -> str:
    """One answer as a sentence or two."""
    facts = {name: _shown(value) for name, value in answer.details.items()}
    return _sentences()[answer.code].format(**facts)


def _sentences() -> dict[str, str]:
    return {
        "backup.fresh": translate("health", "Bản sao lưu lành mới nhất: {day}."),
        "backup.never": translate("health", "Chưa có bản sao lưu nào dùng được. Sao lưu ngay."),
        "backup.old": translate("health", "Bản sao lưu mới nhất đã cũ: {day}. Sao lưu ngay."),
        "clock.right": translate("health", "Đồng hồ máy: {day}."),
        "clock.wrong": translate("health", "Đồng hồ máy sai: {day}. Chỉnh lại ngày giờ."),
        "disk.little": translate("health", "Ổ đĩa chỉ còn {mb} MB. Dọn bớt."),
        "disk.room": translate("health", "Ổ đĩa còn {mb} MB."),
        "doctor.not_answered": translate("health", "Chưa xem được một mục ({code})."),
        "fonts.missing": translate("health", "Thiếu phông chữ. Cài lại chương trình."),
        "fonts.there": translate("health", "Đủ phông chữ."),
        "hub.none": translate("health", "Máy chưa ghi danh với trung tâm."),
        "hub.not_reached": translate("health", "Chưa tới được trung tâm ({code})."),
        "hub.reached": translate("health", "Tới được trung tâm."),
        "keys.in_a_file": translate("health", "Khóa của máy nằm trong tệp của người dùng này."),
        "keys.kept": translate("health", "Khóa của máy được cất kín."),
        "keys.lost": translate("health", "Mất khóa của máy ({code}). Ghi danh lại."),
        "library.is_damaged": translate("health", "Thư viện bị hỏng: {first}. Khôi phục."),
        "library.is_on_network": translate("health", "Thư viện nằm trên máy khác. Chuyển về đây."),
        "library.is_sound": translate("health", "Thư viện lành lặn."),
    }


def _shown(value: str | int | None) -> str:
    try:
        return f"{date.fromisoformat(str(value)):%d/%m/%Y}"
    except ValueError:
        return str(value)
