import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from resources import ROOT
from ui.language import language

I18N = ROOT / "i18n"
PAIRS = ((I18N / "en.ts", I18N / "en.qm"), (I18N / "qt" / "vi.ts", I18N / "qt_vi.qm"))


def messages(catalogue: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Each message of a .ts: its context, its source, its translations (one for each number)."""
    for context in ET.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            texts = forms or [translation.text or ""]
            if translation.get("type") == "unfinished":
                texts = [""]
            yield name, message.findtext("source", ""), texts


def placeholders(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}


@pytest.mark.parametrize(("catalogue", "_compiled"), PAIRS)
def test_every_word_is_translated_and_keeps_its_facts(catalogue: Path, _compiled: Path) -> None:
    wrong = [
        source
        for _, source, texts in messages(catalogue)
        for text in texts
        if not text or placeholders(text) != placeholders(source)
    ]
    assert wrong == []


@pytest.mark.parametrize(("catalogue", "compiled"), PAIRS)
def test_what_the_program_reads_is_what_the_translators_wrote(
    qapp: QApplication, catalogue: Path, compiled: Path
) -> None:
    translator = QTranslator()
    assert translator.load(str(compiled))
    for context, source, texts in messages(catalogue):
        assert translator.translate(context, source, "", 1) == texts[0]


def test_english_knows_one_and_many(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(I18N / "en.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        days = [QCoreApplication.translate("DayCard", "%n lượt mượn", "", n) for n in (1, 2)]
    finally:
        QCoreApplication.removeTranslator(translator)
    assert days == ["1 loan", "2 loans"]


@pytest.mark.parametrize(
    ("environment", "setting", "chosen"),
    [
        ({}, "", "vi"),
        ({}, "en", "en"),
        ({"THUVIENXA_LANGUAGE": "en"}, "vi", "en"),
        ({"THUVIENXA_LANGUAGE": "fr"}, "en", "vi"),
        ({"THUVIENXA_LANGUAGE": "en_US.UTF-8"}, "", "en"),
    ],
)
def test_the_environment_says_the_language_then_the_setting(
    environment: dict[str, str], setting: str, chosen: str
) -> None:
    assert language(environment, setting=setting) == chosen


def test_numbers_are_written_as_in_vietnam() -> None:
    vietnamese = QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)
    assert vietnamese.toString(1842) == "1.842"
