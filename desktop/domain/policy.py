"""How many, how long, how often: the rules of lending by category of reader."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.patron import PatronCategory


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What a reader of one category may do."""

    limit: int
    period_days: int
    renewals: int

    def due(self, today: date) -> date:
        return today + timedelta(days=self.period_days)


# Common practice of public libraries in Vietnam; use is free by law (Law 46/2019/QH14, art. 42).
POLICIES = {
    PatronCategory.ADULT: Policy(limit=3, period_days=14, renewals=2),
    PatronCategory.CHILD: Policy(limit=3, period_days=14, renewals=2),
    PatronCategory.STUDENT: Policy(limit=3, period_days=14, renewals=2),
    PatronCategory.TEACHER: Policy(limit=5, period_days=30, renewals=2),
    PatronCategory.ELDERLY: Policy(limit=5, period_days=30, renewals=3),
    PatronCategory.HOME: Policy(limit=5, period_days=30, renewals=3),
    PatronCategory.GROUP: Policy(limit=40, period_days=30, renewals=2),
}


def policy_for(category: PatronCategory) -> Policy:
    return POLICIES[category]
