"""Words about the copy off-site."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.offsite_work import Offsite, Standing
from ui.wording import moment

translate = QCoreApplication.translate


def headline_and_detail(found: Offsite, now: datetime) -> tuple[str, str]:
    if found.standing is Standing.ON:
        if found.put_at is None:
            return (
                translate("backup", "Chưa gửi xong bản nào lên trung tâm"),
                translate("backup", "Máy gửi tiếp sau lần đồng bộ tới."),
            )
        when = translate("backup", "Bản gửi gần nhất: {when}. Máy tự gửi sau mỗi lần đồng bộ.")
        return (
            translate("backup", "Có bản sao ở trung tâm"),
            when.format(when=moment(found.put_at, now)),
        )
    return {
        Standing.OTHER_SHEET: (
            translate("backup", "Bản ở trung tâm còn khóa bằng phiếu cũ"),
            translate("backup", "Bật lại bằng mã trên phiếu mới."),
        ),
        Standing.NO_SHEET: (
            translate("backup", "Chưa có bản sao ở trung tâm"),
            translate("backup", "Cần phiếu khôi phục trước: lập ở mục Tài khoản."),
        ),
    }.get(
        found.standing,
        (
            translate("backup", "Chưa có bản sao ở trung tâm"),
            translate(
                "backup",
                "Cháy hay mất máy thì lấy lại thư viện từ đó bằng phiếu khôi phục."
                " Bản gửi đi khóa bằng mã trên phiếu: trung tâm không đọc được.",
            ),
        ),
    )
