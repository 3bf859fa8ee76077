"""Words that follow a number; the collector of words finds plurals only in `tr`."""

from PySide6.QtCore import QObject


class BackupPlurals(QObject):
    """What is in a backup, and what was done since."""

    def titles(self, count: int) -> str:
        return self.tr("%n đầu sách", "", count)

    def copies(self, count: int) -> str:
        return self.tr("%n bản", "", count)

    def readers(self, count: int) -> str:
        return self.tr("%n bạn đọc", "", count)

    def out(self, count: int) -> str:
        return self.tr("%n cuốn đang mượn", "", count)

    def done(self, count: int) -> str:
        return self.tr("Đã làm lại %n việc làm sau đó.", "", count)

    def left(self, count: int) -> str:
        return self.tr("%n việc không làm lại được.", "", count)

    def unnamed(self, count: int) -> str:
        return self.tr("%n cuốn đang mượn không rõ của ai.", "", count)
