"""`export`: write records and their copies to a file."""

from pathlib import Path

import click

from desktop.domain.catalogue import Query
from desktop.services.exporting import ExportFormat, export_records, format_of
from ui import messages
from ui.cli.output import emit
from ui.cli.session import Session


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "told",
    type=click.Choice([each.value for each in ExportFormat]),
    help="Định dạng; không nói thì theo đuôi của tên tệp.",
)
@click.option("--query", default="", help="Chỉ những biểu ghi tìm thấy; không nói thì tất cả.")
@click.pass_obj
def export_command(session: Session, file: Path, told: str | None, query: str) -> None:
    """Xuất các biểu ghi ra tệp ISO 2709, MARCXML, MARC-in-JSON, CSV hoặc XLSX."""
    to = format_of(file) if told is None else ExportFormat(told)
    with session.store() as store:
        report = export_records(store, file, format=to, query=Query(text=query))
    problems = [
        {
            "record": each.number,
            "code": each.problem.code,
            "message": messages.text(each.problem),
        }
        for each in report.unfit
    ]
    lines = [f"Đã xuất {report.written} biểu ghi."]
    lines += [f"  Biểu ghi {each['record']}: {each['message']}" for each in problems]
    emit({"written": report.written, "problems": problems}, "\n".join(lines))
