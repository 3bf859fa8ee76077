"""Groups of commands that are imported when they are called."""

import importlib
import importlib.util
from collections.abc import Mapping
from typing import Any

import click
from typing_extensions import override

from ui.cli.spoken import spoken


class LateGroup(click.Group):
    """Has, besides its own commands, those of other modules of this package: name → module."""

    def __init__(self, *arguments: Any, late: Mapping[str, str], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._late = late

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        late = [name for name, module in self._late.items() if _is_there(module)]
        return [*super().list_commands(ctx), *late]

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.commands or cmd_name not in self.list_commands(ctx):
            return super().get_command(ctx, cmd_name)
        module = importlib.import_module(f"ui.cli.{self._late[cmd_name]}")
        command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        assert isinstance(command, click.Command)
        return spoken(command)


def _is_there(module: str) -> bool:
    """The program for communes is built without the hub and what needs it."""
    return importlib.util.find_spec(f"ui.cli.{module}") is not None
