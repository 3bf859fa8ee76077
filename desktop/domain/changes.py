"""What a write touched; views decide what it means to them."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The kinds of things that a unit of work has changed."""

    records: bool = False
    copies: bool = False
    patrons: bool = False
    loans: bool = False
    money: bool = False
    holds: bool = False
    rules: bool = False
    exchange: bool = False
    visits: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            **{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        )


NOTHING = Changes()
