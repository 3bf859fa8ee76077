"""What the pages say: moments, counts and reasons in plain Vietnamese."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from desktop.domain.calendar import day_of, local
from desktop.domain.union import Reason, Sign
from sync.hub.desk.overview import CommuneRow, Need

_SOON_S = 90
_HOUR_S = 3600

REFUSALS = {
    "change.not_sound": "Nội dung gửi lên không đọc được.",
    "change.of_another_library": "Bản sách hoặc thẻ này thuộc thư viện khác.",
    "change.too_large": "Một thay đổi lớn quá mức cho phép.",
    "circulation.not_sound": "Lượt mượn trả gửi lên không đọc được.",
    "patron.not_sound": "Thẻ gửi lên có điều không được gửi, nên không giữ lại.",
    "edit.not_json": "Nội dung gửi lên không đọc được.",
    "edit.not_sound": "Chỗ sửa mô tả không đọc được.",
    "record.not_sound": "Mô tả sách gửi lên không đọc được.",
    "wire.not_understood": "Tên của sách hoặc bản sách gửi lên không đúng dạng.",
}

KINDS = {
    "record": "mô tả sách",
    "copy": "bản sách",
    "patron": "thẻ bạn đọc",
    "circulation": "lượt mượn trả",
    "removal": "việc cất mô tả",
    "hold": "lượt đặt giữ",
    "register": "dòng sổ đăng ký",
    "rules": "nội quy",
    "override": "lần vượt nội quy",
    "visits": "số lượt đến",
    "figures": "bảng đếm theo tháng",
    "reader": "bạn đọc đã khóa",
    "whose": "dấu người mượn đã khóa",
    "key": "chìa khóa bạn đọc",
}

CATEGORIES = {
    "adult": "Người lớn",
    "child": "Thiếu nhi",
    "student": "Học sinh, sinh viên",
    "teacher": "Giáo viên",
    "elderly": "Người cao tuổi",
    "home": "Phục vụ tại nhà",
    "group": "Nhóm, lớp",
}

DEEDS = {
    "ask": "đề nghị đồng bộ",
    "code": "cấp mã ghi danh",
    "revoke": "thu hồi máy",
    "replace": "thay máy",
    "assign": "giao cho tỉnh",
    "settle_library": "chọn bản của thư viện",
    "settle_nation": "giữ bản quốc gia",
    "harvest_source": "dùng bản của nguồn lấy về",
    "harvest_nation": "giữ bản quốc gia, không theo nguồn",
    "curate": "ghi là mô tả chuẩn của quốc gia",
    "uncurate": "thôi ghi là mô tả chuẩn",
    "join": "gộp hai mô tả của một cuốn",
    "part": "tách hai cuốn khác nhau",
}

FIELDS = {
    "LDR": "Đầu biểu",
    "008": "Mã thông tin chung",
    "020": "ISBN",
    "022": "ISSN",
    "041": "Ngôn ngữ",
    "080": "Phân loại UDC",
    "082": "Phân loại DDC",
    "100": "Tác giả",
    "110": "Cơ quan chủ trì",
    "245": "Nhan đề",
    "246": "Nhan đề khác",
    "250": "Lần xuất bản",
    "260": "Xuất bản",
    "264": "Xuất bản",
    "300": "Mô tả vật lý",
    "490": "Tùng thư",
    "500": "Ghi chú",
    "520": "Tóm tắt",
    "650": "Chủ đề",
    "653": "Từ khóa",
    "700": "Tác giả khác",
}

SIGNS = {
    Sign.NUMBER: "số biểu ghi",
    Sign.ISBN: "ISBN",
    Sign.TITLE: "nhan đề",
    Sign.AUTHOR: "tác giả",
    Sign.YEAR: "năm xuất bản",
    Sign.PUBLISHER: "nhà xuất bản",
    Sign.PAGES: "số trang",
    Sign.PART: "tập",
    Sign.EDITION: "lần xuất bản",
    Sign.FORM: "loại tài liệu",
}

BADGES = {
    Need.NEVER: ("danger", "Cần gọi"),
    Need.LATE: ("danger", "Cần gọi"),
    Need.REFUSED: ("warning", "Cần xem"),
    Need.CLOCK: ("warning", "Cần xem"),
    Need.BACKUP: ("warning", "Cần xem"),
    Need.CONFLICTS: ("warning", "Cần xem"),
    Need.SLOW: ("plain", "Hơi chậm"),
    Need.NOTHING: ("success", "Kịp"),
}

DONE = {
    "de-nghi": "Đã đề nghị đồng bộ. Chương trình ở xã hiện lời này ở lần khớp tới.",
    "thu-hoi": "Đã thu hồi máy. Máy ấy không gửi nhận được nữa.",
    "thu-vien": "Đã chọn bản của thư viện. Mọi xã nhận ở lần khớp tới.",
    "quoc-gia": "Đã giữ bản quốc gia.",
    "nguon": "Đã dùng bản của nguồn. Mọi xã nhận ở lần khớp tới.",
    "chuan": "Đã ghi là mô tả chuẩn. Từ nay các xã sửa là đề xuất.",
    "thoi-chuan": "Đã thôi. Từ nay các xã cùng sửa mô tả này.",
    "gop": "Đã gộp thành một cuốn. Mọi xã nhận ở lần khớp tới.",
    "hai-cuon": "Đã ghi là hai cuốn khác nhau. Trung tâm không hỏi lại.",
    "mat-khau": "Đã đặt mật khẩu. Đăng nhập để bắt đầu.",
    "da-ra": "Đã đăng xuất.",
    "het-phien": "Phiên làm việc đã hết. Đăng nhập lại để làm tiếp.",
}

TROUBLES = {
    "coordinator.not_recognised": "Tên hoặc mật khẩu chưa đúng.",
    "coordinator.code_unknown": "Tên hoặc mã chưa đúng, hoặc mã đã quá bảy ngày.",
    "coordinator.too_many_tries": "Thử sai nhiều lần quá. Đợi 15 phút rồi thử lại.",
    "coordinator.password_short": "Mật khẩu cần từ 10 đến 128 chữ.",
    "coordinator.not_twice": "Hai lần gõ mật khẩu chưa giống nhau.",
    "coordinator.note_long": "Lời nhắn dài quá. Viết trong 300 chữ cái.",
    "hub.library_unknown": "Không có thư viện này trong phần việc của mình.",
    "hub.device_unknown": "Thư viện này không có máy ấy.",
    "conflict.unknown": "Chỗ khác nhau này đã có người chọn rồi.",
    "conflict.of_a_whole_record": "Việc cất hoặc gộp cả biểu ghi không chọn ở đây được.",
    "record.unknown": "Không còn mô tả này.",
    "record.for_the_nation": "Việc này của bàn quốc gia.",
    "record.has_proposals": "Mô tả này còn đề xuất chưa xem. Xem xong rồi hãy thôi.",
    "harvest.nothing_to_settle": "Chỗ khác nhau này đã có người chọn rồi, hoặc nguồn vừa sửa.",
    "twins.unknown": "Cặp sách này đã có người xem rồi, hoặc vừa thay đổi.",
    "form.not_ours": "Trang này đã cũ. Mở lại rồi làm tiếp, chưa có gì thay đổi.",
    "page.unknown": "Không có trang này.",
}


def trouble(code: str) -> str:
    return TROUBLES.get(code, f"Chưa làm được. Báo trung tâm mã {code}.")


def refusal(code: str) -> str:
    return REFUSALS.get(code, f"Trung tâm chưa dùng được thay đổi này ({code}).")


def reason(row: CommuneRow, now: datetime) -> str:
    """Why a library stands where it stands in the list."""
    return {
        Need.NEVER: "Chưa có máy nào ghi danh",
        Need.LATE: "Lâu chưa khớp",
        Need.REFUSED: f"{number(row.refused)} thay đổi bị để riêng",
        Need.CLOCK: f"Đồng hồ {clock(row.clock_error_s)}",
        Need.BACKUP: f"Sao lưu cũ, {ago(row.backup_at, now)}",
        Need.CONFLICTS: f"{number(row.conflicts)} chỗ khác nhau",
        Need.SLOW: "Mấy hôm chưa khớp",
        Need.NOTHING: "Bình thường",
    }[row.need]


def number(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def few(count: int | None) -> str:
    """A count, or that it is too small to be told."""
    return "không nói" if count is None else number(count)


def when(moment: datetime | None) -> str:
    return "chưa có" if moment is None else local(moment).strftime("%d/%m/%Y, %H:%M")


def day(moment: datetime) -> str:
    return local(moment).strftime("%d/%m/%Y")


def ago(moment: datetime | None, now: datetime) -> str:
    """How many days back; the days are Vietnam's."""
    if moment is None:
        return "chưa có"
    days = (day_of(now) - day_of(moment)).days
    if days <= 0:
        return "hôm nay"
    return "hôm qua" if days == 1 else f"{number(days)} ngày"


