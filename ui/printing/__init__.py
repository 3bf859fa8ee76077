"""Everything that comes out on paper."""
