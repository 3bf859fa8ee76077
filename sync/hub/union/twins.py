"""Two records of one book, or of two: in which order they are named, and what was decided."""

ASKED = "asked"
JOINED = "joined"
APART = "apart"


def pair(name: str, other: str) -> tuple[str, str]:
    """A question about two records is one, whichever of them it began with."""
    return (name, other) if name < other else (other, name)
