"""The line to the nation from the command line: what is wished of it, and a scheduled exchange."""

from tests.cli.test_contract import Command, command

__all__ = ["command"]


def test_what_is_wished_of_the_line_is_kept(command: Command) -> None:
    before = command("line").result
    assert (before["begins_itself"], before["paid"], before["month_bytes"]) == (True, "as_told", 0)
    said = command("line", "--no-auto", "--paid", "paid", "--month-mb", "5").result
    assert (said["begins_itself"], said["paid"], said["month_bytes"]) == (False, "paid", 5 << 20)
    assert command("line", "--auto").result["month_bytes"] == 5 << 20
    assert (said["used_bytes"], said["heard_at"], said["rest_s"]) == (0, None, 0)


def test_a_scheduled_exchange_that_is_not_due_says_nothing(command: Command) -> None:
    """Not enrolled, so it never is; asked for by hand, that is an error."""
    quiet = command("sync", "--quiet")
    assert (quiet.status, quiet.result) == (0, {"begun": False})
    assert command("sync").status == 1


def test_more_than_a_month_can_carry_is_wrong_usage(command: Command) -> None:
    assert command("line", "--month-mb", "-1").status == 2
    assert command("line", "--paid", "perhaps").status == 2
