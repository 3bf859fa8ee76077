"""The commands of those who look after libraries: what the pages of the hub show and do."""

from contextlib import closing
from dataclasses import asdict
from datetime import datetime
from typing import Any

import click

from sync.hub.desk import deeds, people
from sync.hub.desk.commune import commune
from sync.hub.desk.conflicts import open_conflicts, settle
from sync.hub.desk.curating import curate
from sync.hub.desk.deeds import COMMAND_LINE
from sync.hub.desk.overview import overview
from ui.cli.hub_where import hub_options, opened
from ui.cli.output import emit, translate


@click.group("coordinator")
def coordinator() -> None:
    """Cán bộ điều phối, người xem các trang của trung tâm."""


@coordinator.command("add")
@hub_options
@click.argument("name")
@click.option("--full-name", required=True, help="Họ tên, hiện trên trang.")
@click.option("--area", default="", help="Tỉnh được giao. Không có thì thấy cả nước.")
def add_coordinator(name: str, full_name: str, area: str, **where: Any) -> None:
    """Thêm cán bộ, hoặc cấp mã mới khi quên mật khẩu. Mã dùng một lần, trong bảy ngày."""
    with closing(opened(**where)) as hub:
        code = people.add(hub, name, full_name=full_name, area=area)
    emit({"coordinator": name, "area": area, "code": code}, code)


@coordinator.command("list")
@hub_options
def list_coordinators(**where: Any) -> None:
    """Các cán bộ điều phối."""
    with closing(opened(**where)) as hub:
        found = people.everybody(hub)
    lines = (f"{each.name}\t{each.full_name}\t{each.area}\t{each.seen_at}" for each in found)
    emit({"coordinators": [asdict(each) for each in found]}, "\n".join(lines))


@coordinator.command("close")
@hub_options
@click.argument("name")
def close_coordinator(name: str, **where: Any) -> None:
    """Không cho đăng nhập nữa, và kết thúc mọi phiên đang mở."""
    with closing(opened(**where)) as hub:
        people.close(hub, name)
    emit({"coordinator": name, "closed": True}, translate("Cli", "Đã khóa."))


@click.command("overview")
@hub_options
@click.option("--area", default="", help="Chỉ các thư viện của tỉnh này.")
@click.option("--find", default="", help="Tìm theo tên hoặc mã, không cần dấu.")
@click.option("--needy", is_flag=True, help="Chỉ những thư viện cần để ý.")
@click.option("--page", default=1, type=click.IntRange(1), help="Trang thứ mấy.")
def overview_command(area: str, find: str, page: int, *, needy: bool, **where: Any) -> None:
    """Liệt kê các thư viện, nơi cần để ý đứng trước."""
    with closing(opened(**where)) as hub:
        seen = overview(hub, area, words=find, only_needy=needy, page=page)
    lines = (
        f"{row.code}\t{row.name}\t{row.need.value}\t{_said(row.seen_at)}\t{row.pending}"
        for row in seen.rows
    )
    emit(_plain(asdict(seen)), "\n".join(lines))


@click.command("show")
@hub_options
@click.argument("code")
def show_library(code: str, **where: Any) -> None:
    """Một thư viện: máy, các lần gửi, thay đổi bị để riêng."""
    with closing(opened(**where)) as hub:
        seen = commune(hub, "", code)
    lines = [f"{seen.code}\t{seen.name}\t{seen.area}"]
    lines += [f"{each.id}\t{each.program}\t{each.seen_at.isoformat()}" for each in seen.devices]
    lines += [f"{each.number}\t{each.kind}\t{each.reason}" for each in seen.put_aside]
    emit({"library": _plain(asdict(seen))}, "\n".join(lines))


@click.command("assign")
@hub_options
@click.argument("code")
@click.argument("area")
def assign_library(code: str, area: str, **where: Any) -> None:
    """Giao một thư viện cho một tỉnh."""
    with closing(opened(**where)) as hub:
        deeds.assign(hub, code, area=area)
    emit({"library": code, "area": area}, translate("Cli", "Đã giao."))


