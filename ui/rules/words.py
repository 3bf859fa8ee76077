"""How the rules of the house are called."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.patron import PatronCategory
from desktop.domain.policy import Lending, Policy
from desktop.domain.register import Kind
from desktop.domain.rules import Part

translate = QCoreApplication.translate


def part_words(part: Part) -> str:
    return {
        Part.POLICIES: translate("Rules", "Mức mượn"),
        Part.CLOSURES: translate("Rules", "Ngày nghỉ"),
        Part.LATENESS: translate("Rules", "Trả muộn"),
        Part.HOLDS: translate("Rules", "Đặt giữ"),
        Part.PRIVACY: translate("Rules", "Lịch sử mượn"),
        Part.MONEY: translate("Rules", "Phí"),
        Part.COMPENSATION: translate("Rules", "Đền sách"),
    }[part]


def category_words(category: PatronCategory | None) -> str:
    if category is None:
        return translate("Rules", "Mọi bạn đọc")
    return {
        PatronCategory.ADULT: translate("Rules", "Người lớn"),
        PatronCategory.CHILD: translate("Rules", "Thiếu nhi"),
        PatronCategory.STUDENT: translate("Rules", "Học sinh"),
        PatronCategory.TEACHER: translate("Rules", "Giáo viên"),
        PatronCategory.ELDERLY: translate("Rules", "Người cao tuổi"),
        PatronCategory.HOME: translate("Rules", "Phục vụ tại nhà"),
        PatronCategory.GROUP: translate("Rules", "Thẻ tập thể"),
    }[category]


def kind_words(kind: Kind | None) -> str:
    if kind is None:
        return translate("Rules", "Mọi loại")
    return {
        Kind.BOOK: translate("Rules", "Sách"),
        Kind.SERIAL: translate("Rules", "Báo chí"),
        Kind.PICTURE: translate("Rules", "Tranh, ảnh"),
        Kind.MAP: translate("Rules", "Bản đồ"),
        Kind.DISC: translate("Rules", "Đĩa, băng"),
        Kind.OTHER: translate("Rules", "Loại khác"),
    }[kind]


def lending_words(lending: Lending | None) -> str:
    if lending is None:
        return translate("Rules", "Như trên")
    return {
        Lending.HOME: translate("Rules", "Mượn về"),
        Lending.IN_HOUSE: translate("Rules", "Tại chỗ"),
        Lending.NEVER: translate("Rules", "Không"),
    }[lending]


def policy_words(policy: Policy) -> str:
    """One line of the table, as a sentence without a verb."""
    head = category_words(policy.category)
    if policy.kind is not None:
        head = f"{head}, {kind_words(policy.kind)}"
    if policy.site is not None:
        head = f"{head}, {policy.site}"
    said = (
        "" if policy.lending is None else lending_words(policy.lending),
        _counted(policy.limit, translate("Rules", "{count} cuốn")),
        _counted(policy.period_days, translate("Rules", "{count} ngày")),
        _counted(policy.renewals, translate("Rules", "gia hạn {count} lần")),
    )
    return f"{head}: {', '.join(filter(None, said))}"


def _counted(count: int | None, words: str) -> str:
    return "" if count is None else words.format(count=count)
