"""The exchange as an inspector reads it: what was sent, received and put aside, and why."""

from desktop.domain.exchange import ChangeKind, ExchangeHistory
from desktop.domain.sealed_reader import SEALED_AWAY
from desktop.storage.store import Store

_MOST_RUNS = 400
_MOST_PUT_ASIDE = 200
_MOST_STRANGERS = 50


def history(store: Store, *, runs: int = _MOST_RUNS) -> ExchangeHistory:
    """All of it as it is now. What was sent is counted: not for a page that nobody looks at."""
    with store.read():
        return ExchangeHistory(
            heard_at=store.line.get().heard_at,
            sent=store.archive.taken_by_kind(),
            pending=store.outbox.count_pending(),
            put_aside=store.archive.put_aside_entries(_MOST_PUT_ASIDE),
            unread=store.unknown.count_besides(ChangeKind.MESSAGE, reason=SEALED_AWAY),
            runs=store.runs.latest(runs),
            strangers=store.strangers.latest(_MOST_STRANGERS),
        )
