"""`bundle`: the exchange by stick, of one's own library and for others."""

from pathlib import Path
from typing import Any

import click

from desktop.domain.calendar import day_of
from desktop.domain.errors import InputError
from sync.bundle import Label, Way
from sync.carrying import Carried, labelled
from sync.engine import Report
from ui import messages
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.cli.typesetting import write_pdf
from ui.printing.papers.carried import carried_list
from ui.stick_words import carried_line, outcome, way_words
from ui.stick_work import carry, label_of, read_files, write_file

_PATH = click.Path(path_type=Path)
_FOLDER = click.Path(file_okay=False, exists=True, path_type=Path)


@click.group("bundle")
def bundle_command() -> None:
    """Trao đổi bằng USB khi không có mạng."""


@bundle_command.command("write")
@click.argument("target", type=_PATH)
@click.pass_obj
def write(session: Session, target: Path) -> None:
    """Ghi mọi thay đổi đang chờ vào một tệp, hoặc vào thư mục của USB."""
    written = write_file(session.folder, target)
    words = (
        translate("Cli", "Đã ghi %n thay đổi, đã đọc lại thấy đúng: {path}", "", count)
        if (count := written.label.changes)
        else translate("Cli", "Không có gì chờ gửi, đã ghi lời hỏi tin mới: {path}")
    )
    facts = {"file": str(written.path), "sequence": written.label.number, "changes": count}
    emit({**_counts(written.report), **facts}, words.format(path=written.path))


@bundle_command.command("read")
@click.argument("paths", nargs=-1, required=True, type=_PATH)
@click.option(
    "--agree", is_flag=True, help="Đồng ý cất đi những mô tả mà trung tâm không còn biết."
)
@click.pass_obj
def read(session: Session, paths: tuple[Path, ...], agree: bool) -> None:
    """Đọc trả lời của trung tâm từ tệp, hoặc từ thư mục của USB."""
    done = read_files(session.folder, paths, may_remove=agree)
    report = done.report
    sentences = [
        translate("Cli", "Trung tâm đã nhận %n thay đổi.", "", report.pushed),
        translate("Cli", "Đã nhận %n mô tả sách.", "", report.pulled),
        translate("Cli", "%n thay đổi chờ gửi.", "", report.pending),
        translate("Cli", "%n khác biệt cần xem.", "", report.conflicts),
    ]
    if done.begins_again:
        sentences.append(translate("Cli", "Sổ hai bên vừa khớp lại: ghi USB một lần nữa."))
    elif not done.is_news:
        sentences = [translate("Cli", "Tệp này đã đọc rồi, không có gì mới.")]
    facts = {"files": list(map(str, done.read)), "news": done.is_news}
    emit({**_counts(report), **facts, "again": done.begins_again}, " ".join(sentences))


@bundle_command.command("inspect")
@click.argument("path", type=_PATH)
def inspect(path: Path) -> None:
    """Xem ngoài bì một tệp: của ai, gửi ai, số mấy. Không mở bên trong."""
    label = label_of(path)
    emit(_described(label), _line(label))


@bundle_command.command("list")
@click.argument("paths", nargs=-1, required=True, type=_PATH)
def list_files(paths: tuple[Path, ...]) -> None:
    """Liệt kê tệp trao đổi trên USB, của mọi thư viện."""
    found = list(labelled(paths))
    emit({"files": [_facts(each) for each in found]}, "\n".join(map(_shown, found)))


@bundle_command.command("carry")
@click.argument("paths", nargs=-1, required=True, type=_PATH)
@click.option("--hub", default="", help="Địa chỉ trung tâm, nếu máy này chưa ghi danh.")
@click.option("--into", type=_FOLDER, help="Chép vào thư mục này để mang tiếp, không qua mạng.")
@click.option(
    "--pdf", type=click.Path(dir_okay=False, path_type=Path), help="In danh sách đã chuyển ra PDF."
)
@click.pass_obj
def carry_files(
    session: Session, paths: tuple[Path, ...], hub: str, into: Path | None, pdf: Path | None
) -> None:
    """Chuyển hộ tệp của các thư viện, đặt trả lời bên cạnh."""
    carried = carry(session.folder, paths, hub=hub.rstrip("/"), into=into)
    facts: dict[str, Any] = {"carried": [_facts(each) for each in carried]}
    if pdf is not None:
        lines = [carried_line(each) for each in carried]
        day = day_of(session.now)
        facts["pages"] = write_pdf(session, lambda: carried_list(lines, on=day), pdf)
    words = "\n".join(f"{_shown(each)}: {outcome(each)}" for each in carried)
    emit(facts, words or translate("Cli", "Không có tệp nào cần chuyển."))


def _counts(report: Report) -> dict[str, Any]:
    return {
        "pushed": report.pushed,
        "pulled": report.pulled,
        "conflicts": report.conflicts,
        "refused": report.refused,
        "pending": report.pending,
        "bytes_sent": report.bytes_sent,
        "bytes_received": report.bytes_received,
        "requests": report.requests,
    }


def _described(label: Label) -> dict[str, Any]:
    ends = (label.library, label.hub)
    sender, addressee = ends if label.way is Way.UP else reversed(ends)
    return {
        "from": sender,
        "to": addressee,
        "way": label.way.value,
        "library": label.library,
        "device": label.device,
        "sequence": label.number,
        "changes": label.changes,
        "written_at": label.at.isoformat(),
    }


def _facts(each: Carried) -> dict[str, Any]:
    facts: dict[str, Any] = {"file": str(each.path)}
    if each.label is not None:
        facts |= _described(each.label)
    if each.code:
        facts |= {"error": each.code, "message": messages.text(InputError(each.code))}
    if each.answer is not None:
        facts["answer"] = str(each.answer)
    return facts


def _line(label: Label) -> str:
    words = translate("Cli", "{library}  {way}  số {number}, %n thay đổi", "", label.changes)
    return words.format(library=label.library, way=way_words(label), number=label.number)


def _shown(each: Carried) -> str:
    return each.path.name if each.label is None else _line(each.label)
