"""A list of readers in words: its columns, and what becomes of its rows."""

from desktop.domain.listing.problem import Problem
from desktop.domain.reader_listing.columns import ReaderColumn, ReaderMapping
from desktop.services.reader_importing import ReaderFate, ReaderImportReport
from ui import messages
from ui.transfer.columns_kind import ColumnsKind
from ui.wording import translate


def reader_columns() -> ColumnsKind:
    """Names need the most room, years the least."""
    return ColumnsKind(
        nothing=ReaderMapping(),
        columns=tuple(ReaderColumn),
        name=column_name,
        widths={
            ReaderColumn.NAME: 220,
            ReaderColumn.GUARDIAN: 188,
            ReaderColumn.GUARDIAN_CONTACT: 188,
            ReaderColumn.BORN: 116,
        },
        missing=translate("ReaderImport", "Chọn cột nào ghi họ tên."),
    )


def column_name(column: ReaderColumn | None) -> str:
    """What a column of a list of readers tells."""
    if column is None:
        return translate("ReaderImport", "Bỏ qua")
    return {
        ReaderColumn.CARD: translate("ReaderImport", "Số thẻ"),
        ReaderColumn.NAME: translate("ReaderImport", "Họ và tên"),
        ReaderColumn.FAMILY: translate("ReaderImport", "Họ và tên đệm"),
        ReaderColumn.GIVEN: translate("ReaderImport", "Tên"),
        ReaderColumn.BORN: translate("ReaderImport", "Năm sinh"),
        ReaderColumn.CATEGORY: translate("ReaderImport", "Đối tượng"),
        ReaderColumn.CONTACT: translate("ReaderImport", "Liên hệ"),
        ReaderColumn.VILLAGE: translate("ReaderImport", "Thôn"),
        ReaderColumn.GUARDIAN: translate("ReaderImport", "Người giám hộ"),
        ReaderColumn.GUARDIAN_CONTACT: translate("ReaderImport", "Liên hệ giám hộ"),
        ReaderColumn.EXPIRES: translate("ReaderImport", "Hạn thẻ"),
    }[column]


def fate_name(fate: ReaderFate) -> str:
    """What becomes of a row, on a badge."""
    return {
        ReaderFate.ADDED: translate("ReaderImport", "Thẻ mới"),
        ReaderFate.UPDATED: translate("ReaderImport", "Bổ sung"),
        ReaderFate.SKIPPED: translate("ReaderImport", "Đã có"),
        ReaderFate.FAILED: translate("ReaderImport", "Không nhập"),
    }[fate]


def outcome_words(report: ReaderImportReport) -> dict[int, str]:
    """What became of each row, and what is to be looked at, for the saved account."""
    fates = {
        ReaderFate.ADDED: translate("ReaderImport", "Đã cấp thẻ {card}."),
        ReaderFate.UPDATED: translate("ReaderImport", "Đã bổ sung cho thẻ {card}."),
        ReaderFate.SKIPPED: translate("ReaderImport", "Đã có thẻ {card}, không gì mới."),
        ReaderFate.FAILED: translate("ReaderImport", "Chưa nhập được."),
    }
    told = {each.row: [fates[each.fate].format(card=each.card)] for each in report.outcomes}
    for problem in report.problems:
        told[row_of(problem)].append(messages.text(problem))
    return {row: " ".join(words) for row, words in told.items()}


def row_of(problem: Problem) -> int:
    """Where something is wrong, as spreadsheets count."""
    return int(problem.details["row"] or 0)
