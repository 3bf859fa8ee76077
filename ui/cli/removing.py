"""`record merge`, `record delete` and `record undelete`."""

import click

from desktop.domain.differences import Choice, Difference
from desktop.domain.record import RecordId
from desktop.services import finding, merging, removing
from ui.cli.differences import described, lines
from ui.cli.output import emit, translate
from ui.cli.record import show_record
from ui.cli.session import Session


@click.command("merge")
@click.argument("keep")
@click.argument("other")
@click.option("--theirs", multiple=True, type=int, help="Chỗ khác nhau thứ mấy lấy theo OTHER.")
@click.option("--both", multiple=True, type=int, help="Chỗ khác nhau thứ mấy giữ cả hai.")
@click.option("--ours", multiple=True, type=int, help="Chỗ khác nhau thứ mấy giữ theo KEEP.")
@click.option("--dry-run", is_flag=True, help="Chỉ xem khác nhau ở đâu.")
@click.pass_obj
def merge_command(
    session: Session,
    keep: str,
    other: str,
    theirs: tuple[int, ...],
    both: tuple[int, ...],
    ours: tuple[int, ...],
    dry_run: bool,
) -> None:
    """Gộp biểu ghi OTHER vào KEEP; bản sách và lượt mượn đi theo."""
    pair = RecordId(keep), RecordId(other)
    choices = dict.fromkeys(theirs, Choice.RIGHT) | dict.fromkeys(both, Choice.BOTH)
    choices |= dict.fromkeys(ours, Choice.LEFT)
    with session.store() as store:
        differences = merging.comparison(store, *pair)
        if not dry_run:
            merging.merge(store, *pair, choices=choices, now=session.now)
    if dry_run:
        _tell(differences)
    else:
        show_record(session, pair[0], as_marc=True)


@click.command("delete")
@click.argument("record")
@click.option("--for-all", is_flag=True, help="Xóa cho cả nước: biểu ghi này không nên có.")
@click.pass_obj
def delete_command(session: Session, record: str, *, for_all: bool) -> None:
    """Xóa một biểu ghi không còn bản sách nào."""
    with session.store() as store:
        page = finding.book(store, RecordId(record))
        remove = removing.remove_for_all if for_all else removing.remove
        remove(store, RecordId(record), now=session.now)
    words = translate("Cli", "Đã xóa: {title}").format(title=page.hit.title)
    emit({"record": {"id": record, "title": page.hit.title}}, words)


@click.command("undelete")
@click.argument("record")
@click.pass_obj
def undelete_command(session: Session, record: str) -> None:
    """Đưa lại biểu ghi đã xóa, hoặc tách biểu ghi đã gộp."""
    name = RecordId(record)
    with session.store() as store:
        if merging.survivor(store, name) == name:
            removing.put_back(store, name, now=session.now)
        else:
            merging.undo_merge(store, name, now=session.now)
    show_record(session, name, as_marc=True)


def _tell(differences: tuple[Difference, ...]) -> None:
    emit({"differences": described(differences)}, lines(differences))
