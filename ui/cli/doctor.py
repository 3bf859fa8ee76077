"""`doctor`: how the PC and its library are, and a file about it for who helps."""

from pathlib import Path

import click

from desktop.domain.health import Answer, State
from desktop.machine import drives
from desktop.services import backing_up, examining_library
from ui import backup_work, doctor
from ui.cli.backup import plain
from ui.cli.output import emit
from ui.cli.session import Session
from ui.help import helper_file
from ui.help.health_words import line

_DAMAGED = 4
_MARKS = {State.GOOD: " ", State.ATTENTION: "!", State.BAD: "✗"}


@click.command("doctor")
@click.option("--offline", is_flag=True, help="Không hỏi trung tâm.")
@click.option(
    "--file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Ghi tệp cho người giúp: không có tên ai, không có khóa.",
)
@click.pass_obj
def doctor_command(session: Session, file: Path | None, *, offline: bool) -> None:
    """Máy và thư viện có khỏe không, khôi phục từ đâu."""
    answers = doctor.examine(session.folder, asks_hub=not offline)
    found = examining_library.findings(session.file)
    newest = backing_up.newest_sound(backup_work.folders_with_backups(session.folder))
    parts = None
    if file is not None:
        parts = helper_file.contents(session.folder)
        helper_file.write(parts, file)
    emit(
        {
            "ok": all(each.state is not State.BAD for each in answers),
            "findings": found,
            "newest_sound": None if newest is None else plain(newest),
            "free_bytes": drives.free_bytes(session.folder),
            "is_on_network": drives.is_on_network(session.folder),
            "answers": [_plain(each) for each in answers],
            "file": None if file is None else str(file),
        },
        "\n".join(f"{_MARKS[each.state]} {line(each)}" for each in answers)
        if parts is None
        else helper_file.shown(parts),
    )
    if found:
        raise click.exceptions.Exit(_DAMAGED)


def _plain(answer: Answer) -> dict[str, str | int | None]:
    return {"code": answer.code, "state": answer.state.value, **answer.details}
