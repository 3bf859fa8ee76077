"""The words of the commands, gathered for translation.

The tool that collects words does not look into docstrings and options, where the help of commands
stands; nor does it know the plural of a `translate`, or see one inside an f-string.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from environment import ROOT

COMMANDS = ROOT / "ui" / "cli"
_HELP = "CliHelp"  # as in ui/cli/spoken.py
_SAID_IN = {"help", "metavar"}
_WITH_A_COUNT = 4  # arguments of `translate`


def write_down(path: Path) -> None:
    """All words of the commands, as calls that the tool understands."""
    modules = [ast.parse(file.read_text("utf-8")) for file in sorted(COMMANDS.glob("*.py"))]
    lines = {line for module in modules for node in ast.walk(module) for line in _calls(node)}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


def _calls(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.FunctionDef() if any(map(_makes_a_command, node.decorator_list)):
            yield _call(_HELP, " ".join((ast.get_docstring(node) or "").split()))
        case ast.keyword(arg=name, value=ast.Constant(value=str(text))) if name in _SAID_IN:
            yield _call(_HELP, text)
        case ast.Call(
            func=ast.Name(id="translate"),
            args=[ast.Constant(value=str(room)), ast.Constant(value=str(text)), *more],
        ):
            yield _call(room, text, count=', "", 1' if len(more) + 2 == _WITH_A_COUNT else "")
        case _:
            pass


def _makes_a_command(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(called, ast.Attribute) and called.attr in {"command", "group"}


def _call(room: str, text: str, count: str = "") -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'translate("{room}", "{escaped}"{count})'
