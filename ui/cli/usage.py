"""Why a command could not be understood, in the language of the program."""

from typing import Any

import click

from ui.cli.output import translate


def why(error: click.ClickException) -> str:
    """What is wrong with what was typed."""
    match error:
        case click.NoSuchCommand(command_name=name):
            words = translate("Cli", "không có lệnh {name}.").format(name=name)
        case click.NoSuchOption(option_name=name):
            words = translate("Cli", "không có tùy chọn {name}.").format(name=name)
        case click.exceptions.NoArgsIsHelpError(ctx=ctx):
            words = _nothing_after(ctx)
        case click.BadParameter():
            words = _about(error)
        case _:
            words = error.format_message()
    return words


def _nothing_after(ctx: click.Context) -> str:
    group = ctx.command
    names = group.list_commands(ctx) if isinstance(group, click.Group) else []
    sentence = translate("Cli", "sau {command} cần một trong các lệnh {names}.")
    return sentence.format(command=ctx.info_name, names=", ".join(names))


def _about(error: click.BadParameter) -> str:
    name = _name(error)
    if isinstance(error, click.MissingParameter):
        return translate("Cli", "thiếu {name}.").format(name=name)
    wanted = _wanted(None if error.param is None else error.param.type)
    if wanted:
        return translate("Cli", "{name} phải là {wanted}.").format(name=name, wanted=wanted)
    return translate("Cli", "{name} không dùng được.").format(name=name)


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param_hint, str):
        return error.param_hint
    return "" if error.param is None else error.param.get_error_hint(error.ctx).strip("'")


def _wanted(kind: click.ParamType[Any] | None) -> str:
    words = ""
    match kind:
        case click.Choice(choices=choices):
            words = translate("Cli", "một trong: {choices}").format(choices=", ".join(choices))
        case click.IntRange(min=least, max=None):
            words = translate("Cli", "một số từ {least} trở lên").format(least=least)
        case click.IntRange(min=least, max=most):
            words = translate("Cli", "một số từ {least} đến {most}").format(least=least, most=most)
        case click.DateTime():
            words = translate("Cli", "một ngày, dạng 2026-12-31")
        case click.Path():
            words = translate("Cli", "một tệp hoặc thư mục mở được")
        case _ if kind is click.INT:
            words = translate("Cli", "một số")
    return words
