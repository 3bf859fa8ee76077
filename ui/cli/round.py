"""`libraries`: a coordinator's round, one thing for every library that this PC looks after."""

from pathlib import Path
from typing import Any

import click

from desktop.domain.calendar import day_of
from desktop.machine import round as rounds
from ui import messages, round_work
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.cli.typesetting import write_pdf
from ui.printing.papers.carried import carried_list
from ui.round_words import came_words, name_words, round_lines, standing_words, whole_words
from ui.round_work import Stop

_FOLDER = click.Path(file_okay=False, path_type=Path)
_STICK = click.Path(path_type=Path)
_PDF = click.Path(dir_okay=False, path_type=Path)
_FAILED = 1


@click.group("libraries")
def libraries_command() -> None:
    """Nhiều thư viện trên một máy, làm một lượt cho tất cả."""


@libraries_command.command("list")
@click.pass_obj
def list_libraries(session: Session) -> None:
    """Liệt kê các thư viện máy này lo, còn chờ gửi bao nhiêu."""
    _show(session)


@libraries_command.command("add")
@click.argument("folders", nargs=-1, required=True, type=_FOLDER)
@click.pass_obj
def add(session: Session, folders: tuple[Path, ...]) -> None:
    """Thêm thư mục của thư viện vào danh sách."""
    rounds.add(session.folder, folders)
    _show(session)


@libraries_command.command("remove")
@click.argument("folders", nargs=-1, required=True, type=_FOLDER)
@click.pass_obj
def remove(session: Session, folders: tuple[Path, ...]) -> None:
    """Bỏ thư mục khỏi danh sách. Thư viện còn nguyên."""
    rounds.leave(session.folder, folders)
    _show(session)


@libraries_command.command("sync")
@click.pass_obj
def sync(session: Session) -> int:
    """Đồng bộ từng thư viện qua mạng, lỗi thì làm tiếp thư viện sau."""
    return _tell(session, round_work.exchanged(rounds.on_the_round(session.folder)), pdf=None)


@libraries_command.command("write")
@click.argument("stick", type=_STICK)
@click.option("--pdf", type=_PDF, help="In danh sách ra PDF.")
@click.pass_obj
def write(session: Session, stick: Path, pdf: Path | None) -> int:
    """Ghi thay đổi của mọi thư viện vào một USB."""
    stops = round_work.written(rounds.on_the_round(session.folder), stick)
    return _tell(session, stops, pdf=pdf)


@libraries_command.command("read")
@click.argument("sticks", nargs=-1, required=True, type=_STICK)
@click.option("--pdf", type=_PDF, help="In danh sách ra PDF.")
@click.pass_obj
def read(session: Session, sticks: tuple[Path, ...], pdf: Path | None) -> int:
    """Đọc trả lời trên các USB, tệp nào vào thư viện nấy."""
    stops = round_work.read(rounds.on_the_round(session.folder), sticks)
    return _tell(session, stops, pdf=pdf)


def _show(session: Session) -> None:
    stops = round_work.looked_at(rounds.on_the_round(session.folder))
    lines = [_standing(stop, session) for stop in stops]
    none = translate("Cli", "Chưa có thư viện nào. Thêm bằng lệnh libraries add.")
    emit({"libraries": [_described(stop) for stop in stops]}, "\n".join(lines) or none)


def _standing(stop: Stop, session: Session) -> str:
    if stop.error is not None:
        return f"{name_words(stop)}: {messages.text(stop.error)}"
    pending, to_see, last = standing_words(stop, session.now)
    words = translate("Cli", "{name}: {pending} chờ gửi, {to_see} cần xem, khớp lần cuối: {last}")
    return words.format(name=name_words(stop), pending=pending, to_see=to_see, last=last)


def _tell(session: Session, stops: list[Stop], *, pdf: Path | None) -> int:
    """The exit status: whether any library was left behind."""
    facts: dict[str, Any] = {"libraries": [_described(stop) for stop in stops]}
    if pdf is not None:
        lines, day = round_lines(stops), day_of(session.now)
        facts["pages"] = write_pdf(session, lambda: carried_list(lines, on=day), pdf)
    lines_said = [f"{name_words(stop)}: {came_words(stop)}" for stop in stops]
    emit(facts, "\n".join([*lines_said, whole_words(stops)]))
    return _FAILED if any(stop.error for stop in stops) else 0


def _described(stop: Stop) -> dict[str, Any]:
    facts: dict[str, Any] = {"folder": str(stop.folder), "code": stop.code, "name": stop.name}
    summary, report, error = stop.summary, stop.report, stop.error
    if summary is not None:
        last = summary.last_sync_at
        facts |= {
            "is_enrolled": summary.is_enrolled,
            "pending": summary.pending,
            "to_settle": summary.to_settle,
            "refused": summary.refused,
            "last_sync_at": None if last is None else last.isoformat(),
        }
    if report is not None:
        facts |= {"pushed": report.pushed, "pulled": report.pulled}
    facts["files"] = [label.file_name for label in stop.labels]
    if error is not None:
        facts |= {"error": error.code, "message": messages.text(error)}
    return facts
