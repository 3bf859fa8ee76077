"""Where the library on a recovery sheet is kept off-site: what a camera reads from the sheet.

The code that opens it is not among it: who photographs the square has nothing yet.
"""

from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode

from desktop.domain.communes import code_in
from desktop.domain.errors import InputError

_BEFORE = "thuvienxa:"


class SheetAddress(NamedTuple):
    """The hub, the library's code there, and the digest of the one certificate to be believed."""

    hub: str
    library: str = ""
    pin: str = ""


def printed(address: SheetAddress) -> str:
    said = {name: value for name, value in address._asdict().items() if value}
    return _BEFORE + urlencode(said, safe=":/")


def is_printed(text: str) -> bool:
    """Whether this is the text of a square, rather than the address of a hub."""
    return text.strip().lower().startswith(_BEFORE)


def read(text: str) -> SheetAddress:
    """Of a square, or of an address that was typed; InputError `hub.bad_address` when neither."""
    text = text.strip()
    said = dict(parse_qsl(text[len(_BEFORE) :])) if is_printed(text) else {"hub": text}
    hub = said.get("hub", "").rstrip("/")
    if "://" not in hub:
        hub = f"https://{hub}"
    if " " in hub or not hub.partition("://")[2]:
        raise InputError("hub.bad_address", address=text)
    return SheetAddress(hub, code_in(said.get("library", "")), said.get("pin", ""))
