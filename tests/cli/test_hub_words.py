"""What the province tells its libraries, from the command line."""

import json
from pathlib import Path

from tests.cli.test_contract import Command, command

__all__ = ["command"]


def test_the_rules_of_the_province_are_sent_to_one_library_or_to_all(
    command: Command, tmp_path: Path
) -> None:
    rules, data = tmp_path / "rules.json", ("--data", str(tmp_path / "hub"))
    rules.write_text(json.dumps({"lateness": {"grace_days": 3}}), "utf-8")
    command("hub", "library", "add", *data, "00001", "Suối Ngọc")
    assert command("hub", "rules", "set", *data, str(rules)).result["parts"] == ["lateness"]
    one = command("hub", "rules", "set", *data, str(rules), "--library", "00001")
    assert one.result["library"] == "00001"
    nobody = command("hub", "rules", "set", *data, str(rules), "--library", "99999")
    assert nobody.status == 1
    assert nobody.result["error"] == "hub.library_unknown"
    rules.write_text("no rules", "utf-8")
    assert command("hub", "rules", "set", *data, str(rules)).status == 2


def test_a_copy_that_the_hub_does_not_know_is_promised_to_nobody(
    command: Command, tmp_path: Path
) -> None:
    data = ("--data", str(tmp_path / "hub"))
    command("hub", "library", "add", *data, "00001", "Suối Ngọc")
    told = command("hub", "promise", *data, "f" * 32, "00001")
    assert told.result["error"] == "copy.unknown"