def clock(error_s: int) -> str:
    if abs(error_s) < _SOON_S:
        return "đúng giờ"
    side = "nhanh" if error_s > 0 else "chậm"
    span = timedelta(seconds=abs(error_s))
    if span.days:
        return f"{side} {number(span.days)} ngày"
    if span.seconds >= _HOUR_S:
        return f"{side} {span.seconds // _HOUR_S} giờ"
    return f"{side} {span.seconds // 60} phút"


def because(reasons: Iterable[Reason]) -> str:
    """Why two descriptions are taken for one book's."""
    said = [(SIGNS[sign], agrees) for sign, agrees in reasons]
    same = [name for name, agrees in said if agrees]
    other = [name for name, agrees in said if not agrees]
    parts = [f"Cùng {', '.join(same)}" if same else "", f"khác {', '.join(other)}" if other else ""]
    return f"{'; '.join(filter(None, parts))}."


def field(tag: str) -> str:
    if not tag:
        return "Mã hóa hoặc cả biểu ghi"
    return f"{FIELDS[tag]} ({tag})" if tag in FIELDS else f"Trường {tag}"


def value(text: str, tag: str) -> str:
    """A MARC field as one reads it: without its tag, its indicators and its codes."""
    if not text:
        return "(bỏ trống)"
    if "\x1f" not in text:
        return text.removeprefix(tag)
    return " ".join(part[1:] for part in text.split("\x1f")[1:])


def all_words() -> dict[str, Any]:
    """By the names that the templates call them."""
    return {
        "trouble": trouble,
        "refusal": refusal,
        "reason": reason,
        "number": number,
        "few": few,
        "category": lambda name: CATEGORIES.get(name, name),
        "when": when,
        "day": day,
        "ago": ago,
        "clock": clock,
        "field": field,
        "because": because,
        "value": value,
        "badge": BADGES.__getitem__,
        "kind": lambda name: KINDS.get(name, name),
        "deed": lambda name: DEEDS.get(name, name),
    }
