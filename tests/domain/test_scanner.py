"""What test scans say about a scanner."""

import pytest

from desktop.domain.scanner import TESTS, End, Finding, Trace, judge

CODE = TESTS[0]


def trace(typed: str = CODE, *, end: End = End.ENTER, slowest: int = 4) -> Trace:
    return Trace(shown=CODE, typed=typed, end=end, slowest_key_ms=slowest)


def test_between_them_the_test_codes_have_every_digit() -> None:
    assert set("0123456789") <= set("".join(TESTS))


@pytest.mark.parametrize(
    ("scan", "found"),
    [
        (trace(), Finding.GOOD),
        (trace(end=End.TAB), Finding.ENDS_WITH_TAB),
        (trace(end=End.NONE), Finding.NO_END),
        (trace(f"]C0{CODE}"), Finding.PREFIX),
        (trace(f"*{CODE}*"), Finding.PREFIX),
        (trace(CODE.lower()), Finding.CASE),
        (trace("TVààà&é\"'("), Finding.LAYOUT),
        (trace("TVđđđăâêô\u0300"), Finding.LAYOUT),
        (trace("TẤ"), Finding.INPUT_METHOD),
        (trace("TV0001"), Finding.SPOILT),
        (trace("một\nhai"), Finding.SPOILT),
        (trace(slowest=300), Finding.TYPED_BY_HAND),
    ],
    ids=lambda each: each.name if isinstance(each, Finding) else each.typed,
)
def test_a_scan_tells_what_stands_between_the_label_and_the_program(
    scan: Trace, found: Finding
) -> None:
    assert judge([scan]) == (found,)


def test_a_scanner_that_fires_twice_is_told() -> None:
    assert judge([trace()], repeats=1) == (Finding.FIRES_TWICE,)
