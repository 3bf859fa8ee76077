"""What a command says: a line for people, or with `--json` one object on the last line."""

import json
from typing import Any

import click
from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import AppError
from ui import messages

translate = QCoreApplication.translate


def emit(result: dict[str, Any], text: str) -> None:
    """Tell the result of the command: `text` to people, `result` to programs."""
    if click.get_current_context().find_root().obj.is_json:
        click.echo(json.dumps(result, ensure_ascii=False))
    elif text:
        click.echo(text)


def report(error: AppError, *, is_json: bool) -> None:
    """Tell why nothing was done: on standard error to people, on standard output to programs."""
    if is_json:
        facts = {"error": error.code, "message": messages.text(error), **error.details}
        click.echo(json.dumps(facts, ensure_ascii=False))
    else:
        click.echo(messages.text(error), err=True)


def refused(errors: list[AppError], result: dict[str, Any], text: str) -> None:
    """Tell what was done, and what a rule of the library refused; the exit status is 1 then."""
    if errors:
        result = {"error": errors[0].code, "message": messages.text(errors[0]), **result}
        text = "\n".join([*([text] if text else []), *map(messages.text, errors)])
    emit(result, text)
    if errors:
        raise click.exceptions.Exit(1)
