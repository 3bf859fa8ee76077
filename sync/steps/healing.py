"""What a library does when its memory and the hub's do not fit together. No person is asked.

One of them was put back from a backup, or the library's database was copied to a second PC.
"""

from dataclasses import replace
from datetime import datetime

from desktop.domain.exchange import FEED
from desktop.domain.library import Device
from desktop.storage.store import Store
from desktop.storage.walks import Walk
from sync.steps.request import Batch
from sync.wire import Refusal, Reply

_WORD = 8  # letters that a device adds to the name it was admitted under
_WALK = 12  # hexadecimal digits


def healed(store: Store, batch: Batch, reply: Reply, *, now: datetime) -> bool:
    """Do what the reply asks for, if the memories do not fit. Inside Store.write()."""
    is_ours = store.archive.chain_at(reply.acknowledged) == reply.chain
    if reply.refusal is Refusal.FORK or not is_ours:
        _take_another_name(store, replace(batch.device, epoch=reply.epoch), now=now)
        return True
    if reply.refusal is None:
        return False
    if reply.refusal is not Refusal.AGAIN:
        store.device.put(replace(batch.device, epoch=reply.epoch))
        store.archive.wait_again(reply.acknowledged)
    begin_again(store, now=now)
    return True


def renew(store: Store, *, now: datetime) -> None:
    """Go on as another device: this library was put back from a backup. Inside Store.write().

    What the hub would find out (8.1) is known here already, so that no other history is told
    first.
    """
    device = store.device.get()
    if device is not None:
        _take_another_name(store, device, now=now)


def begin_again(store: Store, *, now: datetime, hears_own: bool = True) -> None:
    """Walk through the feed from its beginning; what is shown stays meanwhile."""
    name = int(store.identities.new(now)[-_WALK:], 16)
    store.walks.put(Walk(name=name, hears_own=hears_own))
    store.cursors.put(FEED, 0)


def _take_another_name(store: Store, device: Device, *, now: datetime) -> None:
    """Go on as a new device that says the whole journal again; operations stay what they are.

    The journal is kept from its first entry, so its numbers and chains are the same again.
    """
    word = store.identities.new(now)[-_WORD:]
    store.device.put(replace(device, id=f"{device.line}.{word}"))
    store.archive.wait_again(0)
    begin_again(store, now=now)
