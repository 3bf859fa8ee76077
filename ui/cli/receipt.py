"""`receipt`: that money was received, shown or as PDF."""

from pathlib import Path

import click

from desktop.domain.calendar import local
from desktop.services import accounting
from ui.cli.money import dong
from ui.cli.output import emit
from ui.cli.session import Session
from ui.cli.typesetting import write_pdf
from ui.printing.papers.money import receipt
from ui.printing.receipt_words import receipt_facts


@click.command("receipt")
@click.argument("number", type=int)
@click.option("--pdf", "path", type=click.Path(path_type=Path), help="Ghi thêm tệp PDF này.")
@click.pass_obj
def receipt_command(session: Session, number: int, path: Path | None) -> None:
    """Xem biên lai số NUMBER."""
    with session.store() as store:
        found = accounting.receipt(store, number)
    if path is not None:
        write_pdf(session, lambda: receipt(receipt_facts(found)), path)
    emit(
        {
            "receipt": {
                "number": found.number,
                "at": found.at.isoformat(),
                "card": found.card,
                "name": found.name,
                "kind": found.kind,
                "amount": found.amount,
                "words": found.words,
                "account": found.author,
                "void": found.is_void,
            }
        },
        f"Biên lai số {found.number:05}, {local(found.at):%d/%m/%Y}"
        f"{' (đã ghi đảo)' if found.is_void else ''}\n{found.name} {found.card}\n"
        f"{dong(found.amount)} ({found.words})",
    )
