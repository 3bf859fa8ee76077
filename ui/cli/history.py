"""`history`: the exchange as an inspector reads it."""

from typing import Any

import click

from desktop.domain.calendar import day_of
from desktop.domain.exchange import ExchangeHistory, ExchangeRun, PutAside, Stranger
from desktop.services.exchange_history import history
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.sync.exchange_words import kind_words
from ui.sync.history_words import (
    Only,
    age_words,
    put_aside_words,
    stranger_words,
    way_words,
    whole_run_words,
    why_words,
)
from ui.wording import full_date, moment, size

_MOST_RUNS = 1_000_000


@click.command("history")
@click.option(
    "--only",
    type=click.Choice([each.value for each in Only]),
    default=Only.ALL.value,
    help="Chỉ những lần có gửi, có nhận, bị để riêng, hoặc không xong.",
)
@click.option("--limit", type=click.IntRange(1), default=50, help="Nhiều nhất chừng này lần.")
@click.pass_obj
def history_command(session: Session, only: str, limit: int) -> None:
    """Nhật ký trao đổi: đã gửi gì, nhận gì, gì để riêng vì sao."""
    with session.store() as store:
        found = history(store, runs=_MOST_RUNS)
    runs = [run for run in found.runs if Only(only).wants(run)][:limit]
    facts = {
        "heard_at": None if found.heard_at is None else found.heard_at.isoformat(),
        "sent": {kind.value: count for kind, count in found.sent.items()},
        "pending": found.pending,
        "unread": found.unread,
        "put_aside": [_described(each) for each in found.put_aside],
        "strangers": [_stranger(each) for each in found.strangers],
        "runs": [_run(run) for run in runs],
    }
    emit(facts, "\n".join(_lines(found, runs, session)))


def _lines(found: ExchangeHistory, runs: list[ExchangeRun], session: Session) -> list[str]:
    sent = ", ".join(kind_words(kind, count) for kind, count in found.sent.items())
    lines = [
        translate("Cli", "Tin của trung tâm: {age}.").format(
            age=age_words(found.heard_at, session.now)
        ),
        translate("Cli", "Trung tâm đã nhận: {what}.").format(
            what=sent or translate("Cli", "chưa có gì")
        ),
        translate("Cli", "%n thay đổi chờ gửi.", "", found.pending),
    ]
    lines += [
        f"! {full_date(day_of(each.at))}  {put_aside_words(each)}  {why_words(each)}"
        for each in found.put_aside
    ]
    lines += [f"{full_date(day_of(each.at))}  {stranger_words(each)}" for each in found.strangers]
    lines += [
        "  ".join(
            (
                moment(run.at, session.now),
                way_words(run.way),
                size(run.bytes_sent + run.bytes_received),
                whole_run_words(run),
            )
        )
        for run in runs
    ]
    return lines


def _described(change: PutAside) -> dict[str, Any]:
    return {
        "at": change.at.isoformat(),
        "kind": change.kind.value,
        "name": change.name,
        "reason": change.reason,
        "message": why_words(change),
    }


def _stranger(stranger: Stranger) -> dict[str, Any]:
    return {
        "at": stranger.at.isoformat(),
        "barcode": stranger.barcode,
        "library": stranger.library,
        "state": stranger.fate.name.lower(),
        "message": stranger_words(stranger),
    }


def _run(run: ExchangeRun) -> dict[str, Any]:
    return {
        "at": run.at.isoformat(),
        "way": run.way.value,
        "pushed": run.pushed,
        "pulled": run.pulled,
        "conflicts": run.conflicts,
        "refused": run.refused,
        "bytes_sent": run.bytes_sent,
        "bytes_received": run.bytes_received,
        "requests": run.requests,
        "error": run.code,
        "message": whole_run_words(run),
    }
