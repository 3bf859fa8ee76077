"""What click itself says, and the help of our commands, in the language of the program.

The help is Vietnamese in the code, where click looks for it; `dev.py strings` collects it.
"""

import copy
import re
from collections.abc import Iterable

import click
from typing_extensions import override

from ui.cli.output import translate

HELP = "CliHelp"
_DAY = "YYYY-MM-DD"
_NOTE = re.compile(r"\[(?P<inside>[^][]+)\]$")


def spoken(command: click.Command) -> click.Command:
    """The command with its help, and its options', in the language of the program."""
    told = copy.copy(command)
    told.context_class = _Context
    told.options_metavar = translate("Cli", "[TÙY CHỌN]")
    told.help = _said(command.help)
    told.params = [_parameter(each) for each in command.params]
    if isinstance(told, click.Group):
        told.subcommand_metavar = translate("Cli", "LỆNH …")
        told.commands = {name: spoken(each) for name, each in told.commands.items()}
    return told


def _parameter(parameter: click.Parameter) -> click.Parameter:
    told = copy.copy(parameter)
    told.metavar = _said(told.metavar) or (_DAY if isinstance(told.type, click.DateTime) else None)
    if isinstance(told, click.Option):
        told.help = _said(told.help)
    return told


def _said(text: str | None) -> str | None:
    return text and translate(HELP, " ".join(text.split()))


class _Formatter(click.HelpFormatter):
    """Lays help out as click does, under our headings."""

    @override
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{translate('Cli', 'Cách dùng')}: ")

    @override
    def write_heading(self, heading: str) -> None:
        super().write_heading(_headings().get(heading, heading))

    @override
    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        super().write_dl([(first, _explained(second)) for first, second in rows], col_max)


class _Context(click.Context):
    formatter_class = _Formatter


def _headings() -> dict[str, str]:
    return {"Options": translate("Cli", "Tùy chọn"), "Commands": translate("Cli", "Lệnh")}


def _explained(text: str) -> str:
    """What an option is for, with click's own notes at the end."""
    text = {
        "Show this message and exit.": translate("Cli", "Hiện trang này."),
        "Show the version and exit.": translate("Cli", "Hiện số phiên bản."),
    }.get(text, text)
    return _NOTE.sub(lambda note: f"[{_note(note['inside'])}]", text)


def _note(inside: str) -> str:
    default = translate("Cli", "mặc định: ")
    return inside.replace("required", translate("Cli", "bắt buộc")).replace("default: ", default)
