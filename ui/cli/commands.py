"""The commands by name, and what becomes of their errors."""

import os
import sys
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path

import click
from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import AppError, InputError, RemoteError, RuleError
from desktop.machine.drives import is_on_network
from desktop.machine.folders import library_folder
from desktop.services.unlocking import unlock
from ui import language
from ui.cli.late import LateGroup
from ui.cli.output import report
from ui.cli.session import Session
from ui.cli.spoken import spoken
from ui.cli.usage import why

# To add a command, write it in a module of this package and name it here.
_COMMANDS = {
    "init": "library",
    "status": "library",
    "import": "importing",
    "undo-import": "importing",
    "export": "exporting",
    "search": "finding",
    "record": "record",
    "copy": "copy",
    "register": "register",
    "patron": "patron",
    "checkout": "circulation",
    "checkin": "circulation",
    "renew": "circulation",
    "hold": "holds",
    "overdue": "overdue",
    "undo": "circulation",
    "visits": "visits",
    "rules": "rules",
    "cards": "printing",
    "labels": "printing",
    "slip": "printing",
    "form": "printing",
    "sources": "sources",
    "sync": "sync",
    "core": "core",
    "line": "sync",
    "bundle": "bundle",
    "conflicts": "sync",
    "history": "history",
    "libraries": "round",
    "backup": "backup",
    "restore": "backup",
    "verify": "backup",
    "doctor": "doctor",
    "protect": "protecting",
    "matters": "sync",
    "account": "account",
    "audit": "account",
    "charge": "money",
    "pay": "money",
    "waive": "money",
    "deposit": "money",
    "refund": "money",
    "receipt": "receipt",
    "ledger": "money",
    "provision": "provision",
    "update": "update",
    "hub": "hub",
    "sample": "sample",
    "demo": "demo",
}
_REFUSED = 1
_WRONG_USAGE = 2
_DAMAGED = 4
_EXIT = ((RuleError, _REFUSED), (InputError, _WRONG_USAGE), (RemoteError, 3))


@click.group(
    cls=LateGroup, late=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option("--library", "folder", type=click.Path(path_type=Path), help="Thư mục của thư viện.")
@click.option("--json", "is_json", is_flag=True, help="Dòng cuối là một đối tượng JSON.")
@click.option("--account", default="", help="Tài khoản làm việc này.")
@click.version_option(version("thuvienxa"), prog_name="thuvienxa")
@click.pass_context
def commands(ctx: click.Context, folder: Path | None, is_json: bool, account: str) -> None:
    """Thư Viện Xã. Không có lệnh nào: mở cửa sổ."""
    folder = folder or library_folder(os.environ)
    ctx.obj = Session(folder=folder, is_json=is_json, account=account)
    if not is_on_network(folder):  # not even to look: its command says why
        unlock(ctx.obj.file)


def main() -> None:
    """Run the command in the program's arguments, and end with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Windows gives a pipe letters that lack Vietnamese
            stream.reconfigure(encoding="utf-8")
    language.install(QCoreApplication(sys.argv[:1]), language.language(os.environ))
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command, and return the exit status."""
    is_json = "--json" in arguments
    arguments = ["--json"] * is_json + [each for each in arguments if each != "--json"]
    status = 0
    try:
        done = spoken(commands).main(args=arguments, prog_name="thuvienxa", standalone_mode=False)
        status = done if isinstance(done, int) else 0
    except AppError as error:
        report(error, is_json=is_json)
        status = next((status for kind, status in _EXIT if isinstance(error, kind)), _DAMAGED)
    except click.ClickException as error:
        report(InputError("usage.not_understood", given=why(error)), is_json=is_json)
        status = _WRONG_USAGE
    except click.Abort:
        status = _REFUSED
    return status
