"""Words about files that are brought in."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "file.empty": (
            translate("words", "Tệp {path} trống."),
            translate("words", "Xin lại tệp từ nơi gửi."),
        ),
        "file.is_archive": (
            translate("words", "Tệp {path} là tệp nén."),
            translate("words", "Giải nén, rồi chọn tệp biểu ghi bên trong."),
        ),
        "file.is_directory": (
            translate("words", "{path} là thư mục, không phải tệp."),
            translate("words", "Mở thư mục rồi chọn một tệp trong đó."),
        ),
        "file.is_html": (
            translate("words", "Tệp {path} là trang web, không phải biểu ghi."),
            translate("words", "Tải lại tệp MARC từ nơi gửi, có thể phải đăng nhập trước."),
        ),
        "file.is_pdf": (
            translate("words", "Tệp {path} là PDF, không có biểu ghi."),
            translate("words", "Xin tệp MARC, CSV hoặc Excel từ nơi gửi."),
        ),
        "file.is_spreadsheet": (
            translate("words", "Tệp {path} là bảng tính, không phải biểu ghi."),
            translate("words", "Nhập bằng lệnh nhập danh sách, hoặc xin tệp MARC."),
        ),
        "file.no_records": (
            translate("words", "Tệp {path} không có biểu ghi nào."),
            translate("words", "Chọn tệp khác: ISO 2709, MARCXML hoặc MARC-in-JSON."),
        ),
        "file.not_found": (
            translate("words", "Không thấy tệp {path}."),
            translate("words", "Xem lại tên và nơi cất tệp."),
        ),
        "file.not_marc": (
            translate("words", "Tệp {path} không phải tệp biểu ghi."),
            translate("words", "Chọn tệp có đuôi .mrc, .iso, .xml hoặc .json."),
        ),
        "file.not_readable": (
            translate("words", "Không được phép đọc tệp {path}."),
            translate("words", "Chép tệp sang thư mục của mình rồi làm lại."),
        ),
        "file.reading_stopped": (
            translate("words", "Việc đọc tệp {path} dừng giữa chừng."),
            translate("words", "Phần đã nhập vẫn còn. Nhập lại tệp, không thêm hai lần."),
        ),
        "json.malformed": (
            translate("words", "Biểu ghi JSON viết chưa đúng, ở dòng {line}."),
            translate("words", "Các biểu ghi khác không sao. Xin lại biểu ghi này từ nơi gửi."),
        ),
        "marc.bytes_replaced": (
            translate("words", "Có chữ không đọc được, đã thay bằng dấu hỏi."),
            translate("words", "Xem lại biểu ghi này sau khi nhập."),
        ),
        "marc.damaged": (
            translate("words", "Biểu ghi hỏng, không đọc được."),
            translate("words", "Các biểu ghi khác không sao. Xin lại biểu ghi này từ nơi gửi."),
        ),
        "marc.fields_lost": (
            translate("words", "Biểu ghi hỏng, mất một số trường."),
            translate("words", "Xem lại biểu ghi này sau khi nhập."),
        ),
        "marc.indicators_dropped": (
            translate("words", "Trường {tags} có chỉ thị thứ ba, MARC 21 chỉ có hai."),
            translate("words", "Chỉ thị thứ ba đã bỏ. Hai chỉ thị đầu và nội dung còn đủ."),
        ),
        "marc.is_isis": (
            translate("words", "Tệp {path} là CDS/ISIS, với số trường riêng: {tags}."),
            translate("words", "Xuất lại thành CSV hoặc MARC 21 có trường 245, rồi nhập."),
        ),
        "marc.is_unimarc": (
            translate("words", "Tệp {path} là UNIMARC, không phải MARC 21."),
            translate("words", "Xin nơi gửi xuất MARC 21."),
        ),
        "marc.no_fields": (
            translate("words", "Biểu ghi không có trường nào."),
            translate("words", "Bỏ qua được. Các biểu ghi khác không sao."),
        ),
        "marc.repaired": (
            translate("words", "Biểu ghi sai cấu trúc, đã chỉnh lại khi đọc."),
            translate("words", "Không mất gì. Nên xem qua một lượt."),
        ),
        "marc.text_is_ruined": (
            translate("words", "Chữ bị đọc nhầm bảng mã từ trước, như “{before}”."),
            translate("words", "Nhập lại với bảng mã {encoding} để được “{after}”."),
        ),
        "marc.too_long": (
            translate("words", "Biểu ghi dài quá mức cho phép."),
            translate("words", "Các biểu ghi khác không sao. Xin lại biểu ghi này từ nơi gửi."),
        ),
        "marc.too_long_to_write": (
            translate("words", "Biểu ghi {control_number} dài quá mức của ISO 2709."),
            translate("words", "Xuất MARCXML hoặc MARC-in-JSON để có đủ biểu ghi."),
        ),
        "marc.truncated": (
            translate("words", "Biểu ghi bị cắt ngang ở cuối tệp."),
            translate("words", "Xin lại tệp đầy đủ. Các biểu ghi trước đã đọc được."),
        ),
        "marc.unknown_encoding": (
            translate("words", "Chưa đọc được bảng mã {encoding}."),
            translate("words", "Chọn auto, utf-8, marc-8, tcvn3, vni, viscii hoặc windows-1258."),
        ),
        "marc.written_otherwise": (
            translate("words", "Trường {tags} có ký tự mà định dạng này không chứa được."),
            translate("words", "Biểu ghi đã được ghi, bỏ các ký tự ấy."),
        ),
        "xml.has_entities": (
            translate("words", "Tệp XML có khai báo thực thể, không an toàn."),
            translate("words", "Xin tệp MARCXML không có phần DOCTYPE."),
        ),
        "xml.malformed": (
            translate("words", "Biểu ghi XML viết chưa đúng."),
            translate("words", "Các biểu ghi khác không sao. Xin lại biểu ghi này từ nơi gửi."),
        ),
    }
