"""Lists and exports on the command line: names, keys and exit statuses."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resources import ROOT

BOOKS = ROOT / "demo" / "books.mrc"
Command = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def command(tmp_path: Path) -> Command:
    def run(*arguments: str) -> tuple[int, dict[str, Any]]:
        done = subprocess.run(
            [sys.executable, "-m", "ui", "--library", str(tmp_path / "a"), *arguments, "--json"],
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        assert "Traceback" not in done.stderr
        return done.returncode, json.loads(done.stdout.splitlines()[-1])

    assert run("init", "--code", "00001", "--name", "Suối Ngọc")[0] == 0
    return run


def test_records_go_out_in_the_format_of_the_name_or_as_told(
    command: Command, tmp_path: Path
) -> None:
    command("import", str(BOOKS))
    for suffix in ("mrc", "xml", "json", "csv", "xlsx"):
        path = tmp_path / f"all.{suffix}"
        assert command("export", str(path)) == (0, {"written": 63, "problems": []})
        assert path.stat().st_size > 0
    told = command("export", str(tmp_path / "one"), "--format", "marc", "--query", "truyen kieu")
    assert told[1]["written"] == 1
    status, result = command("export", str(tmp_path / "all"))
    assert (status, result["error"]) == (2, "export.format_unknown")


def test_a_template_is_written_and_a_list_is_looked_at(command: Command, tmp_path: Path) -> None:
    template, books = tmp_path / "t.xlsx", tmp_path / "b.csv"
    assert command("export", str(template), "--template")[0] == 0
    books.write_text("Tên sách;Giá;Số ĐKCB\nTắt đèn;12k;VN.00001\n;biếu;\n", "utf-8")
    status, seen = command("import", str(books), "--preview")
    assert status == 0
    assert [each["column"] for each in seen["columns"]] == ["title", "price", "barcode"]
    assert [(row["row"], row["title"], row["copies"]) for row in seen["rows"]] == [
        (2, "Tắt đèn", 1),
        (3, "", 0),
    ]
    (problem,) = seen["rows"][1]["problems"]
    assert problem["code"] == "list.title_missing"
    assert "Dòng 3" in problem["message"]
