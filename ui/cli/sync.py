"""`sync` and `conflicts`: the exchange with the nation."""

import random
import time
from typing import Any

import click

from desktop.domain.exchange import ConflictView
from desktop.domain.line import Price
from desktop.services import exchange as decisions
from desktop.services.line import line, unasked_in_s, wish
from desktop.storage.store import Store
from sync.engine import Report, preview
from ui import messages
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.exchange_work import exchange_with_hub

_KILOBYTE = 1024
_MOST_MB = 100_000


@click.command("sync")
@click.option("--dry-run", is_flag=True, help="Chỉ xem có gì chờ gửi.")
@click.option("--budget-kb", type=click.IntRange(1), help="Dừng sau chừng này KB.")
@click.option(
    "--agree", is_flag=True, help="Đồng ý cất đi những mô tả mà trung tâm không còn biết."
)
@click.option("--paid", is_flag=True, help="Mạng đang dùng tính tiền theo dung lượng.")
@click.option("--quiet", is_flag=True, help="Cho lịch tự chạy: chỉ làm khi đến lượt, không in gì.")
@click.option(
    "--spread",
    type=click.IntRange(0, 3600),
    default=0,
    metavar="GIÂY",
    help="Chờ ngẫu nhiên tối đa chừng này giây rồi mới bắt đầu.",
)
@click.pass_obj
def sync_command(session: Session, /, dry_run: bool, quiet: bool, spread: int, **how: Any) -> None:
    """Gửi thay đổi lên trung tâm và nhận mô tả sách về."""
    if dry_run:
        with session.store() as store:
            pending = store.outbox.count_pending()
            _tell(preview(store), translate("Cli", "%n thay đổi chờ gửi.", "", pending))
        return
    if quiet and not _is_due(session):
        emit({"begun": False}, "")
        return
    time.sleep(random.uniform(0, spread))  # noqa: S311 - no secret: who comes when
    report = _exchanged(session, **how)
    kilobytes = (report.bytes_sent + report.bytes_received) / _KILOBYTE
    sentences = (
        translate("Cli", "Đã gửi %n thay đổi.", "", report.pushed),
        translate("Cli", "Đã nhận %n mô tả sách ({size} KB).", "", report.pulled),
        translate("Cli", "%n thay đổi chờ gửi.", "", report.pending),
        translate("Cli", "%n khác biệt cần xem.", "", report.conflicts),
    )
    _tell(report, "" if quiet else " ".join(sentences).format(size=f"{kilobytes:.1f}"))


def _is_due(session: Session) -> bool:
    with session.store() as store:
        return unasked_in_s(store, now=session.now) == 0


def _exchanged(session: Session, *, budget_kb: int | None, agree: bool, paid: bool) -> Report:
    budget = None if budget_kb is None else budget_kb * _KILOBYTE
    session.refuse_network()
    return exchange_with_hub(session.folder, budget_bytes=budget, may_remove=agree, is_paid=paid)


@click.command("line")
@click.option("--auto/--no-auto", default=None, help="Tự đồng bộ khi có mạng, hay chỉ khi bấm.")
@click.option(
    "--paid",
    type=click.Choice([price.value for price in Price]),
    help="Mạng có tính tiền theo dung lượng không: theo máy báo, có, không.",
)
@click.option(
    "--month-mb",
    type=click.IntRange(0, _MOST_MB),
    help="Mỗi tháng được dùng chừng này MB mạng tính tiền để nhận mục lục quốc gia.",
)
@click.pass_obj
def line_command(
    session: Session, auto: bool | None, paid: str | None, month_mb: int | None
) -> None:
    """Đường mạng đến trung tâm: khi nào tự đồng bộ, tốn bao nhiêu."""
    with session.store() as store:
        wish(
            store,
            begins_itself=auto,
            price=None if paid is None else Price(paid),
            month_bytes=None if month_mb is None else month_mb << 20,
        )
        found, state = line(store), decisions.state(store, now=session.now)
    emit(
        {
            "begins_itself": found.begins_itself,
            "paid": found.price,
            "month_bytes": found.month_bytes,
            "used_bytes": state.bytes_this_month,
            "heard_at": None if found.heard_at is None else found.heard_at.isoformat(),
            "failures": found.failures,
            "rest_s": round(found.rest_s(session.now)),
        },
        translate("Cli", "Tháng này đã dùng {used} KB.").format(
            used=state.bytes_this_month // _KILOBYTE
        ),
    )


