"""What the columns of a list of books can be, and how people head them.

`HEADINGS` are what we write ourselves, on a sheet named `SHEET`; the others are what is found
elsewhere, in Vietnamese and in English, folded. They are words of the file, as tags are in MARC.
"""

import re
from enum import StrEnum

from desktop.domain.vietnamese import fold


class Column(StrEnum):
    """What a column tells of a book."""

    TITLE = "title"
    REMAINDER = "remainder"
    PART = "part"
    AUTHOR = "author"
    CONTRIBUTOR = "contributor"
    EDITION = "edition"
    PLACE = "place"
    PUBLISHER = "publisher"
    YEAR = "year"
    PAGES = "pages"
    SIZE = "size"
    SERIES = "series"
    LANGUAGE = "language"
    ISBN = "isbn"
    CLASS = "class"
    CALL_NUMBER = "call_number"
    KEYWORDS = "keywords"
    SUBJECT = "subject"
    SUMMARY = "summary"
    NOTE = "note"
    BARCODE = "barcode"
    QUANTITY = "quantity"
    STORE = "store"
    PRICE = "price"


COPY_COLUMNS = frozenset({Column.BARCODE, Column.QUANTITY, Column.STORE, Column.PRICE})
"""These tell of copies, and so may differ between two rows about one book."""

SHEET = "Sách"
HEADINGS = {
    Column.TITLE: "Nhan đề",
    Column.REMAINDER: "Phụ đề",
    Column.PART: "Tập",
    Column.AUTHOR: "Tác giả",
    Column.CONTRIBUTOR: "Dịch giả, cộng tác",
    Column.EDITION: "Lần xuất bản",
    Column.PLACE: "Nơi xuất bản",
    Column.PUBLISHER: "Nhà xuất bản",
    Column.YEAR: "Năm xuất bản",
    Column.PAGES: "Số trang",
    Column.SIZE: "Khổ",
    Column.SERIES: "Tùng thư",
    Column.LANGUAGE: "Ngôn ngữ",
    Column.ISBN: "ISBN",
    Column.CLASS: "Ký hiệu phân loại",
    Column.CALL_NUMBER: "Ký hiệu xếp giá",
    Column.KEYWORDS: "Từ khóa",
    Column.SUBJECT: "Chủ đề",
    Column.SUMMARY: "Tóm tắt",
    Column.NOTE: "Ghi chú",
    Column.BARCODE: "Số ĐKCB",
    Column.QUANTITY: "Số lượng",
    Column.STORE: "Kho",
    Column.PRICE: "Giá tiền",
}

