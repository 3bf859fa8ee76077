"""Makes a PC known to the hub, and speaks to the hub as that PC ever after."""

from datetime import datetime
from typing import Protocol

from desktop.domain.errors import RuleError
from desktop.domain.identity import RandomBytes
from desktop.domain.library import Device
from desktop.storage.store import Store
from sync.device_key import DeviceKey, new_seed
from sync.http_remote import CoreOnLine, HttpRemote, ProgramOnLine, admit
from sync.letting_go import Cancelled
from sync.steps.healing import begin_again


class Secrets(Protocol):
    """Where the device's key is kept."""

    def keep(self, name: str, secret: bytes) -> None: ...

    def get(self, name: str) -> bytes | None: ...


def enrol(
    store: Store,
    secrets: Secrets,
    *,
    hub: str,
    code: str,
    now: datetime,
    random_bytes: RandomBytes,
    cancelled: Cancelled | None = None,
) -> str:
    """Enrol this PC with a one-time code, and return the name the hub has for the library.

    The key is kept before it is used: after a lost answer the same code works once more.
    """
    library = store.library.get()
    if library.is_sample:
        raise RuleError("exchange.sample_is_never_sent")
    if store.device.get() is not None:
        raise RuleError("exchange.already_enrolled")
    name = _secret_name(store)
    seed = secrets.get(name)
    if seed is None:
        seed = new_seed(random_bytes)
        secrets.keep(name, seed)
    url = hub.rstrip("/")
    pin = store.provision.pin()
    public = DeviceKey(seed).public
    admitted = admit(
        url, code=code, library=library.code, public_key=public, pin=pin, cancelled=cancelled
    )
    device = Device(
        id=admitted.device,
        library=library.code,
        hub=url,
        epoch=admitted.epoch,
        enrolled_at=now,
        hub_key=admitted.key,
    )
    with store.write():
        store.device.put(device)
        store.provision.forget_code()
        begin_again(store, now=now, hears_own=False)
    return admitted.name


def enrol_as_provisioned(
    store: Store,
    secrets: Secrets,
    *,
    now: datetime,
    random_bytes: RandomBytes,
    cancelled: Cancelled | None = None,
) -> bool:
    """Hand in the code that the province gave beforehand; False when none waits to be."""
    given = store.provision.get()
    if given is None or not store.provision.waits_for_enrolment():
        return False
    enrol(
        store,
        secrets,
        hub=given.hub,
        code=given.enrolment_code,
        now=now,
        random_bytes=random_bytes,
        cancelled=cancelled,
    )
    return True


def connected(store: Store, secrets: Secrets, *, cancelled: Cancelled | None = None) -> HttpRemote:
    """The hub this library is enrolled at; RuleError when there is none or its key is gone.

    Once it is `cancelled` no answer is waited for.
    """
    device = store.device.get()
    if device is None:
        raise RuleError("exchange.not_enrolled")
    pin = store.provision.pin()
    key = key_of(store, secrets)
    return HttpRemote(device.hub, device=device.line, key=key, pin=pin, cancelled=cancelled)


def core_on_line(store: Store, *, cancelled: Cancelled | None = None) -> CoreOnLine:
    """Where the nation's catalogue comes from; RuleError when this library knows no hub."""
    device = store.device.get()
    if device is None:
        raise RuleError("exchange.not_enrolled")
    return CoreOnLine(device.hub, pin=store.provision.pin(), cancelled=cancelled)


def program_on_line(store: Store, platform: str) -> ProgramOnLine:
    """Where newer programs come from; RuleError when this library knows no hub."""
    device = store.device.get()
    if device is None:
        raise RuleError("exchange.not_enrolled")
    return ProgramOnLine(device.hub, platform, pin=store.provision.pin())


def key_of(store: Store, secrets: Secrets) -> DeviceKey:
    """The key of this PC; RuleError when it is gone."""
    return DeviceKey(seed_of(store, secrets))


def seed_of(store: Store, secrets: Secrets) -> bytes:
    """What the key of this PC is made from; RuleError when it is gone."""
    seed = secrets.get(_secret_name(store))
    if seed is None:
        raise RuleError("credentials.key_is_missing")
    return seed


def give_key(store: Store, secrets: Secrets, seed: bytes) -> None:
    """Go on for a PC that burned: the hub knows this one by the same key."""
    secrets.keep(_secret_name(store), seed)


def _secret_name(store: Store) -> str:
    return f"device-{store.library.identity()}"
