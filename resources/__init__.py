"""Data, no code: icons, fonts, theme, translations, the demonstration library."""
