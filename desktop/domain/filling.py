"""Filling the gaps of a description from another of the same book; what it says itself stays."""

from collections.abc import Sequence

from desktop.domain.record import NO_ID, Field, Record

_NEVER = frozenset({"005", "852"})
_NUMBER = frozenset({"001", "003"})
_LOCAL = ("9", "59")
_NOTES = (*_LOCAL, "500")


def filled(ours: Record, theirs: Record) -> Record:
    """`ours` with those fields of `theirs` whose tag it has not.

    Copies (852), local fields and notes are each library's own. A number goes with its source, so
    it is only taken where neither is known.
    """
    mine = {field.tag for field in ours.fields}
    known = mine | _NEVER | (_NUMBER if mine & _NUMBER else frozenset())
    new = [
        field
        for field in theirs.fields
        if field.tag not in known and not field.tag.startswith(_LOCAL)
    ]
    return _with(ours, new)


def linked(there: Record, described: Record) -> Record:
    """`there`, for somebody who had described the book before it was found.

    Its gaps are filled, and their own fields and notes stand beside those it has.
    """
    said = {(field.tag, field.data) for field in there.fields}
    own = [
        field
        for field in described.fields
        if field.tag.startswith(_NOTES) and (field.tag, field.data) not in said
    ]
    return filled(_with(there, own), described)


def _with(record: Record, new: Sequence[Field]) -> Record:
    """The record with more fields, each behind those of its tag and below."""
    fields = list(record.fields)
    for field in new:
        at = max((i for i, each in enumerate(fields, 1) if each.tag <= field.tag), default=0)
        fields.insert(at, field._replace(id=NO_ID))
    return record._replace(fields=tuple(fields)) if new else record
