"""What is done to copies, as the journal tells it: a copy and a loan, never a reader."""

from datetime import date, datetime

from desktop.domain.copy import CopyId
from desktop.domain.exchange import ChangeKind
from desktop.domain.loan import LoanId
from desktop.storage.store import Store


def journal(
    store: Store,
    event: str,
    copy: CopyId,
    *,
    now: datetime,
    loan: LoanId | None = None,
    due: date | None = None,
) -> None:
    """Put an event in the journal; one without a loan is about the copy. Inside Store.write()."""
    # Nothing here needs quoting: a word of ours, identities, a moment and a day.
    until = "" if due is None else f', "due": "{due.isoformat()}"'
    run = f', "run": "{store.run}"' if store.run else ""
    body = f'{{"type": "{event}", "copy": "{copy}", "at": "{now.isoformat()}"{until}{run}}}'
    store.outbox.append(ChangeKind.CIRCULATION, loan or copy, body, now=now)


def seen(store: Store, copy: CopyId, *, now: datetime) -> None:
    """A copy is here that is not out: another PC of the library may believe that it is."""
    if store.device.get() is not None:
        with store.write():
            journal(store, "return", copy, now=now)


def lost(store: Store, copy: CopyId, *, now: datetime) -> None:
    """A copy is lost, until it is seen again at any PC of the library. Inside Store.write()."""
    loan = store.loans.current(copy)
    journal(store, "lost", copy, loan=None if loan is None else loan.id, now=now)
