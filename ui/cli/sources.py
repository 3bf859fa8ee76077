"""`sources` and `record fetch`: copy descriptions from other catalogues."""

from dataclasses import asdict, replace
from typing import Any

import click

from desktop.domain.catalogue import Hit, Query, SearchField
from desktop.domain.describe import summary
from desktop.domain.errors import AppError, InputError, RemoteError, RuleError
from desktop.domain.record import Record
from desktop.services import copying, finding
from sync.sources.found import Found
from sync.sources.patience import Patience
from sync.sources.query import plain_isbn, query_for
from sync.sources.searching import OTHER_BOOKS, LookUp, look_up_isbn, search
from sync.sources.targets import Target, named
from ui import messages
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.messages import Coded
from ui.source_settings import targets

_IN_ALL_S = 60


@click.group("sources")
def sources_command() -> None:
    """Danh mục của thư viện khác: xem, tìm."""


@sources_command.command("list")
@click.pass_obj
def list_targets(session: Session) -> None:
    """Các nơi có thể hỏi."""
    known = targets(session.folder)
    emit({"targets": [asdict(target) for target in known]}, "\n".join(map(_target_line, known)))


@sources_command.command("search")
@click.argument("text")
@click.option("--target", "name", help="Chỉ hỏi một nơi, kể cả nơi đang tắt.")
@click.option("--limit", type=click.IntRange(1, 50), default=10, help="Nhiều nhất bao nhiêu.")
@click.pass_obj
def search_sources(session: Session, text: str, name: str | None, limit: int) -> None:
    """Tìm theo ISBN hoặc chữ ở các nơi đang bật."""
    asked, query = _asked(session, name), query_for(text)
    patience = Patience(_IN_ALL_S)
    finds: list[tuple[Target, Found]] = []
    failures: list[AppError] = []
    for target in asked:
        try:
            finds.append((target, search(target, query, limit=limit, patience=patience)))
        except AppError as error:
            failures.append(error)
    if failures and not finds:
        raise failures[0]
    problems: list[Coded] = [
        *failures,
        *(problem for _, found in finds for problem in found.problems),
    ]
    emit(
        {
            "totals": {target.name: found.total for target, found in finds},
            "records": [
                {"target": target.name, **_described(record)}
                for target, found in finds
                for record in found.records
            ],
            "problems": list(map(_problem, problems)),
        },
        "\n".join([*map(_found_lines, finds), *map(messages.text, problems)]),
    )


@click.command("fetch")
@click.argument("isbn")
@click.option("--target", "name", help="Chỉ hỏi một nơi, kể cả nơi đang tắt.")
@click.pass_obj
def fetch_command(session: Session, isbn: str, name: str | None) -> None:
    """Lấy biểu ghi theo ISBN từ nơi khác về, nếu thư viện chưa có."""
    hit = _here(session, isbn)
    if hit is not None:
        here = translate("Cli", "Đã có: {book}").format(book=_line(hit.title, hit.author))
        emit({"added": False, "record": hit._asdict()}, here)
        return
    looked = look_up_isbn(_asked(session, name), isbn, patience=Patience(_IN_ALL_S))
    if looked.target is None:
        raise _why_not(looked, isbn)
    with session.store() as store:
        record = copying.take(store, looked.found.records[0], now=session.now)
        hit = finding.book(store, record).hit
    problems: list[Coded] = [*looked.failures, *looked.found.problems]
    taken = translate("Cli", "Đã lấy từ {name}: {book}")
    emit(
        {
            "added": True,
            "target": looked.target.name,
            "record": hit._asdict(),
            "problems": list(map(_problem, problems)),
        },
        taken.format(name=looked.target.name, book=_line(hit.title, hit.author)) + f"\n{hit.id}",
    )


def _asked(session: Session, name: str | None) -> tuple[Target, ...]:
    """The one of that name, whether enabled or not; else those that are enabled."""
    known = targets(session.folder)
    if name is not None:
        return (replace(named(known, name), enabled=True),)
    enabled = tuple(target for target in known if target.enabled)
    if not enabled:
        raise RuleError("source.none_enabled")
    return enabled


def _why_not(looked: LookUp, isbn: str) -> AppError:
    """Nobody has it only if everybody could be asked, and was understood."""
    unread = [each for each in looked.problems if each.code != OTHER_BOOKS]
    reasons = [*looked.failures, *(RemoteError(each.code, **each.details) for each in unread)]
    return reasons[0] if reasons else RuleError("source.nobody_has", given=isbn)


def _here(session: Session, isbn: str) -> Hit | None:
    """The library's own description of the book."""
    if not plain_isbn(isbn):
        raise InputError("source.nothing_to_look_for", given=isbn)
    with session.store() as store:
        found = finding.find(store, Query(text=plain_isbn(isbn), field=SearchField.ISBN, limit=1))
    return found.hits[0] if found.hits else None


def _described(record: Record) -> dict[str, Any]:
    return summary(record)._asdict()


def _problem(problem: Coded) -> dict[str, Any]:
    return {
        "target": problem.details.get("target"),
        "code": problem.code,
        "message": messages.text(problem),
    }


def _target_line(target: Target) -> str:
    states = [translate("Cli", "bật") if target.enabled else translate("Cli", "tắt")]
    if not target.verified:
        states.append(translate("Cli", "địa chỉ chưa kiểm chứng"))
    return f"{target.name}: {target.protocol.value}, {target.address} ({', '.join(states)})"


def _found_lines(find: tuple[Target, Found]) -> str:
    target, found = find
    said = [summary(record) for record in found.records]
    return "\n".join(
        [f"{target.name}: {found.total}", *(f"  {_line(e.title, e.author)}" for e in said)]
    )


def _line(title: str, author: str) -> str:
    return f"{title} – {author}" if author else title
