"""`sample`: the library to play with."""

import click

from desktop.machine.folders import sample_folder
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.sample import make_sample


@click.command("sample")
@click.pass_obj
def sample_command(session: Session) -> None:
    """Lập thư viện tập cạnh thư viện thật. Nó không bao giờ gửi đi đâu."""
    folder = sample_folder(session.folder)
    make_sample(folder, name=translate("Play", "Thư viện tập"), now=session.now)
    emit(
        {"library": str(folder)},
        translate("Cli", "Mở bằng: thuvienxa --library {folder}").format(folder=folder),
    )
