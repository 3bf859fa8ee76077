"""Records from other systems, from the command line at the hub."""

from pathlib import Path

from tests.cli.test_contract import Command, command
from tests.hub.repository import Book, Catalogue, Fault, repository

__all__ = ["command"]


def test_a_source_is_added_taken_from_looked_at_and_settled(
    command: Command, tmp_path: Path
) -> None:
    data = ("--data", str(tmp_path / "hub"))
    with repository() as there:
        there.books = {str(n): Book(f"Sách số {n}") for n in range(1, 4)}
        there.books["2"].raw = "nothing"
        added = command("hub", "harvest", "add", *data, "tinh", there.address)
        assert added.result["address"] == there.address
        runs = command("hub", "harvest", "run", *data).result["runs"]
        assert (runs["tinh"]["new"], runs["tinh"]["put_aside"], runs["tinh"]["total"]) == (2, 1, 3)
        (source,) = command("hub", "harvest", "list", *data).result["sources"]
        assert (source["records"], source["error"], source["is_open"]) == (2, "", False)
        (row,) = command("hub", "harvest", "show", *data, "tinh").result["records"]
        assert (row["identifier"], row["reason"]) == ("tinh:2", "harvest.no_record")
        there.faults = [Fault(error="badArgument")]
        failed = command("hub", "harvest", "run", *data, "tinh", "--whole")
        assert (failed.status, failed.result["error"]) == (1, "harvest.refused")
        assert "tinh" in failed.result["message"]
    settle = ("hub", "harvest", "settle", *data, "tinh", "tinh:1", "--keep", "nation")
    assert command(*settle).result["error"] == "harvest.nothing_to_settle"
    assert command("hub", "harvest", "run", *data, "ai").result["error"] == "harvest.unknown"


def test_a_file_is_a_source_too(command: Command, tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "hub"))
    catalogue, file = Catalogue(size=10), tmp_path / "tỉnh.xml"
    catalogue.books = {"1": Book("Số đỏ")}
    told = catalogue.answer({"verb": "ListRecords", "metadataPrefix": "marcxml"})[1]
    file.write_text(told, "utf-8")
    command("hub", "harvest", "add", *data, "tep", str(file))
    assert command("hub", "harvest", "run", *data, "tep").result["runs"]["tep"]["new"] == 1
    assert command("hub", "harvest", "run", *data, "tep").result["runs"]["tep"]["same"] == 1
