"""Counting visitors from the command line."""

from tests.cli.test_contract import Command, command

__all__ = ["command"]


def test_visitors_and_what_is_read_here_are_counted_and_taken_back(command: Command) -> None:
    assert command("visits", "door", "child").result["door"] == {"adult": 0, "child": 1}
    assert command("visits", "use", "serial").result["use"] == {"serial": 1}
    assert command("undo").result["undone"] == "counted"
    shown = command("visits", "show").result
    assert (shown["door"], shown["use"]) == ({"adult": 0, "child": 1}, {})


def test_a_class_that_is_not_counted_is_wrong_usage(command: Command) -> None:
    assert command("visits", "door", "ghost").status == 2
