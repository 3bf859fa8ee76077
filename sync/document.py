"""A record, or any other word of the hub, as it travels: its text and the versions of its parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.merge import NO_MARKS, Marks
from desktop.domain.units import GONE, INTO
from sync.strict import identity, not_understood, number

_CURATED = "cur"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A record as the hub has it. Its fields have version `common`, but for the `exceptions`."""

    text: str
    version: int
    common: int
    exceptions: Mapping[str, int] = field(default_factory=dict)
    marks: Marks = NO_MARKS

    def plain(self) -> dict[str, object]:
        plain: dict[str, object] = {"ver": self.version, "text": self.text}
        if self.common != self.version:
            plain["com"] = self.common
        if self.exceptions:
            plain["vers"] = dict(self.exceptions)
        if self.marks.gone:
            plain[GONE] = 1
        if self.marks.curated:
            plain[_CURATED] = 1
        return {**plain, INTO: self.marks.into} if self.marks.into else plain

    @classmethod
    def from_plain(cls, plain: object) -> "Document":
        """The same from JSON; an InputError when it is none."""
        if not (isinstance(plain, dict) and isinstance(plain.get("text"), str)):
            raise not_understood()
        exceptions = plain.get("vers", {})
        if not isinstance(exceptions, dict):
            raise not_understood()
        into = plain.get(INTO, "")
        version = number(plain.get("ver"))
        return cls(
            text=plain["text"],
            version=version,
            common=number(plain.get("com", version)),
            exceptions={str(name): number(version) for name, version in exceptions.items()},
            marks=Marks(plain.get(GONE) == 1, into and identity(into), plain.get(_CURATED) == 1),
        )
