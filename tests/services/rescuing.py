"""A library that cannot be opened is put back in its place, unless the process is killed before."""

import os
from functools import partial
from pathlib import Path

from desktop.services import restoring
from sync.steps.healing import renew
from sync.steps.replaying import replay
from tests.storage.shelf import START


def main(library: str, backup: str) -> None:
    """Say when it begins and when it is done."""
    print("begun", flush=True)  # noqa: T201 - this is the pipe
    path = Path(library)
    restoring.put_in_place(
        path,
        Path(backup),
        folder=path.parent / "backups",
        renew=partial(renew, now=START),
        now=START,
        random_bytes=os.urandom,
        replay=partial(replay, now=START),
    )
    print("done", flush=True)  # noqa: T201 - likewise
