"""Exchange with the national system. Knows storage; knows no screen and no services."""