@click.command("ask")
@hub_options
@click.argument("code")
@click.option("--note", default="", help="Lời nhắn kèm theo.")
def ask_library(code: str, note: str, **where: Any) -> None:
    """Đề nghị một thư viện đồng bộ."""
    with closing(opened(**where)) as hub:
        deeds.ask(hub, COMMAND_LINE, code, note=note)
    emit({"library": code, "note": note}, translate("Cli", "Đã đề nghị."))


@click.command("code")
@hub_options
@click.argument("code")
@click.option("--replace", "device", help="Thu hồi máy này, mã mới là của máy thay nó.")
def library_code(code: str, device: str | None, **where: Any) -> None:
    """Cấp mã ghi danh dùng một lần cho thêm một máy, hoặc thay một máy."""
    with closing(opened(**where)) as hub:
        made = (
            deeds.new_device_code(hub, COMMAND_LINE, code)
            if device is None
            else deeds.replace_device(hub, COMMAND_LINE, code, device_id=device)
        )
    emit({"library": code, "enrolment_code": made.code, "replaced": device}, made.code)


@click.command("revoke")
@hub_options
@click.argument("code")
@click.argument("device")
def revoke_device(code: str, device: str, **where: Any) -> None:
    """Thu hồi một máy: từ nay trung tâm không nghe máy ấy nữa."""
    with closing(opened(**where)) as hub:
        deeds.revoke(hub, COMMAND_LINE, code, device_id=device)
    emit({"library": code, "device": device, "revoked": True}, translate("Cli", "Đã thu hồi."))


@click.group("conflicts")
def conflicts() -> None:
    """Chỗ các thư viện và quốc gia ghi khác nhau."""


@conflicts.command("list")
@hub_options
@click.option("--area", default="", help="Chỉ các thư viện của tỉnh này.")
@click.option("--page", default=1, type=click.IntRange(1), help="Trang thứ mấy.")
def list_conflicts(area: str, page: int, **where: Any) -> None:
    """Những chỗ chưa ai chọn, cũ nhất đứng trước."""
    with closing(opened(**where)) as hub:
        found = open_conflicts(hub, area, page=page)
    lines = (f"{row.op}\t{row.field}\t{row.title}\t{row.library}" for row in found.rows)
    emit(_plain(asdict(found)), "\n".join(lines))


@conflicts.command("settle")
@hub_options
@click.argument("op")
@click.argument("field")
@click.option(
    "--keep", type=click.Choice(["library", "nation"]), required=True, help="Giữ bên nào."
)
@click.option("--reason", default="", help="Vì sao không nhận đề xuất, thư viện sẽ đọc.")
def settle_conflict(op: str, field: str, keep: str, reason: str, **where: Any) -> None:
    """Chọn bên đúng cho cả nước. Đề xuất cho mô tả chuẩn cũng trả lời ở đây."""
    is_library = keep == "library"
    with closing(opened(**where)) as hub:
        settle(hub, COMMAND_LINE, op, field=field, keep_library=is_library, reason=reason)
    emit({"op": op, "field": field, "kept": keep}, translate("Cli", "Đã chọn."))


@click.command("curate")
@hub_options
@click.argument("record")
@click.option("--undo", is_flag=True, help="Thôi, các thư viện lại cùng sửa.")
def curate_record(record: str, *, undo: bool, **where: Any) -> None:
    """Ghi mô tả chuẩn của quốc gia. Thư viện sửa thì thành đề xuất."""
    with closing(opened(**where)) as hub:
        curate(hub, COMMAND_LINE, record, is_curated=not undo)
    emit({"record": record, "curated": not undo}, translate("Cli", "Đã ghi."))


LIBRARY_COMMANDS = (show_library, assign_library, ask_library, library_code, revoke_device)


def _said(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat()


def _plain(value: Any) -> Any:
    """Moments as text, all through."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime) else value
