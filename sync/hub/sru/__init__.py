"""The nation's records for those who search: SRU 1.2."""
