"""The language of the window: Vietnamese in the code, English from a catalogue."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.assets import RESOURCES

VARIABLE = "THUVIENXA_LANGUAGE"
_LOCALES = {
    "vi": QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
}


def language(environment: Mapping[str, str], *, setting: str = "") -> str:
    """`vi` or `en`: the environment says, else the setting; anything else is Vietnamese."""
    code = (environment.get(VARIABLE) or setting)[:2].lower()
    return code if code in _LOCALES else "vi"


def install(app: QApplication, code: str) -> None:
    """Speak this language from now on; before any widget is made.

    The catalogue `vi` holds only Qt's own words (menus of text fields): Qt has none of its own.
    """
    QLocale.setDefault(_LOCALES[code])
    catalogue = QTranslator(app)
    if catalogue.load(str(RESOURCES / "i18n" / f"{code}.qm")):
        app.installTranslator(catalogue)
