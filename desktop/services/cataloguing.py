"""Describing books and giving numbers to copies: each function is one unit of work."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain.brief import BriefDescription, described
from desktop.domain.calendar import local
from desktop.domain.copy import DEFAULT_PREFIX, Copy, CopyId, CopyStatus, copy_body
from desktop.domain.edit import creation
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.record import SUBFIELD, Field, Record, RecordId
from desktop.domain.vietnamese import normalise
from desktop.services.editing import change_record
from desktop.storage.store import Store

_SETTING = re.compile(r"(?P<tag>[0-9A-Z]{3})\$(?P<code>[0-9a-z])=(?P<value>.*)", re.DOTALL)
_PREFIX = re.compile(r"[A-ZĐ]{1,8}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCopy:
    """What is known of a copy before it has its number; an empty barcode takes the number."""

    barcode: str = ""
    prefix: str = DEFAULT_PREFIX
    store: str = ""
    price: int | None = None


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
        before = store.records.get(record_id)
        if before is None:
            raise RuleError("record.unknown", id=record_id)
        after = _with_subfield(before, match["tag"], match["code"], match["value"].strip())
        return change_record(store, record_id, after, now=now)


def add_copy(store: Store, record_id: RecordId, new: NewCopy, *, now: datetime) -> Copy:
    """Put a copy of a book in stock. Its accession number is the next of its series."""
    prefix, barcode = normalise(new.prefix).strip().upper(), normalise(new.barcode).strip()
    if not _PREFIX.fullmatch(prefix):
        raise InputError("copy.prefix_not_understood", prefix=new.prefix)
    with store.write():
        if store.records.text(record_id) is None:
            raise RuleError("record.unknown", id=record_id)
        check_barcode(store, barcode)
        accession = store.copies.next_accession(prefix)
        copy = Copy(
            id=CopyId(store.identities.new(now)),
            record=record_id,
            barcode=barcode or accession,
            accession=accession,
            store=new.store,
            price=new.price,
        )
        _put(store, copy, now)
    return copy


def withdraw_copy(store: Store, barcode: str, *, reason: str, now: datetime) -> Copy:
    """Take a copy out of the stock for good. Its number is never given again."""
    with store.write():
        copy = store.copies.by_barcode(barcode)
        if copy is None:
            raise RuleError("copy.unknown", barcode=barcode)
        if store.loans.current(copy.id) is not None:
            raise RuleError("copy.is_out", barcode=barcode)
        copy = replace(copy, status=CopyStatus.WITHDRAWN)
        _put(store, copy, now, reason=reason)
    return copy


def check_barcode(store: Store, barcode: str) -> None:
    """Refuse a barcode that is a copy's or a reader's already: one box must tell them apart."""
    if store.copies.taken([barcode]):
        raise RuleError("copy.barcode_taken", barcode=barcode)
    if store.patrons.taken([barcode]):
        raise RuleError("copy.barcode_is_a_card", barcode=barcode)


def _put(store: Store, copy: Copy, now: datetime, **facts: str) -> None:
    store.copies.put(copy)
    store.outbox.append(ChangeKind.COPY, copy.id, _body(copy, **facts), now=now)


def _body(copy: Copy, **facts: str) -> str:
    return copy_body(
        copy.record,
        copy.barcode,
        accession=copy.accession,
        store=copy.store,
        price=copy.price,
        status=copy.status,
        **facts,
    )


def _with_subfield(record: Record, tag: str, code: str, value: str) -> Record:
    """`record` with the first subfield `code` of the first field `tag` set; added where missing."""
    old = record.first(tag)
    if old is None:
        new = Field(tag, f"  {SUBFIELD}{code}{value}")
        at = max((i for i, field in enumerate(record.fields, 1) if field.tag <= tag), default=0)
        return Record(record.leader, (*record.fields[:at], new, *record.fields[at:]))
    parts = old.data.split(SUBFIELD)
    at = next((i for i, part in enumerate(parts) if i and part[:1] == code), len(parts))
    parts[at : at + 1] = [code + value] if value else []
    changed = Field(tag, SUBFIELD.join(parts), old.id)
    fields = [changed if field is old else field for field in record.fields]
    return Record(record.leader, tuple(fields))
