"""What the columns of a list of readers can be, how people head them, and what is left out.

Headings are words of the file, folded. A number of identity, an ethnic origin or a picture has no
place here: such a column is known only so that it can be said that it was not read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from typing_extensions import override

from desktop.domain.listing.column_mapping import ColumnMapping
from desktop.domain.vietnamese import fold, normalise

_DEEPEST = 30
"""So many rows from the top are enough to find the headings."""

_SURE = 2
_LONGEST_HEADING = 60
_MOST_OF = 0.7


class ReaderColumn(StrEnum):
    """What a column tells of a reader."""

    CARD = "card"
    NAME = "name"
    FAMILY = "family"  # the family and middle names, where the given name stands apart
    GIVEN = "given"
    BORN = "born"
    CATEGORY = "category"
    CONTACT = "contact"
    VILLAGE = "village"
    GUARDIAN = "guardian"
    GUARDIAN_CONTACT = "guardian_contact"
    EXPIRES = "expires"


SHEET = "Bạn đọc"
HEADINGS = {
    ReaderColumn.CARD: "Số thẻ",
    ReaderColumn.NAME: "Họ và tên",
    ReaderColumn.BORN: "Năm sinh",
    ReaderColumn.CATEGORY: "Đối tượng",
    ReaderColumn.CONTACT: "Điện thoại",
    ReaderColumn.VILLAGE: "Thôn",
    ReaderColumn.GUARDIAN: "Người giám hộ",
    ReaderColumn.GUARDIAN_CONTACT: "Điện thoại người giám hộ",
    ReaderColumn.EXPIRES: "Hạn thẻ",
}
"""What we write ourselves."""

# To know another heading, add it here, folded, after a comma.
_ALSO = {
    ReaderColumn.CARD: "ma the, so the thu vien, ma ban doc, so the ban doc, the, ma doc gia,"
    " so the doc gia, card, card number, cardnumber, barcode, ma so the, so tv, ma the thu vien",
    ReaderColumn.NAME: "ho ten, ten ban doc, ho va ten ban doc, ten doc gia, ho ten ban doc,"
    " ho ten hoc sinh, ho va ten hoc sinh, name, full name, fullname, reader, ten hoc sinh",
    ReaderColumn.FAMILY: "ho, ho dem, ho va dem, ho va ten dem, ho lot, surname, last name",
    ReaderColumn.GIVEN: "ten, ten goi, first name, given name",
    ReaderColumn.BORN: "ngay sinh, ngay thang nam sinh, sinh nam, n sinh, nam sinh ngay sinh, born,"
    " birth year, year of birth, date of birth, birthday, dob, dateofbirth",
    ReaderColumn.CATEGORY: "doi tuong ban doc, loai ban doc, loai the, nhom, nhom ban doc,"
    " category, type, patron category, categorycode, thanh phan",
    ReaderColumn.CONTACT: "so dien thoai, dt, sdt, so dt, di dong, lien he, lien lac, dien thoai"
    " lien he, phone, mobile, telephone, contact, email, zalo",
    ReaderColumn.VILLAGE: "xom, ban, ap, to, khu, to dan pho, thon xom, thon ban, khu pho, dia chi,"
    " noi o, cho o, thon ap, address, village, noi o hien nay",
    ReaderColumn.GUARDIAN: "giam ho, phu huynh, ho ten phu huynh, cha me, bo me, ten phu huynh,"
    " ho ten nguoi giam ho, nguoi dai dien, nguoi chiu trach nhiem, guardian, parent",
    ReaderColumn.GUARDIAN_CONTACT: "sdt phu huynh, dien thoai phu huynh, so dien thoai phu huynh,"
    " sdt nguoi giam ho, dt phu huynh, dien thoai bo me, guardian phone, parent phone",
    ReaderColumn.EXPIRES: "ngay het han, het han, han su dung, han dung, co gia tri den, den ngay,"
    " gia tri den, expires, expiry, expiry date, dateexpiry, ngay het han the",
}
# What the law calls sensitive, or what nobody needs to lend a book.
_FORBIDDEN = (
    "cmnd, cccd, so cmnd, so cccd, cmnd cccd, cccd cmnd, can cuoc, can cuoc cong dan, so can cuoc,"
    " chung minh nhan dan, so chung minh, so dinh danh, ma dinh danh, so dinh danh ca nhan, cmt,"
    " so cmt, ho chieu, passport, id number, national id, dan toc, ton giao, ethnicity, ethnic,"
    " religion, anh, hinh anh, anh the, photo, picture, anh 3x4, suc khoe, khuyet tat, dang vien,"
    " doan vien, hoan canh, ho ngheo, dien chinh sach, bao hiem, so bhyt, bhyt, so bhxh"
)
_KNOWN = {
    **{
        phrase.strip(): column for column, phrases in _ALSO.items() for phrase in phrases.split(",")
    },
    **{fold(heading): column for column, heading in HEADINGS.items()},
}
_REFUSED = {phrase.strip() for phrase in _FORBIDDEN.split(",")}
_REFUSED_INSIDE = ("cccd", "cmnd", "can cuoc", "dinh danh", "dan toc", "ton giao", "chung minh")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderMapping(ColumnMapping[ReaderColumn]):
    """What each column of a list of readers tells, and which are left out."""

    OF = "readers"
    COLUMNS = ReaderColumn

    @property
    @override
    def is_usable(self) -> bool:
        """Whether there are names: there is no reader without."""
        wanted = {ReaderColumn.NAME, ReaderColumn.GIVEN}
        return not wanted.isdisjoint(column for column in self.columns if column)

    @override
    def refuses(self, index: int) -> bool:
        """What the library must not hold is not read, not even where a person says what it is."""
        return index < len(self.headings) and is_forbidden(self.headings[index])

    @property
    def left_out(self) -> tuple[str, ...]:
        """The headings of what the library must not hold."""
        return tuple(filter(is_forbidden, self.headings))

    @property
    def not_known(self) -> tuple[str, ...]:
        """The headings of what is not taken, because nobody knows what it is."""
        return tuple(
            heading
            for heading, column in zip_longest(self.headings, self.columns[: len(self.headings)])
            if heading
            and column is None
            and not is_forbidden(heading)
            and fold(heading) not in _COUNTING
        )


def guess_reader_mapping(first: Sequence[Sequence[str]]) -> ReaderMapping:
    """What the columns tell, by the row of headings among the first rows."""
    rows = [tuple(normalise(cell).strip() for cell in row) for row in first[:_DEEPEST]]
    headed = [_headed(row, number) for number, row in enumerate(rows, 1)]
    best = max(headed, key=_recognised, default=ReaderMapping())
    return best if _recognised(best) >= _SURE else _with_unknown_headings(rows)


def is_forbidden(heading: str) -> bool:
    """Whether the library must not hold what stands under this heading."""
    folded = fold(heading)
    return folded in _REFUSED or any(f" {word} " in f" {folded} " for word in _REFUSED_INSIDE)


def _headed(headings: tuple[str, ...], skipped: int) -> ReaderMapping:
    columns: list[ReaderColumn | None] = []
    for heading in headings:
        column = _column(heading)
        columns.append(None if column in columns else column)
    return ReaderMapping(columns=tuple(columns), headings=headings, skipped=skipped)


def _with_unknown_headings(rows: Sequence[tuple[str, ...]]) -> ReaderMapping:
    """The row that heads the columns in words we do not know, for a person to say what they mean.

    It is the first with more than one cell, if a column below it has numbers where it has none.
    """
    filled = (number for number, row in enumerate(rows, 1) if sum(map(bool, row)) >= _SURE)
    number = next(filled, len(rows))
    if not rows[number:]:
        return ReaderMapping()
    headings, below = rows[number - 1], rows[number:]
    for index, heading in enumerate(headings):
        cells = [row[index] for row in below if index < len(row) and row[index]]
        numbers = sum(map(_has_digit, cells))
        if heading and not _has_digit(heading) and numbers > _MOST_OF * len(cells) > 0:
            return _headed(headings, number)
    return ReaderMapping()


def _has_digit(cell: str) -> bool:
    return any(map(str.isdigit, cell))


_COUNTING = {"stt", "tt", "so tt", "no", "so thu tu"}


def _column(heading: str) -> ReaderColumn | None:
    if not heading or len(heading) > _LONGEST_HEADING or is_forbidden(heading):
        return None
    bare = heading.partition("(")[0]
    return _KNOWN.get(fold(heading)) or _KNOWN.get(fold(bare))


def _recognised(mapping: ReaderMapping) -> int:
    return sum(column is not None for column in mapping.columns)
