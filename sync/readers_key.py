"""The key under which readers travel between the PCs of a library: made, and brought by paper."""

from datetime import datetime
from typing import NamedTuple

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identity import RandomBytes
from desktop.domain.recovery import checked_code, kept
from desktop.domain.sealed_reader import Sharing, closed_key_of_body, key_body
from desktop.storage.reader_seal import ReaderSeal, key_under
from desktop.storage.store import Store
from sync.steps.reply import take_what_was_closed

_KEY_BYTES = 32


class Begun(NamedTuple):
    """What came of a code: whether no PC had begun before, and how many readers are known now."""

    is_first: bool
    readers: int


def sharing(store: Store) -> Sharing:
    """Asked for after every exchange: it reads three rows."""
    if store.readers_key.get() is not None:
        return Sharing.ON
    if store.unknown.payload_of(ChangeKind.KEY) is not None:
        return Sharing.ASKED
    if store.device.get() is None:
        return Sharing.NO_HUB
    return Sharing.NO_SHEET if store.recovery.kept() is None else Sharing.OFF


def share(store: Store, code: str, *, now: datetime, random_bytes: RandomBytes) -> Begun:
    """From now on this PC tells of its readers and reads those of the others.

    The code is that of the sheet under which another PC has closed the key; where none has, that
    of this library's own sheet.
    """
    code = checked_code(code)
    with store.write():
        _check(store)
        told = store.unknown.payload_of(ChangeKind.KEY)
        closed = _made(store, code, now, random_bytes) if told is None else _closed_in(told)
        key = key_under(code, closed)
        store.readers_key.put(key, closed, sheet=kept(code))
        words = store.reader_words
        assert words is not None
        take_what_was_closed(store, now=now)
        words.say_the_rest(now=now)
        return Begun(is_first=told is None, readers=store.patrons.count())


def _check(store: Store) -> None:
    if store.device.get() is None:
        raise RuleError("exchange.not_enrolled")
    if store.readers_key.get() is not None:
        raise RuleError("reader.shared_already")


def _made(store: Store, code: str, now: datetime, random_bytes: RandomBytes) -> str:
    """A new key, and the journal's word on it; closed under this library's own sheet."""
    sheet = store.recovery.kept()
    if sheet is None:
        raise RuleError("reader.no_sheet")
    if sheet != kept(code):
        raise RuleError("account.recovery_code_wrong")
    seal = ReaderSeal(random_bytes(_KEY_BYTES))
    closed = seal.under(code)
    store.outbox.append(ChangeKind.KEY, seal.name, key_body(closed), now=now)
    return closed


def _closed_in(payload: str) -> str:
    """What another PC said, as it was kept."""
    try:
        return closed_key_of_body(str(json_object(payload)["doc"]["text"]))
    except (KeyError, TypeError) as error:
        raise InputError("change.not_sound") from error
