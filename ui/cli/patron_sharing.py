"""`patron share`: readers at all PCs of one library, closed on their way."""

import click

from desktop.domain.sealed_reader import Sharing
from sync.readers_key import sharing
from ui import readers_key_work
from ui.cli.asking import RECOVERY, asked_secret
from ui.cli.output import emit, translate
from ui.cli.session import Session


@click.command("share")
@click.option("--show", is_flag=True, help="Chỉ xem đã bật chưa.")
@click.pass_obj
def share_command(session: Session, /, show: bool) -> None:
    """Cho các máy của cùng thư viện biết bạn đọc của nhau. Hỏi mã trên phiếu khôi phục.

    Máy đầu tiên gõ mã trên phiếu của máy ấy; các máy sau gõ đúng mã đó.
    Trung tâm chỉ chuyển hộ, không mở được.
    """
    if show:
        with session.store() as store:
            found = sharing(store)
        emit({"sharing": found}, _standing_words(found))
        return
    with session.store() as store:
        begun = readers_key_work.begin(store, asked_secret(RECOVERY, ""))
    known = translate("Cli", "Máy này đang biết %n bạn đọc.", "", begun.readers)
    emit(
        {"sharing": Sharing.ON, "is_first": begun.is_first, "readers": begun.readers},
        f"{_standing_words(Sharing.ON)} {known}",
    )


def _standing_words(found: Sharing) -> str:
    return {
        Sharing.NO_HUB: translate("Cli", "Máy này chưa ghi danh nên bạn đọc chỉ có ở đây."),
        Sharing.NO_SHEET: translate(
            "Cli", "Chưa có phiếu khôi phục nên bạn đọc chỉ có ở máy này. Hãy in phiếu trước."
        ),
        Sharing.OFF: translate(
            "Cli", "Bạn đọc chỉ có ở máy này. Gõ mã trên phiếu để các máy cùng biết."
        ),
        Sharing.ASKED: translate(
            "Cli", "Máy kia đã bật. Gõ mã trên phiếu khôi phục của máy đó để nhận bạn đọc."
        ),
        Sharing.ON: translate(
            "Cli", "Các máy của thư viện biết bạn đọc của nhau, đã khóa khi gửi."
        ),
    }[found]
