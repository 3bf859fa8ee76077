"""What each page shows and each button does.

To add a page or a button: a function here, its line in `PAGES` or `DEEDS`, and for a page its
template. A page gives the facts of its template; a deed says where to look next.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from desktop.domain.errors import InputError
from sync.hub.database import Hub
from sync.hub.desk import conflicts, deeds, harvests, twins
from sync.hub.desk.commune import commune
from sync.hub.desk.curating import curate
from sync.hub.desk.overview import overview
from sync.hub.desk.people import Coordinator
from sync.hub.desk.union import search
from sync.hub.harvest.sources import all_sources

_MOST_DIGITS = 6


class Asked(NamedTuple):
    """A request of somebody who is signed in; `base` is the address they know the hub by."""

    hub: Hub
    who: Coordinator
    places: dict[str, Any]
    fields: dict[str, str]
    base: str


def _communes(asked: Asked) -> dict[str, Any]:
    words, is_needy = asked.fields.get("tim", ""), asked.fields.get("loc") != "tat-ca"
    seen = overview(
        asked.hub,
        asked.who.area,
        words=words,
        only_needy=is_needy and not words,
        page=_page(asked),
    )
    chosen = "can-de-y" if is_needy and not words else "tat-ca"
    return {"template": "communes", "seen": seen, "words": words, "chosen": chosen}


def _commune(asked: Asked) -> dict[str, Any]:
    seen = commune(asked.hub, asked.who.area, asked.places["code"])
    return {"template": "commune", "seen": seen}


def _conflicts(asked: Asked) -> dict[str, Any]:
    found = conflicts.open_conflicts(asked.hub, asked.who.area, page=_page(asked))
    return {"template": "conflicts", "found": found}


def _twins(asked: Asked) -> dict[str, Any]:
    chosen = "da-gop" if asked.fields.get("xem") == "da-gop" else "hoi"
    is_joined = chosen == "da-gop"
    found = twins.likely(asked.hub, asked.who.area, joined=is_joined, page=_page(asked))
    return {"template": "twins", "found": found, "chosen": chosen}


def _sources(asked: Asked) -> dict[str, Any]:
    chosen = asked.fields.get("nguon", "")
    found = harvests.waiting(asked.hub, asked.who, source=chosen, page=_page(asked))
    seen = all_sources(asked.hub)
    return {"template": "sources", "found": found, "chosen": chosen, "sources": seen}


def _union(asked: Asked) -> dict[str, Any]:
    words = asked.fields.get("tim", "")
    return {"template": "union", "words": words, "found": search(asked.hub, words, _page(asked))}


def _ask(asked: Asked) -> str:
    code = asked.places["code"]
    deeds.ask(asked.hub, asked.who, code, note=asked.fields.get("note", ""))
    return f"/xa/{code}?de-nghi"


def _code(asked: Asked) -> dict[str, Any]:
    made = deeds.new_device_code(asked.hub, asked.who, asked.places["code"])
    return {"template": "code", "made": made, "base": asked.base}


def _revoke(asked: Asked) -> str:
    code, device = asked.places["code"], asked.places["device"]
    deeds.revoke(asked.hub, asked.who, code, device_id=device)
    return f"/xa/{code}?thu-hoi"


def _replace(asked: Asked) -> dict[str, Any]:
    code, device = asked.places["code"], asked.places["device"]
    made = deeds.replace_device(asked.hub, asked.who, code, device_id=device)
    return {"template": "code", "made": made, "base": asked.base}


def _settle(asked: Asked) -> str:
    kept = asked.fields.get("keep")
    if kept not in {"library", "nation"}:
        raise InputError("form.not_ours")
    op, field = asked.places["op"], asked.places["field"]
    conflicts.settle(
        asked.hub,
        asked.who,
        op,
        field=field,
        keep_library=kept == "library",
        reason=asked.fields.get("reason", "").strip(),
    )
    return f"/can-xem?{'thu-vien' if kept == 'library' else 'quoc-gia'}"


def _settle_twins(asked: Asked) -> str:
    said = asked.fields.get("one")
    if said not in {"0", "1"}:
        raise InputError("form.not_ours")
    goes, stays = asked.places["goes"], asked.places["stays"]
    twins.settle(asked.hub, asked.who, goes, stays, is_one=said == "1")
    return f"/trung?{'gop' if said == '1' else 'hai-cuon'}"


def _settle_harvest(asked: Asked) -> str:
    kept = asked.fields.get("keep")
    if kept not in {"source", "nation"}:
        raise InputError("form.not_ours")
    harvests.settle(
        asked.hub,
        asked.who,
        asked.places["source"],
        asked.fields.get("identifier", ""),
        keep_source=kept == "source",
        unit=asked.fields.get("unit", ""),
    )
    return f"/nguon?{'nguon' if kept == 'source' else 'quoc-gia'}"


def _curate(asked: Asked) -> str:
    said = asked.fields.get("curated")
    if said not in {"0", "1"}:
        raise InputError("form.not_ours")
    curate(asked.hub, asked.who, asked.places["record"], is_curated=said == "1")
    return f"/muc-luc?{'chuan' if said == '1' else 'thoi-chuan'}"


def _page(asked: Asked) -> int:
    text = asked.fields.get("trang", "1")
    is_sound = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) if is_sound else 1


PAGES: dict[str, Callable[[Asked], dict[str, Any]]] = {
    "/": _communes,
    "/xa/{code}": _commune,
    "/can-xem": _conflicts,
    "/trung": _twins,
    "/nguon": _sources,
    "/muc-luc": _union,
}
DEEDS: dict[str, Callable[[Asked], str | dict[str, Any]]] = {
    "/xa/{code}/de-nghi": _ask,
    "/xa/{code}/ma": _code,
    "/xa/{code}/may/{device}/thu-hoi": _revoke,
    "/xa/{code}/may/{device}/thay": _replace,
    "/can-xem/{op}/{field}": _settle,
    "/trung/{goes}/{stays}": _settle_twins,
    "/nguon/{source}": _settle_harvest,
    "/muc-luc/{record}": _curate,
}
