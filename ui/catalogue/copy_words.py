"""How copies are spoken of: where they come from, and what is the matter with them."""

from desktop.domain.catalogue import CopyState
from desktop.domain.copy import Copy, CopySource, CopyStatus
from ui.wording import number, short_date, translate


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
    return " · ".join(part for part in (copy.store, source, price, barcode) if part)


def status(state: CopyState) -> tuple[str, str]:
    """The words and the kind of the badge."""
    if state.due is not None:
        due = short_date(state.due)
        return translate("copies", "Cho mượn đến {day}").format(day=due), "info"
    return {
        CopyStatus.IN_STOCK: (translate("copies", "Còn trên giá"), "success"),
        CopyStatus.DAMAGED: (translate("copies", "Hỏng"), "attention"),
        CopyStatus.REPAIR: (translate("copies", "Đang sửa"), "attention"),
        CopyStatus.LOST: (translate("copies", "Đã mất"), "attention"),
        CopyStatus.WITHDRAWN: (translate("copies", "Đã rút khỏi kho"), ""),
    }[state.copy.status]


def reasons() -> tuple[str, ...]:
    """Why copies are usually withdrawn."""
    return (
        translate("copies", "Rách nát"),
        translate("copies", "Mất"),
        translate("copies", "Lạc hậu"),
        translate("copies", "Thừa bản"),
    )
