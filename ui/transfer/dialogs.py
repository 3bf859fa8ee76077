"""Asking for a file to read, and for a place to write one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.exporting import ExportFormat
from ui.transfer.words import format_name, format_suffix
from ui.wording import translate

TABLES = (ExportFormat.XLSX, ExportFormat.CSV)
WORKBOOK = (ExportFormat.XLSX,)


def file_to_read(parent: QWidget) -> Path | None:
    """The file that a person chooses."""
    books = translate("dialogs", "Tệp sách")
    every = translate("dialogs", "Mọi tệp")
    name, _ = QFileDialog.getOpenFileName(
        parent,
        translate("dialogs", "Chọn tệp sách để nhập"),
        "",
        f"{books} (*.mrc *.marc *.iso *.xml *.json *.csv *.txt *.xlsx);;{every} (*)",
    )
    return Path(name) if name else None


def file_to_write(
    parent: QWidget,
    *,
    title: str,
    proposed: str,
    kinds: tuple[ExportFormat, ...] = TABLES,
) -> Path | None:
    """Where to write a file of one of these formats; its name ends as it must."""
    suffixes = tuple(map(format_suffix, kinds))
    shown = ";;".join(f"{format_name(each)} (*{format_suffix(each)})" for each in kinds)
    name, _ = QFileDialog.getSaveFileName(parent, title, proposed + suffixes[0], shown)
    return _ending(Path(name), suffixes) if name else None


def _ending(path: Path, suffixes: tuple[str, ...]) -> Path:
    return path if path.suffix.lower() in suffixes else path.with_name(path.name + suffixes[0])
