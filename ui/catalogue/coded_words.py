"""The codes that a choice of a form can have, with their words."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from desktop.domain.cataloguing.elements import Label, Values
from desktop.domain.cataloguing.forms import Form, FormField, Kind
from desktop.machine.marc21 import marc21


def choices(form: Form, field: FormField) -> Mapping[str, str]:
    """Nothing for a line that is no choice."""
    if field.kind is not Kind.CHOICE:
        return {}
    match field.name:
        case "language":
            return _words(marc21().languages)
        case "country":
            return _words(marc21().countries)
        case _:
            start = int(field.codes.partition("-")[0])
            places = marc21().general[form.material]
            return next((_words(place.values) for place in places if place.start == start), {})


def label(of: Label) -> str:
    """The name in the language of the window."""
    return of.en if QLocale().language() == QLocale.Language.English else of.vi


def _words(values: Values) -> Mapping[str, str]:
    return {code.strip() or code: label(words) for code, words in values.items()}
