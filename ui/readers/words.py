"""What is known of a reader, in words."""

from datetime import date

from desktop.domain.consent import Signer
from desktop.domain.patron import Patron, PatronCategory, SuspensionReason
from desktop.services.card_numbers import CardNumbers
from ui.readers.facts import Fact
from ui.wording import full_date, number, translate


def reader_facts(patron: Patron, limit: int) -> tuple[Fact, ...]:
    """Where they are to be found, and what the card allows."""
    return (
        (translate("Readers", "Liên hệ"), patron.contact),
        (translate("Readers", "Ở tại"), patron.village),
        (
            translate("Readers", "Được mượn"),
            translate("Readers", "{limit} cuốn").format(limit=limit),
        ),
        (translate("Readers", "Thẻ từ"), _day(patron.since)),
        (translate("Readers", "Thẻ đến"), _day(patron.expires) or _endless()),
    )


def guardian_facts(patron: Patron) -> tuple[Fact, ...]:
    return (
        (translate("Readers", "Họ tên"), patron.guardian.name or translate("Readers", "chưa ghi")),
        (translate("Readers", "Liên hệ"), patron.guardian.contact),
    )


def guardian_heading(category: PatronCategory) -> str:
    """A child has a guardian, a class a teacher who answers for it."""
    if category is PatronCategory.GROUP:
        return translate("Readers", "Người chịu trách nhiệm")
    return translate("Readers", "Người giám hộ")


def reason_words(reason: SuspensionReason) -> str:
    return {
        SuspensionReason.LATE: translate("Readers", "Trả trễ nhiều lần"),
        SuspensionReason.LOST_BOOK: translate("Readers", "Làm mất sách"),
        SuspensionReason.DAMAGED_BOOK: translate("Readers", "Làm hỏng sách"),
        SuspensionReason.HOUSE_RULES: translate("Readers", "Trái nội quy"),
        SuspensionReason.ASKED: translate("Readers", "Bạn đọc nhờ khóa"),
    }[reason]


def few_numbers_words(numbers: CardNumbers) -> tuple[str, str]:
    """That the range of card numbers nears its end, and what to do about it."""
    advice = translate("Readers", "Xin tỉnh cấp dải số mới, rồi ghi ở Nội quy, mục Số thẻ.")
    if not numbers.left:
        return translate("Readers", "Dải số thẻ của thư viện đã hết."), advice
    words = translate("Readers", "Dải số thẻ của thư viện chỉ còn {count} số.")
    return words.format(count=number(numbers.left)), advice


def called(patron: Patron) -> str:
    """How the librarian speaks of them: a group by its name, a person as “bạn An”."""
    if patron.category is PatronCategory.GROUP:
        return patron.name
    return translate("Readers", "bạn {name}").format(name=patron.name.split()[-1])


def _day(day: date | None) -> str:
    return "" if day is None else full_date(day)


def _endless() -> str:
    return translate("Readers", "không thời hạn")


def signer_words(patron: Patron, signer: Signer) -> str:
    """Who signs, by name where there is one."""
    if signer is Signer.READER:
        return called(patron)
    if patron.category is PatronCategory.GROUP:
        return patron.guardian.name or translate("Readers", "người chịu trách nhiệm")
    return patron.guardian.name or translate("Readers", "người giám hộ")
