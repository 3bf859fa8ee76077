"""What the process that is forked has loaded: every command, the hub, the exchange."""

import importlib
import pkgutil

import tests.sync.mortals
import ui.cli
import ui.cli.commands

__all__ = ["tests", "ui"]

for found in pkgutil.iter_modules(ui.cli.__path__):
    importlib.import_module(f"ui.cli.{found.name}")
