"""The commands of the union catalogue: which records are of one book, and all of them at once."""

from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from desktop.machine import stick
from sync.hub.desk.deeds import COMMAND_LINE
from sync.hub.desk.twins import Twins, likely, settle
from sync.hub.union.core import as_file, make
from sync.hub.union.looking import look
from ui.cli.hub_where import hub_options, opened
from ui.cli.output import emit, translate


@click.group("twins")
def twins() -> None:
    """Những mô tả có thể là của một cuốn sách."""


@twins.command("list")
@hub_options
@click.option("--area", default="", help="Chỉ các thư viện của tỉnh này.")
@click.option("--joined", is_flag=True, help="Những lần đã gộp, mới nhất đứng trước.")
@click.option("--page", default=1, type=click.IntRange(1), help="Trang thứ mấy.")
def list_twins(area: str, page: int, *, joined: bool, **where: Any) -> None:
    """Những cặp cần người xem, giống nhất đứng trước."""
    with closing(opened(**where)) as hub:
        found = likely(hub, area, joined=joined, page=page)
    lines = (
        f"{row.goes.record}\t{row.stays.record}\t{row.points}\t{row.stays.title}"
        for row in found.rows
    )
    rows = [_plain(row) for row in found.rows]
    emit({"twins": rows, "total": found.total, "pages": found.pages}, "\n".join(lines))


@twins.command("settle")
@hub_options
@click.argument("one")
@click.argument("other")
@click.option("--same/--different", required=True, help="Là một cuốn, hay là hai cuốn khác nhau.")
def settle_twins(one: str, other: str, *, same: bool, **where: Any) -> None:
    """Nói hai mô tả là của một cuốn hay không. Gộp nhầm thì nói lại."""
    with closing(opened(**where)) as hub:
        settle(hub, COMMAND_LINE, one, other, is_one=same)
    emit({"one": one, "other": other, "same": same}, translate("Cli", "Đã ghi."))


@twins.command("look")
@hub_options
def look_for_twins(**where: Any) -> None:
    """Xem ngay những mô tả mới. Trung tâm cũng tự làm việc này khi đang chạy."""
    with closing(opened(**where)) as hub:
        while look(hub):
            pass
        asked, joined = likely(hub, "").total, likely(hub, "", joined=True).total
    said = translate("Cli", "{joined} lần gộp, {asked} cặp cần xem.")
    emit({"asked": asked, "joined": joined}, said.format(asked=asked, joined=joined))


def _plain(row: Twins) -> dict[str, Any]:
    reasons = [{"sign": sign, "agrees": agrees} for sign, agrees in row.reasons]
    return {**asdict(row), "at": row.at.isoformat(), "reasons": reasons}


@click.group("core")
def core() -> None:
    """Mục lục quốc gia làm sẵn, nhận cả trong một lần."""


@core.command("make")
@hub_options
def make_core(**where: Any) -> None:
    """Làm mục lục mới từ những gì đang có."""
    with closing(opened(**where)) as hub:
        head = make(hub)
    words = translate("Cli", "Đã làm mục lục có %n mô tả.", "", head.records)
    emit({"records": head.records, "pieces": len(head.digests)}, words)


@core.command("write")
@hub_options
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def write_core(file: Path, **where: Any) -> None:
    """Làm mục lục mới và ghi ra một tệp, để mang bằng USB."""
    with closing(opened(**where)) as hub:
        head = make(hub)
        content = b"".join(as_file(hub, head))
    stick.put(file, content)
    words = translate("Cli", "Đã ghi %n mô tả vào {file}.", "", head.records)
    emit({"records": head.records, "file": str(file)}, words.format(file=file))
