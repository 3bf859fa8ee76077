"""The commands by which the hub works together with the Koha of a province."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from desktop.domain.errors import InputError
from sync.hub.database import Hub
from sync.hub.koha import branches, circulation, titles
from sync.koha.catalogue import KohaCatalogue
from sync.koha.desk import KohaDesk
from sync.koha.line import Account, KohaLine
from ui.cli.hub_where import hub_options, opened
from ui.cli.output import emit, translate


@click.group("koha")
def koha() -> None:
    """Koha của tỉnh: gửi sách và lượt mượn sang đó."""


def _account_options(command: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option(
            "--password",
            envvar="THUVIENXA_KOHA_PASSWORD",
            prompt=True,
            hide_input=True,
            help="Mật khẩu ở Koha. Nên đặt trong THUVIENXA_KOHA_PASSWORD.",
        ),
        click.option("--user", required=True, help="Tài khoản ở Koha, lập riêng cho việc này."),
    ):
        command = option(command)
    return command


_staging_option = click.option(
    "--stage", is_flag=True, help="Chỉ đưa vào hàng chờ để cán bộ biên mục ở Koha duyệt."
)


@koha.command("add")
@hub_options
@click.argument("name")
@click.argument("address")
def add_koha(name: str, address: str, **where: Any) -> None:
    """Thêm một Koha. Biểu ghi của nó lấy về bằng hub harvest run, cùng tên."""
    with closing(opened(**where)) as hub:
        branches.add(hub, name, address)
    emit({"koha": name, "address": address}, translate("Cli", "Đã ghi."))


@koha.command("branch")
@hub_options
@click.argument("name")
@click.argument("library")
@click.argument("branch")
@click.argument("card")
def set_branch(name: str, library: str, branch: str, card: str, **where: Any) -> None:
    """Đặt chi nhánh và thẻ ở Koha cho một thư viện."""
    with closing(opened(**where)) as hub:
        branches.set_branch(hub, name, library, branch=branch, card=card)
    emit({"library": library, "branch": branch, "card": card}, translate("Cli", "Đã ghi."))


@koha.command("list")
@hub_options
def list_kohas(**where: Any) -> None:
    """Các Koha, chi nhánh và việc đã gửi."""
    with closing(opened(**where)) as hub:
        found = branches.all_kohas(hub)
    lines = (f"{e.name}\t{e.address}\t{len(e.branches)}\t{sum(e.titles.values())}" for e in found)
    emit({"kohas": [asdict(each) for each in found]}, "\n".join(lines))


@koha.command("push")
@hub_options
@_account_options
@_staging_option
@click.option("--matcher", default="", help="Mã quy tắc so trùng của Koha, khi đưa vào hàng chờ.")
@click.argument("name")
def push(name: str, user: str, password: str, matcher: str, *, stage: bool, **where: Any) -> None:
    """Gửi sách mới và bản sách của các chi nhánh. Sách Koha đã có thì nối, không tạo thêm."""
    with closing(opened(**where)) as hub:
        line = _line(hub, name, user=user, password=password)
        catalogue = KohaCatalogue(line, is_staging=stage, matcher=matcher)
        done = titles.push(hub, name, catalogue)
    sent = sum(done.titles.values())
    emit(asdict(done), translate("Cli", "Đã xem %n biểu ghi.", "", sent))


@koha.command("waiting")
@hub_options
@click.argument("name")
def list_waiting(name: str, **where: Any) -> None:
    """Biểu ghi cần người xem: có thể trùng, bị từ chối."""
    with closing(opened(**where)) as hub:
        found = titles.waiting(hub, name)
    lines = (f"{e.record}\t{e.state}\t{e.biblio or ''}\t{e.reason}" for e in found)
    emit({"titles": [asdict(each) for each in found]}, "\n".join(lines))


@koha.command("link")
@hub_options
@click.argument("name")
@click.argument("record")
@click.argument("biblio", type=click.IntRange(1))
def link_title(name: str, record: str, biblio: int, **where: Any) -> None:
    """Cho biết biểu ghi này ở Koha mang số nào."""
    with closing(opened(**where)) as hub:
        titles.link(hub, name, record, biblio=biblio)
    emit({"record": record, "biblio": biblio}, translate("Cli", "Đã nối."))


@koha.command("send")
@hub_options
@_account_options
@_staging_option
@click.argument("name")
@click.argument("record")
def send_title(
    name: str, record: str, user: str, password: str, *, stage: bool, **where: Any
) -> None:
    """Vẫn gửi biểu ghi này, dù Koha cho là trùng."""
    with closing(opened(**where)) as hub:
        line = _line(hub, name, user=user, password=password)
        catalogue = KohaCatalogue(line, is_staging=stage)
        state = titles.send_anyway(hub, name, record, catalogue)
    emit({"record": record, "state": state.value}, translate("Cli", "Đã gửi."))


@koha.command("file")
@hub_options
@click.argument("name")
@click.argument("library")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--again", "number", type=click.IntRange(1), help="Ghi lại tệp số này.")
def write_file(name: str, library: str, path: Path, number: int | None, **where: Any) -> None:
    """Ghi lượt mượn, trả mới thành tệp .koc. Mỗi tệp chỉ nộp cho Koha một lần."""
    if path.exists():
        raise InputError("koha.file_is_there", path=str(path))
    with closing(opened(**where)) as hub:
        written = circulation.file_of(hub, name, library, number=number)
    if written is None:
        emit({"operations": 0}, translate("Cli", "Không có lượt nào mới."))
        return
    path.write_text(written.text, "ascii", newline="")
    facts = asdict(written) | {"path": str(path)}
    del facts["text"]
    said = translate("Cli", "Tệp số {number}. Ở Koha, chọn chi nhánh {branch} trước khi nộp.")
    emit(facts, said.format(number=written.number, branch=written.branch))


@koha.command("circulate")
@hub_options
@_account_options
@click.option("--direct", is_flag=True, help="Koha ghi ngay, không đưa vào hàng chờ.")
@click.argument("name")
@click.argument("library")
def circulate(
    name: str, library: str, user: str, password: str, *, direct: bool, **where: Any
) -> None:
    """Gửi từng lượt mượn, trả mới qua mạng, theo đúng thứ tự."""
    with closing(opened(**where)) as hub:
        line = _line(hub, name, user=user, password=password)
        counts = circulation.say(hub, name, library, KohaDesk(line, is_direct=direct))
    sent = sum(counts.values())
    emit({"operations": counts}, translate("Cli", "Đã gửi %n lượt.", "", sent))


@koha.command("resolve")
@hub_options
@click.argument("name")
@click.argument("operation")
@click.option("--found/--missing", required=True, help="Ở Koha đã thấy lượt này, hay chưa.")
def resolve(name: str, operation: str, *, found: bool, **where: Any) -> None:
    """Cho biết ở Koha đã thấy một lượt chưa rõ hay chưa."""
    with closing(opened(**where)) as hub:
        circulation.resolve(hub, name, operation, is_taken=found)
    emit({"operation": operation, "found": found}, translate("Cli", "Đã ghi."))


def _line(hub: Hub, name: str, *, user: str, password: str) -> KohaLine:
    address = branches.address_of(hub, name)
    return KohaLine(Account(address=address, user=user, password=password))
