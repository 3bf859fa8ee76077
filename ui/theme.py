"""The look: colours by meaning, one type scale, one style sheet; light and dark, 100 to 200 %."""

import json
import re
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from resources import ROOT
from ui.assets import load_fonts

TEXT_SIZES: Final = (100, 125, 150, 200)

_NAME: Final = re.compile(r"@([a-z0-9-]+)@")
_PIXELS: Final = re.compile(r"(\d+)px")
_ROLE = QPalette.ColorRole
_PALETTE: Final = {
    _ROLE.Window: "surface",
    _ROLE.Base: "surface-raised",
    _ROLE.AlternateBase: "surface-raised",
    _ROLE.Button: "surface-raised",
    _ROLE.Text: "text",
    _ROLE.WindowText: "text",
    _ROLE.ButtonText: "text",
    _ROLE.PlaceholderText: "text-muted",
    _ROLE.Highlight: "selection",
    _ROLE.HighlightedText: "text",
    _ROLE.Link: "accent",
    _ROLE.Accent: "accent",
    _ROLE.Mid: "border",
    _ROLE.Dark: "border-strong",
    _ROLE.ToolTipBase: "text",
    _ROLE.ToolTipText: "surface-raised",
}
_WRITTEN: Final = (_ROLE.Text, _ROLE.WindowText, _ROLE.ButtonText)


class Theme(StrEnum):
    """The two sets of colours."""

    LIGHT = "light"
    DARK = "dark"


class Look(QObject):
    """The colours and sizes in force, for the style sheet and for everything painted.

    Signals:
        changed: the theme or the size of text is another one; paint again.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, *, theme: Theme | None = None, text_percent: int = 100
    ) -> None:
        super().__init__(app)
        tokens = json.loads((ROOT / "theme" / "tokens.json").read_text(encoding="utf-8"))
        self._colours: dict[Theme, dict[str, str]] = {t: tokens["color"][t.value] for t in Theme}
        self._covers: dict[str, str] = tokens["cover"]
        self._template = (ROOT / "theme" / "window.qss").read_text(encoding="utf-8")
        self._app = app
        self._chosen = theme
        self.text_percent = text_percent if text_percent in TEXT_SIZES else TEXT_SIZES[0]
        load_fonts("Inter")
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def theme(self) -> Theme:
        """The theme that was chosen; until then the system's."""
        if self._chosen is not None:
            return self._chosen
        is_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Theme.DARK if is_dark else Theme.LIGHT

    @property
    def is_theme_chosen(self) -> bool:
        return self._chosen is not None

    def colour(self, name: str) -> QColor:
        return QColor(self._colours[self.theme][name])

    def cover(self, hue: str) -> QColor:
        return QColor(self._covers[hue])

    def px(self, pixels: int) -> int:
        """A size that grows with the text."""
        return round(pixels * self.text_percent / 100)

    def font(self, pixels: int, weight: int = 400, *, family: str = "Inter") -> QFont:
        font = QFont(family)
        font.setPixelSize(self.px(pixels))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width, so that columns stand
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        return font

    def choose(self, theme: Theme) -> None:
        self._chosen = theme
        self._apply()

    def resize_text(self, step: int) -> None:
        """One size up (`step` = 1) or down (-1); stays at the ends."""
        place = TEXT_SIZES.index(self.text_percent) + step
        self.text_percent = TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)]
        self._apply()

    @Slot()
    def _apply(self) -> None:
        self._app.setFont(self.font(16))
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        for role in _WRITTEN:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text-disabled"))
        return palette

    def _style_sheet(self) -> str:
        """The template with this theme's colours; `@16px@` grows with the text, `16px` does not."""
        colours = self._colours[self.theme]

        def value(match: re.Match[str]) -> str:
            pixels = _PIXELS.fullmatch(match[1])
            return f"{self.px(int(pixels[1]))}px" if pixels else colours[match[1]]

        return _NAME.sub(value, self._template)


def kept_look(app: QApplication, settings: QSettings) -> Look:
    """The look as it was chosen last."""
    theme = str(settings.value("theme", ""))
    percent = str(settings.value("text_percent", ""))
    return Look(
        app,
        theme=Theme(theme) if theme in set(Theme) else None,
        text_percent=int(percent) if percent.isdecimal() else 100,
    )
