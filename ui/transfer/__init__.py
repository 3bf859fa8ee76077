"""Bringing in and taking out files."""
