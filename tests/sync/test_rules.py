"""docs/sync.md, the tests and the model speak of the same rules."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.sync.model.rules import Rule

HERE = Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs" / "sync.md"
TESTS = tuple(HERE.parent.rglob("test_*.py"))
RULE = re.compile(r"^\* \*\*(\d+\.\d+)\*\* \((built|not yet)\) ", re.MULTILINE)


def rules() -> dict[str, str]:
    """Each rule of the page, and whether it is built."""
    found = RULE.findall(PAGE.read_text("utf-8"))
    assert len(found) == len(dict(found))
    return dict(found)


def quotes(path: Path) -> Iterator[str]:
    """What the tests of a file say of themselves: a rule that only a heading names is not tried."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield ast.get_docstring(node) or ""


def test_every_rule_says_whether_it_is_built() -> None:
    numbered = re.findall(r"^\* \*\*(\d+\.\d+)\*\*", PAGE.read_text("utf-8"), re.MULTILINE)
    assert numbered == list(rules())


def test_every_rule_that_is_built_is_quoted_by_a_test_and_no_other() -> None:
    quoted = {
        number
        for path in TESTS
        for said in quotes(path)
        for quote in re.findall(r"Rules? ([\d., ]+)", said)
        for number in re.findall(r"\d+\.\d+", quote)
    }
    assert quoted == {number for number, state in rules().items() if state == "built"}


def test_every_switch_of_the_model_is_a_rule_of_the_page() -> None:
    assert {rule.number for rule in Rule} <= rules().keys()
