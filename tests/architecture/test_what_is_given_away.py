"""The list of what may be in a built program, and the part of the lock file for Windows."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "build_scripts"))

import contents  # noqa: E402
import windows_lock  # noqa: E402


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of two files, both on its list."""
    lists = tmp_path / "lists"
    lists.mkdir()
    (lists / "contents-linux.txt").write_text("# why\nthuvienxa\nparts/*.so\n", "utf-8")
    monkeypatch.setattr(contents, "_LISTS", lists)
    folder = tmp_path / "built"
    (folder / "parts").mkdir(parents=True)
    (folder / "thuvienxa").write_bytes(b"1")
    (folder / "parts" / "libQt.so").write_bytes(b"2")
    return folder


def test_what_is_on_the_list_may_be_given_away(built: Path) -> None:
    assert contents.are_as_expected(built, "linux")


def test_a_surprise_in_the_program_fails_the_build(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (built / "parts" / "secret.pem").write_bytes(b"3")
    assert not contents.are_as_expected(built, "linux")
    assert "Nobody expected parts/secret.pem" in capsys.readouterr().err


def test_what_is_missing_fails_the_build(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (built / "parts" / "libQt.so").unlink()
    assert not contents.are_as_expected(built, "linux")
    assert "There should have been parts/*.so" in capsys.readouterr().err


def test_a_program_that_has_grown_fails_the_build(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "LARGEST", 1)
    assert not contents.are_as_expected(built, "linux")


def test_windows_gets_what_only_windows_needs_and_no_tools() -> None:
    lines = windows_lock.requirements().splitlines()
    names = {line.partition("==")[0] for line in lines}
    assert {"pyside6-essentials", "sqlcipher3", "pywin32-ctypes", "pefile"} <= names
    assert names.isdisjoint({"secretstorage", "jeepney", "cryptography", "pytest", "fastapi"})
    assert all("--hash=sha256:" in line for line in lines)