# To know another heading, add it here, folded, after a comma.
_ALSO = {
    Column.TITLE: "ten sach, ten tai lieu, ten an pham, ten nhan de, nhan de chinh, tua sach,"
    " tua de, ten an pham tai lieu, ten tac pham, title, book title, ten sach bao,"
    " nhan de tai lieu",
    Column.REMAINDER: "ten phu, phu de nhan de, nhan de phu, thong tin khac ve nhan de, subtitle",
    Column.PART: "tap so, so tap, tap quyen, phan, volume, vol, part",
    Column.AUTHOR: "ten tac gia, tac gia chinh, tac gia ca nhan, ho ten tac gia, nguoi viet,"
    " author, authors, tg, main author, soan gia",
    Column.CONTRIBUTOR: "dich gia, nguoi dich, dong tac gia, tac gia khac, tac gia phu, chu bien,"
    " nguoi bien soan, translator, editor, contributor, contributors, other authors, cong tac",
    Column.EDITION: "lan xb, lan tai ban, tai ban, lan in, edition",
    Column.PLACE: "noi xb, noi x b, noi xuat ban phat hanh, thanh pho xuat ban, place,"
    " place of publication, publication place",
    Column.PUBLISHER: "nxb, nha xb, n x b, don vi xuat ban, co quan xuat ban, publisher",
    Column.YEAR: "nam xb, nam, nam x b, nam in, nam phat hanh, year, publication year, pub year,"
    " date, date of publication",
    Column.PAGES: "trang, so tr, tong so trang, pages, page count, extent, number of pages",
    Column.SIZE: "kho co, co, kich thuoc, kich co, size, dimensions, kho cm",
    Column.SERIES: "bo sach, tu sach, series, ten tung thu",
    Column.LANGUAGE: "tieng, ngon ngu tai lieu, ma ngon ngu, language, lang",
    Column.ISBN: "ma isbn, so isbn, chi so isbn, isbn 13, isbn 10, isbn13, isbn10",
    Column.CLASS: "phan loai, khpl, ky hieu pl, mon loai, ddc, chi so ddc, dewey, so phan loai,"
    " chi so phan loai, ma phan loai, ky hieu mon loai, class, class number, classification, udc",
    Column.CALL_NUMBER: "khxg, xep gia, ky hieu kho, ky hieu, call number, callno, shelf mark,"
    " so dinh danh",
    Column.KEYWORDS: "tu khoa tu do, tk, keyword, keywords, tags, tag",
    Column.SUBJECT: "de muc chu de, de tai, subject, subjects, the loai",
    Column.SUMMARY: "tom tat noi dung, noi dung, noi dung tom tat, summary, abstract, description",
    Column.NOTE: "phu chu, chu thich, luu y, note, notes, remark, remarks",
    Column.BARCODE: "dkcb, so dang ky ca biet, dang ky ca biet, so dang ky, ma dkcb, so ca biet,"
    " ma vach, so ma vach, ma sach, ma tai lieu, ma dang ky ca biet, sdkcb, barcode, barcodes,"
    " accession, accession no, accession number, item barcode, so dk, so dkcb ma vach",
    Column.QUANTITY: "sl, so ban, so cuon, so quyen, so luong ban, so luong cuon, so luong sach,"
    " quantity, qty, copies, no of copies, number of copies",
    Column.STORE: "kho, kho sach, kho sach tai lieu, ten kho, ma kho, vi tri, noi luu tru,"
    " noi de, diem luu tru, diem kho, location, store, branch",
    Column.PRICE: "gia, gia bia, don gia, gia sach, gia vnd, gia dong, price, cost, unit price",
}
# What only the accents tell apart; without them, it is the store.
_WITH_ACCENTS = {
    "khổ": Column.SIZE,
    "khổ sách": Column.SIZE,
    "kho": Column.STORE,
    "kho sách": Column.STORE,
}
# Headings that look like one of the above, and are not: running numbers, sums, days.
_NONE = "stt, tt, so tt, no, so thu tu, thanh tien, tong tien, tong cong, ngay vao so, ngay nhap"

_IN_PARENTHESES = re.compile(r"\([^)]*\)")
_LONGEST_HEADING = 60
_WORDS_TO_BE_SURE = 2

_KNOWN: dict[str, Column | None] = {
    **dict.fromkeys(_NONE.split(", ")),
    **{
        phrase.strip(): column for column, phrases in _ALSO.items() for phrase in phrases.split(",")
    },
    **{fold(heading): column for column, heading in HEADINGS.items()},
    **{fold(heading): column for heading, column in _WITH_ACCENTS.items()},
}
_PHRASES = sorted(
    (phrase for phrase in _KNOWN if len(phrase.split()) >= _WORDS_TO_BE_SURE),
    key=len,
    reverse=True,
)


def column_of(heading: str) -> Column | None:
    """What a column headed so tells; None where that cannot be said."""
    if len(heading) > _LONGEST_HEADING:
        return None
    without = _IN_PARENTHESES.sub(" ", heading).strip()
    if (exactly := without.lower()) in _WITH_ACCENTS:
        return _WITH_ACCENTS[exactly]
    whole, bare = fold(heading), fold(without)
    for each in (whole, bare, *map(fold, heading.split("/"))):
        if each in _KNOWN:
            return _KNOWN[each]
    return _inside(bare) if len(bare.split()) > 1 else None


def _inside(heading: str) -> Column | None:
    """By the longest phrase that stands in it; what tells of titles comes before the rest."""
    found = [_KNOWN[phrase] for phrase in _PHRASES if f" {phrase} " in f" {heading} "]
    return Column.TITLE if Column.TITLE in found else next(iter(found), None)
