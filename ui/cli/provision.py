"""`provision`: the file by which a province sets up a library, made, looked at and taken."""

import os
from pathlib import Path
from typing import Any

import click

from desktop.domain.errors import InputError
from desktop.domain.provision import Provision
from desktop.domain.provision_list import Listed, ranges_of
from desktop.machine import provision_file, stick
from desktop.machine.certificate import pin_of
from desktop.machine.credentials import PASSPHRASE
from desktop.services.provision_making import Common, libraries_in, make, make_all
from sync.core import MOST_FILE, FileSource
from ui import clock, messages, provision_work
from ui.cli.output import emit, translate
from ui.cli.session import Session

_FILE = click.Path(dir_okay=False, path_type=Path)
_MOST_LOGO = 512 << 10


@click.group("provision")
def provision_command() -> None:
    """Tệp của tỉnh (.tvx) lập sẵn một thư viện."""


@provision_command.command("key")
@click.argument("file", type=_FILE)
def key_command(file: Path) -> None:
    """Làm khóa của tỉnh, một lần cho mọi tệp. Có THUVIENXA_PASSPHRASE thì khóa được niêm."""
    seed = provision_file.new_key(
        file, passphrase=os.environ.get(PASSPHRASE, ""), random_bytes=os.urandom
    )
    mark = provision_file.fingerprint(provision_file.public_key(seed))
    words = translate("Cli", "Dấu của tỉnh: {mark}. Giữ tệp khóa như giữ con dấu.")
    emit({"key": str(file), "fingerprint": mark}, words.format(mark=mark))


def common_options(command: Any) -> Any:
    """What all files of one making have in common."""
    for option in (
        click.option("--core", type=_FILE, help="Tệp mục lục quốc gia, để cạnh các tệp làm ra."),
        click.option("--logo", type=_FILE, help="Ảnh biểu trưng của thư viện."),
        click.option("--rules", type=_FILE, help="Tệp JSON có nội quy và ngày nghỉ."),
        click.option("--certificate", type=_FILE, help="Chứng thư (PEM) riêng của trung tâm."),
        click.option("--hub", default="", help="Địa chỉ trung tâm."),
        click.option("--province", required=True, help="Tên tỉnh, hiện ở màn hình."),
        click.option("--key", required=True, type=_FILE, help="Tệp khóa của tỉnh."),
    ):
        command = option(command)
    return command


@provision_command.command("make")
@common_options
@click.option("--list", "table", type=_FILE, help="Bảng tính, mỗi dòng một thư viện.")
@click.option("--code", default="", help="Mã của thư viện, ví dụ 00001.")
@click.option("--name", default="", help="Tên thư viện.")
@click.option("--enrol", default="", help="Mã ghi danh dùng một lần.")
@click.option("--copies", default="", help="Dải số sách, ví dụ TV:1-5000; VN:1-200.")
@click.option("--cards", default="", help="Dải số thẻ, ví dụ BD:1-2000.")
@click.argument("out", type=click.Path(path_type=Path))
def make_command(table: Path | None, out: Path, **said: Any) -> None:
    """Làm tệp OUT cho một thư viện. Có --list: một thư mục OUT cho mọi dòng của bảng."""
    one = {name: said.pop(name) for name in ("code", "name", "enrol", "copies", "cards")}
    common = common_of(**said)
    if table is None:
        library = Listed(
            row=0,
            code=one["code"],
            name=one["name"],
            enrolment_code=one["enrol"],
            copies=ranges_of(one["copies"]),
            cards=ranges_of(one["cards"]),
        )
        made = [make(common, library, out)]
    else:
        made = make_all(common, libraries_in(table), out)
    tell_made(common, made)


@provision_command.command("check")
@click.argument("file", type=_FILE)
@click.pass_obj
def check_command(session: Session, file: Path) -> None:
    """Xem tệp còn nguyên không, dùng ở đây được không."""
    found = provision_work.offer(file)
    provision_work.check(session.folder, found)
    trouble = provision_work.core_beside(found)
    words = [_words(found)] + ([] if trouble is None else [messages.text(trouble)])
    emit(
        {**_plain(found), "core_trouble": None if trouble is None else trouble.code},
        "\n".join(words),
    )


@provision_command.command("apply")
@click.argument("file", type=_FILE, required=False)
@click.pass_obj
def apply_command(session: Session, file: Path | None) -> None:
    """Lập thư viện theo tệp và ghi danh máy. Không có FILE: tệp nằm cạnh chương trình."""
    chosen = file or _at_hand()
    done = provision_work.take_and_enrol(session.folder, provision_work.offer(chosen))
    trouble, of_core = done.trouble, done.core_trouble
    words = [_words(done.offer)]
    if of_core is not None:
        words.append(messages.text(of_core))
    if trouble is not None:
        words += [messages.text(trouble), translate("Cli", "Có mạng thì máy tự ghi danh.")]
    emit(
        {
            **_plain(done.offer),
            "is_new": done.is_new,
            "enrolled": trouble is None,
            "trouble": None if trouble is None else trouble.code,
            "core_trouble": None if of_core is None else of_core.code,
        },
        "\n".join(words),
    )


def common_of(*, key: Path, certificate: Path | None, rules: Path | None, **said: Any) -> Common:
    """What was said on the command line of all files."""
    logo, core = said.pop("logo"), said["core"]
    if core is not None:
        FileSource.of(stick.get(core, most=MOST_FILE))  # refuses what is none
    return Common(
        seed=provision_file.read_key(key, passphrase=os.environ.get(PASSPHRASE, "")),
        pin="" if certificate is None else pin_of(certificate),
        rules="" if rules is None else _content(rules).decode("utf-8", "replace"),
        logo=b"" if logo is None else _content(logo),
        made_at=clock.now(),
        **said,
    )


def tell_made(common: Common, made: list[Path]) -> None:
    mark = provision_file.fingerprint(provision_file.public_key(common.seed))
    words = translate("Cli", "Đã làm %n tệp. Dấu của tỉnh: {mark}.", "", len(made))
    emit(
        {"files": [str(each) for each in made], "fingerprint": mark},
        words.format(mark=mark),
    )


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError("provision.not_readable", path=str(path)) from error
    if len(content) > _MOST_LOGO:
        raise InputError("provision.part_too_large", path=path.name)
    return content


def _at_hand() -> Path:
    found = provision_work.files_at_hand()
    if not found:
        raise InputError("provision.none_at_hand")
    if len(found) > 1:
        raise InputError("provision.several_at_hand", count=len(found))
    return found[0]


def _plain(found: provision_work.Offer) -> dict[str, Any]:
    said: Provision = found.provision
    return {
        "province": said.province,
        "fingerprint": found.fingerprint,
        "code": said.library.code,
        "name": said.library.name,
        "made_at": said.made_at.isoformat(),
        "hub": said.hub,
        "has_enrolment_code": bool(said.enrolment_code),
        "pin": said.pin,
        "has_rules": bool(said.rules),
        "core": None if said.core is None else said.core.name,
        "copies": [list(each) for each in said.copy_ranges],
        "cards": [list(each) for each in said.card_ranges],
    }


def _words(found: provision_work.Offer) -> str:
    words = translate("Cli", "{name} ({code}), tệp của {province}. Dấu: {mark}.")
    return words.format(
        name=found.provision.library.name,
        code=found.provision.library.code,
        province=found.provision.province,
        mark=found.fingerprint,
    )
