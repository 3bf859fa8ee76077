"""The page of the rules of the house."""
