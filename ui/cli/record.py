"""`record`: describe books."""

from typing import Any

import click

from desktop.domain.brief import BriefDescription
from desktop.domain.catalogue import BookPage
from desktop.domain.record import RecordId
from desktop.services import cataloguing, finding, linking, merging
from desktop.services.linking import IfKnown
from ui.cli.late import LateGroup
from ui.cli.output import emit, translate
from ui.cli.session import Session

_LATE = {
    "fetch": "sources",
    "merge": "removing",
    "delete": "removing",
    "undelete": "removing",
    "history": "revising",
    "compare": "revising",
    "restore": "revising",
    "change": "batch",
    "unchange": "batch",
}


@click.group("record", cls=LateGroup, late=_LATE)
def record_command() -> None:
    """Biểu ghi: xem, thêm, sửa, gộp, xóa, xem lại các phiên bản."""


@record_command.command("show")
@click.argument("record")
@click.option("--marc", "as_marc", is_flag=True, help="Cả biểu ghi MARC 21.")
@click.pass_obj
def show(session: Session, record: str, as_marc: bool) -> None:
    """Xem một biểu ghi."""
    show_record(session, RecordId(record), as_marc=as_marc)


@record_command.command("add")
@click.option("--title", required=True, help="Nhan đề.")
@click.option("--author", default="", help="Tác giả.")
@click.option("--isbn", default="", help="ISBN.")
@click.option("--year", type=click.IntRange(1000, 2999), help="Năm xuất bản.")
@click.option("--publisher", default="", help="Nhà xuất bản.")
@click.option("--class", "class_number", default="", help="Số phân loại.")
@click.option(
    "--if-known",
    type=click.Choice([each.value for each in IfKnown]),
    default=IfKnown.REFUSE.value,
    show_default=True,
    help="Mục lục đã có sách này: báo lại, dùng mô tả có sẵn, hay vẫn thêm.",
)
@click.pass_obj
def add(
    session: Session,
    title: str,
    author: str,
    isbn: str,
    year: int | None,
    publisher: str,
    class_number: str,
    if_known: str,
) -> None:
    """Mô tả một cuốn sách mới, nếu mục lục chưa có."""
    brief = BriefDescription(
        title=title,
        author=author,
        isbn=isbn,
        year=year,
        publisher=publisher,
        class_number=class_number,
    )
    with session.store() as store:
        record = linking.add_brief(store, brief, IfKnown(if_known), now=session.now)
    show_record(session, record, as_marc=False)


@record_command.command("edit")
@click.argument("record")
@click.option("--set", "settings", multiple=True, required=True, help="TAG$MÃ=GIÁ TRỊ")
@click.pass_obj
def edit(session: Session, record: str, settings: tuple[str, ...]) -> None:
    """Sửa một biểu ghi, ví dụ --set '245$a=Truyện Kiều'."""
    with session.store() as store:
        for setting in settings:
            cataloguing.edit_record(store, RecordId(record), setting, now=session.now)
    show_record(session, RecordId(record), as_marc=True)


def show_record(session: Session, record: RecordId, *, as_marc: bool) -> None:
    """Tell a record; one that was joined to another is that other one."""
    with session.store() as store:
        page = finding.book(store, merging.survivor(store, record))
    emit({"record": _described(page, as_marc=as_marc)}, _lines(page, as_marc=as_marc))


def _described(page: BookPage, *, as_marc: bool) -> dict[str, Any]:
    described = page.hit._asdict()
    described["items"] = [
        {
            "barcode": state.copy.barcode,
            "accession": state.copy.accession,
            "status": state.copy.status.value,
            "due": None if state.due is None else state.due.isoformat(),
        }
        for state in page.copies
    ]
    described["elsewhere"] = [holder._asdict() for holder in page.elsewhere]
    described["proposed"] = list(page.proposed)
    if as_marc:
        described["leader"] = page.record.leader
        described["fields"] = [
            [field.tag, field.data]
            if field.is_control
            else [field.tag, field.data[:2], *field.subfields()]
            for field in page.record.fields
        ]
    return described


def _lines(page: BookPage, *, as_marc: bool) -> str:
    hit = page.hit
    lines = [hit.title, *([hit.author] if hit.author else []), f"{hit.id}"]
    lines += [f"  {state.copy.barcode}" for state in page.copies]
    lines += [
        translate("Cli", "  Có ở {library}: %n bản", "", holder.copies).format(library=holder.name)
        for holder in page.elsewhere
    ]
    lines += [translate("Cli", "  Đề xuất: {tag}").format(tag=tag) for tag in page.proposed]
    if as_marc:
        lines.append(f"LDR    {page.record.leader}")
        lines += [
            f"{field.tag} {field.data.replace(chr(31), ' $')}" for field in page.record.fields
        ]
    return "\n".join(lines)
