"""Formats, letters, columns and decisions, by name."""

from desktop.domain.listing.columns import Column
from desktop.domain.matching import OnDuplicate, Reason
from desktop.marc.ruin import RUINED
from desktop.services.exporting import ExportFormat
from ui.wording import translate


def kind_name(kind: str) -> str:
    """What a file is."""
    return {
        "iso2709": translate("transfer", "Tệp MARC 21 (ISO 2709)"),
        "marcxml": translate("transfer", "Tệp MARCXML"),
        "json": translate("transfer", "Tệp MARC-in-JSON"),
        "isis": translate("transfer", "Tệp CDS/ISIS"),
        "csv": translate("transfer", "Danh sách CSV"),
        "xlsx": translate("transfer", "Bảng tính Excel"),
    }[kind]


def encoding_name(encoding: str) -> str:
    """What letters are written in."""
    if encoding.startswith(RUINED):
        once = encoding_name(encoding.removeprefix(RUINED))
        return translate("transfer", "{once} đã hỏng").format(once=once)
    return {
        "auto": translate("transfer", "Tự nhận ra"),
        "mixed": translate("transfer", "Nhiều bảng mã"),
        "utf-8": "Unicode (UTF-8)",
        "tcvn3": "TCVN3 (ABC)",
        "vni": "VNI",
        "viscii": "VISCII",
        "windows-1258": "Windows-1258",
        "marc-8": "MARC-8",
    }.get(encoding, encoding)


def column_name(column: Column | None) -> str:
    """What a column of a list tells."""
    if column is None:
        return translate("transfer", "Bỏ qua")
    return _columns()[column]


def fate_name(fate: OnDuplicate) -> str:
    """What is to be done with a book that is known."""
    return {
        OnDuplicate.SKIP: translate("transfer", "Bỏ qua"),
        OnDuplicate.MERGE: translate("transfer", "Gộp"),
        OnDuplicate.ADD: translate("transfer", "Thêm mới"),
    }[fate]


def fate_meaning(fate: OnDuplicate) -> str:
    return {
        OnDuplicate.SKIP: translate("transfer", "Giữ nguyên sách của mình, không lấy gì từ tệp."),
        OnDuplicate.MERGE: translate(
            "transfer", "Điền những chỗ mình còn trống, thêm bản sách; không đè lên gì."
        ),
        OnDuplicate.ADD: translate("transfer", "Ghi thành một sách nữa, bên cạnh sách đã có."),
    }[fate]


def reason_name(reason: Reason) -> str:
    """By what a book was known again."""
    return {
        Reason.NUMBER: translate("transfer", "Cùng số biểu ghi"),
        Reason.ISBN: translate("transfer", "Cùng ISBN"),
        Reason.WORK: translate("transfer", "Cùng nhan đề, tác giả, năm"),
    }[reason]


def format_name(format_: ExportFormat) -> str:
    return {
        ExportFormat.MARC: "MARC 21",
        ExportFormat.MARCXML: "MARCXML",
        ExportFormat.JSON: "MARC-in-JSON",
        ExportFormat.CSV: "CSV",
        ExportFormat.XLSX: "Excel",
    }[format_]


def format_meaning(format_: ExportFormat) -> str:
    """What a format is good for."""
    return {
        ExportFormat.MARC: translate(
            "transfer", "ISO 2709, UTF-8: cho thư viện khác và phần mềm khác. Bản sách ở 852."
        ),
        ExportFormat.MARCXML: translate(
            "transfer", "Như MARC 21, trong XML; không giới hạn độ dài. Bản sách ở 852."
        ),
        ExportFormat.JSON: translate(
            "transfer", "Như MARC 21, trong JSON, cho người viết chương trình. Bản sách ở 852."
        ),
        ExportFormat.CSV: translate(
            "transfer", "Danh sách, mỗi dòng một sách với bản của nó; mở bằng mọi bảng tính."
        ),
        ExportFormat.XLSX: translate(
            "transfer", "Bảng tính để xem, in và sửa; sửa xong nhập lại được."
        ),
    }[format_]


def format_suffix(format_: ExportFormat) -> str:
    return {
        ExportFormat.MARC: ".mrc",
        ExportFormat.MARCXML: ".xml",
        ExportFormat.JSON: ".json",
        ExportFormat.CSV: ".csv",
        ExportFormat.XLSX: ".xlsx",
    }[format_]


def _columns() -> dict[Column, str]:
    return {
        Column.TITLE: translate("transfer", "Nhan đề"),
        Column.REMAINDER: translate("transfer", "Phụ đề"),
        Column.PART: translate("transfer", "Tập"),
        Column.AUTHOR: translate("transfer", "Tác giả"),
        Column.CONTRIBUTOR: translate("transfer", "Dịch giả, cộng tác"),
        Column.EDITION: translate("transfer", "Lần xuất bản"),
        Column.PLACE: translate("transfer", "Nơi xuất bản"),
        Column.PUBLISHER: translate("transfer", "Nhà xuất bản"),
        Column.YEAR: translate("transfer", "Năm xuất bản"),
        Column.PAGES: translate("transfer", "Số trang"),
        Column.SIZE: translate("transfer", "Khổ"),
        Column.SERIES: translate("transfer", "Tùng thư"),
        Column.LANGUAGE: translate("transfer", "Ngôn ngữ"),
        Column.ISBN: translate("transfer", "ISBN"),
        Column.CLASS: translate("transfer", "Ký hiệu phân loại"),
        Column.CALL_NUMBER: translate("transfer", "Ký hiệu xếp giá"),
        Column.KEYWORDS: translate("transfer", "Từ khóa"),
        Column.SUBJECT: translate("transfer", "Chủ đề"),
        Column.SUMMARY: translate("transfer", "Tóm tắt"),
        Column.NOTE: translate("transfer", "Ghi chú"),
        Column.BARCODE: translate("transfer", "Số ĐKCB"),
        Column.QUANTITY: translate("transfer", "Số lượng"),
        Column.STORE: translate("transfer", "Kho"),
        Column.PRICE: translate("transfer", "Giá tiền"),
    }
