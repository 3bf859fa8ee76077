"""What people type into the cells of a list: prices, years, numbers, several things at once."""

import re
from datetime import date, timedelta
from operator import mul

from desktop.domain.vietnamese import fold

MOST_COPIES = 1000
"""So many copies in one row are a slip of the finger."""

_LONGEST = 60  # no price, number or range has more signs
_LIST_SIGNS = re.compile(r"[;\n|]")
_BETWEEN_PEOPLE = re.compile(r"\s*,\s*|\s+[-–&]\s+")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+")
_NO_FRACTION = re.compile(r"[.,]0{1,2}$")  # 12.000,00 and what a spreadsheet makes of 12000
_PRICE = re.compile(
    r"(?:gia|vnd|đ)?\s*:?\s*(?P<number>\d[\d.,\s]*?)\s*"
    r"(?P<times>k|nghìn|ngàn|nghin|ngan|ng|tr|triệu|trieu)?\s*"
    r"(?:đ|₫|d|vnđ|vnd|đồng|dong)?\s*(?:/\s*\w+)?\s*[.,]?-?",
)
_TIMES = {"k": 1_000, "ng": 1_000, "tr": 1_000_000}
_DECIMAL = re.compile(r"(?P<whole>\d+)(?:[.,](?P<part>\d{1,2}))?")
_YEARS = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_ISO_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?: .*)?")
_DAY_ZERO = date(1899, 12, 30)  # from which spreadsheets count days
_DAYS_LIKE_YEARS = range(1400, 2200)
_ISBN = re.compile(r"97[89]\d{10}|\d{9}[\dXx]")
_SHORT = 10
_ROUNDED = re.compile(r"\d[.,]\d+[eE]\+?\d+")
_NOT_ISBN_SIGNS = re.compile(r"\([^)]*\)|[\s\-‐‑–.]|^isbn[\s:]*", re.IGNORECASE)
_NUMBER = re.compile(r"(?P<number>\d{1,6})(?:[.,]0+)?\s*(?:cuốn|cuon|bản|ban|quyển|quyen|c|b)?\.?")
_RANGE = re.compile(
    r"(?P<prefix>.*?)(?P<first>\d{4,10})\s*(?:-|–|—|->|→|đến|den|to)\s*"
    r"(?P<again>.*?)(?P<last>\d{4,10})"
)
_LANGUAGES = {
    "vie": "viet, viet nam, vi, vn, vietnamese, quoc ngu",
    "eng": "anh, en, english",
    "fre": "phap, fr, french, fra",
    "rus": "nga, ru, russian",
    "chi": "trung, trung quoc, hoa, han, zh, chinese, zho",
    "jpn": "nhat, nhat ban, ja, japanese",
    "kor": "han quoc, trieu tien, ko, korean",
    "ger": "duc, de, german, deu",
    "khm": "khmer, khome, kho me",
    "lao": "lao, lo",
    "hmn": "hmong, mong, h mong",
    "tai": "thai, tay, nung, tay nung",
    "cjm": "cham",
}
_CODES = {name: code for code, names in _LANGUAGES.items() for name in (code, *names.split(", "))}
_MARC_CODES = frozenset({"spa", "ita", "por", "lat", "tha", "ind", "may", "ara", "hin", "mul"})


def several(text: str) -> list[str]:
    """What a cell lists, one each: parted by semicolons, bars or lines, empty ones left out."""
    if _LIST_SIGNS.search(text) is None:
        return [text] if text else []
    return [bare for part in _LIST_SIGNS.split(text) if (bare := part.strip())]


def people(text: str) -> list[str]:
    """Each of several people; a comma parts full names, and not `Nguyễn, Trãi`."""
    return [name for part in several(text) for name in _parted(part)]


def _parted(text: str) -> list[str]:
    names = [name.strip() for name in _BETWEEN_PEOPLE.split(text)]
    return names if all(len(name.split()) > 1 for name in names) else [text]


def price(text: str) -> int | None:
    """A price in đồng: `12.000đ`, `12,000`, `12k`, `12 nghìn`; None where it is no price."""
    match = _PRICE.fullmatch(text.strip().lower()) if len(text) < _LONGEST else None
    if match is None:
        return None
    number = _NO_FRACTION.sub("", match["number"].strip())
    times = _TIMES.get(fold(match["times"] or "")[:2], 1)
    if _THOUSANDS.fullmatch(number):
        return int(re.sub(r"\D", "", number)) * times
    decimal = _DECIMAL.fullmatch(number)
    if decimal is None or (decimal["part"] and times == 1):
        return None
    return round(float(f"{decimal['whole']}.{decimal['part'] or 0}") * times)


def year(text: str) -> int | None:
    """The last year in `2019`, `[2019]`, `c2019`, `XB 2019`, or a cell that was made a date."""
    made_a_date = _ISO_DATE.fullmatch(text)
    if made_a_date is not None:
        return _year_of_date(made_a_date[1])
    years = _YEARS.findall(text)
    return int(years[-1]) if years else None


def _year_of_date(text: str) -> int | None:
    """A date's year; but 2019 in a cell for dates is the 2,019th day, in 1905."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    days = (day - _DAY_ZERO) // timedelta(days=1)
    return days if days in _DAYS_LIKE_YEARS else day.year


def isbn(text: str) -> str | None:
    """The 10 or 13 signs of an ISBN, whatever stands in parentheses; None where it is none."""
    bare = _NOT_ISBN_SIGNS.sub("", text.strip())
    return bare.upper() if _ISBN.fullmatch(bare) else None


def has_right_check_digit(number: str) -> bool:
    """Whether an ISBN's last sign follows from the others, as it should."""
    if len(number) == _SHORT:
        digits = [10 if sign == "X" else int(sign) for sign in number]
        weighed: int = sum(map(mul, digits, range(_SHORT, 0, -1)))
        return weighed % 11 == 0
    return (sum(map(int, number[::2])) + 3 * sum(map(int, number[1::2]))) % 10 == 0


def is_rounded(text: str) -> bool:
    """Whether a spreadsheet has rounded the number away: 9.78604E+12."""
    return _ROUNDED.fullmatch(text.strip()) is not None


def quantity(text: str) -> int | None:
    """A number of copies; None where it is none, or more than any row can mean."""
    match = _NUMBER.fullmatch(text.strip().lower())
    number = None if match is None else int(match["number"])
    return None if number is None or number > MOST_COPIES else number


def barcodes(text: str) -> list[str]:
    """The numbers of the copies: a list, and ranges such as `TK.00001-TK.00005` written out."""
    return [code for part in several(text) for some in part.split(",") for code in _run(some)]


def _run(text: str) -> list[str]:
    """Each number from the first to the last, if it is a range; else the one."""
    code = text.strip()
    match = _RANGE.fullmatch(code) if len(code) < _LONGEST else None
    if match is None or match["again"] not in ("", match["prefix"]):
        return [code] if code else []
    first, last = match["first"], match["last"]
    if len(first) != len(last) or not 0 < int(last) - int(first) < MOST_COPIES:
        return [code]
    numbers = range(int(first), int(last) + 1)
    return [f"{match['prefix']}{number:0{len(first)}d}" for number in numbers]


def language(text: str) -> str | None:
    """The MARC code of a language by its Vietnamese or English name, or by a code."""
    name = fold(text).removeprefix("tieng ").strip()
    return name if name in _MARC_CODES else _CODES.get(name)
