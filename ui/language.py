"""The language of window and commands: Vietnamese in the code, English from a catalogue."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from resources import ROOT

VARIABLE = "THUVIENXA_LANGUAGE"
_LOCALES = {
    "vi": QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
}
_CATALOGUES = {"vi": "qt_vi", "en": "en"}


def language(environment: Mapping[str, str], *, setting: str = "") -> str:
    """`vi` or `en`: the environment says, else the setting; anything else is Vietnamese."""
    code = (environment.get(VARIABLE) or setting)[:2].lower()
    return code if code in _LOCALES else "vi"


def install(app: QCoreApplication, code: str) -> None:
    """Speak this language from now on; before any widget is made.

    Our own words are Vietnamese as they stand; `qt_vi` has Qt's (menus of text fields), which
    come without a Vietnamese catalogue.
    """
    QLocale.setDefault(_LOCALES[code])
    catalogue = QTranslator(app)
    if catalogue.load(str(ROOT / "i18n" / f"{_CATALOGUES[code]}.qm")):
        app.installTranslator(catalogue)
