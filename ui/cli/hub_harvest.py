"""The commands by which the hub takes records from other systems."""

from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from threading import Event
from typing import Any

import click

from desktop.domain.errors import RemoteError
from desktop.domain.harvest import Came, Repository, Run
from sync.hub.desk.deeds import COMMAND_LINE
from sync.hub.desk.harvests import Told, settle, told
from sync.hub.harvest.running import run
from sync.hub.harvest.sources import Source, add, all_sources
from sync.sources.oai import OaiRepository
from sync.sources.record_file import FileRepository
from ui.cli.hub_where import hub_options, opened
from ui.cli.output import emit, refused, translate


@click.group("harvest")
def harvest() -> None:
    """Lấy biểu ghi từ hệ thống khác: Koha, VuFind, tệp MARC."""


@harvest.command("add")
@hub_options
@click.argument("name")
@click.argument("address")
@click.option("--set", "part", default="", help="Chỉ lấy một tập.")
@click.option("--prefix", default="", help="Tên dạng MARCXML ở nơi đó, nếu phải nói rõ.")
@click.option("--national", is_flag=True, help="Nói thay cho quốc gia: mô tả đầy đủ là chuẩn.")
def add_source(
    name: str, address: str, part: str, prefix: str, *, national: bool, **where: Any
) -> None:
    """Thêm một nguồn: địa chỉ OAI-PMH hoặc tên tệp. Đã có thì đổi địa chỉ."""
    with closing(opened(**where)) as hub:
        add(hub, name, _absolute(address), part=part, prefix=prefix, is_national=national)
    emit({"source": name, "address": _absolute(address)}, translate("Cli", "Đã ghi."))


@harvest.command("list")
@hub_options
def list_sources(**where: Any) -> None:
    """Các nguồn, số biểu ghi và lần lấy gần nhất."""
    with closing(opened(**where)) as hub:
        found = all_sources(hub)
    lines = (f"{e.name}\t{e.records}\t{e.finished_at}\t{e.error}\t{e.address}" for e in found)
    emit({"sources": [asdict(each) for each in found]}, "\n".join(lines))


@harvest.command("run")
@hub_options
@click.argument("name", required=False)
@click.option("--whole", is_flag=True, help="Đi lại cả danh sách, không chỉ phần mới.")
def run_harvest(name: str | None, *, whole: bool, **where: Any) -> None:
    """Lấy phần mới của một nguồn, hoặc của mọi nguồn. Bị ngắt thì lần sau đi tiếp."""
    done: dict[str, Run] = {}
    errors: list[RemoteError] = []
    with closing(opened(**where)) as hub:
        wanted = [each for each in all_sources(hub) if name in {None, each.name}]
        # A name that nobody has is refused by the run itself.
        for each in wanted or [_nobody(name)]:
            try:
                done[each.name] = run(
                    hub, each.name, _repository(each), pause=_wait, is_whole=whole
                )
            except RemoteError as error:
                errors.append(error)
    result = {source: _plain(each) for source, each in done.items()}
    refused(list(errors), {"runs": result}, "\n".join(map(_line, done, done.values())))


@harvest.command("show")
@hub_options
@click.argument("name")
@click.option(
    "--came",
    type=click.Choice([each.value for each in Came]),
    default=Came.PUT_ASIDE.value,
    show_default=True,
    help="Những biểu ghi có kết quả này.",
)
def show_source(name: str, came: str, **where: Any) -> None:
    """Từng biểu ghi của một nguồn đã ra sao, mặc định là bị để riêng."""
    with closing(opened(**where)) as hub:
        found = told(hub, name, came=Came(came))
    emit({"records": [asdict(each) for each in found]}, "\n".join(map(_told_line, found)))


@harvest.command("settle")
@hub_options
@click.argument("name")
@click.argument("identifier")
@click.option("--keep", type=click.Choice(["source", "nation"]), required=True, help="Giữ bên nào.")
@click.option("--unit", default="", help="Chỉ ở chỗ này; không nói thì ở mọi chỗ khác nhau.")
def settle_record(name: str, identifier: str, keep: str, unit: str, **where: Any) -> None:
    """Chọn bên đúng ở một biểu ghi mà nguồn và quốc gia ghi khác nhau."""
    with closing(opened(**where)) as hub:
        settle(hub, COMMAND_LINE, name, identifier, keep_source=keep == "source", unit=unit)
    emit({"identifier": identifier, "kept": keep}, translate("Cli", "Đã chọn."))


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))


def _absolute(address: str) -> str:
    """A run may be started in another folder."""
    return address if _is_web(address) else str(Path(address).absolute())


def _repository(source: Source) -> Repository:
    if _is_web(source.address):
        return OaiRepository(address=source.address, part=source.part, prefix=source.prefix)
    return FileRepository(Path(source.address))


def _nobody(name: str | None) -> Source:
    empty: dict[str, Any] = dict.fromkeys(
        ("address", "part", "prefix", "since", "tried_at", "finished_at"), ""
    )
    return Source(**empty, name=name or "", run=0, is_open=False, error="", records=0)


def _wait(seconds: float) -> None:
    Event().wait(seconds)


def _plain(run_: Run) -> dict[str, Any]:
    counts = {came.value: run_.counts.get(came, 0) for came in Came}
    told_ = {"pages": run_.pages, "expected": run_.expected, "missing": run_.missing}
    return {**counts, **told_, "total": run_.total}


def _line(name: str, run_: Run) -> str:
    words = {
        Came.NEW: translate("Cli", "mới"),
        Came.CHANGED: translate("Cli", "đã sửa"),
        Came.SAME: translate("Cli", "như cũ"),
        Came.DIFFERS: translate("Cli", "ghi khác nhau"),
        Came.REMOVED: translate("Cli", "đã xóa"),
        Came.KEPT: translate("Cli", "nơi đó xóa, ở đây còn giữ"),
        Came.PUT_ASIDE: translate("Cli", "để riêng"),
    }
    said = [f"{run_.counts[came]} {word}" for came, word in words.items() if came in run_.counts]
    return f"{name}: {', '.join(said) or translate('Cli', 'không có gì mới')}"


def _told_line(row: Told) -> str:
    lines = [f"{row.identifier}\t{row.title}\t{row.reason}"]
    lines += [f"  {unit}\n  {theirs}\n  {nation}" for unit, theirs, nation in row.differing]
    return "\n".join(lines)
