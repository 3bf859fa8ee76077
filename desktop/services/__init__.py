"""What a user can do: one function, one unit of work."""
