"""Descriptions with changes that are not saved, kept while somebody looks at other things."""

from desktop.domain.record import RecordId
from ui.catalogue.draft import Draft


class Shelf:
    """At most one for each record; those without changes are not kept."""

    def __init__(self) -> None:
        self._drafts: dict[int, Draft] = {}

    def keep(self, draft: Draft) -> None:
        """As it is now; one whose changes are gone is forgotten."""
        if draft.is_changed:
            self._drafts[draft.number] = draft
        else:
            self.forget(draft)

    def forget(self, draft: Draft) -> None:
        self._drafts.pop(draft.number, None)

    def of(self, record: RecordId) -> Draft | None:
        """The changed description of a record of the library, if there is one."""
        return next((draft for draft in self._drafts.values() if draft.id == record), None)

    def all(self) -> tuple[Draft, ...]:
        return tuple(self._drafts.values())
