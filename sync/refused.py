"""What a hub says no with, or somebody between who is none, as one of our codes."""

from collections.abc import Mapping

from desktop.domain.errors import AppError, InputError, RemoteError, RuleError
from sync.remote import UnknownDictionary, busy
from sync.strict import numbers, object_of, word
from sync.wire import MARK, PROTOCOL

_SERVER_FAULT = 500
_BUSY = frozenset({429, 503})
_OTHER_PROTOCOL = 426
_LONGEST_WAIT_S = 86400
_MOST_DIGITS = 6

_STRANGE = "remote.not_understood"
_BY_STATUS = {
    401: "remote.not_admitted",
    403: "remote.not_admitted",
    413: "remote.too_large",
}
_BY_WORD: dict[str, AppError] = {
    "code_unknown": RuleError("enrol.code_unknown"),
    "code_used": RuleError("enrol.code_used"),
    "code_expired": RuleError("enrol.code_expired"),
    "vault_door": RuleError("offsite.other_code"),
    "vault_empty": RuleError("offsite.nothing_there"),
    "vault_full": RuleError("offsite.hub_full"),
    "vault_half": RuleError("offsite.half_there"),
    "vault_library": RuleError("offsite.library_unknown"),
}


def refusal(status: int, headers: Mapping[str, str], body: bytes) -> AppError:
    """Why there is no answer. What bears no mark of the hub is not listened to."""
    if status in _BUSY or status >= _SERVER_FAULT:
        return busy(_retry_after_s(headers))
    if MARK not in headers:
        return RemoteError("remote.captive_portal")
    if _reason(body) == "dictionary":
        return UnknownDictionary(_known(body))
    is_other = status == _OTHER_PROTOCOL
    code = _to_be_renewed(headers[MARK]) if is_other else _BY_STATUS.get(status, _STRANGE)
    return _BY_WORD.get(_reason(body), RemoteError(code))


def _to_be_renewed(protocol: str) -> str:
    """Of two that speak otherwise, the older."""
    if len(protocol) > _MOST_DIGITS or not protocol.isdecimal():
        return _STRANGE
    return "remote.program_too_old" if int(protocol) > PROTOCOL else "remote.hub_too_old"


def _retry_after_s(headers: Mapping[str, str]) -> int | None:
    """Only the hub may ask to be left alone, and not for ever; a date is not one of its words."""
    said = headers.get("Retry-After", "")
    if MARK not in headers or not said.isdecimal():
        return None
    return min(int(said[:_MOST_DIGITS]), _LONGEST_WAIT_S)


def _known(body: bytes) -> tuple[int, ...]:
    try:
        return numbers(object_of(body).get("have"))
    except InputError:
        return ()


def _reason(body: bytes) -> str:
    try:
        return word(object_of(body), "err")
    except InputError:
        return ""
