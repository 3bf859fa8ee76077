"""`sync` and `conflicts`: the exchange with the nation."""

from typing import Any

import click

from desktop.domain.exchange import ConflictView
from desktop.services import exchange as decisions
from sync.engine import Report, preview
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.exchange_work import exchange_with_hub

_KILOBYTE = 1024


@click.command("sync")
@click.option("--dry-run", is_flag=True, help="Chỉ xem có gì chờ gửi.")
@click.option("--budget-kb", type=click.IntRange(1), help="Dừng sau chừng này KB.")
@click.option(
    "--agree", is_flag=True, help="Đồng ý cất đi những mô tả mà trung tâm không còn biết."
)
@click.pass_obj
def sync_command(session: Session, dry_run: bool, budget_kb: int | None, agree: bool) -> None:
    """Gửi thay đổi lên trung tâm và nhận mô tả sách về."""
    if dry_run:
        with session.store() as store:
            pending = store.outbox.count_pending()
            _tell(preview(store), translate("Cli", "%n thay đổi chờ gửi.", "", pending))
        return
    budget = None if budget_kb is None else budget_kb * _KILOBYTE
    report = exchange_with_hub(session.folder, budget_bytes=budget, may_remove=agree)
    kilobytes = (report.bytes_sent + report.bytes_received) / _KILOBYTE
    sentences = (
        translate("Cli", "Đã gửi %n thay đổi.", "", report.pushed),
        translate("Cli", "Đã nhận %n mô tả sách ({size} KB).", "", report.pulled),
        translate("Cli", "%n thay đổi chờ gửi.", "", report.pending),
        translate("Cli", "%n khác biệt cần xem.", "", report.conflicts),
    )
    _tell(report, " ".join(sentences).format(size=f"{kilobytes:.1f}"))


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
    }
