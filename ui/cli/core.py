"""`core`: the nation's catalogue in one go."""

from pathlib import Path

import click

from desktop.machine import stick
from desktop.storage.store import Store
from sync.core import MOST_FILE, FileSource, Source
from sync.enrolment import core_on_line
from sync.steps.core import take_core
from ui import clock
from ui.cli.output import emit, translate
from ui.cli.session import Session


@click.group("core")
def core_command() -> None:
    """Nhận cả mục lục quốc gia trong một lần."""


@core_command.command("get")
@click.pass_obj
def get(session: Session) -> None:
    """Nhận qua mạng. Đứt giữa chừng thì chạy lại, nhận tiếp từ chỗ dừng."""
    with session.store() as store:
        source = core_on_line(store)
        try:
            _take(store, source)
        finally:
            source.close()


@core_command.command("read")
@click.argument("file", type=click.Path(dir_okay=False, exists=True, path_type=Path))
@click.pass_obj
def read(session: Session, file: Path) -> None:
    """Đọc từ một tệp, ví dụ trên USB."""
    source = FileSource.of(stick.get(file, most=MOST_FILE))
    with session.store() as store:
        _take(store, source)


def _take(store: Store, source: Source) -> None:
    taken = take_core(store, source, now=clock.now)
    if taken is None:
        emit({"records": 0, "new": 0}, translate("Cli", "Trung tâm chưa làm sẵn mục lục."))
        return
    words = translate(
        "Cli", "Đã có mục lục quốc gia: %n mô tả, {new} mô tả mới.", "", taken.records
    )
    emit(taken._asdict(), words.format(new=taken.new))
