"""How the lines of the forms are called, what they are about, and how wide they are."""

from desktop.domain.cataloguing.forms import Form, FormField
from ui.wording import translate

WHOLE = 12
"""So many columns has a form."""

_HALF = WHOLE // 2

# In this order, before all others, with the columns that each takes.
ESSENTIAL = {
    "title": 9, "part": 3,
    "subtitle": 12,
    "author": 6, "illustrator": 6,
    "publisher": 4, "place": 4, "year": 2, "extent": 2,
    "class_number": 4, "call_number": 3, "keyword": 5,
    "isbn": 4, "issn": 4, "price": 3, "language": 5,
}  # fmt: skip
_WIDE = {"summary", "note", "local_note", "contents", "link", "other_title", "readers"}
JOINED = {
    "keyword", "subject", "place_name", "period", "contributor", "illustrator", "area", "person",
    "genre",
}  # fmt: skip
"""Lines with several short values, written one after another with `;` between them."""


def columns(field: FormField) -> int:
    return ESSENTIAL.get(field.name, WHOLE if field.name in _WIDE else _HALF)


def essential(form: Form) -> tuple[FormField, ...]:
    """What is described first, in its order."""
    known = {field.name: field for field in form.fields}
    return tuple(known[name] for name in ESSENTIAL if name in known and name != "subtitle")


def further(form: Form) -> tuple[FormField, ...]:
    first = essential(form)
    return tuple(field for field in form.fields if field not in first)


def form_name(name: str) -> str:
    return {
        "book": translate("forms", "Sách"),
        "serial": translate("forms", "Báo, tạp chí"),
        "picture": translate("forms", "Tranh ảnh"),
        "sound": translate("forms", "Đĩa tiếng"),
        "video": translate("forms", "Đĩa hình"),
        "local_history": translate("forms", "Địa chí"),
    }[name]


def template_name(name: str) -> str:
    return {
        "book": translate("templates", "Sách"),
        "comic": translate("templates", "Truyện tranh"),
        "textbook": translate("templates", "Sách giáo khoa"),
        "childrens_book": translate("templates", "Sách thiếu nhi"),
        "newspaper": translate("templates", "Báo"),
        "magazine": translate("templates", "Tạp chí"),
        "music_disc": translate("templates", "Đĩa nhạc"),
        "spoken_disc": translate("templates", "Đĩa đọc"),
        "video_disc": translate("templates", "Đĩa hình"),
        "picture": translate("templates", "Tranh ảnh"),
        "poster": translate("templates", "Áp phích"),
        "local_history": translate("templates", "Tài liệu địa chí"),
    }[name]


def line_name(name: str) -> str:
    return (_titles() | _people() | _making() | _about() | _notes() | _coded())[name]


def _titles() -> dict[str, str]:
    return {
        "isbn": translate("lines", "ISBN"),
        "issn": translate("lines", "ISSN"),
        "price": translate("lines", "Giá bìa"),
        "title": translate("lines", "Nhan đề"),
        "subtitle": translate("lines", "Phụ đề"),
        "part": translate("lines", "Tập"),
        "part_title": translate("lines", "Tên tập"),
        "responsibility": translate("lines", "Người, nơi làm sách (như trên trang nhan đề)"),
        "other_title": translate("lines", "Nhan đề khác"),
        "earlier_title": translate("lines", "Tên cũ"),
        "later_title": translate("lines", "Tên mới"),
        "series": translate("lines", "Tùng thư"),
        "series_number": translate("lines", "Số trong tùng thư"),
    }


def _people() -> dict[str, str]:
    return {
        "author": translate("lines", "Tác giả"),
        "body": translate("lines", "Cơ quan là tác giả"),
        "illustrator": translate("lines", "Người minh họa"),
        "contributor": translate("lines", "Người cùng làm"),
        "performers": translate("lines", "Người biểu diễn, đọc"),
        "credits": translate("lines", "Người thực hiện"),
        "person": translate("lines", "Nhân vật được nói đến"),
    }


def _making() -> dict[str, str]:
    return {
        "edition": translate("lines", "Lần xuất bản"),
        "place": translate("lines", "Nơi xuất bản"),
        "publisher": translate("lines", "Nhà xuất bản"),
        "year": translate("lines", "Năm"),
        "extent": translate("lines", "Số trang"),
        "illustrations": translate("lines", "Tranh vẽ trong sách"),
        "details": translate("lines", "Màu, chất liệu"),
        "size": translate("lines", "Khổ"),
        "frequency_note": translate("lines", "Bao lâu ra một số"),
        "numbering": translate("lines", "Số đầu, số cuối"),
    }


def _about() -> dict[str, str]:
    return {
        "class_number": translate("lines", "Ký hiệu phân loại"),
        "item_number": translate("lines", "Chỉ số sách"),
        "call_number": translate("lines", "Ký hiệu xếp giá"),
        "keyword": translate("lines", "Từ khóa"),
        "subject": translate("lines", "Chủ đề"),
        "place_name": translate("lines", "Nói về nơi nào"),
        "period": translate("lines", "Nói về thời nào"),
        "genre": translate("lines", "Thể loại"),
        "area": translate("lines", "Mã vùng"),
        "contents": translate("lines", "Mục lục"),
    }


def _notes() -> dict[str, str]:
    return {
        "summary": translate("lines", "Tóm tắt"),
        "readers": translate("lines", "Dành cho ai"),
        "note": translate("lines", "Ghi chú"),
        "link": translate("lines", "Địa chỉ trên mạng"),
        "local_note": translate("lines", "Ghi chú của thư viện"),
        "acquired_from": translate("lines", "Nhận từ ai"),
        "custody": translate("lines", "Ai đã giữ trước đây"),
    }


def _coded() -> dict[str, str]:
    return {
        "language": translate("lines", "Ngôn ngữ"),
        "country": translate("lines", "Nước xuất bản"),
        "audience": translate("lines", "Lứa tuổi"),
        "form": translate("lines", "Hình thức sách"),
        "literary_form": translate("lines", "Thể văn"),
        "frequency": translate("lines", "Định kỳ"),
        "serial_type": translate("lines", "Loại báo, tạp chí"),
        "visual_type": translate("lines", "Loại tranh ảnh, phim"),
    }
