"""The help of every command, in both languages."""

import re
from collections.abc import Iterator

import click
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from resources import ROOT
from ui.cli.commands import commands
from ui.cli.spoken import spoken

COLUMNS = 80
NAME = "Thư Viện Xã"
VIETNAMESE = re.compile(r"[à-ỹđĂăÂâĐÊêÔôƠơƯưÀ-Ý]")
ENGLISH = re.compile(r"Show this|Show the|\[required|\[default|OPTIONS|COMMAND")


@pytest.fixture(params=["vi", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    catalogue = QTranslator()
    if request.param == "en":
        assert catalogue.load(str(ROOT / "i18n" / "en.qm"))
        qapp.installTranslator(catalogue)
    yield request.param
    qapp.removeTranslator(catalogue)


def pages(command: click.Command, above: click.Context | None = None) -> dict[str, str]:
    """The help of a command and of all below it, by how it is called."""
    name = command.name if above else "thuvienxa"
    context = command.make_context(name, [], parent=above, resilient_parsing=True)
    found = {context.command_path: command.get_help(context)}
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            child = command.get_command(context, below)
            assert child is not None
            found |= pages(child, context)
    return found


def test_every_page_of_help_fits_a_terminal_and_is_whole(language: str) -> None:
    shown = pages(spoken(commands))
    assert len(shown) > len(commands.list_commands(click.Context(commands)))
    wide = {name for name, page in shown.items() if max(map(len, page.splitlines())) > COLUMNS}
    assert wide == set()
    cut = [
        line for page in shown.values() for line in page.splitlines()[1:] if line.endswith("...")
    ]
    assert cut == []


def test_help_speaks_one_language(language: str) -> None:
    usage, options = {"vi": ("Cách dùng", "Tùy chọn"), "en": ("Usage", "Options")}[language]
    for page in pages(spoken(commands)).values():
        assert page.startswith(f"{usage}: ")
        assert f"\n{options}:\n" in page
        assert language == "vi" or VIETNAMESE.search(page.replace(NAME, "")) is None, page
        assert language == "en" or ENGLISH.search(page) is None, page


def test_a_command_told_in_one_language_is_not_changed_for_the_other(language: str) -> None:
    spoken(commands)
    assert commands.help == f"{NAME}. Không có lệnh nào: mở cửa sổ."
