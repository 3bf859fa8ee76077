"""What a receipt says, from a line of the ledger. Vietnamese, whatever the window speaks."""

from desktop.domain.calendar import day_of
from desktop.domain.ledger import EntryKind
from desktop.domain.paper.facts import Receipt
from desktop.services import accounting


def receipt_facts(found: accounting.Receipt) -> Receipt:
    """The payer is nobody any more where the reader was erased."""
    payer = f"{found.name} ({found.card})" if found.name else "(đã xóa)"
    is_deposit = found.kind == EntryKind.DEPOSIT.value
    purpose = "đặt cọc mượn sách" if is_deposit else "các khoản phải trả thư viện"
    if found.is_void:
        purpose = f"{purpose} (đã ghi đảo, không còn giá trị)"
    return Receipt(
        library=found.library,
        number=f"{found.number:05}",
        payer=payer,
        purpose=purpose,
        amount=found.amount,
        receiver=found.author,
        on=day_of(found.at),
    )
