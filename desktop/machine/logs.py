"""Keeps the program's log beside the library: what happened, never a reader's name."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_FILE = "thuvienxa.log"
_MOST_BYTES = 1 << 20
_KEPT = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def keep_log(folder: Path) -> None:
    """Write what is logged from now on into `folder`; old pages are let go."""
    handler = RotatingFileHandler(
        folder / LOG_FILE, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
