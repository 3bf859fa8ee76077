"""`record change` and `record unchange`: one change in many records, and back."""

from typing import Any

import click

from desktop.domain.catalogue import Query
from desktop.domain.record import RecordId
from desktop.domain.subfields import Doing, SubfieldChange
from desktop.services import batch_change, finding
from ui.cli.differences import described, lines
from ui.cli.output import emit, translate
from ui.cli.session import Session


@click.command("change")
@click.argument("doing", type=click.Choice([each.value for each in Doing]))
@click.argument("place", metavar="TAG$MÃ")
@click.option("--value", default="", help="Nội dung mới.")
@click.option("--find", default="", help="Nội dung cần thay, hoặc cần xóa.")
@click.option("--query", help="Sửa các biểu ghi tìm được.")
@click.option("--record", "records", multiple=True, help="Sửa biểu ghi này.")
@click.option("--dry-run", is_flag=True, help="Chỉ xem sẽ sửa gì.")
@click.pass_obj
def change_command(
    session: Session,
    doing: str,
    place: str,
    value: str,
    find: str,
    query: str | None,
    records: tuple[str, ...],
    dry_run: bool,
) -> None:
    """Sửa một trường con ở nhiều biểu ghi. Ví dụ: replace '260$b' --find Nxb --value NXB."""
    if query is None and not records:
        raise click.UsageError("--query / --record")
    tag, _, code = place.partition("$")
    change = SubfieldChange(doing=Doing(doing), tag=tag, code=code, value=value, find=find)
    with session.store() as store:
        wanted = list(map(RecordId, records))
        if query is not None:
            wanted += finding.every(store, Query(text=query))
        if dry_run:
            _preview(batch_change.preview(store, wanted, change))
        else:
            _tell(batch_change.change_all(store, wanted, change, now=session.now))


@click.command("unchange")
@click.argument("number", type=int)
@click.pass_obj
def unchange_command(session: Session, number: int) -> None:
    """Hoàn tác lần sửa hàng loạt số NUMBER."""
    with session.store() as store:
        _tell(batch_change.undo(store, number, now=session.now))


def _preview(seen: batch_change.Preview) -> None:
    examples: list[dict[str, Any]] = [
        {"id": each.record, "title": each.title, "differences": described(each.differences)}
        for each in seen.examples
    ]
    will = translate("Cli", "Sẽ sửa {changing} trên %n biểu ghi.", "", seen.looked_at)
    text = [will.format(changing=seen.changing)]
    text += [f"{each.title}\n{lines(each.differences)}" for each in seen.examples]
    counts = {"looked_at": seen.looked_at, "changed": seen.changing, "refused": seen.refused}
    emit({**counts, "examples": examples}, "\n".join(text))


def _tell(report: batch_change.Report) -> None:
    kept = report.unchanged + len(report.refused)
    did = translate(
        "Cli", "Lần sửa số {batch}: %n biểu ghi, giữ nguyên {kept}.", "", report.changed
    )
    emit(
        {
            "batch": report.batch,
            "changed": report.changed,
            "unchanged": report.unchanged,
            "refused": report.refused,
        },
        did.format(batch=report.batch, kept=kept),
    )
