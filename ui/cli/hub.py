"""The commands of the hub: serve it, add a library, see who is there."""

from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from desktop.domain.errors import RemoteError
from desktop.domain.rules_text import parts_in
from sync.hub.admin import add_library, libraries
from sync.hub.province import promise, set_rules
from sync.hub.server import address, listen, serve
from sync.hub.tombstones import forget_removals
from ui.cli.hub_bundles import bundle
from ui.cli.hub_desk import (
    LIBRARY_COMMANDS,
    conflicts,
    coordinator,
    curate_record,
    overview_command,
)
from ui.cli.hub_harvest import harvest
from ui.cli.hub_koha import koha
from ui.cli.hub_program import program
from ui.cli.hub_provision import provision
from ui.cli.hub_union import core, twins
from ui.cli.hub_where import hub_options, opened
from ui.cli.output import emit, translate

_PORT = 8930


@click.group("hub")
def hub_command() -> None:
    """Trung tâm quốc gia: chạy máy chủ, thêm thư viện."""


@hub_command.command("serve")
@hub_options
@click.option("--host", default="127.0.0.1", show_default=True, help="Địa chỉ máy chủ.")
@click.option(
    "--port", default=_PORT, show_default=True, type=click.IntRange(0, 65535), help="Cổng."
)
@click.option(
    "--contact",
    default="",
    help="Thư điện tử của trung tâm. Có thì hệ thống khác lấy được biểu ghi qua OAI-PMH.",
)
def serve_command(host: str, port: int, contact: str, **where: Any) -> None:
    """Chạy trung tâm cho đến khi dừng (Ctrl+C)."""
    try:
        listening = listen(host, port)
    except OSError as error:
        raise RemoteError("hub.port_is_taken", host=host, port=port) from error
    url = address(listening)
    with listening, closing(opened(**where)) as hub:
        serve(hub, listening, ready=lambda: click.echo(url), contact=contact)


@hub_command.group("library")
def library() -> None:
    """Thư viện tham gia trao đổi."""


@library.command("add")
@hub_options
@click.argument("code")
@click.argument("name")
def add(code: str, name: str, **where: Any) -> None:
    """Thêm một thư viện. Cấp mã ghi danh dùng một lần cho một máy."""
    with closing(opened(**where)) as hub:
        enrolment_code = add_library(hub, code, name=name)
    emit({"library": code, "name": name, "enrolment_code": enrolment_code}, enrolment_code)


@library.command("list")
@hub_options
def list_libraries(**where: Any) -> None:
    """Các thư viện, số máy và lần liên lạc gần nhất."""
    with closing(opened(**where)) as hub:
        found = libraries(hub)
    lines = (f"{each.code}\t{each.name}\t{each.devices}\t{each.last_seen_at}" for each in found)
    emit({"library": [asdict(each) for each in found]}, "\n".join(lines))


@hub_command.group("rules")
def rules() -> None:
    """Nội quy mà tỉnh gửi cho các thư viện."""


@rules.command("set")
@hub_options
@click.argument("file", type=click.Path(dir_okay=False, exists=True, path_type=Path))
@click.option("--library", "code", help="Chỉ gửi cho thư viện có mã này.")
def set_rules_command(file: Path, code: str | None, **where: Any) -> None:
    """Gửi nội quy trong một tệp JSON. Phần nào có trong tệp thì thư viện phải theo."""
    body = file.read_text("utf-8", errors="replace")
    with closing(opened(**where)) as hub:
        set_rules(hub, body, code=code)
    emit({"library": code, "parts": sorted(parts_in(body))}, translate("Cli", "Đã gửi nội quy."))


@hub_command.command("promise")
@hub_options
@click.argument("copy")
@click.argument("code")
@click.option("--take-back", is_flag=True, help="Thôi, không hứa nữa.")
def promise_command(copy: str, code: str, *, take_back: bool, **where: Any) -> None:
    """Hứa một bản sách của thư viện này cho thư viện khác."""
    with closing(opened(**where)) as hub:
        promise(hub, copy, to=code, is_kept=not take_back)
    emit({"copy": copy, "library": code, "kept": not take_back}, translate("Cli", "Đã ghi."))


@hub_command.command("tidy")
@hub_options
def tidy_command(**where: Any) -> None:
    """Thôi nhắc những lần xóa đã quá 400 ngày. Trung tâm cũng làm việc này mỗi lần chạy."""
    with closing(opened(**where)) as hub:
        count = forget_removals(hub)
    emit({"forgotten": count}, translate("Cli", "Đã dọn %n lần xóa.", "", count))


_HERE = (coordinator, conflicts, curate_record, overview_command, bundle)
_ELSEWHERE = (harvest, koha, provision, twins, core, program)
for each in (*_HERE, *_ELSEWHERE):
    hub_command.add_command(each)
for each in LIBRARY_COMMANDS:
    library.add_command(each)
