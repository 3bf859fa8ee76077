"""The readers: their cards, what they have out, and what is kept about them."""
