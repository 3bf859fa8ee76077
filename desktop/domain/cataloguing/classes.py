"""Class numbers: what they mean in plain Vietnamese, what a word suggests, and the old scheme.

The labels are our own words for finding a number, not the captions of the classification.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from desktop.domain.vietnamese import words

_NUMBER = re.compile(r"[0-9]{3}(?:\.[0-9]+)?")
_SHORTEST = 3
_LEGACY = re.compile(r"([0-9]*[A-ZĐ]{0,2}[0-9]*)((?:\([^)]*\)[0-9.]*)*)")
_SUBDIVISIONS = re.compile(r"\(([^)]*)\)")
_HOME = "(V)"
_MOST = 12


class ClassNumber(NamedTuple):
    """A number and what it is about."""

    number: str
    label: str


class LegacyClass(NamedTuple):
    """A number of the scheme of 19 classes, and the Dewey number that it suggests."""

    label: str
    suggestion: ClassNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """The table of numbers, with the ones that a commune needs most, and the old scheme."""

    labels: Mapping[str, str]
    picks: tuple[ClassNumber, ...]
    legacy: Mapping[str, tuple[str, str]]
    folded: Mapping[str, tuple[str, ...]]

    def label(self, number: str) -> str:
        """What the number is about, by the longest beginning of it that has a label; else ''."""
        known = _bare(number)
        while len(known) >= _SHORTEST:
            if known in self.labels:
                return self.labels[known]
            known = known[:-1].rstrip(".")
        return ""

    def suggest(self, text: str) -> tuple[ClassNumber, ...]:
        """The numbers that begin with `text`, or whose labels have its words; picks first."""
        asked = words(text)
        if not asked:
            return self.picks
        picked = {pick.number for pick in self.picks}
        found = [
            number
            for number, label in self.folded.items()
            if number.startswith(text.strip()) or all(_has(label, word) for word in asked)
        ]
        found.sort(key=lambda number: (number not in picked, len(number), number))
        return tuple(ClassNumber(number, self.labels[number]) for number in found[:_MOST])

    def from_legacy(self, code: str) -> LegacyClass | None:
        """What a number of the scheme of 19 classes suggests: `53(075)` is physics, 530.

        None where it is no such number. A suggestion needs somebody who looks at the book.
        """
        match = _LEGACY.fullmatch("".join(code.split()).upper())
        if match is None or _NUMBER.fullmatch(code.strip()):
            return None
        main, marks = match[1], set(_SUBDIVISIONS.findall(match[2]))
        if "V" in main[1:]:  # the mark of Vietnam without its brackets: ĐV17, KV
            main, marks = main[0] + main[1:].replace("V", ""), {*marks, "V"}
        while main:
            for known in ([main + _HOME] if "V" in marks else []) + [main]:
                if known in self.legacy:
                    label, number = self.legacy[known]
                    return LegacyClass(label, ClassNumber(number, self.label(number)))
            main = main[:-1]
        return None


def classes(table: Mapping[str, Any]) -> Classes:
    """From the table of the program's data, `ddc_vi`."""
    labels: dict[str, str] = table["classes"]
    return Classes(
        labels=labels,
        picks=tuple(ClassNumber(number, labels[number]) for number in table["picks"]),
        legacy={code: (label, number) for code, (label, number) in table["legacy"].items()},
        folded={number: tuple(words(label)) for number, label in labels.items()},
    )


def _bare(number: str) -> str:
    """The number without the marks between its parts: `895.922/34` and `895.922'34`."""
    match = _NUMBER.match("".join(number.split()).replace("/", "").replace("'", ""))
    return match[0] if match else ""


def _has(label: tuple[str, ...], word: str) -> bool:
    return any(each.startswith(word) for each in label)
