"""The communes of the country, found by what somebody types of them, with or without accents."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from desktop.domain.vietnamese import fold, fold_all

_MOST = 8
_KINDS = ("Xã ", "Phường ", "Đặc khu ")
_CODE = re.compile(r"[0-9A-Za-z.-]{2,20}")
_IN_BRACKETS = re.compile(r"\((\w+)\)\s*$")


class Commune(NamedTuple):
    """A commune, ward or special zone, by its official code and full name."""

    code: str
    name: str
    province: str

    @property
    def label(self) -> str:
        """What tells it from every other."""
        return f"{self.name}, {self.province} ({self.code})"

    @property
    def library_name(self) -> str:
        """What its library is called unless somebody knows better."""
        return f"Thư viện {self.name[0].lower()}{self.name[1:]}"


class Communes:
    """All of them, ready to be searched."""

    def __init__(self, communes: Sequence[Commune]) -> None:
        self._all = tuple(communes)
        self._by_code = {each.code: each for each in communes}
        self._bare = fold_all([_bare(each.name) for each in communes])
        texts = [f"{each.name} {each.province} {each.code}" for each in communes]
        self._words = [text.split() for text in fold_all(texts)]

    def find(self, typed: str, *, most: int = _MOST) -> list[Commune]:
        """Those of which every typed word begins one; first those whose name begins like that."""
        asked = fold(typed).split()
        if not asked:
            return []
        start = " ".join(asked)
        found = [
            place
            for place, words in enumerate(self._words)
            if all(any(word.startswith(each) for word in words) for each in asked)
        ]
        found.sort(key=lambda place: (not self._bare[place].startswith(start), place))
        return [self._all[place] for place in found[:most]]

    def of_code(self, code: str) -> Commune | None:
        """The one with exactly this code."""
        return self._by_code.get(code)

    def chosen(self, typed: str) -> Commune | None:
        """The one that a line names: by its label, its code, or as the only one it fits."""
        bracket = _IN_BRACKETS.search(typed)
        code = bracket[1] if bracket else typed.strip()
        if code in self._by_code:
            return self._by_code[code]
        found = self.find(typed, most=2)
        return found[0] if len(found) == 1 else None


def code_in(typed: str) -> str:
    """A code that is on no list, as of a school's library; "" when it is no code."""
    text = typed.strip()
    has_digit = any(letter.isdigit() for letter in text)
    return text if has_digit and _CODE.fullmatch(text) else ""


def _bare(name: str) -> str:
    for kind in _KINDS:
        name = name.removeprefix(kind)
    return name
