"""The line to a Koha: its catalogue, its staging desk, its desk for what was done offline."""
