"""Filling the gaps of a description from another of the same book; what it says itself stays."""

from desktop.domain.record import NO_ID, Record

_NEVER = frozenset({"005", "852"})
_NUMBER = frozenset({"001", "003"})
_LOCAL = ("9", "59")


def filled(ours: Record, theirs: Record) -> Record:
    """`ours` with those fields of `theirs` whose tag it has not.

    Copies (852), local fields and notes are each library's own. A number goes with its source, so
    it is only taken where neither is known.
    """
    mine = {field.tag for field in ours.fields}
    known = mine | _NEVER | (_NUMBER if mine & _NUMBER else frozenset())
    new = [
        field._replace(id=NO_ID)
        for field in theirs.fields
        if field.tag not in known and not field.tag.startswith(_LOCAL)
    ]
    if not new:
        return ours
    fields = list(ours.fields)
    for field in new:
        at = max((i for i, each in enumerate(fields, 1) if each.tag <= field.tag), default=0)
        fields.insert(at, field)
    return Record(ours.leader, tuple(fields))
