"""Words about a province's Koha, for who runs the hub's commands."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return _answers() | _doubts() | _settings()


def _answers() -> dict[str, tuple[str, str]]:
    """What Koha said."""
    return {
        "koha.card_unknown": (
            translate("words", "Koha chưa có thẻ này."),
            translate("words", "Lập ở Koha thẻ đứng tên thư viện."),
        ),
        "koha.item_not_issued": (
            translate("words", "Ở Koha, bản sách này không đang cho mượn."),
            "",
        ),
        "koha.item_unknown": (
            translate("words", "Koha chưa có bản sách này."),
            translate("words", "Chạy hub koha push trước."),
        ),
        "koha.not_understood": (
            translate("words", "Không hiểu trả lời của Koha."),
            translate("words", "Xem lại địa chỉ. Việc đã gửi vẫn còn ghi ở trung tâm."),
        ),
        "koha.refused": (
            translate("words", "Koha không nhận ({status} {said})."),
            translate("words", "Sửa biểu ghi, hoặc hỏi người quản trị Koha."),
        ),
    }


def _doubts() -> dict[str, tuple[str, str]]:
    """What a person has to look at."""
    return {
        "koha.barcode_long": (
            translate("words", "Mã vạch này Koha không giữ được nguyên vẹn."),
            translate("words", "Koha nhận tới 20 chữ cái không dấu, số, gạch nối."),
        ),
        "koha.barcode_taken": (
            translate("words", "Mã vạch này ở Koha thuộc sách khác."),
            translate("words", "Xem hai cuốn rồi đổi mã vạch một cuốn."),
        ),
        "koha.is_linked": (
            translate("words", "Biểu ghi {record} ở Koha đã có số {biblio}."),
            "",
        ),
        "koha.nothing_unsure": (
            translate("words", "Lượt {op} không có gì chưa rõ."),
            "",
        ),
        "koha.unsure": (
            translate("words", "Chưa rõ Koha đã nhận lượt của bản {barcode} chưa."),
            translate("words", "Xem ở Koha, rồi chạy hub koha resolve với mã {op}."),
        ),
    }


def _settings() -> dict[str, tuple[str, str]]:
    """What Koha is, and which branch a library is there."""
    return {
        "koha.bad_branch": (
            translate("words", "Koha không nhận được chi nhánh {branch} hoặc thẻ {card}."),
            translate("words", "Chi nhánh tới 10 chữ, thẻ tới 32 chữ, không dấu."),
        ),
        "koha.file_is_there": (
            translate("words", "Đã có tệp {path}."),
            translate("words", "Đặt tên khác. Tệp đã nộp cho Koha thì không ghi thêm."),
        ),
        "koha.no_branch": (
            translate("words", "Chưa cho biết thư viện {code} là chi nhánh nào."),
            translate("words", "Dùng lệnh hub koha branch."),
        ),
        "koha.no_such_file": (
            translate("words", "Chưa ghi tệp nào số {number}."),
            "",
        ),
        "koha.title_unknown": (
            translate("words", "Biểu ghi {record} chưa gửi cho Koha lần nào."),
            translate("words", "Chạy hub koha push trước."),
        ),
        "koha.unknown": (
            translate("words", "Chưa có Koha tên {name}."),
            translate("words", "Thêm bằng lệnh hub koha add."),
        ),
    }
