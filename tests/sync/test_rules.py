"""docs/sync.md, the tests and the model speak of the same rules."""

import re
from pathlib import Path

from tests.sync.model.rules import Rule

HERE = Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs" / "sync.md"
TESTS = tuple(
    path for room in (".", "../domain", "../cli") for path in (HERE / room).glob("test_*.py")
)
RULE = re.compile(r"^\* \*\*(\d+\.\d+)\*\* \((built|not yet)\) ", re.MULTILINE)


def rules() -> dict[str, str]:
    """Each rule of the page, and whether it is built."""
    found = RULE.findall(PAGE.read_text("utf-8"))
    assert len(found) == len(dict(found))
    return dict(found)


def test_every_rule_says_whether_it_is_built() -> None:
    numbered = re.findall(r"^\* \*\*(\d+\.\d+)\*\*", PAGE.read_text("utf-8"), re.MULTILINE)
    assert numbered == list(rules())


def test_every_rule_that_is_built_is_quoted_by_a_test_and_no_other() -> None:
    quoted = {
        number
        for path in TESTS
        for quote in re.findall(r"Rules? ([\d., ]+)", path.read_text("utf-8"))
        for number in re.findall(r"\d+\.\d+", quote)
    }
    assert quoted == {number for number, state in rules().items() if state == "built"}


def test_every_switch_of_the_model_is_a_rule_of_the_page() -> None:
    assert {rule.number for rule in Rule} <= rules().keys()
