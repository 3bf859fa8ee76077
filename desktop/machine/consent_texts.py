"""The versions of the form of consent, from the program's data."""

from functools import cache

from desktop.domain.consent import ConsentText
from desktop.domain.errors import InputError
from resources import ROOT

_FOLDER = ROOT / "consent"


@cache
def consent_texts() -> tuple[ConsentText, ...]:
    """Every version there has been, oldest first: whoever signed an old one may ask for it."""
    files = _FOLDER.glob("*.json")
    texts = (ConsentText.from_json(file.read_text(encoding="utf-8")) for file in files)
    return tuple(sorted(texts, key=lambda text: text.version))


def current_consent_text() -> ConsentText:
    """The version that is signed today."""
    return consent_texts()[-1]


def consent_text(version: int) -> ConsentText:
    """One version. InputError when there is none."""
    for text in consent_texts():
        if text.version == version:
            return text
    raise InputError("consent.version_unknown", version=version)
