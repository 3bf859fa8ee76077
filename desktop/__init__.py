"""The library's work, without a screen and without a network."""
