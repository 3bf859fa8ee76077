"""Words about what is made in the catalogue's workspace."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "cover.not_a_picture": (
            translate("words", "Tệp này không phải ảnh."),
            translate("words", "Chọn ảnh JPEG hoặc PNG, hay chụp lại bìa."),
        ),
        "cover.too_large": (
            translate("words", "Ảnh bìa này không thu nhỏ đủ được."),
            translate("words", "Chọn ảnh khác, hay chụp lại bìa."),
        ),
        "cover.too_large_to_read": (
            translate("words", "Tệp ảnh quá lớn."),
            translate("words", "Chọn ảnh dưới 20 MB."),
        ),
        "cover.too_many_pixels": (
            translate("words", "Ảnh quá lớn: {width} × {height} điểm."),
            translate("words", "Chọn ảnh nhỏ hơn, hay chụp lại bìa."),
        ),
    }
