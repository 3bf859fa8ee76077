"""A form of consent for tests."""

from datetime import date

from desktop.domain.consent import ConsentText, Purpose

FORM = ConsentText(
    version=1,
    valid_from=date(2026, 1, 1),
    title="Phiếu đồng ý",
    paragraphs=("Thư viện ghi họ tên để cho mượn sách.",),
    purposes=(
        Purpose("lending", "Ghi thông tin để cho mượn sách.", is_needed=True),
        Purpose("reminders", "Nhắn khi sách sắp đến hạn.", is_needed=False),
    ),
    rights=("Xem, sửa, xóa thông tin của mình.",),
)
