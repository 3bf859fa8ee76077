"""Where a hub's data is, as every command of the hub is told."""

import os
from collections.abc import Callable
from pathlib import Path

import click

from sync.hub.database import Hub, open_hub
from sync.hub.shared import open_shared_hub
from ui import clock


def hub_place(command: Callable[..., None]) -> Callable[..., None]:
    """Where the hub's data is: in a folder, or in a PostgreSQL that several processes share."""
    for option in (
        click.option(
            "--epoch",
            envvar="THUVIENXA_HUB_EPOCH",
            help="Tên của bộ nhớ PostgreSQL. Đổi tên khi khôi phục từ bản sao lưu.",
        ),
        click.option(
            "--database",
            envvar="THUVIENXA_HUB_DATABASE",
            help="Địa chỉ PostgreSQL, như postgresql+psycopg://trung_tam@may/du_lieu.",
        ),
        click.option(
            "--data",
            type=click.Path(file_okay=False, path_type=Path),
            help="Thư mục dữ liệu của trung tâm.",
        ),
    ):
        command = option(command)
    return command


def opened_hub(*, data: Path | None, database: str | None, epoch: str | None) -> Hub:
    """The hub that those options name; click tells when they name none."""
    if data is not None:
        return open_hub(data, clock=clock.now, random_bytes=os.urandom)
    if not (database and epoch):
        raise click.UsageError("--data / --database --epoch")
    return open_shared_hub(database, epoch=epoch, clock=clock.now, random_bytes=os.urandom)
