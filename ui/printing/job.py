"""Something to be printed, and the ways in which it can be."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.paper.facts import Symbol
from desktop.domain.paper.sizes import PaperSize
from ui.printing.paper import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """What was chosen; a paper takes of it what concerns it."""

    size: PaperSize = PaperSize.A4
    symbol: Symbol = Symbol.BARS
    start: int = 1
    has_backs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One paper, and which choices it leaves.

    `kind` is what the choices are remembered under. `pieces` is how many places a sheet has that
    may be half used, 0 where a sheet is never cut; `count` is how many of them are to be printed.
    """

    kind: str
    title: str
    about: str
    file: str
    count: int = 1
    make: Callable[[How], Paper]
    sizes: tuple[PaperSize, ...] = (PaperSize.A4,)
    pieces: int = 0
    has_symbols: bool = False
    may_have_backs: bool = False
