"""How commands tell what differs between two descriptions."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.differences import Difference
from desktop.domain.record import SUBFIELD, Field


def described(differences: Sequence[Difference]) -> list[dict[str, Any]]:
    """For programs; `number` is what a choice names."""
    return [
        {
            "number": number,
            "field": difference.tag,
            "left": _text(difference.left),
            "right": _text(difference.right),
        }
        for number, difference in enumerate(differences)
    ]


def lines(differences: Sequence[Difference]) -> str:
    """For people, one line each."""
    return "\n".join(
        f"{each['number']:>3}  {each['field']}  {each['left'] or '—'}  →  {each['right'] or '—'}"
        for each in described(differences)
    )


def _text(field: Field | None) -> str | None:
    return None if field is None else field.data.replace(SUBFIELD, " $").strip()
