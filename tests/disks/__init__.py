"""Disks that fail as real ones do, mounted for one process of the program and those it starts."""
