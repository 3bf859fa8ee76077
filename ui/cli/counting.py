"""What several commands say of counts: what was taken of a file, and ranges of numbers."""

from typing import Protocol

from ui.cli.output import translate


class Taken(Protocol):
    """What became of what a file held."""

    @property
    def added(self) -> int: ...

    @property
    def updated(self) -> int: ...

    @property
    def skipped(self) -> int: ...

    @property
    def failed(self) -> int: ...


def taken(report: Taken) -> str:
    words = translate("Cli", "thêm {added}, cập nhật {updated}, bỏ qua {skipped}, hỏng {failed}.")
    return words.format(
        added=report.added,
        updated=report.updated,
        skipped=report.skipped,
        failed=report.failed,
    )


def problem_line(record: int, message: str) -> str:
    return translate("Cli", "  Biểu ghi {record}: {message}").format(record=record, message=message)


def more_problems(count: int) -> list[str]:
    """That there are more than are shown; nothing if there are not."""
    return [translate("Cli", "  … và %n ghi chú nữa (xem --json).", "", count)] * (count > 0)


def series_line(prefix: str, *, first: int, last: int, most: int | None) -> str:
    words = translate("Cli", "{prefix}: đã cấp đến {last}, dải {first}–{most}")
    return words.format(prefix=prefix, last=last, first=first, most=most or "…")
