"""UNIMARC, whose fields mean other things than ours under the same numbers."""

import re

from desktop.domain.record import Record

_TITLE, _TITLE_OF_OURS = "200", "245"
_CODED = re.compile("[0-9]{8}[a-z]")  # the day of entry and the kind of date, 100 $a
_OF_UNIMARC = "210", "215", "700", "801"
_FEW = 2


def is_unimarc(record: Record) -> bool:
    """Whether the title is where UNIMARC has it, and two other things are, too."""
    if record.first(_TITLE_OF_OURS) or not record.value(_TITLE, "a"):
        return False
    signs = [bool(record.value(tag, "ab")) for tag in _OF_UNIMARC]
    signs.append(_CODED.match(record.value("100", "a")) is not None)
    signs.append(record.leader[20:] == "450 ")
    return sum(signs) >= _FEW
