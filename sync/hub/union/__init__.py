"""One catalogue of a country: the same book described in many places, and who has it."""
