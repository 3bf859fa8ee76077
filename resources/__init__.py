"""Data, no code: icons, fonts, theme, translations, the demonstration library."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent
