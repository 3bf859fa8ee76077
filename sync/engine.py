"""Exchanges until nothing waits at either end, and writes down what came of it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil

from desktop.domain.calendar import start_of_month
from desktop.domain.changes import NOTHING, Changes
from desktop.domain.errors import RemoteError
from desktop.domain.exchange import ExchangeRun
from desktop.domain.line import after_answer, after_failure
from desktop.storage.store import Store
from sync.pace import Pace, remembered
from sync.packing import dictionary_of, newest_of
from sync.remote import Answer, LetGo, Remote, UnknownDictionary, closed_s
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
    is_paid: bool = False,
    chance: Callable[[], float] = lambda: 0.5,
) -> Report:
    """Send what waits and take what is new, page by page; safe to stop at any line and repeat.

    Stops when `cancelled`, or between requests when `budget_bytes` have gone over the line. Where
    the line `is_paid` for, the nation's records wait once the month's bytes are used up.
    `may_remove`: a person has agreed that much may go that the hub no longer knows of. `own`: what
    the hub is told of this PC. `chance` spreads the next exchanges of a country: 0 to 1.
    RemoteError: everything is as the last reply left it, and the history says why it ended.
    """
    closed_s = store.line.get().closed_s(now())
    if closed_s:
        raise RemoteError("remote.come_later", minutes=ceil(closed_s / 60))
    run = _Run(store, remote, now=now, is_paid=is_paid, own=own)
    if may_remove:
        agree(store)
    try:
        with suppress(LetGo):
            while not run.is_finished and not cancelled() and run.is_within(budget_bytes):
                run.step()
                progress(run.report.pushed, run.report.pushed + run.report.pending)
            run.ask_a_person()
    except RemoteError as error:
        run.write_down(error, chance())
        raise
    run.write_down(None, chance())
    return run.report


class _Run:
    """One exchange under way."""

    def __init__(
        self,
        store: Store,
        remote: Remote,
        *,
        now: Callable[[], datetime],
        is_paid: bool,
        own: Own | None,
    ) -> None:
        self._store = store
        self._remote = remote
        self._now = now
        self._own = own
        self._is_paid = is_paid
        self._pace = remembered(store.line.get())
        self._next_s: int | None = None
        self._has_heard_all = False
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
        takes_records = self._may_take_records()
        batch = next_batch(
            self._store, self._pace, own=self._own, now=self._now(), takes_records=takes_records
        )
        answer = self._asked(batch)
        if answer is None:
            return
        outcome = apply_reply(self._store, batch, body=answer.body, now=self._now())
        self._pace = self._pace.after(answer.elapsed_s)
        self._add(outcome, answer)
        self._watch(batch, outcome)
        self._next_s = outcome.next_s
        self._has_heard_all = not outcome.has_more
        has_more = outcome.has_more and (takes_records or outcome.is_healed)
        self.is_finished = not (has_more or self.report.pending)

    def _may_take_records(self) -> bool:
        """On a line that is paid for, as long as the month's bytes allow."""
        if not self._is_paid:
            return True
        used = self._store.runs.bytes_since(start_of_month(self._now()))
        spent = self.report.bytes_sent + self.report.bytes_received
        return used + spent < self._store.line.get().month_bytes

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

    def write_down(self, error: RemoteError | None, chance: float) -> None:
        """Put the run in the history and in the memory of the line, in one transaction."""
        report, now = self.report, self._now()
        with self._store.write():
            line = replace(self._store.line.get(), letters=self._pace.letters)
            if error is not None:
                line = after_failure(line, now=now, chance=chance, closed_s=closed_s(error))
            elif self._next_s is not None:
                line = after_answer(
                    line, self._next_s, now=now, chance=chance, has_heard_all=self._has_heard_all
                )
            self._store.line.put(line)
            self._store.runs.add(
                ExchangeRun(
                    at=now,
                    pushed=report.pushed,
                    pulled=report.pulled,
                    conflicts=report.conflicts,
                    refused=report.refused,
                    bytes_sent=report.bytes_sent,
                    bytes_received=report.bytes_received,
                    requests=report.requests,
                    code="" if error is None else error.code,
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
        except UnknownDictionary as unknown:
            self._go_without(unknown, batch)
            return None
        except RemoteError as error:
            if isinstance(error, LetGo) or not self._may_retry(error, batch):
                raise
            self._pace = self._pace.halved(batch.letters)
            return None

    def _go_without(self, unknown: UnknownDictionary, batch: Batch) -> None:
        """Speak with a dictionary that the hub has, or with none, from now on."""
        known = newest_of(unknown.known)
        if known == dictionary_of(batch.body):
            raise RemoteError("remote.not_understood") from unknown
        with self._store.write():
            self._store.line.put(replace(self._store.line.get(), dictionary=known))

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
            changes=report.changes | _changes(outcome),
        )


def _changes(outcome: Outcome) -> Changes:
    own = outcome.has_own
    return Changes(
        records=outcome.has_records,
        copies=own,
        loans=own,
        holds=own,
        rules=own,
        patrons=own,
        visits=own,
        exchange=True,
    )
