"""Invented Vietnamese records for the benchmarks: as many as wanted, always the same."""

import random
from collections.abc import Iterator
from pathlib import Path

from desktop.domain.record import SUBFIELD, Field, Record
from desktop.marc.read import read
from desktop.marc.write import write_iso2709

ROOT = Path(__file__).resolve().parents[1]
_SOURCE = ROOT / "resources" / "demo" / "books.mrc"
# ruff: noqa: SIM905 - words in a row read better than so many quotes
_SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
_MIDDLE = "Văn Thị Hữu Đức Minh Ngọc Quang Thanh Xuân Hồng Kim Bảo Gia Anh".split()
_GIVEN = (
    "An Bình Chi Dũng Đạt Giang Hà Hải Hạnh Hòa Huệ Hùng Hương Khánh Lan Linh Long Mai Nam Nga"
    " Nhung Oanh Phong Phúc Quân Quý Sơn Tâm Thảo Thủy Trang Trung Tuấn Tú Uyên Vân Việt Yến"
).split()
_TOPICS = (
    "kỹ thuật trồng lúa|chăn nuôi gia súc|nuôi trồng thủy sản|phòng bệnh cho trẻ em|luật đất đai"
    "|văn học dân gian|lịch sử địa phương|truyện cổ tích|thơ ca kháng chiến|sức khỏe cộng đồng"
    "|bảo vệ môi trường|giáo dục gia đình|nghề thủ công|ẩm thực vùng cao|tin học cơ bản"
    "|cây thuốc quanh ta|hôn nhân và gia đình|âm nhạc dân tộc|du lịch sinh thái"
    "|khởi nghiệp nông thôn"
).split("|")
_PLACES = ("Hà Nội", "Đà Nẵng", "Huế", "Thành phố Hồ Chí Minh", "Thái Nguyên")
_YEARS = range(1975, 2026)
_ENGLISH, _FOR_CHILDREN, _IN_SECOND_STORE = 40, 7, 20
"""One record in so many."""


def write_corpus(path: Path, count: int) -> None:
    """Write `count` records to `path` as ISO 2709."""
    with path.open("wb") as out:
        for record in corpus(count):
            out.write(write_iso2709(record))


def corpus(count: int) -> Iterator[Record]:
    """`count` different records, about 1,000 bytes each as ISO 2709."""
    choose = random.Random(2709)
    pool = _syllables()
    for number in range(1, count + 1):
        yield _record(number, choose, pool)


def _syllables() -> list[str]:
    titles = [reading.record.value("245", "a") for reading in read(_SOURCE) if reading.record]
    return sorted({word.strip(":/,.").lower() for title in titles for word in title.split()})


def _record(number: int, choose: random.Random, pool: list[str]) -> Record:
    words = choose.choices(pool, k=choose.randint(2, 8))
    title = " ".join(words).capitalize()
    topic, other = choose.sample(_TOPICS, 2)
    author = " ".join(map(choose.choice, (_SURNAMES, _MIDDLE, _GIVEN)))
    second = " ".join(map(choose.choice, (_SURNAMES, _MIDDLE, _GIVEN)))
    year = choose.choice(_YEARS)
    place = choose.choice(_PLACES)
    note = " ".join(choose.choices(pool, k=24)).capitalize()
    language = "vie" if number % _ENGLISH else "eng"
    audience = " " if number % _FOR_CHILDREN else "j"
    store = "Kho mượn" if number % _IN_SECOND_STORE else "Kho thiếu nhi"
    return Record(
        "00000nam a2200000 a 4500",
        (
            Field("001", f"VNB{number:08d}"),
            Field("003", "VN-BENCH"),
            Field("005", "20260101080000.0"),
            Field("008", f"260101s{year}    vm     {audience}      000 p {language} d"),
            _field("020", "  ", a=f"978604{number:07d}"[:13], c=f"{choose.randint(20, 200)}.000 đ"),
            _field("040", "  ", a="VN-BENCH", b="vie"),
            _field("041", "0 ", a=language),
            _field("044", "  ", a="vm"),
            _field("082", "04", a=f"{choose.randint(1, 999):03d}.{choose.randint(1, 99)}"),
            _field("100", "1 ", a=author, d="1950-"),
            _field("245", "10", a=f"{title} :", b=f"{topic} /", c=f"{author}, {second}."),
            _field("260", "  ", a=f"{place} :", b="Nhà xuất bản Mẫu,", c=f"{year}."),
            _field("300", "  ", a=f"{choose.randint(40, 900)} tr. ;", c="21 cm"),
            _field("500", "  ", a=f"{note}."),
            _field("520", "  ", a=f"{' '.join(choose.choices(pool, k=30)).capitalize()}."),
            _field("650", " 4", a=topic.capitalize(), z="Việt Nam."),
            _field("653", "  ", a=other),
            _field("700", "1 ", a=second),
            _field("852", "  ", a="VN-BENCH", b=store, p=f"VB{number:08d}"),
        ),
    )


def _field(tag: str, indicators: str, **subfields: str) -> Field:
    return Field(tag, indicators + "".join(SUBFIELD + c + v for c, v in subfields.items()))
