"""The commands ask the catalogues of the library's settings and keep what they find."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.sources.conftest import free_port
from tests.sources.test_recorded_answers import ANSWERS
from tests.sources.web_server import page, serving

ISBN = "978-604-999-901-7"

Command = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def folder(tmp_path: Path, catalogue: int) -> Path:
    """A library that asks the real catalogue of the tests, and nobody outside."""
    settle(
        tmp_path,
        {"name": "Library of Congress", "protocol": "sru", "enabled": False, "address": "http://a"},
        {"name": "Hỏng", "protocol": "sru", "address": f"http://127.0.0.1:{free_port()}/"},
        {"name": "Mẫu", "protocol": "sru", "address": f"http://127.0.0.1:{catalogue}/Default"},
        {
            "name": "Mẫu Z",
            "protocol": "z3950",
            "address": f"127.0.0.1:{catalogue}",
            "enabled": False,
        },
    )
    return tmp_path


def settle(folder: Path, *targets: Mapping[str, object]) -> None:
    (folder / "sources.json").write_text(json.dumps({"targets": targets}), "utf-8")


@pytest.fixture
def command(folder: Path) -> Command:
    def run(*arguments: str) -> tuple[int, dict[str, Any]]:
        done = subprocess.run(
            [sys.executable, "-m", "ui", "--library", str(folder), *arguments, "--json"],
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=90,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        assert "Traceback" not in done.stderr
        return done.returncode, json.loads(done.stdout.splitlines()[-1])

    assert run("init", "--code", "00001", "--name", "Suối Ngọc")[0] == 0
    return run


def test_the_catalogues_are_listed(command: Command) -> None:
    status, told = command("sources", "list")
    assert status == 0
    assert {target["name"]: target["enabled"] for target in told["targets"]} == {
        "Library of Congress": False,
        "Thư viện Quốc gia Việt Nam": False,
        "Hỏng": True,
        "Mẫu": True,
        "Mẫu Z": False,
    }


def test_words_are_looked_for_in_all_that_are_switched_on(command: Command) -> None:
    status, told = command("sources", "search", "truyện kiều")
    assert (status, told["totals"]) == (0, {"Mẫu": 1})
    assert [(each["target"], each["title"]) for each in told["records"]] == [
        ("Mẫu", "Truyện Kiều : Đoạn trường tân thanh")
    ]
    (problem,) = told["problems"]
    assert (problem["target"], problem["code"]) == ("Hỏng", "source.unreachable")
    assert problem["message"].startswith("Chưa tới được Hỏng.")


def test_one_that_is_switched_off_is_asked_by_its_name(command: Command) -> None:
    status, told = command("sources", "search", ISBN, "--target", "Mẫu Z")
    assert (status, told["totals"]) == (0, {"Mẫu Z": 1})
    assert command("sources", "search", ISBN, "--target", "Huyện")[1]["error"] == "source.unknown"
    status, told = command("sources", "search", ISBN, "--target", "Hỏng")
    assert (status, told["error"]) == (3, "source.unreachable")


def test_a_book_is_fetched_once(command: Command) -> None:
    status, first = command("record", "fetch", ISBN)
    assert (status, first["added"], first["target"]) == (0, True, "Mẫu")
    assert first["record"]["title"].startswith("Truyện Kiều")
    status, again = command("record", "fetch", ISBN)
    assert (status, again["added"]) == (0, False)
    assert again["record"]["id"] == first["record"]["id"]
    assert command("search", "doan truong")[1]["total"] == 1
    assert command("status")[1]["copies"] == 0


def test_a_book_is_fetched_over_z3950(command: Command) -> None:
    status, told = command("record", "fetch", ISBN, "--target", "Mẫu Z")
    assert (status, told["added"], told["target"]) == (0, True, "Mẫu Z")


def test_a_book_that_cannot_be_had_is_said_so(command: Command, folder: Path) -> None:
    assert command("record", "fetch", "không phải số")[1]["error"] == "source.nothing_to_look_for"
    status, told = command("record", "fetch", "9780306406157", "--target", "Mẫu")
    assert (status, told["error"]) == (1, "source.nobody_has")
    with serving(page((ANSWERS / "sru-loc.xml").read_bytes())) as port:
        liar = {"name": "Mẫu", "protocol": "sru", "address": f"http://127.0.0.1:{port}/"}
        settle(folder, liar)
        status, told = command("record", "fetch", ISBN, "--target", "Mẫu")
    assert (status, told["error"]) == (1, "source.nobody_has")
    with serving(
        page((ANSWERS / "sru-loc.xml").read_bytes().replace(b">marcxml<", b">mods<"))
    ) as port:
        settle(folder, {**liar, "address": f"http://127.0.0.1:{port}/"})
        status, told = command("record", "fetch", ISBN, "--target", "Mẫu")
    assert (status, told["error"]) == (3, "source.other_schema")
    assert command("status")[1]["records"] == 0


def test_settings_that_cannot_be_used_are_said_so(command: Command, folder: Path) -> None:
    (folder / "sources.json").write_bytes(b"\xff{")
    status, told = command("sources", "list")
    assert (status, told["error"]) == (2, "source.settings_not_readable")
    settle(folder, {"name": "Xã", "protocol": "sru", "address": "! touch x"})
    status, told = command("sources", "list")
    assert (status, told["error"]) == (2, "source.settings_not_sound")
    settle(
        folder,
        {"name": "Library of Congress", "protocol": "z3950", "address": "a:1", "enabled": False},
    )
    status, told = command("sources", "search", "x")
    assert (status, told["error"]) == (1, "source.none_enabled")