@click.group("conflicts")
def conflicts_command() -> None:
    """Những chỗ thư viện mình và quốc gia ghi khác nhau."""


@conflicts_command.command("list")
@click.pass_obj
def list_conflicts(session: Session) -> None:
    """Liệt kê những chỗ khác nhau."""
    with session.store() as store:
        conflicts = decisions.state(store, now=session.now).conflicts
    emit(
        {"conflicts": [_described(each) for each in conflicts]},
        "\n".join(f"{each.id}  {each.title}: {each.mine} | {each.theirs}" for each in conflicts),
    )


@conflicts_command.command("settle")
@click.argument("conflict")
@click.option("--keep", type=click.Choice(["mine", "theirs"]), required=True, help="Giữ bên nào.")
@click.pass_obj
def settle(session: Session, conflict: str, keep: str) -> None:
    """Chọn bên đúng."""
    with session.store() as store:
        decisions.settle(store, conflict, keep_mine=keep == "mine", now=session.now)
        conflicts = decisions.state(store, now=session.now).conflicts
    emit({"conflicts": [_described(each) for each in conflicts]}, translate("Cli", "Đã chọn."))


@conflicts_command.command("undo")
@click.argument("conflict")
@click.pass_obj
def unsettle(session: Session, conflict: str) -> None:
    """Chọn lại một chỗ khác nhau đã chọn nhầm."""
    with session.store() as store:
        decisions.unsettle(store, conflict, now=session.now)
        conflicts = decisions.state(store, now=session.now).conflicts
    emit({"conflicts": [_described(each) for each in conflicts]}, translate("Cli", "Đã hỏi lại."))


@click.group("matters")
def matters_command() -> None:
    """Những việc đã tự xử lý mà thư viện nên biết."""


@matters_command.command("list")
@click.pass_obj
def list_matters(session: Session) -> None:
    """Liệt kê những việc chưa ai xem."""
    with session.store() as store:
        _show_matters(store)


@matters_command.command("seen")
@click.argument("number", type=int)
@click.pass_obj
def see_matter(session: Session, number: int) -> None:
    """Đánh dấu một việc là đã xem."""
    with session.store() as store:
        decisions.see(store, number, now=session.now)
        _show_matters(store)


def _show_matters(store: Store) -> None:
    matters = decisions.matters(store)
    emit(
        {
            "matters": [
                {
                    "number": each.number,
                    "code": each.code,
                    "record": each.record,
                    "title": each.title,
                    **each.details,
                }
                for each in matters
            ]
        },
        "\n".join(f"{each.number}  {each.title}  {messages.text(each)}" for each in matters),
    )


def _tell(report: Report, text: str) -> None:
    emit(
        {
            "pushed": report.pushed,
            "pulled": report.pulled,
            "conflicts": report.conflicts,
            "refused": report.refused,
            "pending": report.pending,
            "bytes_sent": report.bytes_sent,
            "bytes_received": report.bytes_received,
            "requests": report.requests,
        },
        text,
    )


def _described(conflict: ConflictView) -> dict[str, Any]:
    return {
        "id": conflict.id,
        "record": conflict.record,
        "title": conflict.title,
        "field": conflict.field,
        "base": conflict.base,
        "mine": conflict.mine,
        "theirs": conflict.theirs,
        "mine_at": None if conflict.mine_at is None else conflict.mine_at.isoformat(),
        "their_name": conflict.their_name,
        "their_at": None if conflict.their_at is None else conflict.their_at.isoformat(),
    }
