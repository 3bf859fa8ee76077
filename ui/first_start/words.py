"""What the desk says of a library that has just come into being, or come back."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import AppError
from desktop.services.restoring import Restored
from ui import clock, messages
from ui.provision_work import Taken
from ui.widgets.state_band import Told
from ui.wording import moment

translate = QCoreApplication.translate


def provisioned(taken: Taken) -> Told:
    """Whose word was taken, so that somebody may compare the mark."""
    said = taken.offer.provision
    headline = translate("first_start", "Đã lập {name}").format(name=said.library.name)
    detail = translate("first_start", "Theo tệp của {province}, dấu {mark}.")
    lines = [detail.format(province=said.province, mark=taken.offer.fingerprint)]
    if taken.core_trouble is not None:
        lines.append(messages.text(taken.core_trouble))
    kind = "success" if taken.core_trouble is None else "attention"
    return Told(kind=kind, headline=headline, detail=" ".join(lines))


def restored(done: Restored) -> Told:
    """Of when the library is that came back: what was done since is on no PC any more."""
    when = moment(done.backup.taken_at, clock.now())
    return Told(
        kind="success",
        headline=translate("first_start", "Thư viện đã trở lại, như lúc {when}").format(when=when),
        detail=translate("first_start", "Việc làm sau lúc ấy: ghi lại theo giấy tờ còn giữ."),
    )


def trouble(error: AppError) -> tuple[str, str]:
    """Of a library that is still to come back: nothing is lent yet, nothing waits to be sent."""
    if error.code in {"remote.unreachable", "remote.stalled", "remote.busy"}:
        advice = translate(
            "first_start", "Xem lại dây mạng và địa chỉ, rồi bấm lại. Phần đã về được giữ lại."
        )
    elif error.code == "backup.no_room":
        advice = translate("first_start", "Dọn bớt ổ đĩa rồi lấy lại. Máy này chưa có gì thay đổi.")
    else:
        advice = messages.advice(error)
    return messages.headline(error), advice
