"""`hub provision`: libraries made known to the hub, with codes, and a file made for each."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import click

from desktop.services.provision_making import libraries_in, make_all
from sync.hub.admin import add_library
from ui.cli.hub_where import hub_options, opened
from ui.cli.provision import common_of, common_options, tell_made

_DAYS = 60


@click.command("provision")
@hub_options
@common_options
@click.option(
    "--list",
    "table",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Bảng tính, mỗi dòng một thư viện.",
)
@click.option(
    "--days",
    type=click.IntRange(1, 365),
    default=_DAYS,
    show_default=True,
    help="Mã ghi danh trong tệp dùng được bao nhiêu ngày.",
)
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
def provision(
    table: Path,
    out: Path,
    days: int,
    *,
    data: Path | None,
    database: str | None,
    epoch: str | None,
    **said: Any,
) -> None:
    """Thêm mọi thư viện của một bảng vào trung tâm. Làm cho mỗi thư viện một tệp có mã ghi danh."""
    common, libraries = common_of(**said), libraries_in(table)
    life = timedelta(days=days)
    with closing(opened(data=data, database=database, epoch=epoch)) as hub:
        coded = [
            each._replace(enrolment_code=add_library(hub, each.code, name=each.name, life=life))
            for each in libraries
        ]
    tell_made(common, make_all(common, coded, out))
