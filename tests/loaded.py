"""What the process that is forked has loaded: every command, the hub, the exchange."""

import importlib
import pkgutil

import tests.services.backing_up_loop
import tests.services.desk_day
import tests.services.rescuing
import tests.storage.scanning
import tests.sync.mortals
import ui.cli
import ui.cli.commands

__all__ = ["tests", "ui"]

for found in pkgutil.iter_modules(ui.cli.__path__):
    importlib.import_module(f"ui.cli.{found.name}")
