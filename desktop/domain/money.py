"""Money in whole đồng, and the words in which a receipt repeats the amount."""

_ONES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")
_BILLION = 1_000_000_000
_THOUSAND, _HUNDRED, _TEN = 1000, 100, 10
# After "mươi" three digits have another name; after "mười" five has; after "linh" four has.
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_AFTER_TEN = {5: "lăm"}
_AFTER_NOTHING = {4: "tư"}

MOST = 999_999_999_999
"""More than any commune library has ever seen: beyond it an amount is a slip of the keyboard."""


def amount_in_words(amount: int) -> str:
    """21.000 is “hai mươi mốt nghìn đồng”."""
    return f"{in_words(amount)} đồng"


def in_words(number: int) -> str:
    """A whole number as it is read aloud in Vietnamese."""
    if number < 0:
        return f"âm {in_words(-number)}"
    billions, rest = divmod(number, _BILLION)
    parts = [f"{in_words(billions)} tỷ"] if billions else []
    parts += _below_a_billion(rest, follows=bool(billions))
    return " ".join(parts) or _ONES[0]


def _below_a_billion(number: int, *, follows: bool) -> list[str]:
    parts: list[str] = []
    for place in (2, 1, 0):
        group = number // _THOUSAND**place % _THOUSAND
        if group:
            # Nothing is left unsaid within a number: 1.005.000 has "không trăm linh năm nghìn".
            words = _three_digits(group, is_whole=follows or bool(parts))
            parts.append(f"{words} {_SCALES[place]}".rstrip())
    return parts


def _three_digits(group: int, *, is_whole: bool) -> str:
    hundreds, rest = divmod(group, _HUNDRED)
    parts = [f"{_ONES[hundreds]} trăm"] if hundreds or is_whole else []
    if rest:
        parts.append(_two_digits(rest, follows=bool(parts)))
    return " ".join(parts)


def _two_digits(number: int, *, follows: bool) -> str:
    tens, ones = divmod(number, _TEN)
    if tens == 0:
        return f"linh {_AFTER_NOTHING.get(ones, _ONES[ones])}" if follows else _ONES[ones]
    if tens == 1:
        return f"mười {_AFTER_TEN.get(ones, _ONES[ones])}" if ones else "mười"
    return (
        f"{_ONES[tens]} mươi {_AFTER_TENS.get(ones, _ONES[ones])}"
        if ones
        else (f"{_ONES[tens]} mươi")
    )
