"""Finding out which card or book was meant, where what was typed is none."""

from desktop.domain.errors import RuleError
from desktop.domain.scan import is_marked, mended, plain, tail
from desktop.domain.vietnamese import normalise
from desktop.storage.store import Store

_MOST_NAMED = 3


def meant(store: Store, text: str) -> str | None:
    """The one card or book that it can be. RuleError where it may be several, or was spoilt."""
    for code in mended(text):
        if is_known(store, code):
            return code
    for code in (plain(text), *mended(text)):
        if digits := tail(code):
            return _completed(store, digits)
    if is_marked(text):
        raise RuleError("desk.typed_by_input_method", code=plain(text))
    return None


def completed(store: Store, text: str) -> str:
    """The code of the one card or book that was meant; as it was typed where that is none."""
    code = normalise(plain(text))
    if is_known(store, code) or store.stopped_cards.get(code) is not None:
        return code
    return meant(store, text) or code


def is_known(store: Store, code: str) -> bool:
    return store.patrons.by_card(code) is not None or store.copies.by_barcode(code) is not None


def _completed(store: Store, digits: str) -> str | None:
    found = sorted(store.code_tails.ending(digits, limit=_MOST_NAMED + 1))
    if len(found) > 1:
        named = ", ".join(found[:_MOST_NAMED])
        more = "…" if len(found) > _MOST_NAMED else ""
        raise RuleError("desk.ambiguous_code", code=digits, candidates=named + more)
    return found[0] if found else None
