"""Words that follow a number; the collector of words finds plurals only in `tr`."""

from PySide6.QtCore import QObject


class TransferPlurals(QObject):
    """What is brought in or taken out."""

    def books(self, count: int) -> str:
        return self.tr("%n sách", "", count)

    def rows(self, count: int) -> str:
        return self.tr("%n dòng", "", count)

    def copies(self, count: int) -> str:
        return self.tr("%n bản", "", count)

    def bring_in(self, count: int) -> str:
        return self.tr("Nhập %n sách", "", count)

    def take_out(self, count: int) -> str:
        return self.tr("Xuất %n sách", "", count)

    def rows_to_look_at(self, count: int) -> str:
        return self.tr("%n chỗ cần xem", "", count)

    def written(self, count: int) -> str:
        return self.tr("Đã xuất %n sách", "", count)

    def unfit(self, count: int) -> str:
        return self.tr("%n biểu ghi cần xem.", "", count)


class FatePlurals(QObject):
    """What became of books that were brought in."""

    def added(self, count: int) -> str:
        return self.tr("Đã thêm %n sách", "", count)

    def merged(self, count: int) -> str:
        return self.tr("gộp vào %n sách đã có", "", count)

    def skipped(self, count: int) -> str:
        return self.tr("bỏ qua %n sách", "", count)

    def failed(self, count: int) -> str:
        return self.tr("không đọc được %n mục", "", count)

    def twins(self, count: int) -> str:
        return self.tr("%n sách nữa lặp lại trong tệp, cũng theo cách này.", "", count)

    def repeated(self, count: int) -> str:
        return self.tr("%n sách giống một sách đứng trước trong tệp.", "", count)

    def removed(self, count: int) -> str:
        return self.tr("Đã rút lại %n sách", "", count)

    def restored(self, count: int) -> str:
        return self.tr("%n sách trở lại như trước", "", count)

    def kept(self, count: int) -> str:
        return self.tr("giữ lại %n sách đã mượn hoặc đã sửa", "", count)


PLURALS = TransferPlurals()
FATES = FatePlurals()
