"""The exchange with the nation (F8)."""
