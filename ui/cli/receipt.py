"""`receipt`: that money was received, shown or as PDF."""

from pathlib import Path

import click

from desktop.domain.calendar import local
from desktop.services import accounting
from ui.cli.money import dong
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.cli.typesetting import write_pdf
from ui.printing.papers.money import receipt
from ui.printing.receipt_words import receipt_facts
from ui.wording import full_date


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
    head = translate("Cli", "Biên lai số {number:05}, {day}")
    if found.is_void:
        head = translate("Cli", "Biên lai số {number:05}, {day} (đã ghi đảo)")
    head = head.format(number=found.number, day=full_date(local(found.at).date()))
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
        f"{head}\n{found.name} {found.card}\n{dong(found.amount)} ({found.words})",
    )
