"""`copy`: copies of books and their numbers."""

from typing import Any

import click

from desktop.domain.copy import Copy
from desktop.domain.record import RecordId
from desktop.services import cataloguing, circulation
from ui.cli.output import emit
from ui.cli.session import Session


@click.group("copy")
def copy_command() -> None:
    """Bản sách: thêm, xem, xuất khỏi kho."""


@copy_command.command("add")
@click.argument("record")
@click.option("--barcode", default="", help="Mã vạch; bỏ trống thì dùng số đăng ký cá biệt.")
@click.option("--prefix", default=cataloguing.DEFAULT_PREFIX, help="Tiền tố số đăng ký cá biệt.")
@click.option("--store", default="", help="Kho.")
@click.option("--price", type=click.IntRange(0))
@click.pass_obj
def add(
    session: Session, record: str, barcode: str, prefix: str, store: str, price: int | None
) -> None:
    """Thêm một bản sách cho biểu ghi RECORD."""
    new = cataloguing.NewCopy(barcode=barcode, prefix=prefix, store=store, price=price)
    with session.store() as library:
        _tell(cataloguing.add_copy(library, RecordId(record), new, now=session.now))


@copy_command.command("show")
@click.argument("barcode")
@click.pass_obj
def show(session: Session, barcode: str) -> None:
    """Xem một bản sách."""
    with session.store() as store:
        _tell(circulation.copy_with(store, barcode))


@copy_command.command("withdraw")
@click.argument("barcode")
@click.option("--reason", required=True, help="Lý do xuất khỏi kho.")
@click.pass_obj
def withdraw(session: Session, barcode: str, reason: str) -> None:
    """Xuất một bản sách khỏi kho."""
    with session.store() as store:
        _tell(cataloguing.withdraw_copy(store, barcode, reason=reason, now=session.now))


def _tell(copy: Copy) -> None:
    described: dict[str, Any] = {
        "id": copy.id,
        "barcode": copy.barcode,
        "record": copy.record,
        "accession": copy.accession,
        "status": copy.status.value,
        "store": copy.store,
        "price": copy.price,
    }
    emit({"copy": described}, f"{copy.accession}, mã vạch {copy.barcode}")
