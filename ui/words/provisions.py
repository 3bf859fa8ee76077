"""Words about the files by which a province sets up its libraries."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "provision.headings_missing": (
            translate("words", "Bảng chưa có cột mã và cột tên."),
            translate("words", "Dòng đầu ghi tên cột: Mã, Tên thư viện, Mã ghi danh."),
        ),
        "provision.hub_missing": (
            translate("words", "Có mã ghi danh mà chưa có địa chỉ trung tâm."),
            translate("words", "Cho biết thêm --hub."),
        ),
        "provision.key_is_there": (
            translate("words", "Đã có tệp {path}."),
            translate("words", "Không ghi gì lên đó. Mất khóa cũ thì mọi thư viện từ chối tệp."),
        ),
        "provision.list_is_empty": (
            translate("words", "Bảng chưa có thư viện nào."),
            translate("words", "Mỗi dòng sau dòng tên cột là một thư viện."),
        ),
        "provision.no_certificate": (
            translate("words", "Trong {path} không có chứng thư."),
            translate("words", "Chọn tệp PEM có dòng BEGIN CERTIFICATE."),
        ),
        "provision.no_key": (
            translate("words", "Tệp {path} không phải khóa của tỉnh."),
            translate("words", "Chọn tệp do lệnh provision key làm."),
        ),
        "provision.none_at_hand": (
            translate("words", "Không thấy tệp .tvx cạnh chương trình hay trên USB."),
            translate("words", "Cho biết tên tệp."),
        ),
        "provision.not_ours": (
            translate("words", "Tệp {path} không phải tệp của tỉnh cho Thư Viện Xã."),
            translate("words", "Chưa làm gì. Chọn đúng tệp .tvx."),
        ),
        "provision.not_readable": (
            translate("words", "Không đọc được tệp {path}."),
            translate("words", "Xem lại tên tệp, hoặc cắm lại USB."),
        ),
        "provision.not_understood": (
            translate("words", "Tệp của tỉnh có chỗ không hiểu được."),
            translate("words", "Chưa làm gì. Xin cán bộ tỉnh tệp khác."),
        ),
        "provision.not_written": (
            translate("words", "Không ghi được tệp {path}."),
            translate("words", "Chọn thư mục khác."),
        ),
        "provision.older": (
            translate("words", "Tệp này cũ hơn tệp đã dùng."),
            translate("words", "Không đổi gì. Dùng tệp mới nhất của tỉnh."),
        ),
        "provision.other_library": (
            translate("words", "Tệp này dành cho {name} ({code})."),
            translate("words", "Không đổi gì. Chọn tệp của thư viện mình."),
        ),
        "provision.other_province": (
            translate("words", "Tệp này không do {province} ký."),
            translate("words", "Không đổi gì. Gọi cán bộ tỉnh hỏi lại tệp này từ đâu ra."),
        ),
        "provision.logo_not_understood": (
            translate("words", "Ảnh biểu trưng chưa dùng được."),
            translate("words", "Chọn ảnh PNG hoặc JPEG dưới 256 KB."),
        ),
        "provision.part_too_large": (
            translate("words", "Tệp {path} lớn quá."),
            translate("words", "Chọn tệp dưới 512 KB."),
        ),
        "provision.pin_not_understood": (
            translate("words", "Số của chứng thư chưa đúng."),
            translate("words", "Đó là SHA-256, 64 chữ số và chữ a đến f."),
        ),
        "provision.range_not_understood": (
            translate("words", "“{given}” chưa phải dải số."),
            translate("words", "Viết như TV:1-5000; VN:1-200."),
        ),
        "provision.row_incomplete": (
            translate("words", "Dòng {row} thiếu mã hoặc tên."),
            translate("words", "Chưa làm tệp nào. Sửa bảng rồi làm lại."),
        ),
        "provision.row_twice": (
            translate("words", "Dòng {row} lặp lại mã {code}."),
            translate("words", "Chưa làm tệp nào. Sửa bảng rồi làm lại."),
        ),
        "provision.several_at_hand": (
            translate("words", "Có {count} tệp .tvx, không biết dùng tệp nào."),
            translate("words", "Cho biết tên tệp của thư viện này."),
        ),
        "provision.tampered": (
            translate("words", "Tệp {path} đã bị sửa hoặc hỏng."),
            translate("words", "Chưa làm gì. Xin cán bộ tỉnh tệp khác."),
        ),
        "provision.too_new": (
            translate("words", "Tệp {path} dành cho bản chương trình mới hơn."),
            translate("words", "Chưa làm gì. Cập nhật chương trình rồi mở lại tệp."),
        ),
    }
