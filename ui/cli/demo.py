"""`demo`: a library to look at, with a hub of its own."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from ui.cli.output import emit, translate
from ui.demo import Demo, demonstration


@click.command("demo")
@click.option(
    "--screenshots",
    type=click.Path(file_okay=False, path_type=Path),
    help="Lưu ảnh mọi màn hình vào thư mục này thay vì mở cửa sổ.",
)
def demo_command(screenshots: Path | None) -> None:
    """Mở thư viện mẫu với sách thật. Đã có một ngày ở quầy và một lần đồng bộ."""
    with tempfile.TemporaryDirectory(prefix="thuvienxa-demo-") as folder:
        with demonstration(Path(folder)) as demo:
            status = _window(demo, screenshots)
        _tell(demo)
    if status:
        raise click.exceptions.Exit(status)


def _window(demo: Demo, screenshots: Path | None) -> int:
    """The window is a program of its own, as it always is."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ui"]
    arguments = ["--library", str(demo.folder)]
    environment = dict(os.environ)
    if screenshots is not None:
        arguments += ["--pictures", str(screenshots.resolve())]
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run([*program, *arguments], env=environment, check=False).returncode  # noqa: S603


def _tell(demo: Demo) -> None:
    done = demo.done
    sentences = (
        translate("Cli", "Đầu sách: {records}, bản: {copies}, bạn đọc: {patrons}."),
        translate("Cli", "Ghi mượn {lent}, nhận trả {returned}, gia hạn {renewed}."),
        translate("Cli", "Đã gửi {pushed} thay đổi, nhận {pulled} mô tả sách."),
        translate("Cli", "Khác biệt cần xem: {conflicts}."),
    )
    emit(done, " ".join(sentences).format_map(done))
