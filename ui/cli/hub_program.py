"""The programs that a hub hands on to its libraries."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from desktop.domain.errors import InputError
from desktop.machine import update_file
from desktop.machine.update_file import Running
from sync.hub import programs
from sync.program import PIECE
from ui import update_work
from ui.cli.hub_where import hub_options, opened
from ui.cli.output import emit, translate


@click.group("program")
def program() -> None:
    """Bản mới của chương trình, phát cho các thư viện."""


@program.command("put")
@hub_options
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def put_program(file: Path, **where: Any) -> None:
    """Phát bản trong tệp .tvxupdate cho các máy cùng loại."""
    trusted = update_work.trusted()
    said = update_file.read(file, trusted=trusted)
    # Whole and signed; here it need be newer than nothing.
    update_file.check(file, running=Running((0, 0, -1), said.platform), trusted=trusted)
    with closing(opened(**where)) as hub:
        offer = programs.put(hub, said.platform, said.name, _pieces(file))
    words = translate("Cli", "Từ nay trung tâm phát bản {version} cho {platform}.")
    emit(
        {"platform": said.platform, "version": offer.version, "bytes": offer.size},
        words.format(version=offer.version, platform=said.platform),
    )


@program.command("list")
@hub_options
def list_programs(**where: Any) -> None:
    """Những bản đang phát."""
    with closing(opened(**where)) as hub:
        found = programs.offers(hub)
    lines = (f"{platform}\t{each.version}\t{each.size}" for platform, each in found.items())
    emit(
        {"programs": {name: {"version": o.version, "bytes": o.size} for name, o in found.items()}},
        "\n".join(lines),
    )


def _pieces(file: Path) -> Iterator[bytes]:
    try:
        with file.open("rb") as content:
            while body := content.read(PIECE):
                yield body
    except OSError as error:
        raise InputError("update.not_readable", path=str(file)) from error
