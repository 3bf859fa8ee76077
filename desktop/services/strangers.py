"""A book of another library lies on the desk: its own library is to hear where it is."""

import json
from datetime import datetime

from desktop.domain.changes import Changes
from desktop.domain.desk import Deed, Outcome
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.scan import plain
from desktop.domain.vietnamese import normalise
from desktop.storage.store import Store


def hand_in(store: Store, barcode: str, *, of: str, now: datetime) -> Outcome:
    """Tell the library `of` this code that its copy is here. RuleError when it is our own."""
    code, of = normalise(plain(barcode)), of.strip()
    with store.write():
        if of == store.library.get().code:
            is_here = store.copies.by_barcode(code) is not None
            raise RuleError("copy.is_our_own" if is_here else "copy.unknown", barcode=code)
        body = json.dumps({"library": of, "barcode": code})
        store.outbox.append(ChangeKind.STRANGER, store.identities.new(now), body, now=now)
    told = Changes(exchange=True)
    return Outcome(deed=Deed.HANDED_IN, barcode=code, library=of, changes=told)
