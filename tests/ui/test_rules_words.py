"""The rules of the house, read aloud."""

import re

from desktop.domain.rules import SHIPPED, Part, changed
from desktop.domain.rules_text import value_of
from ui.rules.part_lines import part_lines

BANDS = {"bands": [{"up_to": 100_000, "percent": 100}, {"percent": 150}], "without_price": 50_000}


def test_every_part_of_the_rules_is_read_in_words() -> None:
    for part in Part:
        lines = part_lines(SHIPPED, part)
        assert lines
        assert not any(re.search(r"[{}\[\]\"_]|None|True|False", line) for line in lines)
    assert "Tết: nghỉ trước 1 ngày, đến hết mồng 4" in part_lines(SHIPPED, Part.CLOSURES)
    assert part_lines(SHIPPED, Part.MONEY) == ("Thư viện không thu tiền",)
    assert part_lines(SHIPPED, Part.COMPENSATION)[0] == "Đền 100% giá sách"


def test_what_a_lost_book_costs_is_told_band_by_band() -> None:
    rules = changed(SHIPPED, Part.COMPENSATION, value_of(Part.COMPENSATION, BANDS))
    cheap, dear, foreign, without = part_lines(rules, Part.COMPENSATION)
    assert cheap.startswith("Sách giá đến 100")
    assert cheap.endswith("đền 100% giá sách")
    assert dear == "Sách đắt hơn: đền 150% giá sách"
    assert foreign == "Sách tiếng nước ngoài: ít nhất 100% giá sách"
    assert without.endswith("đồng")


def test_a_ladder_of_suspensions_is_told_rung_by_rung() -> None:
    late = value_of(Part.LATENESS, {"grace_days": 2, "suspension": [7, 14]})
    lines = part_lines(changed(SHIPPED, Part.LATENESS, late), Part.LATENESS)
    assert lines[:2] == ("Châm chước 2 ngày", "Thẻ tạm nghỉ, lần 1: 7 ngày, lần 2: 14 ngày")
