"""`record history`, `record compare` and `record restore`."""

from typing import Any

import click

from desktop.domain.calendar import local
from desktop.domain.record import RecordId
from desktop.domain.version import Origin, Version
from desktop.services import versions
from ui.cli.differences import described, lines
from ui.cli.output import emit, translate
from ui.cli.record import show_record
from ui.cli.session import Session


@click.command("history")
@click.argument("record")
@click.pass_obj
def history_command(session: Session, record: str) -> None:
    """Xem các phiên bản của một biểu ghi, mới nhất trước."""
    with session.store() as store:
        found = versions.history(store, RecordId(record))
    emit(
        {"record": {"id": record, "versions": [_described(version) for version in found]}},
        "\n".join(map(_line, found)),
    )


@click.command("compare")
@click.argument("record")
@click.argument("older", type=int)
@click.argument("newer", type=int)
@click.pass_obj
def compare_command(session: Session, record: str, older: int, newer: int) -> None:
    """So hai phiên bản OLDER và NEWER của một biểu ghi."""
    with session.store() as store:
        found = versions.compare(store, RecordId(record), older=older, newer=newer)
    emit({"record": {"id": record, "differences": described(found)}}, lines(found))


@click.command("restore")
@click.argument("record")
@click.argument("number", type=int)
@click.pass_obj
def restore_command(session: Session, record: str, number: int) -> None:
    """Đưa biểu ghi về phiên bản NUMBER."""
    with session.store() as store:
        versions.restore(store, RecordId(record), number, now=session.now)
    show_record(session, RecordId(record), as_marc=True)


def _described(version: Version) -> dict[str, Any]:
    return {
        "number": version.number,
        "at": None if version.at is None else version.at.isoformat(),
        "origin": version.origin.value,
        "author": version.author,
        "fields": list(version.tags),
    }


def _line(version: Version) -> str:
    when = "" if version.at is None else f"{local(version.at):%H:%M %d/%m/%Y}"
    said = [f"{version.number:>3}", when, _who(version), " ".join(version.tags)]
    return "  ".join(filter(None, said))


def _who(version: Version) -> str:
    if version.origin is Origin.NATION:
        return translate("Cli", "quốc gia")
    if not version.author:
        return translate("Cli", "thư viện")
    return translate("Cli", "thư viện {code}").format(code=version.author)
