"""`search`: find books."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import click

from desktop.domain.catalogue import Filters, Found, Hit, Query, SearchField, SearchOrder
from desktop.services.finding import find
from desktop.services.saved_searches import save_search, saved_query
from desktop.services.suggesting import suggestion
from ui.cli.output import emit, translate
from ui.cli.session import Session

_FOR_FILTERS = (
    click.option("--store", default="", help="Chỉ sách của kho này."),
    click.option("--language", default="", help="Mã ngôn ngữ MARC, ví dụ vie."),
    click.option(
        "--from-year", "first_year", type=click.IntRange(1000, 2999), help="Xuất bản từ năm."
    ),
    click.option(
        "--to-year", "last_year", type=click.IntRange(1000, 2999), help="Xuất bản đến năm."
    ),
    click.option("--available", "only_available", is_flag=True, help="Chỉ sách còn trên giá."),
    click.option("--child", "for_children", is_flag=True, help="Chỉ sách thiếu nhi."),
    click.option("--class", "classes", multiple=True, help="Số phân loại bắt đầu như thế này."),
)


def _with_filters(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_FOR_FILTERS):
        command = option(command)
    return command


@click.command("search")
@click.argument("text", required=False)
@click.option(
    "--field",
    type=click.Choice([each.value for each in SearchField]),
    default="any",
    help="Tìm ở đâu.",
)
@click.option(
    "--sort",
    type=click.Choice([each.value for each in SearchOrder]),
    default="title",
    help="Xếp theo.",
)
@click.option("--limit", type=click.IntRange(1, 1000), default=50, help="Nhiều nhất bao nhiêu.")
@click.option("--offset", type=click.IntRange(0), default=0, help="Bỏ qua bao nhiêu đầu tiên.")
@click.option("--save", "name", default="", help="Lưu phép tìm này với một tên.")
@click.option("--saved", "kept", default="", help="Tìm lại như đã lưu.")
@_with_filters
@click.pass_obj
def search_command(
    session: Session,
    /,
    text: str | None,
    field: str,
    sort: str,
    *,
    limit: int,
    offset: int,
    name: str,
    kept: str,
    **filters: Any,
) -> None:
    """Tìm sách; gõ không dấu cũng được."""
    if text is None and not kept:
        raise click.MissingParameter(param_hint="TEXT", param_type="argument")
    query = Query(
        text=text or "",
        field=SearchField(field),
        order=SearchOrder(sort),
        filters=Filters(**filters),
    )
    with session.store() as store:
        if kept:
            query = saved_query(store, kept)
        elif name:
            save_search(store, name, query)
        found = find(store, replace(query, limit=limit, offset=offset))
        better = suggestion(store, query, found)
    lines = [_total(found), *map(_line, found.hits)]
    if better:
        lines.append(translate("Cli", "Có phải: {better}?").format(better=better))
    emit(
        {
            "total": found.total,
            "total_is_exact": found.total_is_exact,
            "records": [hit._asdict() for hit in found.hits],
            "suggestion": better,
        },
        "\n".join(lines),
    )


def _total(found: Found) -> str:
    if found.total_is_exact:
        return translate("Cli", "%n kết quả", "", found.total)
    return translate("Cli", "hơn %n kết quả", "", found.total)


def _line(hit: Hit) -> str:
    year = "" if hit.year is None else f" ({hit.year})"
    author = f" – {hit.author}" if hit.author else ""
    left = translate("Cli", "còn {available} trên {copies}")
    left = left.format(available=hit.available, copies=hit.copies)
    return f"  {hit.title}{author}{year}: {left}"
