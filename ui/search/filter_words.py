"""The names of what a list can be narrowed to."""

from desktop.domain.catalogue import Filters, SearchField, SearchOrder
from ui.wording import translate

LAW, FARMING = ("34",), ("63",)
"""The classes of the two subjects that are asked for most."""


def language_name(code: str) -> str:
    """Languages of the country and of its books by name, others by their code."""
    names = {
        "vie": translate("filters", "Tiếng Việt"),
        "eng": translate("filters", "Tiếng Anh"),
        "fre": translate("filters", "Tiếng Pháp"),
        "chi": translate("filters", "Tiếng Trung"),
        "rus": translate("filters", "Tiếng Nga"),
        "ger": translate("filters", "Tiếng Đức"),
        "jpn": translate("filters", "Tiếng Nhật"),
        "kor": translate("filters", "Tiếng Hàn"),
        "lao": translate("filters", "Tiếng Lào"),
        "khm": translate("filters", "Tiếng Khmer"),
        "hmn": translate("filters", "Tiếng Mông"),
        "tai": translate("filters", "Tiếng Thái"),
        "mul": translate("filters", "Nhiều ngôn ngữ"),
    }
    return names.get(code, code)


def field_name(field: SearchField) -> str:
    return {
        SearchField.ANY: translate("filters", "Mọi chỗ"),
        SearchField.TITLE: translate("filters", "Nhan đề"),
        SearchField.AUTHOR: translate("filters", "Tác giả"),
        SearchField.SUBJECT: translate("filters", "Chủ đề"),
        SearchField.ISBN: translate("filters", "ISBN"),
        SearchField.BARCODE: translate("filters", "Mã vạch"),
        SearchField.CLASS: translate("filters", "Số phân loại"),
    }[field]


def order_name(order: SearchOrder) -> str:
    return {
        SearchOrder.RELEVANCE: translate("filters", "Sát nhất trước"),
        SearchOrder.TITLE: translate("filters", "Theo nhan đề"),
        SearchOrder.YEAR: translate("filters", "Mới nhất trước"),
    }[order]


def years_name(first: int | None, last: int | None) -> str:
    """2010–2019, or open at one end."""
    if first is None:
        return translate("filters", "Đến {year}").format(year=last)
    if last is None:
        return translate("filters", "Từ {year}").format(year=first)
    return str(first) if first == last else f"{first}–{last}"


def filter_names(filters: Filters) -> list[str]:
    """Each filter that is on, in words."""
    names = [filters.store] if filters.store else []
    if filters.language:
        names.append(language_name(filters.language))
    if filters.first_year is not None or filters.last_year is not None:
        names.append(years_name(filters.first_year, filters.last_year))
    if filters.only_available:
        names.append(translate("filters", "Còn trên giá"))
    if filters.for_children:
        names.append(translate("filters", "Thiếu nhi"))
    known: dict[tuple[str, ...], str] = {
        FARMING: translate("filters", "Nông nghiệp"),
        LAW: translate("filters", "Pháp luật"),
    }
    if filters.classes:
        names.append(known.get(filters.classes, ", ".join(filters.classes)))
    return names
