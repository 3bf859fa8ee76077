"""A harvester's question: strictly read, refused with the words of the protocol."""

import base64
import json
import re
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

_ALLOWED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "Identify": (frozenset(), frozenset()),
    "ListMetadataFormats": (frozenset(), frozenset({"identifier"})),
    "ListSets": (frozenset(), frozenset({"resumptionToken"})),
    "GetRecord": (frozenset({"identifier", "metadataPrefix"}), frozenset()),
    "ListIdentifiers": (frozenset({"metadataPrefix"}), frozenset({"from", "until", "set"})),
    "ListRecords": (frozenset({"metadataPrefix"}), frozenset({"from", "until", "set"})),
}
LISTS = frozenset({"ListIdentifiers", "ListRecords"})
PREFIXES = ("oai_dc", "marc21")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SECOND = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


class Refusal(Exception):  # noqa: N818 - a decision, not an error
    """One of the error codes of OAI-PMH 2.0, and a sentence for whoever runs the harvester."""

    def __init__(self, code: str, said: str) -> None:
        super().__init__(code)
        self.code = code
        self.said = said


class Place(NamedTuple):
    """Where a list goes on: what was asked, and the last header that was given out.

    It is all in the token; the hub remembers nothing, so a restart or another process changes
    nothing.
    """

    prefix: str
    since: str = ""
    until: str = ""
    at: str = ""
    record: str = ""
    given: int = 0

    def token(self, epoch: str) -> str:
        plain = json.dumps([epoch, *self], separators=(",", ":")).encode()
        return base64.urlsafe_b64encode(plain).decode().rstrip("=")


def read(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The arguments with their verb, or a refusal: no argument twice, none too much or too few."""
    arguments: dict[str, str] = {}
    for name, value in pairs:
        if name in arguments:
            code = "badVerb" if name == "verb" else "badArgument"
            raise Refusal(code, "An argument is there twice.")
        arguments[name] = value
    verb = arguments.get("verb", "")
    if verb not in _ALLOWED:
        raise Refusal("badVerb", "The verb is missing or none of the six.")
    needed, optional = _ALLOWED[verb]
    there = arguments.keys() - {"verb"}
    if verb in LISTS and there == {"resumptionToken"}:
        return arguments
    if not needed <= there or not there <= needed | optional:
        raise Refusal("badArgument", "An argument is missing, or is none of this verb.")
    return arguments


def place(arguments: dict[str, str], epoch: str) -> Place:
    """Where the asked list begins or goes on."""
    if "resumptionToken" in arguments:
        return _resumed(arguments["resumptionToken"], epoch)
    if "set" in arguments:
        raise Refusal("noSetHierarchy", "This repository has no sets.")
    since, until = arguments.get("from", ""), arguments.get("until", "")
    kinds = {_granularity(moment) for moment in (since, until) if moment}
    if len(kinds) > 1:
        raise Refusal("badArgument", "from and until are not of one granularity.")
    if since and until and since > until:
        raise Refusal("badArgument", "from is after until.")
    return Place(
        prefix=known_prefix(arguments["metadataPrefix"]),
        since=f"{since}T00:00:00Z" if _DAY.fullmatch(since) else since,
        until=f"{until}T23:59:59Z" if _DAY.fullmatch(until) else until,
    )


def known_prefix(prefix: str) -> str:
    if prefix not in PREFIXES:
        raise Refusal("cannotDisseminateFormat", "The formats are oai_dc and marc21.")
    return prefix


def _granularity(moment: str) -> int:
    try:
        if _DAY.fullmatch(moment):
            datetime.strptime(moment, "%Y-%m-%d")  # noqa: DTZ007 - only whether it is a day
        elif _SECOND.fullmatch(moment):
            datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ")  # noqa: DTZ007 - likewise
        else:
            raise Refusal("badArgument", "A date is YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.")
    except ValueError as error:
        raise Refusal("badArgument", "There is no such date.") from error
    return len(moment)


def _resumed(token: str, epoch: str) -> Place:
    try:
        padded = token + "=" * (-len(token) % 4)
        whose, *parts = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        prefix, since, until, at, record, given = parts
    except (ValueError, TypeError) as error:
        raise _bad_token() from error
    words = (prefix, since, until, at, record)
    is_sound = all(isinstance(each, str) for each in words) and type(given) is int and given > 0
    if whose != epoch or prefix not in PREFIXES or not is_sound:
        raise _bad_token()
    return Place(prefix, since, until, at, record, given)


def _bad_token() -> Refusal:
    return Refusal("badResumptionToken", "The token is not of this repository. Begin again.")
