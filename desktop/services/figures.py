"""Tells the nation, once a month, how many read and borrow, by kind of reader."""

import hashlib
import json
from datetime import datetime, timedelta

from desktop.domain.calendar import local, start_of_month
from desktop.domain.exchange import ChangeKind
from desktop.domain.figures import suppressed
from desktop.storage.store import Store

_ID_BYTES = 16


def tell_last_month(store: Store, *, now: datetime) -> bool:
    """Put the counts of the month that is over into the journal, if they are not there yet.

    Small counts are hidden here and never leave this PC. A month in which nobody read is not told.
    """
    until = start_of_month(now)
    first = start_of_month(until - timedelta(days=1))
    month = f"{local(first):%Y-%m}"
    with store.write():
        device = store.device.get()
        if device is None:
            return False
        said = f"figures {device.line} {month}".encode()
        entity = hashlib.blake2b(said, digest_size=_ID_BYTES).hexdigest()
        if store.archive.said_of(ChangeKind.FIGURES, [entity]):
            return False
        readers = store.card_counts.readers()
        loans = store.past_loans.by_category(first, until)
        if not (readers or loans):
            return False
        body = {"month": month, "readers": suppressed(readers), "loans": suppressed(loans)}
        store.outbox.append(ChangeKind.FIGURES, entity, json.dumps(body), now=now)
    return True
