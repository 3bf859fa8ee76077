"""What coordinators can do, from the command line at the hub."""

from pathlib import Path

from tests.cli.test_contract import BOOKS, Command, command

__all__ = ["command"]


def test_coordinators_are_made_with_a_code_listed_and_closed(
    command: Command, tmp_path: Path
) -> None:
    data = ("--data", str(tmp_path / "hub"))
    add = ("hub", "coordinator", "add", *data)
    made = command(*add, "Duc", "--full-name", "Hoàng Minh Đức", "--area", "Lào Cai")
    assert len(made.result["code"]) == len("XXXX-XXXX-XXXX")
    (found,) = command("hub", "coordinator", "list", *data).result["coordinators"]
    assert (found["name"], found["area"], found["has_password"]) == ("duc", "Lào Cai", False)
    assert command("hub", "coordinator", "close", *data, "duc").result["closed"]
    assert command("hub", "coordinator", "close", *data, "lan").status == 1
    assert command(*add, "bad name", "--full-name", "x").status == 2


def test_libraries_are_assigned_watched_and_asked(command: Command, tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "hub"))
    command("hub", "library", "add", *data, "00001", "Nậm Khánh Thượng")
    command("hub", "library", "add", *data, "00002", "Suối Ngọc")
    command("hub", "library", "assign", *data, "00001", "Lào Cai")
    seen = command("hub", "overview", *data, "--area", "Lào Cai").result
    assert [(row["code"], row["need"]) for row in seen["rows"]] == [("00001", "never")]
    found = command("hub", "overview", *data, "--find", "suoi").result
    assert [row["code"] for row in found["rows"]] == ["00002"]
    assert command("hub", "library", "ask", *data, "00001", "--note", "Bật máy").status == 0
    assert command("hub", "library", "ask", *data, "99999").status == 1
    assert command("hub", "library", "code", *data, "00001").result["enrolment_code"]
    shown = command("hub", "library", "show", *data, "00001").result["library"]
    assert [each["what"] for each in shown["deeds"]] == ["code", "ask", "assign"]
    assert shown["open_codes"] == 2
    refused = command("hub", "library", "revoke", *data, "00001", "ffff")
    assert refused.result["error"] == "hub.device_unknown"


def test_conflicts_of_the_nation_are_listed_and_settled_once(
    command: Command, tmp_path: Path
) -> None:
    data = ("--data", str(tmp_path / "hub"))
    command("hub", "library", "add", *data, "00001", "Suối Ngọc")
    assert command("hub", "conflicts", "list", *data).result["total"] == 0
    refused = command("hub", "conflicts", "settle", *data, "f" * 32, "a1b2c", "--keep", "nation")
    assert refused.result["error"] == "conflict.unknown"


def test_a_record_is_marked_as_curated_where_it_is_known(command: Command, tmp_path: Path) -> None:
    """Rule 5.12."""
    data = ("--data", str(tmp_path / "hub"))
    command("hub", "harvest", "add", *data, "tinh", str(BOOKS), "--national")
    command("hub", "harvest", "run", *data, "tinh")
    told = command("hub", "harvest", "list", *data).result["sources"]
    assert [each["is_national"] for each in told] == [True]
    refused = command("hub", "curate", *data, "f" * 32)
    assert refused.result["error"] == "record.unknown"
    long = ("--keep", "nation", "--reason", "x" * 301)
    refused = command("hub", "conflicts", "settle", *data, "f" * 32, "a1b2c", *long)
    assert refused.result["error"] == "coordinator.note_long"


def test_twins_are_looked_for_listed_and_settled(command: Command, tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "hub"))
    command("hub", "library", "add", *data, "00001", "Suối Ngọc")
    assert command("hub", "twins", "look", *data).result["asked"] == 0
    assert command("hub", "twins", "list", *data, "--joined").result["twins"] == []
    refused = command("hub", "twins", "settle", *data, "a" * 32, "b" * 32, "--same")
    assert refused.result["error"] == "twins.unknown"
