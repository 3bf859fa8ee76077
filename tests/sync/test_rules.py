"""docs/sync.md and the tests speak of the same rules."""

import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs" / "sync.md"
TESTS = (*HERE.glob("test_*.py"), *(HERE.parent / "domain").glob("test_*.py"))


def test_every_rule_is_quoted_by_a_test_and_every_quoted_rule_is_there() -> None:
    rules = set(re.findall(r"^\* \*\*(\d+\.\d+)\*\*", PAGE.read_text("utf-8"), re.MULTILINE))
    quoted = {
        number
        for path in TESTS
        for quote in re.findall(r"Rules? ([\d., ]+)", path.read_text("utf-8"))
        for number in re.findall(r"\d+\.\d+", quote)
    }
    assert quoted == rules
