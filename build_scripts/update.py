"""Packs and signs update files, and looks after the release key: `dev.py package update …`.

    (nothing)             pack the built program, to be signed elsewhere: a file .tvxunsigned
    --key FILE            pack and sign it, with this release key
    --sign FILE …         sign what was packed before, likewise with --key
    --keys FILE           take along how keys came to be followed, where the key is not the first
    --new-key FILE        make a release key; its public half is printed, to be built in
    --succeed OLD NEW     let the key OLD vouch for the key NEW, written down in --keys FILE

A key is a file for the owner alone, sealed where THUVIENXA_PASSPHRASE is set. It belongs on a stick
in a drawer, and not on a machine with a line: docs/releasing.md.
"""

import argparse
import hashlib
import lzma
import os
import tarfile
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.machine import update_file
from desktop.machine.provision_file import new_key, public_key, read_key
from desktop.machine.update_file import (
    ENDING,
    Release,
    Running,
    Successor,
    successor,
    version_of,
    write,
)

UNSIGNED = ".tvxunsigned"
_PASSPHRASE = "THUVIENXA_PASSPHRASE"
_BUILT_IN = "_internal/resources/release_key.txt"


def main(arguments: Sequence[str] | None = None) -> None:
    asked = _understood(arguments)
    if asked.new_key:
        seed = new_key(asked.new_key, passphrase=_passphrase(), random_bytes=os.urandom)
        print(public_key(seed).hex())
    elif asked.succeed:
        old, new = (read_key(each, passphrase=_passphrase()) for each in asked.succeed)
        word = successor(old, public_key(new))
        with asked.keys.open("a") as keys:
            keys.write(f"{word.key.hex()} {word.signature.hex()}\n")
    elif asked.sign:
        for packed in asked.sign:
            _tell(sign(packed, asked))
    else:
        packed = pack(asked)
        if asked.key:
            _tell(sign(packed, asked))
            packed.unlink()
        else:
            _tell(packed)


def pack(asked: argparse.Namespace) -> Path:
    """The folder as one file; the same folder twice gives the same file."""
    packed: Path = asked.out / f"thuvienxa-{asked.version}-{asked.platform}{UNSIGNED}"
    with (
        lzma.open(packed, "wb", preset=6) as archive,
        tarfile.open(fileobj=archive, mode="w") as files,
    ):
        for each in sorted(asked.built.iterdir()):
            files.add(each, each.name, filter=_settled)
    return packed


def sign(packed: Path, asked: argparse.Namespace) -> Path:
    """Make the update beside what was packed; it must be one that its own program would take."""
    _, version, platform = packed.stem.split("-", maxsplit=2)
    target = packed.with_suffix(ENDING)
    built_in = _built_in_key(packed)
    seed = read_key(asked.key, passphrase=_passphrase())
    program = Running(version_of(version), platform)
    write(packed, target, release=Release(program, seed, _successors(asked.keys)))
    try:
        update_file.read(target, trusted=built_in)
    except InputError:
        target.unlink()
        raise SystemExit("The program has another key built in: it would take no update.") from None
    return target


def _built_in_key(packed: Path) -> bytes:
    with tarfile.open(packed, "r:xz") as program:
        try:
            file = program.extractfile(_BUILT_IN)
        except KeyError:
            file = None
        if file is None:
            raise SystemExit("The program has no key built in: it would be the last update.")
        return bytes.fromhex(file.read().decode("ascii"))


def _tell(made: Path) -> None:
    with made.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    print(f"{made.name} is made: {made.stat().st_size / 1e6:.1f} MB, SHA-256 {digest}", flush=True)


def _understood(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py package update", allow_abbrev=False)
    for name in ("--key", "--keys", "--new-key", "--built", "--out"):
        parser.add_argument(name, type=Path)
    for name in ("--version", "--platform"):
        parser.add_argument(name)
    parser.add_argument("--succeed", nargs=2, type=Path)
    parser.add_argument("--sign", nargs="+", type=Path)
    asked, _ = parser.parse_known_args(arguments)
    if asked.succeed and not asked.keys:
        parser.error("--succeed writes down in --keys FILE")
    if asked.sign and not asked.key:
        parser.error("which key signs? --key FILE")
    return asked


def _successors(keys: Path | None) -> list[Successor]:
    if keys is None:
        return []
    lines = (line.split() for line in keys.read_text().splitlines())
    return [Successor(bytes.fromhex(key), bytes.fromhex(word)) for key, word in lines]


def _settled(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    return entry


def _passphrase() -> str:
    return os.environ.get(_PASSPHRASE, "")


if __name__ == "__main__":
    main()
