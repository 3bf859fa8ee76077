"""`init` and `status`."""

import os

import click

from desktop.domain.calendar import local
from desktop.machine.credentials import Credentials
from desktop.services import opening
from desktop.services.backing_up import FOLDER, backups_in
from sync.enrolment import enrol
from ui.cli.output import emit, translate
from ui.cli.session import Session


@click.command("init")
@click.option("--code", required=True, help="Mã của thư viện, ví dụ 00001.")
@click.option("--name", required=True, help="Tên thư viện.")
@click.option("--hub", help="Địa chỉ trung tâm.")
@click.option("--enrol", "enrolment_code", help="Mã ghi danh dùng một lần.")
@click.pass_obj
def init_command(
    session: Session, code: str, name: str, hub: str | None, enrolment_code: str | None
) -> None:
    """Lập một thư viện mới."""
    if bool(hub) != bool(enrolment_code):
        raise click.UsageError("--hub/--enrol")
    session.refuse_network()
    if not (session.file.exists() and hub):
        opening.found(session.file, code=code, name=name, now=session.now, random_bytes=os.urandom)
    if hub and enrolment_code:
        with session.store() as store:
            enrol(
                store,
                Credentials(session.folder),
                hub=hub,
                code=enrolment_code,
                now=session.now,
                random_bytes=os.urandom,
            )
    emit(
        {"library": str(session.folder), "code": code},
        translate("Cli", "Đã lập thư viện {name} ({code}) tại {folder}.").format(
            name=name, code=code, folder=session.folder
        ),
    )


@click.command("status")
@click.pass_obj
def status_command(session: Session) -> None:
    """Cho biết thư viện đang thế nào."""
    with session.store() as store:
        standing = opening.standing(store)
    backed_up = next(iter(backups_in(session.folder / FOLDER)), None)
    synced = standing.last_sync_at
    emit(
        {
            "library": standing.library.name,
            "code": standing.library.code,
            "records": standing.records,
            "copies": standing.copies,
            "patrons": standing.patrons,
            "loans_open": standing.loans_open,
            "pending": standing.pending,
            "conflicts": standing.conflicts,
            "refused": standing.refused,
            "last_sync": None if synced is None else synced.isoformat(),
            "last_backup": None if backed_up is None else backed_up.taken_at.isoformat(),
            "hub": standing.hub,
            "key": Credentials(session.folder).place.value if standing.hub else None,
            "schema": standing.schema,
        },
        _words(standing),
    )


def _words(standing: opening.Standing) -> str:
    counts = (
        translate("Cli", "%n đầu sách", "", standing.records),
        translate("Cli", "%n bản", "", standing.copies),
        translate("Cli", "%n bạn đọc", "", standing.patrons),
        translate("Cli", "%n cuốn đang mượn", "", standing.loans_open),
    )
    synced = standing.last_sync_at
    when = translate("Cli", "chưa lần nào") if synced is None else f"{local(synced):%H:%M %d/%m/%Y}"
    return " ".join(
        (
            f"{standing.library.name} ({standing.library.code}): {', '.join(counts)}.",
            translate("Cli", "%n thay đổi chờ gửi.", "", standing.pending),
            translate("Cli", "Lần gửi gần nhất: {when}.").format(when=when),
        )
    )
