"""What three test scans say about a scanner: what the program mends, and what the scanner must."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.errors import RuleError
from desktop.domain.scan import is_marked, mended, plain

TESTS = ("TV00012345", "BD.67890", "TV98765432")
"""Codes to be scanned: between them all digits, and the letters and the sign of our own codes."""

_SLOWEST_SCANNER_MS = 60


class End(StrEnum):
    """The key by which a scanner says that a code is whole."""

    ENTER = "enter"
    TAB = "tab"
    NONE = "none"


class Finding(StrEnum):
    """One thing that is so about a scanner. What is in `MUST_BE_SET` the program cannot mend."""

    GOOD = "good"
    ENDS_WITH_TAB = "ends_with_tab"
    NO_END = "no_end"
    PREFIX = "prefix"
    CASE = "case"
    LAYOUT = "layout"
    INPUT_METHOD = "input_method"
    SPOILT = "spoilt"
    FIRES_TWICE = "fires_twice"
    TYPED_BY_HAND = "typed_by_hand"


MUST_BE_SET = frozenset({Finding.SPOILT, Finding.INPUT_METHOD})
_ORDER = tuple(Finding)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One test scan as it came: the code that was shown, what was typed, and how."""

    shown: str
    typed: str
    end: End
    slowest_key_ms: int


def judge(traces: Sequence[Trace], *, repeats: int = 0) -> tuple[Finding, ...]:
    """Everything that is to be said about the scanner; GOOD alone where there is nothing.

    `repeats` is how often a code came twice for one pull of the trigger.
    """
    found = {finding for trace in traces for finding in _of(trace)}
    if repeats:
        found.add(Finding.FIRES_TWICE)
    return tuple(each for each in _ORDER if each in found) or (Finding.GOOD,)


def _of(trace: Trace) -> set[Finding]:
    found = set()
    if trace.end is End.TAB:
        found.add(Finding.ENDS_WITH_TAB)
    if trace.end is End.NONE:
        found.add(Finding.NO_END)
    if trace.slowest_key_ms > _SLOWEST_SCANNER_MS:
        found.add(Finding.TYPED_BY_HAND)
    if (changed := _changed(trace.shown, trace.typed)) is not None:
        found.add(changed)
    return found


def _changed(shown: str, typed: str) -> Finding | None:
    try:
        code = plain(typed)
    except RuleError:
        return Finding.SPOILT
    if shown in mended(typed):
        return _mended(shown, code)
    if code == shown:
        return None
    return Finding.INPUT_METHOD if is_marked(typed) else Finding.SPOILT


def _mended(shown: str, code: str) -> Finding:
    if shown in code:
        return Finding.PREFIX
    return Finding.CASE if code.upper() == shown else Finding.LAYOUT
