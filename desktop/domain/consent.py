"""A reader's consent to being remembered: who has to sign, and what is still missing.

Ages are known by the year of birth only. Where one year leaves two answers, the stricter one holds:
a child who may be seven signs too (Law 91/2025/QH15, art. 24), and whoever may still be below
sixteen has a guardian who signs.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.patron import Patron, PatronCategory

_SIGNS_FROM = 7


class Signer(StrEnum):
    """Who signs the form."""

    READER = "reader"
    GUARDIAN = "guardian"  # or who answers for a group


class Purpose(NamedTuple):
    """One thing that may be agreed to; its box is never ticked beforehand."""

    code: str
    words: str
    is_needed: bool
    """Whether there can be no card without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentText:
    """The form, in one version of its words. A version is never edited: the next one follows."""

    version: int
    valid_from: date
    title: str
    paragraphs: tuple[str, ...]
    purposes: tuple[Purpose, ...]
    rights: tuple[str, ...]

    @classmethod
    def from_json(cls, text: str) -> "ConsentText":
        plain = json.loads(text)
        return cls(
            version=plain["version"],
            valid_from=date.fromisoformat(plain["valid_from"]),
            title=plain["title"],
            paragraphs=tuple(plain["paragraphs"]),
            purposes=tuple(
                Purpose(each["code"], each["words"], each["is_needed"])
                for each in plain["purposes"]
            ),
            rights=tuple(plain["rights"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature on the form: whose, under which version, for what, and who put it down."""

    signer: Signer
    version: int
    purposes: tuple[str, ...]
    on: date
    recorded_by: str
    withdrawn_on: date | None = None


class ConsentStanding(StrEnum):
    """How things stand with a reader's consent."""

    NONE = "none"
    PARTIAL = "partial"  # somebody still has to sign
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A reader's consent as it stands: the newest signature of each, and who is missing."""

    standing: ConsentStanding
    signatures: tuple[Signature, ...]
    missing: tuple[Signer, ...]
    purposes: tuple[str, ...]
    """What everybody who signed agreed to."""


def signers(patron: Patron, today: date) -> tuple[Signer, ...]:
    """Who has to sign for this reader."""
    if patron.category is PatronCategory.GROUP:
        return (Signer.GUARDIAN,)
    if not patron.needs_guardian(today):
        return (Signer.READER,)
    if patron.born is not None and today.year - patron.born < _SIGNS_FROM:
        return (Signer.GUARDIAN,)
    return (Signer.GUARDIAN, Signer.READER)


def standing(patron: Patron, kept: Iterable[Signature], *, today: date) -> Consent:
    """What the kept signatures, oldest first, come to today."""
    newest = {signature.signer: signature for signature in kept}
    valid = {each: one for each, one in newest.items() if one.withdrawn_on is None}
    missing = tuple(each for each in signers(patron, today) if each not in valid)
    if len(valid) < len(newest):
        how = ConsentStanding.WITHDRAWN  # one who takes it back is enough
    elif not valid:
        how = ConsentStanding.NONE
    else:
        how = ConsentStanding.PARTIAL if missing else ConsentStanding.GIVEN
    agreed = [set(one.purposes) for one in valid.values()]
    common = set.intersection(*agreed) if agreed and how is ConsentStanding.GIVEN else set()
    return Consent(
        standing=how,
        signatures=tuple(newest.values()),
        missing=missing,
        purposes=tuple(sorted(common)),
    )
