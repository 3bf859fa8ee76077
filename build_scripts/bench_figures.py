"""A figure of the benchmark: what was measured, against what, and the bar it has to clear."""

from dataclasses import asdict, dataclass
from enum import StrEnum

_HEADINGS = ("measure", "ours", "against", "theirs", "ratio", "bar", "")


class Bar(StrEnum):
    """Which side of the bar is the good one."""

    AT_LEAST = "≥"
    AT_MOST = "≤"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. Without `theirs` the bar is for `ours` itself, else for `ratio`."""

    measure: str
    unit: str
    ours: float
    against: str = ""
    theirs: float | None = None
    side: Bar
    bar: float

    @property
    def ratio(self) -> float | None:
        """Ours in terms of theirs."""
        return None if self.theirs is None else self.ours / self.theirs

    @property
    def holds(self) -> bool:
        value = self.ours if self.ratio is None else self.ratio
        return value >= self.bar if self.side is Bar.AT_LEAST else value <= self.bar

    def plain(self) -> dict[str, object]:
        return asdict(self) | {"ratio": self.ratio, "holds": self.holds}


def table(figures: list[Figure]) -> str:
    """The figures under each other, in columns."""
    rows = [_HEADINGS, *map(_cells, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "\n".join(lines)


def _cells(figure: Figure) -> tuple[str, ...]:
    theirs, ratio = figure.theirs, figure.ratio
    return (
        figure.measure,
        f"{figure.ours:,.4g} {figure.unit}",
        figure.against,
        "" if theirs is None else f"{theirs:,.4g} {figure.unit}",
        "" if ratio is None else f"{ratio:.3f}",
        f"{figure.side} {figure.bar:.4g}",
        "holds" if figure.holds else "MISSED",
    )


def at(share: float, values: list[float]) -> float:
    """The value that this share of `values` does not exceed."""
    return sorted(values)[min(int(share * len(values)), len(values) - 1)]
