"""Exchanges until nothing waits at either end, and writes down what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain.changes import NOTHING, Changes
from desktop.domain.errors import RemoteError
from desktop.domain.exchange import ExchangeRun
from desktop.storage.store import Store
from sync.pace import Pace
from sync.remote import Answer, Remote
from sync.steps.reply import Outcome, apply_reply
from sync.steps.request import Batch, Own, next_batch
from sync.steps.walking import agree

_STALLS = 2  # times that a silent line is tried again with less
_FRUITLESS = 2  # replies in a row that bring nothing forward
_HEALINGS = 3  # times in one exchange that two memories are made to fit


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an exchange came to, or what it would begin with."""

    pushed: int = 0
    pulled: int = 0
    conflicts: int = 0
    refused: int = 0
    pending: int
    bytes_sent: int = 0
    bytes_received: int = 0
    requests: int = 0
    changes: Changes = NOTHING


def preview(store: Store) -> Report:
    """What waits to be sent; no request is made."""
    next_batch(store, Pace())
    return Report(pending=store.outbox.count_pending())


def exchange(
    store: Store,
    remote: Remote,
    *,
    now: Callable[[], datetime],
    budget_bytes: int | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
    may_remove: bool = False,
    own: Own | None = None,
) -> Report:
    """Send what waits and take what is new, page by page; safe to stop at any line and repeat.

    Stops between requests when `cancelled` or when `budget_bytes` have gone over the line.
    `may_remove`: a person has agreed that much may go that the hub no longer knows of.
    `own`: what the hub is told of this PC.
    RemoteError: everything is as the last reply left it, and the history says why it ended.
    """
    run = _Run(store, remote, now=now, own=own)
    if may_remove:
        agree(store)
    try:
        while not run.is_finished and not cancelled() and run.is_within(budget_bytes):
            run.step()
            progress(run.report.pushed, run.report.pushed + run.report.pending)
        run.ask_a_person()
    except RemoteError as error:
        run.write_down(error.code)
        raise
    run.write_down("")
    return run.report


class _Run:
    """One exchange under way."""

    def __init__(
        self, store: Store, remote: Remote, *, now: Callable[[], datetime], own: Own | None
    ) -> None:
        self._store = store
        self._remote = remote
        self._now = now
        self._own = own
        self._pace = Pace()
        self._stalls = 0
        self._fruitless = 0
        self._healings = 0
        self.report = Report(pending=store.outbox.count_pending())
        self.is_finished = False

    def is_within(self, budget_bytes: int | None) -> bool:
        spent = self.report.bytes_sent + self.report.bytes_received
        return budget_bytes is None or spent < budget_bytes

    def step(self) -> None:
        """One request and its reply; or less of it next time, when the line could not carry it."""
        batch = next_batch(self._store, self._pace, own=self._own, now=self._now())
        answer = self._asked(batch)
        if answer is None:
            return
        outcome = apply_reply(self._store, batch, body=answer.body, now=self._now())
        self._pace = self._pace.after(answer.elapsed_s)
        self._add(outcome, answer)
        self._watch(batch, outcome)
        self.is_finished = not (outcome.has_more or self.report.pending)

    def _watch(self, batch: Batch, outcome: Outcome) -> None:
        """RemoteError when the hub goes round in a circle."""
        if outcome.is_healed:
            self._healings += 1
            if self._healings > _HEALINGS:
                raise RemoteError("sync.history_differs")
            return
        has_settled = outcome.settled + outcome.refused > 0
        has_heard = outcome.is_further or not outcome.has_more
        is_forward = has_settled if batch.entries else has_heard
        self._fruitless = 0 if is_forward else self._fruitless + 1
        if self._fruitless == _FRUITLESS:
            raise RemoteError("remote.no_progress")

    def ask_a_person(self) -> None:
        """RemoteError when much would go that the hub no longer knows of."""
        leaving = self._store.walks.get().leaving
        if leaving:
            raise RemoteError("sync.much_would_go", count=leaving)

    def write_down(self, code: str) -> None:
        """Put the run in the history, in a transaction of its own."""
        report = self.report
        with self._store.write():
            self._store.runs.add(
                ExchangeRun(
                    at=self._now(),
                    pushed=report.pushed,
                    pulled=report.pulled,
                    conflicts=report.conflicts,
                    refused=report.refused,
                    bytes_sent=report.bytes_sent,
                    bytes_received=report.bytes_received,
                    requests=report.requests,
                    code=code,
                )
            )

    def _asked(self, batch: Batch) -> Answer | None:
        self.report = replace(
            self.report,
            requests=self.report.requests + 1,
            bytes_sent=self.report.bytes_sent + len(batch.body),
        )
        try:
            return self._remote.exchange(batch.body)
        except RemoteError as error:
            if not self._may_retry(error, batch):
                raise
            self._pace = self._pace.halved()
            return None

    def _may_retry(self, error: RemoteError, batch: Batch) -> bool:
        if error.code == "remote.stalled":
            self._stalls += 1
            return self._stalls <= _STALLS
        return error.code == "remote.too_large" and len(batch.entries) > 1

    def _add(self, outcome: Outcome, answer: Answer) -> None:
        report = self.report
        self.report = replace(
            report,
            pushed=report.pushed + outcome.settled,
            pulled=report.pulled + outcome.pulled,
            conflicts=report.conflicts + outcome.conflicts,
            refused=report.refused + outcome.refused,
            pending=self._store.outbox.count_pending(),
            bytes_received=report.bytes_received + len(answer.body),
            changes=report.changes | Changes(records=outcome.has_records, exchange=True),
        )
