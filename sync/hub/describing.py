"""What the description of the hub says of messages that are no JSON: their kinds and headers."""

from collections.abc import Mapping
from typing import Any

from sync.wire import CONTENT_TYPE, FILE_TYPE

ABOUT = (
    "What a library's PCs and those who carry sticks say to the hub. Messages are lines of JSON,"
    f" packed with zstd (`{CONTENT_TYPE}`), or files (`{FILE_TYPE}`); `docs/sync.md` says what"
    " they mean. Every answer carries the header `Bibsync`, whose value is the protocol."
)
_BYTES = {"schema": {"type": "string", "format": "binary"}}
_REFUSAL = {
    "type": "object",
    "required": ["err"],
    "properties": {
        "err": {"type": "string", "description": "The reason, in one word."},
        "have": {"type": "array", "items": {"type": "integer"}},
    },
}
_SAID = {"application/json": {"schema": _REFUSAL}}
REFUSING: dict[int | str, dict[str, Any]] = {
    "4XX": {"description": "Nothing was stored.", "content": _SAID},
    503: {"description": "Busy: come again after `Retry-After` seconds.", "content": _SAID},
}


def naming(place: str, named: Mapping[str, str]) -> dict[str, Any]:
    """Of a request: what stands in its "header" or its "query", and says what."""
    said = [
        {"name": name, "in": place, "description": text, "schema": {"type": "string"}}
        for name, text in named.items()
    ]
    return {"parameters": said}


def saying(kind: str, what: str, *, named: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Of a request: what its body is, and which headers say who it is from."""
    body = {"required": True, "description": what, "content": {kind: _BYTES}}
    return {"requestBody": body, **naming("header", named or {})}


def answering(kind: str, what: str) -> dict[int | str, dict[str, Any]]:
    """Of an answer: what it is, or the word of a refusal."""
    return {200: {"description": what, "content": {kind: _BYTES}}, **REFUSING}
