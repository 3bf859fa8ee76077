"""Trying a scanner, and setting the desk up for it."""
