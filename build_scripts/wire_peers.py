"""The peers."""
