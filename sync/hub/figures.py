"""The months of a library, as its PCs tell them: kept for its desk, and refused where too small."""

from sqlalchemy import Connection, select

from desktop.domain.exchange import ChangeKind
from desktop.domain.figures import Figures, figures_of_body
from sync.hub import feed
from sync.hub.tables import told
from sync.hub.work import Outcome, Work
from sync.wire import Status

_MOST = 200


def take_figures(work: Work) -> Outcome:
    """InputError where a count is told that is smaller than any may be."""
    figures_of_body(work.sent.body)
    work.pending.tell(
        work.library,
        ChangeKind.FIGURES,
        work.sent.entity,
        text=work.sent.body,
        version=work.version,
        device=feed.THE_HUB if work.is_late else work.device,
    )
    return Outcome(status=Status.OK, version=work.version)


def last_month(connection: Connection, code: str) -> Figures | None:
    """The newest month of a library, its PCs added up; what one PC hides is hidden in the sum."""
    query = select(told.c.text).where(told.c.library == code, told.c.kind == ChangeKind.FIGURES)
    newest = connection.execute(query.order_by(told.c.seq.desc()).limit(_MOST)).scalars()
    months = [figures_of_body(text) for text in newest]
    if not months:
        return None
    month = max(each.month for each in months)
    of_it = [each for each in months if each.month == month]
    return Figures(
        month,
        _sum([each.readers for each in of_it]),
        _sum([each.loans for each in of_it]),
    )


def _sum(counts: list[dict[str, int | None]]) -> dict[str, int | None]:
    names = {name for each in counts for name in each}
    return {name: _added([each.get(name, 0) for each in counts]) for name in sorted(names)}


def _added(counts: list[int | None]) -> int | None:
    return None if None in counts else sum(count or 0 for count in counts)
