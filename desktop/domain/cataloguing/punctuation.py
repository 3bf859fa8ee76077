"""The signs between subfields (ISBD): people type plain words, the record carries the signs.

A sign ends the subfield before the one that it announces: `$a Truyện Kiều / $c Nguyễn Du.`
"""

import re
from collections.abc import Sequence

Subfields = Sequence[tuple[str, str]]

_AFTER_NAMES = {"b": (",", "."), "c": (",",), "d": (",",), "e": (",",), "t": (".",), "n": (".",)}
# To punctuate another field, give the signs that may announce each code; the first is ours.
_SIGNS: dict[str, dict[str, tuple[str, ...]]] = {
    "245": {"b": (" :", " =", " ;"), "c": (" /",), "n": (".",), "p": (".", ",")},
    "250": {"b": (" /", ",", " =")},
    "260": {"a": (" ;", ",", "."), "b": (" :",), "c": (",",)},
    "264": {"a": (" ;", ",", "."), "b": (" :",), "c": (",",)},
    "300": {"a": (",", " ;"), "b": (" :",), "c": (" ;",), "e": (" +",)},
    "490": {"a": (".", ";"), "v": (" ;",), "x": (",",)},
    **dict.fromkeys(("100", "110", "700", "710"), _AFTER_NAMES),
}
_TITLE_ENDS = (".",)
_MAY_END = ("", ".")  # a sign that others write and we only keep
_OTHER_ENDS = dict.fromkeys(("100", "110", "250", "260", "264", "700", "710"), _MAY_END)
_ENDS = {"245": _TITLE_ENDS, **_OTHER_ENDS}
_AFTER_A_NUMBER = {("245", "n", "p"): (",", ".")}
_UNSEEN = "68"
_SPACED_INITIALS = re.compile(r"\b(\w\.) (?=\w\.)")
_LAST_WORD = re.compile(r"\S*$")


def plain(tag: str, subfields: Subfields) -> list[tuple[str, str]]:
    """The subfields without the signs that only lead on."""
    return [(code, value) for code, value, _ in _parted(tag, subfields)]


def punctuated(tag: str, subfields: Subfields, *, before: Subfields = ()) -> list[tuple[str, str]]:
    """The plain `subfields` with their signs; where `before` had another right one, with that."""
    had = {
        (code, following): sign
        for (code, _, sign), following in zip(_parted(tag, before), _following(before), strict=True)
        if sign
    }
    done = []
    for (code, value), following in zip(subfields, _following(subfields), strict=True):
        fitting = _signs(tag, code, following)
        sign = had.get((code, following), "")
        sign = sign if sign in fitting else next(iter(fitting), "")
        text = _initials_joined(value) if (tag, code) == ("245", "c") else value
        done.append((code, _with_sign(text, sign)))
    return done


def _parted(tag: str, subfields: Subfields) -> list[tuple[str, str, str]]:
    """Code, plain value and sign of each."""
    found = []
    for (code, value), following in zip(subfields, _following(subfields), strict=True):
        text = value.rstrip()
        fitting = (sign for sign in _signs(tag, code, following) if sign)
        sign = next((sign for sign in fitting if _ends_with(text, sign)), "")
        found.append((code, text.removesuffix(sign.strip()).rstrip() if sign else value, sign))
    return found


def _following(subfields: Subfields) -> list[str]:
    """The code that comes after each; nothing after the last that people see."""
    codes = [code for code, _ in subfields]
    seen = [next((c for c in codes[i + 1 :] if c not in _UNSEEN), "") for i in range(len(codes))]
    return ["-" if code in _UNSEEN else after for code, after in zip(codes, seen, strict=True)]


def _signs(tag: str, code: str, following: str) -> tuple[str, ...]:
    if not following:
        return _ENDS.get(tag, ())
    special = _AFTER_A_NUMBER.get((tag, code, following))
    return special or _SIGNS.get(tag, {}).get(following, ())


def _ends_with(text: str, sign: str) -> bool:
    """A full stop may belong to the words: an ellipsis, an initial, an abbreviation."""
    if not text.endswith(sign.strip()):
        return False
    if sign != ".":
        return True
    last = _LAST_WORD.search(text[:-1])
    word = last[0] if last is not None else ""
    return len(word) > 1 and "." not in word


def _with_sign(text: str, sign: str) -> str:
    if not text or (sign == "." and text.endswith(".")):
        return text
    return text + sign


def _initials_joined(text: str) -> str:
    return _SPACED_INITIALS.sub(r"\1", text)
