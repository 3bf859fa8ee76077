"""Makes and signs update files, and looks after the release key: `dev.py package update …`.

    --key FILE            sign the built program as an update, with this release key
    --keys FILE           take along how keys came to be followed, where the key is not the first
    --new-key FILE        make a release key; its public half is printed, to be built in
    --succeed OLD NEW     let the key OLD vouch for the key NEW, written down in --keys FILE

A key is a file for the owner alone, sealed where THUVIENXA_PASSPHRASE is set. It belongs on a stick
in a drawer, and not on a machine with a line.
"""

import argparse
import lzma
import os
import tarfile
from collections.abc import Sequence
from pathlib import Path

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

_PASSPHRASE = "THUVIENXA_PASSPHRASE"


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
    else:
        made = make(asked)
        print(f"{made.name} is made: {made.stat().st_size / 1e6:.1f} MB", flush=True)


def make(asked: argparse.Namespace) -> Path:
    """The folder as one signed file; the same folder twice gives the same file."""
    name = f"thuvienxa-{asked.version}-{asked.platform}"
    target: Path = asked.out / f"{name}{ENDING}"
    packed = target.with_suffix(".tar.xz.part")
    with (
        lzma.open(packed, "wb", preset=6) as archive,
        tarfile.open(fileobj=archive, mode="w") as files,
    ):
        for each in sorted(asked.built.iterdir()):
            files.add(each, each.name, filter=_settled)
    program = Running(version_of(asked.version), asked.platform)
    seed = read_key(asked.key, passphrase=_passphrase())
    write(packed, target, release=Release(program, seed, _successors(asked.keys)))
    packed.unlink()
    return target


def _understood(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py package update", allow_abbrev=False)
    for name in ("--key", "--keys", "--new-key", "--built", "--out"):
        parser.add_argument(name, type=Path)
    for name in ("--version", "--platform"):
        parser.add_argument(name)
    parser.add_argument("--succeed", nargs=2, type=Path)
    asked, _ = parser.parse_known_args(arguments)
    if asked.succeed and not asked.keys:
        parser.error("--succeed writes down in --keys FILE")
    if not (asked.key or asked.new_key or asked.succeed):
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
