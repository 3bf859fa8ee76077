"""A description that somebody works on: as it was read, and as it is now."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from desktop.domain.cataloguing.filling import applied
from desktop.domain.cataloguing.forms import Form, form_for
from desktop.domain.cataloguing.templates import Template, start
from desktop.domain.describe import summary
from desktop.domain.record import Record, RecordId

_NUMBERS = count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`id` is None as long as the record is not in the library. `seen` is what was read there.

    `number` tells it from the others of this session.
    """

    number: int
    id: RecordId | None
    seen: Record
    record: Record
    form: Form

    @property
    def is_changed(self) -> bool:
        return self.record != self.seen

    @property
    def title(self) -> str:
        """By what it is known: its title, else its ISBN."""
        said = summary(self.record)
        return said.title or said.isbn

    def with_record(self, record: Record) -> "Draft":
        return replace(self, record=record)

    def with_form(self, form: Form) -> "Draft":
        """The same record, looked at as another kind of thing."""
        return replace(self, form=form)


def opened(record_id: RecordId, record: Record) -> Draft:
    return Draft(
        number=next(_NUMBERS), id=record_id, seen=record, record=record, form=form_for(record)
    )


def begun(template: Template, *, today: date, isbn: str = "", title: str = "") -> Draft:
    """A new description, with what is known already."""
    empty = start(template, today=today)
    names = {field.name for field in template.form.fields}
    known = {"isbn": (isbn,), "title": (title,)}
    given = {name: texts for name, texts in known.items() if texts[0] and name in names}
    record = applied(empty, template.form, given, today=today)
    return Draft(number=next(_NUMBERS), id=None, seen=empty, record=record, form=template.form)
