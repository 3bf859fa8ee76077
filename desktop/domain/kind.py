"""What kind of thing a record describes, as far as the rules of the house tell them apart."""

from desktop.domain.register import Kind

_KINDS = {
    "e": Kind.MAP,
    "f": Kind.MAP,
    "g": Kind.DISC,  # what is projected: films, today on a disc
    "i": Kind.DISC,
    "j": Kind.DISC,
    "m": Kind.DISC,
    "k": Kind.PICTURE,
    "o": Kind.OTHER,
    "p": Kind.OTHER,
    "r": Kind.OTHER,
}
_SERIAL_LEVELS = "bis"


def kind_of(leader: str) -> Kind:
    """The kind by the leader's type and bibliographic level, places 6 and 7."""
    found = _KINDS.get(leader[6:7], Kind.BOOK)
    is_serial = found is Kind.BOOK and leader[7:8] in _SERIAL_LEVELS and leader[7:8]
    return Kind.SERIAL if is_serial else found
