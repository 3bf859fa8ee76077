"""Words about lists of books, spreadsheets and export."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return _rows() | _spreadsheets() | _writing()


def _rows() -> dict[str, tuple[str, str]]:
    """What stands in a list."""
    return {
        "list.cell_too_long": (
            translate("words", "Dòng {row}, cột {column}: ô dài quá mức, không nhập dòng này."),
            translate("words", "Rút ngắn ô rồi nhập lại."),
        ),
        "list.isbn_rounded": (
            translate(
                "words",
                "Dòng {row}, cột {column}: “{value}” đã bị làm tròn, mất số cuối; không lấy.",
            ),
            translate("words", "Định dạng cột là văn bản (Text) rồi gõ lại ISBN."),
        ),
        "list.isbn_wrong": (
            translate(
                "words",
                "Dòng {row}, cột {column}: ISBN “{value}” sai; đã giữ ở 020 $z.",
            ),
            translate("words", "So lại với sách."),
        ),
        "list.language_not_understood": (
            translate(
                "words",
                "Dòng {row}, cột {column}: chưa rõ “{value}” là tiếng gì; đã ghi vào phụ chú.",
            ),
            translate("words", "Sửa ở biểu ghi nếu không phải tiếng Việt."),
        ),
        "list.no_titles": (
            translate("words", "Bảng {path} không có cột nào nhận ra là nhan đề."),
            translate(
                "words",
                "Đặt tên cột là “Nhan đề” hoặc “Tên sách”, hoặc chọn cột khi xem trước.",
            ),
        ),
        "list.price_not_understood": (
            translate("words", "Dòng {row}, cột {column}: không hiểu giá “{value}”."),
            translate("words", "Gõ số tiền, như 12000 hoặc 12.000đ."),
        ),
        "list.profile_not_understood": (
            translate("words", "Không đọc được cách ghép cột đã lưu."),
            translate("words", "Ghép cột lại rồi lưu lần nữa."),
        ),
        "list.quantity_differs": (
            translate(
                "words",
                "Dòng {row}, cột {column}: ghi {value} bản, ít hơn số ĐKCB; đã lấy theo ĐKCB.",
            ),
            translate("words", "Xem lại số bản."),
        ),
        "list.quantity_not_understood": (
            translate("words", "Dòng {row}, cột {column}: không hiểu số lượng “{value}”."),
            translate("words", "Gõ một số, nhiều nhất là 1000."),
        ),
        "list.quote_open": (
            translate(
                "words",
                "Dòng {row}: có dấu ngoặc kép mở mà không đóng, không nhập dòng này.",
            ),
            translate("words", "Sửa dấu ngoặc kép rồi nhập lại. Các dòng khác không sao."),
        ),
        "list.title_missing": (
            translate("words", "Dòng {row}: không có nhan đề, không nhập dòng này."),
            translate("words", "Điền nhan đề vào cột {column} rồi nhập lại."),
        ),
        "list.year_not_understood": (
            translate(
                "words",
                "Dòng {row}, cột {column}: không hiểu năm “{value}”; đã giữ nguyên chữ.",
            ),
            translate("words", "Gõ năm bốn chữ số."),
        ),
    }


def _spreadsheets() -> dict[str, tuple[str, str]]:
    """Files that are no tables of ours."""
    return {
        "sheet.damaged": (
            translate("words", "Bảng tính {path} bị hỏng, không đọc được."),
            translate("words", "Mở bằng Excel hay LibreOffice, lưu lại thành .xlsx rồi nhập."),
        ),
        "sheet.has_entities": (
            translate("words", "Bảng tính {path} có khai báo thực thể XML, không an toàn."),
            translate("words", "Mở bằng Excel hay LibreOffice, lưu lại thành .xlsx rồi nhập."),
        ),
        "sheet.is_a_document": (
            translate("words", "{path} là văn bản Word, không phải bảng tính."),
            translate("words", "Chép bảng trong đó sang Excel, lưu thành .xlsx rồi nhập."),
        ),
        "sheet.is_encrypted": (
            translate("words", "Bảng tính {path} có mật khẩu."),
            translate("words", "Mở bằng mật khẩu, bỏ mật khẩu, lưu lại rồi nhập."),
        ),
        "sheet.is_html": (
            translate("words", "{path} là trang web, dù tên là bảng tính."),
            translate("words", "Mở bằng Excel hay LibreOffice, lưu thành .xlsx rồi nhập."),
        ),
        "sheet.is_ods": (
            translate("words", "{path} là bảng tính OpenDocument (.ods)."),
            translate("words", "Mở bằng LibreOffice, lưu thành .xlsx rồi nhập."),
        ),
        "sheet.is_xls": (
            translate("words", "{path} là bảng tính Excel đời cũ (.xls)."),
            translate("words", "Mở bằng Excel hay LibreOffice, lưu thành .xlsx rồi nhập."),
        ),
        "sheet.is_xlsb": (
            translate("words", "{path} là bảng tính Excel nhị phân (.xlsb)."),
            translate("words", "Mở bằng Excel, lưu thành .xlsx rồi nhập."),
        ),
        "sheet.not_a_table": (
            translate("words", "{path} không phải bảng CSV hay XLSX."),
            translate("words", "Chọn tệp có đuôi .csv hoặc .xlsx."),
        ),
        "sheet.too_large": (
            translate("words", "Bảng tính {path} bung ra quá lớn, không đọc."),
            translate("words", "Xin lại tệp từ nơi gửi, hoặc chia thành nhiều tệp."),
        ),
    }


def _writing() -> dict[str, tuple[str, str]]:
    """What cannot be written."""
    return {
        "export.format_unknown": (
            translate("words", "Tên tệp {name} không cho biết ghi theo định dạng nào."),
            translate(
                "words",
                "Đặt đuôi .mrc, .xml, .json, .csv hoặc .xlsx, hoặc nói rõ bằng --format.",
            ),
        ),
        "file.held": (
            translate("words", "Chương trình khác đang giữ tệp {path}."),
            translate("words", "Thường là phần mềm diệt virus. Chờ một lát rồi làm lại."),
        ),
        "file.not_written": (
            translate("words", "Không ghi được tệp {path}."),
            translate(
                "words",
                "Xem ổ đĩa còn chỗ không, thư mục có cho ghi không.",
            ),
        ),
        "sheet.cell_too_long": (
            translate("words", "Dòng {row} có ô dài hơn {most} chữ, XLSX không chứa được."),
            translate("words", "Xuất ra CSV hoặc ISO 2709."),
        ),
        "sheet.too_many_rows": (
            translate("words", "Nhiều dòng quá, một trang XLSX chỉ chứa được {most} dòng."),
            translate("words", "Xuất ra CSV hoặc ISO 2709."),
        ),
    }
