"""Asking for what is never written on a command line, where everybody could read it."""

import os
import sys

import click

from desktop.domain.errors import InputError
from ui.cli.output import translate

PIN, NEW_PIN, RECOVERY = "THUVIENXA_PIN", "THUVIENXA_NEW_PIN", "THUVIENXA_RECOVERY"
PASSPHRASE = "THUVIENXA_PASSPHRASE"  # noqa: S105 - the name of a variable


def asked_secret(variable: str, name: str) -> str:
    """From the variable; else from the keyboard, unseen; else the next line that is piped in."""
    given = os.environ.get(variable, "")
    if not given and sys.stdin.isatty():
        given = click.prompt(_question(variable, name), hide_input=True, err=True)
    elif not given:
        given = sys.stdin.readline().strip()
    if not given:
        raise InputError("account.secret_not_given", name=name, variable=variable)
    return given


def _question(variable: str, name: str) -> str:
    return {
        PIN: translate("Cli", "Mã PIN của {name}").format(name=name),
        NEW_PIN: translate("Cli", "Mã PIN mới"),
        RECOVERY: translate("Cli", "Mã khôi phục"),
        PASSPHRASE: translate("Cli", "Câu mật khẩu của máy này"),
    }[variable]
