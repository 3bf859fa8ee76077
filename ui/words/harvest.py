"""Words about taking records from other systems, for who runs the hub's commands."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return _lists() | _records() | _sources()


def _lists() -> dict[str, tuple[str, str]]:
    """Their list, and how far we are in it."""
    return {
        "harvest.no_format": (
            translate("words", "{target} không có biểu ghi MARC 21."),
            translate("words", "Hỏi nơi đó tên dạng MARCXML rồi thêm lại với --prefix."),
        ),
        "harvest.no_progress": (
            translate("words", "Danh sách của {target} quay vòng, không đi tiếp."),
            translate("words", "Đã giữ phần lấy được. Báo nơi đó kiểm tra."),
        ),
        "harvest.no_set": (
            translate("words", "{target} không chia tập."),
            translate("words", "Thêm lại nguồn này mà không có --set."),
        ),
        "harvest.refused": (
            translate("words", "{target} không nhận câu hỏi ({said})."),
            translate("words", "Xem lại địa chỉ, tập và dạng biểu ghi."),
        ),
        "harvest.runs_elsewhere": (
            translate("words", "Nguồn {name} đang được lấy ở nơi khác."),
            translate("words", "Để lần ấy xong. Không biểu ghi nào bị lấy hai lần."),
        ),
        "harvest.token_expired": (
            translate("words", "{target} bỏ danh sách giữa chừng nhiều lần."),
            translate("words", "Chạy lại sau. Phần đã lấy không bị lấy thêm lần nữa."),
        ),
        "source.not_oai": (
            translate("words", "Trả lời của {target} không phải OAI-PMH 2.0."),
            translate("words", "Xem lại địa chỉ. Của Koha thường có đuôi oai.pl."),
        ),
    }


def _records() -> dict[str, tuple[str, str]]:
    """One of their records."""
    return {
        "harvest.no_identifier": (
            translate("words", "Biểu ghi không có số hiệu."),
            translate("words", "Báo nơi quản lý nguồn."),
        ),
        "harvest.no_record": (
            translate("words", "Không có biểu ghi MARC nào ở đây."),
            translate("words", "Báo nơi quản lý nguồn."),
        ),
        "harvest.not_a_book": (
            translate("words", "Đây là biểu ghi kiểm soát hoặc kho, không phải biểu ghi sách."),
            "",
        ),
        "harvest.nothing_to_settle": (
            translate("words", "Biểu ghi {id} không có chỗ nào phải chọn."),
            "",
        ),
    }


def _sources() -> dict[str, tuple[str, str]]:
    """Where we take from."""
    return {
        "harvest.bad_name": (
            translate("words", "Không dùng được tên {name}."),
            translate("words", "Tên gồm tới 20 chữ thường không dấu, số, gạch nối."),
        ),
        "harvest.no_file": (
            translate("words", "Không có tệp {path}."),
            translate("words", "Xem lại tên tệp."),
        ),
        "harvest.unknown": (
            translate("words", "Chưa có nguồn {name}."),
            translate("words", "Thêm bằng lệnh hub harvest add."),
        ),
    }
