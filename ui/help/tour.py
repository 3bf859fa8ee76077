"""Two minutes through the window, one place after another; left at any moment."""

from PySide6.QtCore import QObject

from ui.help.strip import Strip
from ui.main_window import MainWindow
from ui.theme import Look
from ui.widgets.button import Button


class Tour(QObject):
    """Shows each place with what it is for. Nothing in the library is touched."""

    def __init__(self, look: Look, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._place = 0
        self.strip = Strip(look, icon="info", kind="info", tone="accent")
        self.back = Button(look, self.tr("Lại"), kind="flat")
        self.next = Button(look, "", kind="primary")
        self.leave = Button(look, self.tr("Thôi"))
        for button in (self.back, self.next, self.leave):
            self.strip.add(button)
        self.strip.hide()
        window.add_strip(self.strip)
        self.back.clicked.connect(lambda: self._go(self._place - 1))
        self.next.clicked.connect(lambda: self._go(self._place + 1))
        self.leave.clicked.connect(self.strip.hide)
        self._steps = (
            (
                "desk",
                self.tr("Quầy: mượn và trả"),
                self.tr("Quét thẻ rồi quét sách là mượn. Quét sách không có thẻ là trả."),
            ),
            (
                "search",
                self.tr("Tra cứu: tìm, và mang sổ cũ sang"),
                self.tr("Gõ không dấu cũng ra. Nhập tệp: Excel, CSV hay MARC, xem trước rồi ghi."),
            ),
            (
                "catalogue",
                self.tr("Biên mục: thêm sách"),
                self.tr("Quét ISBN ở bìa sau: máy tìm mô tả có sẵn. Không có thì điền vài ô."),
            ),
            (
                "readers",
                self.tr("Bạn đọc: cấp thẻ, nhắc sách"),
                self.tr("Tên bạn đọc chỉ ở máy này. Sách quá hạn xếp sẵn để gọi hoặc gửi giấy."),
            ),
            (
                "exchange",
                self.tr("Đồng bộ: gửi và nhận"),
                self.tr("Có mạng thì máy tự gửi. Không có mạng thì dùng USB. Mất mạng vẫn làm."),
            ),
            (
                "backup",
                self.tr("Sao lưu: máy tự làm"),
                self.tr("Cắm thêm USB để có bản ở ngoài máy. Mất điện không mất việc đã hiện."),
            ),
        )

    def offer(self) -> None:
        """The window is new to somebody."""
        self._place = -1
        self.strip.tell(
            self.tr("Mới dùng lần đầu?"),
            self.tr("Đi một vòng hai phút. Thôi lúc nào cũng được; F1 để xem lại."),
        )
        self.back.hide()
        self.next.show_words(self.tr("Đi một vòng"))
        self.leave.show()
        self.strip.show()

    def start(self) -> None:
        self._go(0)

    def _go(self, place: int) -> None:
        if place >= len(self._steps):
            self.strip.hide()
            self._window.go("desk")
            return
        self._place = place
        name, headline, detail = self._steps[place]
        self._window.go(name)
        count = self.tr("{place}/{all}").format(place=place + 1, all=len(self._steps))
        self.strip.tell(f"{count}  {headline}", detail)
        is_last = place + 1 == len(self._steps)
        self.back.setVisible(place > 0)
        self.leave.setVisible(not is_last)
        self.next.show_words(self.tr("Xong, vào quầy") if is_last else self.tr("Tiếp"))
        self.strip.show()
        self.next.setFocus()
