"""Words about what is wrong with a record by the rules of MARC 21."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What is wrong, and what to do, by code."""
    return {
        "marc.area_length": (
            translate("words", "Mã vùng địa lý {found} không đủ 7 ký tự."),
            translate("words", "Chọn mã trong danh sách, như a-vt---."),
        ),
        "marc.area_unknown": (
            translate("words", "Không có mã vùng địa lý {found}."),
            translate("words", "Chọn mã trong danh sách, như a-vt---."),
        ),
        "marc.article": (
            translate("words", "Số ký tự bỏ qua khi xếp nhan đề là {found}, đáng ra là {wanted}."),
            translate("words", "Sửa chỉ thị 2 của trường {tag}."),
        ),
        "marc.control_sign": (
            translate("words", "Trường {tag} ${subfield} có dấu xuống dòng hoặc dấu tab."),
            translate("words", "Thay bằng khoảng trắng."),
        ),
        "marc.country_in_fixed": (
            translate("words", "Không có mã nước {found} trong 008/15-17."),
            translate("words", "Chọn nước trong danh sách, như vm."),
        ),
        "marc.field_repeated": (
            translate("words", "Trường {tag} không được lặp."),
            translate("words", "Giữ một trường, gộp phần còn lại vào đó."),
        ),
        "marc.fixed_length": (
            translate("words", "Trường 008 có {found} ký tự, phải đủ 40."),
            translate("words", "Mở phần dữ liệu mã hóa và chọn lại."),
        ),
        "marc.fixed_missing": (
            translate("words", "Thiếu trường 008."),
            translate("words", "Chọn ngôn ngữ và nước, trường 008 sẽ được lập."),
        ),
        "marc.fixed_value": (
            translate("words", "Giá trị {found} ở {tag}/{positions} không có trong MARC 21."),
            translate("words", "Chọn giá trị trong danh sách."),
        ),
        "marc.indicator_wrong": (
            translate(
                "words", "Chỉ thị {number} của trường {tag} là “{found}”, chỉ được là {wanted}."
            ),
            translate("words", "Chọn lại chỉ thị, # là để trống."),
        ),
        "marc.isbn_has_other_signs": (
            translate("words", "ISBN {found} có dấu gạch hoặc ký tự khác."),
            translate("words", "Chỉ ghi các chữ số liền nhau."),
        ),
        "marc.isbn_length": (
            translate("words", "ISBN {found} không đủ 10 hoặc 13 số."),
            translate("words", "Xem lại số ở bìa sau."),
        ),
        "marc.isbn_needs_space": (
            translate("words", "Trước dấu ngoặc trong ISBN {found} cần một khoảng trắng."),
            translate("words", "Thêm khoảng trắng."),
        ),
        "marc.isbn_wrong": (
            translate("words", "ISBN {found} sai số kiểm tra."),
            translate("words", "Xem lại số ở bìa sau. Sách in sai thì ghi vào $z."),
        ),
        "marc.issn_wrong": (
            translate("words", "ISSN {found} chưa đúng."),
            translate("words", "Ghi như 1859-0012 và xem lại số ở bìa."),
        ),
        "marc.language_in_fixed": (
            translate("words", "Không có mã ngôn ngữ {found} trong 008/35-37."),
            translate("words", "Chọn ngôn ngữ trong danh sách, như vie."),
        ),
        "marc.language_length": (
            translate("words", "Mã ngôn ngữ {found} không đủ 3 chữ."),
            translate("words", "Chọn ngôn ngữ trong danh sách, như vie."),
        ),
        "marc.language_old": (
            translate("words", "Mã ngôn ngữ {found} nay không dùng nữa."),
            translate("words", "Chọn mã mới trong danh sách."),
        ),
        "marc.language_unknown": (
            translate("words", "Không có mã ngôn ngữ {found}."),
            translate("words", "Chọn ngôn ngữ trong danh sách, như vie."),
        ),
        "marc.leader_length": (
            translate("words", "Đầu biểu có {found} ký tự, phải đủ 24."),
            translate("words", "Chọn lại loại tài liệu."),
        ),
        "marc.link_leads_nowhere": (
            translate("words", "Liên kết $6 số {found} của trường {tag} không dẫn tới đâu."),
            translate("words", "Thêm trường kia hoặc bỏ $6."),
        ),
        "marc.link_missing": (
            translate("words", "Trường 880 thiếu liên kết $6."),
            translate("words", "Ghi $6 với nhãn của trường gốc, như 245-01."),
        ),
        "marc.several_headings": (
            translate("words", "Có {count} tiêu đề chính, chỉ được một."),
            translate("words", "Giữ một trường 1XX, chuyển các trường khác sang 7XX."),
        ),
        "marc.subfield_empty": (
            translate("words", "Trường {tag} ${subfield} trống."),
            translate("words", "Điền vào hoặc bỏ đi."),
        ),
        "marc.subfield_repeated": (
            translate("words", "Trường con ${subfield} của trường {tag} không được lặp."),
            translate("words", "Giữ một, hoặc lập thêm một trường {tag}."),
        ),
        "marc.subfield_unknown": (
            translate("words", "Trường {tag} không có trường con ${subfield}."),
            translate("words", "Chọn trường con khác."),
        ),
        "marc.subfields_in_control_field": (
            translate("words", "Trường {tag} không được có trường con."),
            translate("words", "Bỏ dấu trường con."),
        ),
        "marc.title_begins_elsewhere": (
            translate("words", "Trường 245 bắt đầu bằng ${subfield}, phải bắt đầu bằng $a."),
            translate("words", "Đưa nhan đề chính lên đầu."),
        ),
        "marc.title_final_stop": (
            translate("words", "Trường 245 chưa có dấu chấm ở cuối."),
            translate("words", "Thêm dấu chấm."),
        ),
        "marc.title_initials": (
            translate("words", "Chữ viết tắt tên trong 245 $c cách nhau."),
            translate("words", "Viết liền, như J.K. Rowling."),
        ),
        "marc.title_medium_brackets": (
            translate("words", "Loại tài liệu trong 245 $h chưa có ngoặc vuông."),
            translate("words", "Viết như [ghi âm]."),
        ),
        "marc.title_missing": (
            translate("words", "Thiếu nhan đề (245)."),
            translate("words", "Ghi nhan đề của sách."),
        ),
        "marc.title_not_traced": (
            translate("words", "Chỉ thị 1 của 245 là 0 mà đã có tác giả."),
            translate("words", "Đổi thành 1."),
        ),
        "marc.title_sign_before_names": (
            translate("words", "Trước 245 $c chưa có dấu gạch chéo."),
            translate("words", "Thêm khoảng trắng và dấu / trước tên tác giả."),
        ),
        "marc.title_sign_before_number": (
            translate("words", "Trước 245 $n chưa có dấu chấm."),
            translate("words", "Thêm dấu chấm trước số tập."),
        ),
        "marc.title_sign_before_part": (
            translate("words", "Trước 245 $p thiếu dấu chấm hoặc dấu phẩy."),
            translate("words", "Sau số tập dùng dấu phẩy, sau nhan đề dùng dấu chấm."),
        ),
        "marc.title_sign_before_rest": (
            translate("words", "Trước 245 $b chưa có dấu hai chấm."),
            translate("words", "Thêm khoảng trắng và dấu : (hoặc ; =)."),
        ),
        "marc.title_space_before_medium": (
            translate("words", "Trước 245 $h có khoảng trắng thừa."),
            translate("words", "Bỏ khoảng trắng."),
        ),
        "marc.title_traced_without_heading": (
            translate("words", "Chỉ thị 1 của 245 là 1 mà chưa có tác giả."),
            translate("words", "Đổi thành 0 hoặc thêm trường 1XX."),
        ),
        "marc.title_without_words": (
            translate("words", "Trường 245 chưa có $a."),
            translate("words", "Ghi nhan đề chính."),
        ),
        "marc.transaction_date": (
            translate("words", "Ngày giờ {found} ở trường 005 chưa đúng."),
            translate("words", "Bỏ trường này, máy sẽ ghi lại khi lưu."),
        ),
    }
