"""Describing books and giving numbers to copies: each function is one unit of work."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.brief import BriefDescription, described
from desktop.domain.calendar import local
from desktop.domain.copy import (
    DEFAULT_PREFIX,
    Copy,
    CopyId,
    CopySource,
    CopyStatus,
    split_accession,
)
from desktop.domain.edit import creation
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.record import RecordId
from desktop.domain.register import EntryId
from desktop.domain.subfields import with_subfield
from desktop.domain.vietnamese import normalise
from desktop.services.editing import change_record, present
from desktop.services.stock import (
    StatusChange,
    change_status,
    check_barcode,
    check_entry,
    put_copy,
)
from desktop.storage.store import Store

_SETTING = re.compile(r"(?P<tag>[0-9A-Z]{3})\$(?P<code>[0-9a-z])=(?P<value>.*)", re.DOTALL)
_PREFIX = re.compile(r"[A-ZĐ]{1,8}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCopy:
    """What is known of a copy before it has its number; an empty barcode takes the number.

    `accession` is the number of a book that wears one already, `printed` one that another book has.
    """

    barcode: str = ""
    prefix: str = DEFAULT_PREFIX
    accession: str = ""
    store: str = ""
    price: int | None = None
    printed: str = ""
    source: CopySource = CopySource.UNKNOWN
    location: str = ""
    shelf: str = ""
    site: str = ""
    owner: str = ""
    call_number: str = ""
    acquired_on: date | None = None
    entry: EntryId | None = None


def add_record(store: Store, brief: BriefDescription, *, now: datetime) -> RecordId:
    """Describe a book briefly; a cataloguer may say more later."""
    record = identified(described(brief, local(now).date()))
    record_id = RecordId(store.identities.new(now))
    with store.write():
        store.records.put(record_id, record)
        store.outbox.append(ChangeKind.RECORD, record_id, creation(record.text()), now=now)
    return record_id


def edit_record(store: Store, record_id: RecordId, setting: str, *, now: datetime) -> bool:
    """Set one subfield, as `TAG$CODE=VALUE`. False when it was so already."""
    match = _SETTING.fullmatch(normalise(setting))
    if match is None or match["tag"].startswith("00"):
        raise InputError("record.setting_not_understood", setting=setting)
    with store.write():
        before = present(store, record_id)
        after = with_subfield(before, match["tag"], match["code"], match["value"].strip())
        return change_record(store, record_id, after, now=now)


def add_copy(store: Store, record_id: RecordId, new: NewCopy, *, now: datetime) -> Copy:
    """Put a copy of a book in stock. Its accession number is the next of its series.

    A number that the book wears already becomes its own while it is free. A book lent by another
    library keeps that library's number and gets none of ours.
    """
    prefix, barcode = normalise(new.prefix).strip().upper(), normalise(new.barcode).strip()
    if not _PREFIX.fullmatch(prefix):
        raise InputError("copy.prefix_not_understood", prefix=new.prefix)
    with store.write():
        record_id = store.removals.survivor(record_id)
        present(store, record_id)
        check_barcode(store, barcode)
        accession = _accession(store, new, prefix)
        if not (barcode or accession):
            raise InputError("copy.barcode_missing")
        if not barcode:
            check_barcode(store, accession)
        copy = Copy(
            id=CopyId(store.identities.new(now)),
            record=record_id,
            barcode=barcode or accession,
            accession=accession,
            store=new.store,
            price=new.price,
            printed=normalise(new.printed).strip(),
            source=new.source,
            location=new.location,
            shelf=new.shelf,
            site=new.site,
            owner=new.owner,
            call_number=new.call_number,
            acquired_on=new.acquired_on,
            entry=new.entry,
        )
        check_entry(store, copy)
        put_copy(store, copy, now=now)
    return copy


def withdraw_copy(store: Store, barcode: str, *, reason: str, now: datetime) -> StatusChange:
    """Take a copy out of the stock for good. Its number is never given again."""
    return change_status(store, barcode, CopyStatus.WITHDRAWN, reason=reason, now=now)


def _accession(store: Store, new: NewCopy, prefix: str) -> str:
    if new.source is CopySource.ROTATION:
        return ""
    number = normalise(new.accession).strip().upper()
    if not number:
        return store.copies.next_accession(prefix)
    if split_accession(number) is None:
        raise InputError("copy.accession_not_understood", accession=new.accession)
    if store.copies.series.is_taken(number):
        raise RuleError("copy.accession_taken", accession=number)
    return number
