"""`import`: bring in a file of records."""

from pathlib import Path
from typing import Any

import click

from desktop.domain.calendar import local
from desktop.domain.errors import InputError, RuleError
from desktop.domain.matching import OnDuplicate
from desktop.services.importing import ImportOptions, ImportReport, import_file
from desktop.services.packing import Noted
from desktop.services.undoing import UndoReport, imports, undo_import
from ui import messages
from ui.cli.counting import more_problems, problem_line, taken
from ui.cli.listing import show_beginning
from ui.cli.output import emit, translate
from ui.cli.session import Session

_SHOWN = 20


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--encoding", default="auto", help="auto, utf-8, marc-8, tcvn3, vni, viscii hoặc cp1258."
)
@click.option(
    "--on-duplicate",
    type=click.Choice([each.value for each in OnDuplicate]),
    default=OnDuplicate.SKIP.value,
    help="Khi đã có sách ấy: bỏ qua, gộp hay thêm.",
)
@click.option("--dry-run", is_flag=True, help="Chỉ xem sẽ ra sao, không ghi gì.")
@click.option("--preview", is_flag=True, help="Xem đầu một danh sách CSV, XLSX được hiểu ra sao.")
@click.pass_obj
def import_command(
    session: Session, file: Path, encoding: str, on_duplicate: str, dry_run: bool, preview: bool
) -> None:
    """Nhập biểu ghi từ một tệp. Đọc ISO 2709, MARCXML, MARC-in-JSON, CSV, XLSX."""
    if preview:
        show_beginning(file, encoding=encoding, today=local(session.now).date())
        return
    options = ImportOptions(
        encoding=encoding, on_duplicate=OnDuplicate(on_duplicate), is_dry_run=dry_run
    )
    with session.store() as store:
        report = import_file(store, file, options, now=session.now)
    if report.read and report.read == report.failed:
        _tell(report)
        raise click.exceptions.Exit(2)
    if not report.read:
        raise InputError("file.no_records", path=str(file))
    _tell(report)


def _tell(report: ImportReport) -> None:
    problems: list[dict[str, Any]] = [
        {
            "record": each.record,
            "offset": each.offset,
            "code": each.problem.code,
            "message": messages.text(each.problem),
        }
        for each in report.problems
    ]
    read = translate("Cli", "Đã đọc %n biểu ghi:", "", report.read)
    copies = translate("Cli", "%n bản sách.", "", report.copies)
    lines = [f"{read} {taken(report)} {copies}"]
    lines += [_line(each) for each in report.problems[:_SHOWN]]
    lines += more_problems(len(problems) - _SHOWN)
    emit(
        {
            "read": report.read,
            "added": report.added,
            "updated": report.updated,
            "skipped": report.skipped,
            "failed": report.failed,
            "copies": report.copies,
            "encoding": report.encoding,
            "batch": report.batch,
            "problems": problems,
        },
        "\n".join(lines),
    )


def _line(noted: Noted) -> str:
    where = messages.where(noted.problem, noted.offset)
    message = messages.text(noted.problem)
    return problem_line(noted.record, f"{message} ({where})" if where else message)


@click.command("undo-import")
@click.argument("number", type=int, required=False)
@click.pass_obj
def undo_import_command(session: Session, number: int | None) -> None:
    """Hoàn tác cả một đợt nhập. Không có NUMBER thì là đợt gần nhất."""
    with session.store() as store:
        if number is None:
            standing = [each.number for each in imports(store) if each.undone_at is None]
            if not standing:
                raise RuleError("batch.nothing_to_undo")
            number = standing[0]
        report = undo_import(store, number, now=session.now)
    emit(
        {
            "batch": number,
            "removed": report.removed,
            "copies": report.copies,
            "restored": report.restored,
            "kept": report.kept,
        },
        _undone(number, report),
    )


def _undone(number: int, report: UndoReport) -> str:
    counts = (
        translate("Cli", "bỏ %n biểu ghi", "", report.removed),
        translate("Cli", "bỏ %n bản", "", report.copies),
        translate("Cli", "trả lại %n biểu ghi như trước", "", report.restored),
        translate("Cli", "giữ %n biểu ghi đã dùng hoặc đã sửa", "", len(report.kept)),
    )
    head = translate("Cli", "Đã hoàn tác đợt nhập {number}").format(number=number)
    return f"{head}: {', '.join(counts)}."
