"""Search (F3)."""
