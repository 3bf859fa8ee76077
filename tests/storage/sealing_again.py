"""Puts a library under a key and takes it off again, over and over, until it is killed."""

import sys
from pathlib import Path

from desktop.storage.sealing import put_under
from desktop.storage.sqlite import key_of, know


def main() -> None:
    library, key = Path(sys.argv[1]), bytes.fromhex(sys.argv[2])
    know(key)
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    while True:
        put_under(library, None if key_of(library) else key)


if __name__ == "__main__":
    main()
