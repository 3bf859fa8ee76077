"""What a browser sends: bounded, and from a page of ours."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from fastapi import Request

from desktop.domain.errors import InputError
from sync.hub.desk.sessions import is_sealed

_MOST = 16 << 10
_FIELDS = 20
_KIND = "application/x-www-form-urlencoded"


async def form_of(request: Request, token: str) -> dict[str, str]:
    """The fields of the form; InputError when this browser was not given it by us."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != _KIND:
        raise _not_ours()
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST:
            raise _not_ours()
    fields = fields_of(body.decode(errors="replace"))
    if not (token and is_sealed(token, fields.get("seal", ""))):
        raise _not_ours()
    return fields


def fields_of(text: str) -> dict[str, str]:
    """The names and values of a form or a question."""
    try:
        pairs = parse_qsl(text[:_MOST], max_num_fields=_FIELDS)
    except ValueError as error:
        raise _not_ours() from error
    return spoken(dict(pairs))


def spoken(said: Mapping[str, str]) -> dict[str, str]:
    """Without the letter of nothing, which no database takes."""
    return {name: value.replace("\0", "").strip() for name, value in said.items()}


def _not_ours() -> InputError:
    return InputError("form.not_ours")
