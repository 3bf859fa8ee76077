"""What the commands say goes through the catalogue, and is there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import click
import pytest

from ui.cli.commands import commands

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "ui" / "cli").glob("*.py"))
VIETNAMESE = re.compile(r"[à-ỹđĂăÂâĐÊêÔôƠơƯưÀ-Ý]")
TRANSLATED_WHEN_SHOWN = {"help", "metavar"}


def translated(node: ast.AST) -> set[ast.AST]:
    """The literals that are looked up in the catalogue, or are no words for users."""
    match node:
        case ast.Call(func=ast.Name(id="translate"), args=args):
            return set(args)
        case ast.keyword(arg=name, value=value) if name in TRANSLATED_WHEN_SHOWN:
            return {value}
        case ast.Expr(value=ast.Constant() as docstring):
            return {docstring}
        case _:
            return set()


def said_untranslated(source: str) -> list[str]:
    nodes = list(ast.walk(ast.parse(source)))
    well = {each for node in nodes for each in translated(node)}
    said = [node for node in nodes if isinstance(node, ast.Constant) and node not in well]
    texts = [node.value for node in said if isinstance(node.value, str)]
    return [text for text in texts if VIETNAMESE.search(text)]


def done_in_english() -> dict[str, set[str]]:
    """By room, what the English catalogue has finished."""
    catalogue = ET.parse(ROOT / "resources" / "i18n" / "en.ts").getroot()
    return {
        room.findtext("name", ""): {
            message.findtext("source", "")
            for message in room.iter("message")
            if "type" not in message.find("translation").attrib  # type: ignore[union-attr]
        }
        for room in catalogue.iter("context")
    }


def every_command(group: click.Group) -> Iterator[click.Command]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield command
        if isinstance(command, click.Group):
            yield from every_command(command)


def helps(command: click.Command) -> Iterator[str]:
    yield " ".join((command.help or "").split())
    yield from (each.help or "" for each in command.params if isinstance(each, click.Option))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_command_says_nothing_in_vietnamese_past_the_catalogue(path: Path) -> None:
    assert said_untranslated(path.read_text(encoding="utf-8")) == []


def test_words_past_the_catalogue_are_found_also_in_tables_and_sentences_with_facts() -> None:
    assert said_untranslated('emit({}, f"Đã ghi {rows} thẻ.")') == ["Đã ghi ", " thẻ."]
    assert said_untranslated('_KINDS = {1: "miễn"}') == ["miễn"]
    assert said_untranslated('def f():\n    """Nhận trả."""\n    translate("Cli", "thẻ")') == []


def test_every_sentence_of_a_command_has_its_english() -> None:
    calls = [
        node
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "translate"
    ]
    rooms = done_in_english()
    said = {
        (room, text)
        for room, text in (
            ast.literal_eval(ast.Tuple(call.args[:2])) for call in calls if _plain(call)
        )
    }
    assert said
    assert {text for room, text in said if text not in rooms[room]} == set()


def test_the_help_of_every_command_and_option_has_its_english() -> None:
    wanted = {text for command in every_command(commands) for text in helps(command)}
    assert "" not in wanted, "a command or an option without help"
    assert wanted - done_in_english()["CliHelp"] == set()


def _plain(call: ast.Call) -> bool:
    return all(isinstance(each, ast.Constant) for each in call.args[:2])
