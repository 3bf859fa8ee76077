"""Keeping who signed the form of consent, and who took it back."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.consent import Consent, ConsentText, Signature, Signer, signers, standing
from desktop.domain.errors import InputError, RuleError
from desktop.domain.patron import Patron, PatronId
from desktop.domain.vietnamese import normalise
from desktop.services.readers import known
from desktop.storage.store import Store

_HERE_ONLY = Changes(patrons=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A form that came back: who signed, and which boxes they ticked. None is ticked for them."""

    text: ConsentText
    signer: Signer
    purposes: frozenset[str]
    on: date
    recorded_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentChanged:
    """A reader's consent as it stands after a change."""

    consent: Consent
    changes: Changes = _HERE_ONLY


def consent(store: Store, patron: PatronId, *, now: datetime) -> Consent:
    """How things stand, and who still has to sign."""
    with store.read():
        return standing_of(store, known(store, patron), today=day_of(now))


def sign(store: Store, patron: PatronId, signed: Signed, *, now: datetime) -> ConsentChanged:
    """Put down that somebody has signed. The needed boxes must be ticked, by the signer's hand."""
    today = day_of(now)
    recorded_by = " ".join(normalise(signed.recorded_by).split())
    if not recorded_by:
        raise InputError("consent.recorder_missing")
    if not signed.text.valid_from <= signed.on <= today:
        raise InputError("consent.day_not_plausible", day=signed.on.isoformat())
    needed = {each.code for each in signed.text.purposes if each.is_needed}
    known_codes = {each.code for each in signed.text.purposes}
    if not needed <= signed.purposes <= known_codes:
        raise InputError("consent.box_not_ticked")
    with store.write():
        reader = known(store, patron)
        if signed.signer not in signers(reader, today):
            raise RuleError("consent.not_theirs_to_sign", name=reader.name)
        if signed.signer is Signer.GUARDIAN and not reader.guardian.name:
            raise RuleError("consent.guardian_missing", name=reader.name)
        store.consents.withdraw(patron, signed.signer, on=today)  # the new form replaces it
        store.consents.add(
            patron,
            Signature(
                signer=signed.signer,
                version=signed.text.version,
                purposes=tuple(sorted(signed.purposes)),
                on=signed.on,
                recorded_by=recorded_by,
            ),
        )
        return ConsentChanged(consent=standing_of(store, reader, today=day_of(now)))


def withdraw(store: Store, patron: PatronId, signer: Signer, *, now: datetime) -> ConsentChanged:
    """Put down that a signer takes it back; what they signed stays as proof of its time."""
    with store.write():
        reader = known(store, patron)
        if not store.consents.withdraw(patron, signer, on=day_of(now)):
            raise RuleError("consent.not_given", name=reader.name)
        return ConsentChanged(consent=standing_of(store, reader, today=day_of(now)))


def standing_of(store: Store, reader: Patron, *, today: date) -> Consent:
    """The same for a reader at hand."""
    return standing(reader, store.consents.of(reader.id), today=today)
