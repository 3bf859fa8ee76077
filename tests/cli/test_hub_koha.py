"""The Koha of a province, from the command line at the hub."""

from pathlib import Path

from tests.cli.test_contract import Command, command
from tests.hub.koha import PASSWORD, USER, koha_running

__all__ = ["command"]


def test_a_koha_is_added_and_what_is_not_there_is_refused_in_words(
    command: Command, tmp_path: Path
) -> None:
    data = ("--data", str(tmp_path / "hub"))
    account = ("--user", USER, "--password", PASSWORD)
    command("hub", "library", "add", *data, "00001", "Suối Ngọc")
    with koha_running() as there:
        command("hub", "koha", "add", *data, "tinh", there.address)
        command("hub", "koha", "branch", *data, "tinh", "00001", "XA1", "XA-00001")
        (listed,) = command("hub", "koha", "list", *data).result["kohas"]
        assert listed["branches"] == [{"library": "00001", "branch": "XA1", "card": "XA-00001"}]
        pushed = command("hub", "koha", "push", *data, *account, "tinh").result
        assert pushed == {"titles": {}, "items": {}}
        said = command("hub", "koha", "circulate", *data, *account, "tinh", "00001").result
        assert said == {"operations": {}}
        assert command("hub", "koha", "waiting", *data, "tinh").result["titles"] == []
        out = tmp_path / "1.koc"
        none = command("hub", "koha", "file", *data, "tinh", "00001", str(out))
        assert (none.result, out.exists()) == ({"operations": 0}, False)
    (source,) = command("hub", "harvest", "list", *data).result["sources"]
    assert source["address"] == f"{there.address}/cgi-bin/koha/oai.pl"
    for arguments, code in (
        (("koha", "link", *data, "tinh", "f" * 32, "7"), "koha.title_unknown"),
        (("koha", "send", *data, *account, "tinh", "f" * 32), "koha.title_unknown"),
        (("koha", "resolve", *data, "tinh", "x", "--found"), "koha.nothing_unsure"),
        (("koha", "waiting", *data, "ai"), "koha.unknown"),
        (("koha", "file", *data, "tinh", "9", str(out)), "koha.no_branch"),
    ):
        assert command("hub", *arguments).result["error"] == code
