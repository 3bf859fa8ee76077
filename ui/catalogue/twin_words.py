"""What is said of a book that is described already."""

from desktop.domain.matching import Reason
from desktop.services.linking import Twin
from ui.transfer.words import reason_name
from ui.wording import translate


def twin_words(twin: Twin, *, has_number: bool) -> tuple[str, str]:
    """That it is there, and what tells a person whether it is the same one.

    `has_number` is whether the new description brought a number of its own: else only an equal
    description can have the same one.
    """
    hit = twin.hit
    is_equal = twin.reason is Reason.NUMBER and not has_number
    why = translate("catalogue", "Mô tả giống hệt") if is_equal else reason_name(twin.reason)
    known = [f"“{hit.title}”", *filter(None, (hit.author, str(hit.year or "")))]
    detail = translate("catalogue", "{why}: {book}.").format(why=why, book=", ".join(known))
    if twin.is_curated:
        detail += " " + translate("catalogue", "Mô tả này đã được quốc gia duyệt.")
    if hit.copies:
        return translate("catalogue", "Thư viện đã có sách này."), detail
    return translate("catalogue", "Mục lục đã có sách này."), detail
