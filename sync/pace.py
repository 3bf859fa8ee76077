"""How much goes into one request: little on a bad line, more as long as answers come quickly."""

from dataclasses import dataclass, replace

from desktop.domain.line import Line

_START = 128 << 10
"""A day of a commune, which is some 20 kilobytes when it is packed."""
_STEP = 32 << 10
_MOST = 1 << 20
_QUICK_S = 4.0
_IMMEDIATE_S = 1.0
_MOST_ROWS = 200
_FEWEST_ROWS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Limits of the next request: letters of changes, and rows of the feed in its reply."""

    letters: int = _START
    rows: int = _MOST_ROWS

    @property
    def is_least(self) -> bool:
        return self.letters <= 1

    def after(self, elapsed_s: float) -> "Pace":
        """Faster after a quick answer, twice as fast after an immediate one; else as it was."""
        if elapsed_s >= _QUICK_S:
            return self
        more = self.letters if elapsed_s < _IMMEDIATE_S else _STEP
        rows = min(_MOST_ROWS, self.rows + _FEWEST_ROWS)
        return replace(self, letters=min(_MOST, self.letters + more), rows=rows)

    def halved(self, sent: int) -> "Pace":
        """Half of what was `sent` in vain, which may be less than was allowed.

        At the least a single change, so that one large change cannot block for ever.
        """
        rows = max(_FEWEST_ROWS, self.rows // 2)
        return replace(self, letters=max(1, min(self.letters, sent) // 2), rows=rows)


def remembered(line: Line) -> Pace:
    """As large as the last request that this line carried."""
    return Pace() if line.letters is None else Pace(letters=line.letters)
