"""What will become of a file: what a dry run found, and what was decided about it since."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.matching import OnDuplicate
from desktop.services.importing import ImportReport
from desktop.services.packing import Noted

_ONLY_IF_SKIPPED = "copy.record_skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The report is of a dry run that skips everything known."""

    report: ImportReport
    usual: OnDuplicate = OnDuplicate.SKIP
    decisions: Mapping[int, OnDuplicate] = field(default_factory=dict)

    def fate(self, number: int) -> OnDuplicate:
        """What becomes of the known book of this number in the file."""
        return self.decisions.get(number, self.usual)

    def decided(self, number: int, fate: OnDuplicate) -> "Plan":
        """The same, but for one book."""
        others = {each: told for each, told in self.decisions.items() if each != number}
        return replace(self, decisions=others if fate is self.usual else {**others, number: fate})

    def decided_for_all(self, fate: OnDuplicate) -> "Plan":
        return replace(self, usual=fate, decisions={})

    def is_moot(self, noted: Noted) -> bool:
        """Whether it is only wrong as long as this book is skipped, and it is not."""
        is_skipped = self.fate(noted.record) is OnDuplicate.SKIP
        return noted.problem.code == _ONLY_IF_SKIPPED and not is_skipped

    @property
    def added(self) -> int:
        return self.report.added + self._so_many(OnDuplicate.ADD)

    @property
    def merged(self) -> int:
        return self._so_many(OnDuplicate.MERGE)

    @property
    def skipped(self) -> int:
        return self._so_many(OnDuplicate.SKIP)

    @property
    def failed(self) -> int:
        return self.report.failed

    @property
    def twins(self) -> int:
        """So many books stand twice in the file: they go the usual way."""
        return self.report.skipped - len(self.report.matches)

    def _so_many(self, fate: OnDuplicate) -> int:
        if fate is self.usual:
            return self.report.skipped - len(self.decisions)
        return sum(told is fate for told in self.decisions.values())
