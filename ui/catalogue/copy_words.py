"""How copies are spoken of: where they come from, and what is the matter with them."""

import re

from desktop.domain.catalogue import CopyState
from desktop.domain.copy import NEXT, Copy, CopySource, CopyStatus
from ui.wording import number, short_date, translate

_NOT_DIGITS = re.compile(r"\D")


def number_of(copy: Copy) -> str:
    """What it is called by: its accession number; a book lent by another library has none."""
    return copy.accession or copy.barcode


def amount(text: str) -> int | None:
    """A sum of money as it is typed, with whatever stands between its digits."""
    digits = _NOT_DIGITS.sub("", text)
    return int(digits) if digits else None


def source_name(source: CopySource) -> str:
    return {
        CopySource.UNKNOWN: translate("copies", "không rõ"),
        CopySource.PURCHASE: translate("copies", "Mua"),
        CopySource.ALLOCATION: translate("copies", "Cấp phát"),
        CopySource.DONATION: translate("copies", "Biếu tặng"),
        CopySource.EXCHANGE: translate("copies", "Trao đổi"),
        CopySource.ROTATION: translate("copies", "Luân chuyển"),
        CopySource.TRANSFER: translate("copies", "Chuyển giao"),
        CopySource.OTHER: translate("copies", "Nguồn khác"),
    }[source]


def facts(copy: Copy) -> str:
    """Where it stands, how it came, what it cost."""
    source = "" if copy.source is CopySource.UNKNOWN else source_name(copy.source)
    price = ""
    if copy.price is not None:
        price = translate("copies", "{price} đ").format(price=number(copy.price))
    barcode = "" if copy.barcode == copy.accession else copy.barcode
    places = (copy.store, copy.location, copy.shelf, copy.call_number)
    return " · ".join(part for part in (*places, source, price, barcode) if part)


def status(state: CopyState) -> tuple[str, str]:
    """The words and the kind of the badge."""
    if state.due is not None and state.copy.status is not CopyStatus.LOST:
        due = short_date(state.due)
        return translate("copies", "Cho mượn đến {day}").format(day=due), "info"
    kinds = {CopyStatus.IN_STOCK: "success", CopyStatus.WITHDRAWN: ""}
    copy = state.copy
    return status_name(copy.status), kinds.get(copy.status, "attention")


def status_name(status: CopyStatus) -> str:
    return {
        CopyStatus.IN_STOCK: translate("copies", "Còn trên giá"),
        CopyStatus.DAMAGED: translate("copies", "Hỏng"),
        CopyStatus.REPAIR: translate("copies", "Đang sửa"),
        CopyStatus.LOST: translate("copies", "Đã mất"),
        CopyStatus.WITHDRAWN: translate("copies", "Đã rút khỏi kho"),
    }[status]


def next_statuses(state: CopyState) -> tuple[CopyStatus, ...]:
    """What a correction can make of a copy. Withdrawing has a way of its own."""
    now = state.copy.status
    reachable = NEXT[now] - {CopyStatus.WITHDRAWN} | {now}
    if state.due is not None:
        reachable &= {now, CopyStatus.LOST}  # all else is done to a book that is here
    return tuple(status for status in CopyStatus if status in reachable)


def reasons() -> tuple[str, ...]:
    """Why copies are usually withdrawn."""
    return (
        translate("copies", "Rách nát"),
        translate("copies", "Mất"),
        translate("copies", "Lạc hậu"),
        translate("copies", "Thừa bản"),
    )
