"""Every sentence about an error has its English."""

import ast
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]


def sentences() -> set[str]:
    """What stands in `translate("words", …)`."""
    calls = [
        node
        for path in (ROOT / "ui" / "words").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    return {ast.literal_eval(call.args[1]) for call in calls if call.func.id == "translate"}  # type: ignore[attr-defined]


def test_every_sentence_about_an_error_is_in_the_english_catalogue() -> None:
    catalogue = ET.parse(ROOT / "resources" / "i18n" / "en.ts").getroot()
    done = {
        message.findtext("source")
        for message in catalogue.iter("message")
        if message.find("translation") is not None
        and "type" not in message.find("translation").attrib  # type: ignore[union-attr]
    }
    assert sentences()
    assert sentences() - done == set()
