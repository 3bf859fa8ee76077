"""The drives of this PC that hold files, sticks among them."""

from pathlib import Path

from PySide6.QtCore import QStorageInfo


def mounted() -> list[Path]:
    """Where they are, those that are ready."""
    drives = (each for each in QStorageInfo.mountedVolumes() if each.isValid() and each.isReady())
    return [Path(drive.rootPath()) for drive in drives]
