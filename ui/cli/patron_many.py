"""`patron import`, `template`, `merge`, `duplicates`, `series`: more than one reader at once."""

from pathlib import Path
from typing import Any

import click

from desktop.domain.errors import RuleError
from desktop.domain.patron import CARD_PREFIX
from desktop.domain.reader_listing.columns import ReaderColumn
from desktop.services import card_numbers, reader_merging, reader_undoing, readers
from desktop.services.reader_importing import (
    ReaderImportOptions,
    ReaderImportReport,
    import_readers,
)
from desktop.services.reader_listing import (
    ReaderListOptions,
    write_reader_outcomes,
    write_reader_template,
)
from ui import messages
from ui.cli.counting import more_problems, series_line, taken
from ui.cli.listing import show_readers
from ui.cli.output import emit, translate
from ui.cli.patron import described, tell
from ui.cli.session import Session
from ui.readers.import_words import outcome_words
from ui.transfer.templates import explained

_SHOWN = 20


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--encoding", default="auto", help="auto, utf-8, tcvn3, vni, viscii hoặc cp1258.")
@click.option("--dry-run", is_flag=True, help="Chỉ xem sẽ ra sao, không ghi gì.")
@click.option("--preview", is_flag=True, help="Xem đầu một danh sách CSV, XLSX được hiểu ra sao.")
@click.option(
    "--outcomes",
    type=click.Path(path_type=Path),
    help="Lưu danh sách với kết quả từng dòng vào tệp CSV, XLSX này.",
)
@click.pass_obj
def import_command(
    session: Session,
    file: Path,
    encoding: str,
    dry_run: bool,
    preview: bool,
    outcomes: Path | None,
) -> None:
    """Nhập danh sách bạn đọc từ tệp CSV hoặc XLSX."""
    if preview:
        with session.store() as store:
            show_readers(store, file, encoding=encoding)
        return
    options = ReaderImportOptions(encoding=encoding, is_dry_run=dry_run)
    with session.store() as store:
        report = import_readers(store, file, options, now=session.now)
    if outcomes is not None:
        write_reader_outcomes(
            file,
            outcomes,
            ReaderListOptions(encoding=encoding, mapping=report.mapping),
            heading=translate("Cli", "Kết quả"),
            outcomes=outcome_words(report),
        )
    _tell(report)
    if report.read and report.read == report.failed:
        raise click.exceptions.Exit(2)


@click.command("undo-import")
@click.argument("number", type=int, required=False)
@click.pass_obj
def undo_import_command(session: Session, number: int | None) -> None:
    """Hoàn tác cả một danh sách bạn đọc. Không có NUMBER thì là danh sách mới nhất."""
    with session.store() as store:
        if number is None:
            lists = reader_undoing.reader_imports(store)
            standing = [each.number for each in lists if each.undone_at is None]
            if not standing:
                raise RuleError("batch.nothing_to_undo")
            number = standing[0]
        report = reader_undoing.undo_reader_import(store, number, now=session.now)
        kept = [store.patrons.get(each) for each in report.kept]
    cards = [each.card for each in kept if each is not None]
    counts = (
        translate("Cli", "bỏ %n thẻ", "", report.removed),
        translate("Cli", "trả lại %n thẻ như trước", "", report.restored),
        translate("Cli", "giữ %n thẻ đã dùng hoặc đã sửa", "", len(cards)),
    )
    head = translate("Cli", "Đã hoàn tác danh sách {number}").format(number=number)
    emit(
        {
            "batch": number,
            "removed": report.removed,
            "restored": report.restored,
            "kept": cards,
        },
        f"{head}: {', '.join(counts)}.",
    )


@click.command("template")
@click.argument("file", type=click.Path(path_type=Path))
def template_command(file: Path) -> None:
    """Ghi bảng XLSX trống để gõ danh sách bạn đọc vào."""
    write_reader_template(file, explained("reader_list", ReaderColumn))
    words = translate("Cli", "Bảng mẫu ở {file}. Gõ bạn đọc vào rồi nhập tệp đó.")
    emit({"written": 0}, words.format(file=file))


@click.command("merge")
@click.argument("keep")
@click.argument("other")
@click.pass_obj
def merge_command(session: Session, keep: str, other: str) -> None:
    """Gộp bạn đọc có thẻ OTHER vào KEEP. Thẻ OTHER ngừng dùng."""
    with session.store() as store:
        kept, gone = readers.with_card(store, keep), readers.with_card(store, other)
        proposed = reader_merging.proposed(kept, gone)
        done = reader_merging.merge(store, proposed, gone.id, now=session.now)
    words = translate("Cli", "Đã gộp. Thẻ {stopped} ngừng dùng.")
    tell(done.patron, words, {"stopped": done.stopped})


@click.command("duplicates")
@click.pass_obj
def duplicates_command(session: Session) -> None:
    """Liệt kê những bạn đọc có vẻ là một người."""
    with session.store() as store:
        groups = reader_merging.duplicates(store)
    emit(
        {"duplicates": [[described(each) for each in group] for group in groups]},
        "\n".join(
            translate("Cli", "{name}, sinh {born}: {cards}").format(
                name=group[0].name,
                born=group[0].born,
                cards=", ".join(each.card for each in group),
            )
            for group in groups
        ),
    )


@click.command("series")
@click.argument("prefix", default=CARD_PREFIX)
@click.option("--first", type=int, help="Số đầu của dải cấp cho thư viện.")
@click.option("--last", type=int, help="Số cuối của dải.")
@click.pass_obj
def series_command(session: Session, prefix: str, first: int | None, last: int | None) -> None:
    """Xem các dải số thẻ, hoặc nhận dải số mới cho PREFIX."""
    with session.store() as store:
        if first is not None and last is not None:
            card_numbers.set_card_range(store, prefix, first=first, most=last, now=session.now)
        elif (first, last) != (None, None):
            raise click.UsageError("--first --last")
        known = card_numbers.card_series(store)
    emit(
        {"series": [each._asdict() for each in known]},
        "\n".join(
            series_line(each.prefix, first=each.first, last=each.last, most=each.most)
            for each in known
        ),
    )


def _tell(report: ReaderImportReport) -> None:
    problems: list[dict[str, Any]] = [
        {"row": each.details["row"], "code": each.code, "message": messages.text(each)}
        for each in report.problems
    ]
    lines = [f"{translate('Cli', 'Đã đọc %n dòng:', '', report.read)} {taken(report)}"]
    if report.mapping.left_out:
        words = translate("Cli", "  Không đọc vì thư viện không được giữ: {headings}.")
        lines.append(words.format(headings=_listed(report.mapping.left_out)))
    if report.mapping.not_known:
        words = translate("Cli", "  Cột chưa hiểu nên bỏ qua: {headings}.")
        lines.append(words.format(headings=_listed(report.mapping.not_known)))
    line = translate("Cli", "  Dòng {row}: {message}")
    lines += [line.format_map(each) for each in problems[:_SHOWN]]
    lines += more_problems(len(problems) - _SHOWN)
    emit(
        {
            "read": report.read,
            "added": report.added,
            "updated": report.updated,
            "skipped": report.skipped,
            "failed": report.failed,
            "batch": report.batch,
            "encoding": report.encoding,
            "left_out": list(report.mapping.left_out),
            "not_known": list(report.mapping.not_known),
            "problems": problems,
        },
        "\n".join(lines),
    )


def _listed(headings: tuple[str, ...]) -> str:
    return ", ".join(headings)
