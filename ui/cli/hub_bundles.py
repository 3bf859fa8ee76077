"""`hub bundle`: the exchange by stick, at the hub."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from desktop.domain.errors import AppError, InputError
from desktop.machine import stick
from sync.bundle import MOST_FILE, SUFFIX
from sync.carrying import put
from sync.hub.database import Hub
from sync.hub.refusal import Refused
from sync.hub.sticks import answers, take_in
from ui import messages
from ui.cli.hub_where import hub_options, opened
from ui.cli.output import emit, translate

_MOST = MOST_FILE + (1 << 20)
_NOT_ADMITTED = frozenset({"unknown_device", "bad_signature", "revoked"})


@click.group("bundle")
def bundle() -> None:
    """Trao đổi bằng USB: đọc tệp thư viện gửi lên, ghi tệp trả lời."""


@bundle.command("read")
@hub_options
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def read(paths: tuple[Path, ...], **where: Any) -> None:
    """Đọc tệp của các thư viện, từ tệp hoặc cả thư mục. Tệp hỏng không cản tệp khác."""
    rows = []
    with closing(opened(**where)) as hub:
        rows = [_read(hub, path) for path in stick.found(paths, SUFFIX)]
    good = [row for row in rows if "error" not in row]
    lines = [
        translate("Cli", "{file}: {message}").format(file=row["file"], message=row["message"])
        for row in rows
    ]
    facts: dict[str, Any] = {"files": rows, "read": len(good)}
    if not good:
        facts |= {"error": rows[0]["error"], "message": rows[0]["message"]}
    emit(facts, "\n".join(lines))
    if not good:
        raise click.exceptions.Exit(2)


@bundle.command("write")
@hub_options
@click.argument("folder", type=click.Path(file_okay=False, exists=True, path_type=Path))
@click.option("--library", "code", help="Chỉ ghi cho thư viện có mã này.")
def write(folder: Path, code: str | None, **where: Any) -> None:
    """Ghi vào thư mục tệp trả lời cho mọi máy đã gửi bằng USB."""
    rows = []
    with closing(opened(**where)) as hub:
        for answer in answers(hub, code=code):
            path = put(folder, answer.label, answer.file)
            label = answer.label
            rows.append(
                {
                    "library": label.library,
                    "device": label.device,
                    "sequence": label.number,
                    "changes": label.changes,
                    "file": str(path),
                }
            )
    lines = [f"{row['library']}  {row['file']}" for row in rows]
    emit({"files": rows}, "\n".join(lines) or translate("Cli", "Chưa máy nào gửi bằng USB."))


def _read(hub: Hub, path: Path) -> dict[str, Any]:
    try:
        taken = take_in(hub, stick.get(path, most=_MOST))
    except Refused as refused:
        code = "bundle.not_admitted" if refused.word in _NOT_ADMITTED else "bundle.refused"
        return _failed(path, InputError(code))
    except InputError as error:
        return _failed(path, error)
    label = taken.label
    words = translate("Cli", "đã nhận %n thay đổi mới", "", taken.new)
    facts = {"library": label.library, "device": label.device, "sequence": label.number}
    return {"file": str(path), **facts, "new": taken.new, "message": words}


def _failed(path: Path, error: AppError) -> dict[str, Any]:
    return {"file": str(path), "error": error.code, "message": messages.text(error)}
