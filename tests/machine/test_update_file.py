"""An update is believed only when the release key signed every byte of it."""

import io
import os
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from desktop.domain.errors import InputError
from desktop.machine import update_file
from desktop.machine.update_file import Release, Running, Successor, successor

ROOT = Path(__file__).parents[2]
_SEED, _NEXT, _LAST = (bytes([n] * 32) for n in (1, 2, 3))
_OLD, _NEW = Running((0, 1, 0), "linux-amd64"), Running((0, 2, 0), "linux-amd64")


def key_of(seed: bytes) -> bytes:
    return bytes(SigningKey(seed).verify_key)


def made(
    folder: Path,
    *,
    seed: bytes = _SEED,
    successors: Sequence[Successor] = (),
    besides: tarfile.TarInfo | None = None,
) -> Path:
    packed, target = folder / "packed", folder / "new.tvxupdate"
    with tarfile.open(packed, "w:xz") as files:
        if besides is not None:
            files.addfile(besides)
        entry = tarfile.TarInfo("thuvienxa")
        entry.size = 7
        files.addfile(entry, io.BytesIO(b"program"))
    update_file.write(packed, target, release=Release(_NEW, seed, successors))
    return target


def refusal(path: Path, *, running: Running = _OLD, trusted: bytes = b"") -> str:
    with pytest.raises(InputError) as refused:
        update_file.check(path, running=running, trusted=trusted or key_of(_SEED))
    return refused.value.code


def test_a_newer_signed_program_is_accepted_and_unpacked(tmp_path: Path) -> None:
    path = made(tmp_path)
    update = update_file.check(path, running=_OLD, trusted=key_of(_SEED))
    assert update.name == "0.2.0"
    update_file.unpack(path, tmp_path / "program", trusted=key_of(_SEED))
    assert (tmp_path / "program" / "thuvienxa").read_bytes() == b"program"


@pytest.mark.parametrize(
    ("name", "kind", "link"),
    [
        ("../beside", tarfile.REGTYPE, ""),
        ("/beside", tarfile.REGTYPE, ""),
        ("in/link", tarfile.SYMTYPE, "../../beside"),
        ("link", tarfile.SYMTYPE, "/etc"),
        ("pipe", tarfile.FIFOTYPE, ""),
        ("hard", tarfile.LNKTYPE, "thuvienxa"),
    ],
)
def test_nothing_but_files_of_its_own_comes_out_of_an_update(
    tmp_path: Path, name: str, kind: bytes, link: str
) -> None:
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, link
    path = made(tmp_path, besides=entry)
    with pytest.raises(InputError, match=r"update\.tampered"):
        update_file.unpack(path, tmp_path / "program", trusted=key_of(_SEED))
    assert sorted(each.name for each in tmp_path.iterdir()) in (
        ["new.tvxupdate", "packed"],
        ["new.tvxupdate", "packed", "program"],
    )


def test_every_changed_cut_or_added_byte_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path)
    whole = path.read_bytes()
    for at in range(len(whole)):
        for spoilt in (whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], whole[:at]):
            path.write_bytes(spoilt)
            assert refusal(path) in {"update.tampered", "update.not_ours"}
    path.write_bytes(whole + b"\0")
    assert refusal(path) == "update.tampered"


def test_another_key_platform_or_an_older_version_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path)
    assert refusal(path, running=_NEW) == "update.not_newer"
    assert refusal(path, running=Running((0, 3, 0), "linux-amd64")) == "update.not_newer"
    assert refusal(path, running=_OLD._replace(platform="windows-amd64")) == "update.other_platform"
    assert refusal(made(tmp_path, seed=_NEXT)) == "update.tampered"
    assert refusal(tmp_path / "nothing") == "update.not_readable"


def test_a_new_key_is_believed_by_the_word_of_the_key_before(tmp_path: Path) -> None:
    """A program that missed two keys follows both; one that knows the last needs no word."""
    line = [successor(_SEED, key_of(_NEXT)), successor(_NEXT, key_of(_LAST))]
    path = made(tmp_path, seed=_LAST, successors=line)
    for seed in (_SEED, _NEXT, _LAST):
        assert update_file.check(path, running=_OLD, trusted=key_of(seed)).name == "0.2.0"
    assert refusal(path, trusted=key_of(bytes(32))) == "update.tampered"


def test_a_key_that_nobody_gave_the_place_to_signs_nothing(tmp_path: Path) -> None:
    forged = [successor(_LAST, key_of(_LAST)), successor(_NEXT, key_of(_LAST))]
    assert refusal(made(tmp_path, seed=_LAST, successors=forged)) == "update.tampered"
    # Nor does a key whose place was taken, once a program knows the one after it.
    assert refusal(made(tmp_path, seed=_SEED), trusted=key_of(_NEXT)) == "update.tampered"


def run_maker(folder: Path, *options: str) -> str:
    maker = ROOT / "build_scripts" / "update.py"
    words = [sys.executable, str(maker), *options]
    done = subprocess.run(
        words,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.strip()


def test_the_build_signs_updates_and_looks_after_the_key(tmp_path: Path) -> None:
    first, _second = (run_maker(tmp_path, "--new-key", name) for name in ("one", "two"))
    run_maker(tmp_path, "--succeed", "one", "two", "--keys", "keys")
    build(tmp_path, key=first)
    for signing in (("--key", "one"), ("--key", "two", "--keys", "keys")):
        run_maker(tmp_path, *PACKING, *signing)
        made = tmp_path / "thuvienxa-0.2.0-linux-amd64.tvxupdate"
        update = update_file.check(made, running=_OLD, trusted=bytes.fromhex(first))
        assert update.name == "0.2.0"


def test_what_was_built_elsewhere_is_signed_where_the_key_is(tmp_path: Path) -> None:
    first = run_maker(tmp_path, "--new-key", "one")
    build(tmp_path, key=first)
    run_maker(tmp_path, *PACKING)
    packed = tmp_path / "thuvienxa-0.2.0-linux-amd64.tvxunsigned"
    run_maker(tmp_path, "--sign", packed.name, "--key", "one")
    made = packed.with_suffix(".tvxupdate")
    assert made.read_bytes().endswith(packed.read_bytes())
    assert update_file.check(made, running=_OLD, trusted=bytes.fromhex(first)).name == "0.2.0"


@pytest.mark.parametrize(("key", "said"), [("", "no key built in"), ("ab" * 32, "another key")])
def test_an_update_is_not_signed_after_which_none_would_be_taken(
    tmp_path: Path, key: str, said: str
) -> None:
    run_maker(tmp_path, "--new-key", "one")
    build(tmp_path, key=key)
    with pytest.raises(subprocess.CalledProcessError) as refused:
        run_maker(tmp_path, *PACKING, "--key", "one")
    assert said in refused.value.stderr
    assert not list(tmp_path.glob("*.tvxupdate"))


PACKING = ("--built", "built", "--out", ".", "--version", "0.2.0", "--platform", "linux-amd64")


def build(folder: Path, *, key: str) -> None:
    """A program with this key built in."""
    resources = folder / "built" / "_internal" / "resources"
    resources.mkdir(parents=True)
    (folder / "built" / "thuvienxa").write_bytes(b"program")
    if key:
        (resources / "release_key.txt").write_text(key)
