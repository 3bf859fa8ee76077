"""Readers' money in words."""

from desktop.domain.ledger import Balance, EntryKind, LedgerEntry, Why
from ui.wording import number, translate


def dong(amount: int) -> str:
    return translate("money", "{amount} đồng").format(amount=number(amount))


def kind_words(entry: LedgerEntry) -> str:
    """What the line is, and what for."""
    kinds = {
        EntryKind.CHARGE: translate("money", "Phải trả"),
        EntryKind.PAYMENT: translate("money", "Đã thu"),
        EntryKind.WAIVER: translate("money", "Miễn"),
        EntryKind.DEPOSIT: translate("money", "Nhận đặt cọc"),
        EntryKind.REFUND: translate("money", "Trả lại tiền cọc"),
        EntryKind.REVERSAL: translate("money", "Ghi đảo dòng {number}"),
    }
    words = kinds[entry.kind].format(number=entry.reverses)
    has_why = entry.why is not Why.NONE and entry.kind is not EntryKind.REVERSAL
    return f"{words}: {why_words(entry.why)}" if has_why else words


def why_words(why: Why) -> str:
    return {
        Why.LOST: translate("money", "làm mất sách"),
        Why.DAMAGED: translate("money", "làm hỏng sách"),
        Why.CARD: translate("money", "làm thẻ"),
        Why.LATE: translate("money", "trả muộn"),
        Why.HARDSHIP: translate("money", "hoàn cảnh khó khăn"),
        Why.CHILD: translate("money", "trẻ em"),
        Why.REPLACED: translate("money", "đã đền bằng sách"),
        Why.NOT_AT_FAULT: translate("money", "không do bạn đọc"),
        Why.MISTAKE: translate("money", "ghi nhầm"),
        Why.NONE: "",
    }[why]


def balance_words(balance: Balance) -> str:
    if balance.owed:
        return translate("money", "Còn phải trả {amount}").format(amount=dong(balance.owed))
    return translate("money", "Không còn khoản nào phải trả")
