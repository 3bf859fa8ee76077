"""What became of the books of a file, and what is wrong with some, in words."""

from pathlib import Path

from desktop.domain.errors import InputError
from desktop.services.examining import raw_sample
from desktop.services.importing import ImportReport
from desktop.services.outcomes import Fate, Outcome
from ui import messages
from ui.transfer.rows import Row
from ui.wording import translate

_MOST_SAMPLES = 500
"""Nobody reads the bytes of more records than that."""


def headings() -> tuple[str, str, str]:
    """Of the saved account."""
    return (
        translate("OutcomeWords", "Biểu ghi"),
        translate("OutcomeWords", "Nhan đề"),
        translate("OutcomeWords", "Kết quả"),
    )


def outcome_words(outcome: Outcome) -> str:
    """What became of a book, and what is to be looked at."""
    fate = {
        Fate.ADDED: translate("OutcomeWords", "Đã thêm."),
        Fate.MERGED: translate("OutcomeWords", "Đã gộp vào sách đã có."),
        Fate.SKIPPED: translate("OutcomeWords", "Bỏ qua, thư viện đã có."),
        Fate.FAILED: translate("OutcomeWords", "Chưa nhập được."),
        Fate.NOT_REACHED: translate("OutcomeWords", "Chưa tới, vì đã dừng."),
    }[outcome.fate]
    return " ".join([fate, *map(messages.text, outcome.problems)])


def problem_rows(path: Path, report: ImportReport, *, is_list: bool) -> list[Row]:
    """What is to be looked at: where, what, and how it looks in the file or what to do."""
    rows = []
    for place, noted in enumerate(report.problems):
        second = messages.advice(noted.problem)
        if not is_list and place < _MOST_SAMPLES:
            where = messages.where(noted.problem, noted.offset)
            second = " · ".join(filter(None, (second, where, _sample(path, noted.offset))))
        number = noted.offset if is_list else noted.record
        rows.append(Row(number, messages.headline(noted.problem), second))
    return rows


def _sample(path: Path, offset: int) -> str:
    try:
        return " ".join(raw_sample(path, offset).split())
    except InputError:
        return ""  # the file is gone meanwhile; what is wrong with the record stays true
