"""`export`: write records and their copies to a file."""

from pathlib import Path
from typing import Any

import click

from desktop.domain.catalogue import Query
from desktop.domain.listing.columns import Column
from desktop.services.exporting import ExportFormat, export_records, format_of
from desktop.services.list_files import write_book_template
from ui import messages
from ui.cli.counting import problem_line
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.transfer.templates import explained


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "told",
    type=click.Choice([each.value for each in ExportFormat]),
    help="Định dạng; không nói thì theo đuôi của tên tệp.",
)
@click.option("--query", default="", help="Chỉ những biểu ghi tìm thấy; không nói thì tất cả.")
@click.option("--template", is_flag=True, help="Bảng XLSX trống để gõ danh sách sách vào.")
@click.pass_obj
def export_command(
    session: Session, file: Path, told: str | None, query: str, template: bool
) -> None:
    """Xuất biểu ghi ra một tệp. Ghi ISO 2709, MARCXML, MARC-in-JSON, CSV, XLSX."""
    if template:
        write_book_template(file, explained("book_list", Column))
        words = translate("Cli", "Bảng mẫu ở {file}. Gõ sách vào rồi nhập tệp đó.")
        emit({"written": 0}, words.format(file=file))
        return
    to = format_of(file) if told is None else ExportFormat(told)
    with session.store() as store:
        report = export_records(store, file, format=to, query=Query(text=query))
    problems: list[dict[str, Any]] = [
        {
            "record": each.number,
            "code": each.problem.code,
            "message": messages.text(each.problem),
        }
        for each in report.unfit
    ]
    lines = [translate("Cli", "Đã xuất %n biểu ghi.", "", report.written)]
    lines += [problem_line(each["record"], each["message"]) for each in problems]
    emit({"written": report.written, "problems": problems}, "\n".join(lines))
