"""`search`: find books."""

import click

from desktop.domain.catalogue import Hit, Query, SearchField, SearchOrder
from desktop.services.finding import find
from ui.cli.output import emit
from ui.cli.session import Session


@click.command("search")
@click.argument("text")
@click.option("--field", type=click.Choice([each.value for each in SearchField]), default="any")
@click.option("--sort", type=click.Choice([each.value for each in SearchOrder]), default="title")
@click.option("--limit", type=click.IntRange(1, 1000), default=50)
@click.option("--offset", type=click.IntRange(0), default=0)
@click.pass_obj
def search_command(
    session: Session, text: str, field: str, sort: str, limit: int, offset: int
) -> None:
    """Tìm sách; gõ không dấu cũng được."""
    query = Query(
        text=text, field=SearchField(field), order=SearchOrder(sort), limit=limit, offset=offset
    )
    with session.store() as store:
        found = find(store, query)
    more = "" if found.total_is_exact else "hơn "
    emit(
        {
            "total": found.total,
            "total_is_exact": found.total_is_exact,
            "records": [hit._asdict() for hit in found.hits],
        },
        "\n".join([f"{more}{found.total} kết quả", *map(_line, found.hits)]),
    )


def _line(hit: Hit) -> str:
    year = "" if hit.year is None else f" ({hit.year})"
    author = f" – {hit.author}" if hit.author else ""
    return f"  {hit.title}{author}{year}: còn {hit.available} trên {hit.copies}"
