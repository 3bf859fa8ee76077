"""The page of help."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.help.doctor_card import DoctorCard, HelperCard, head
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.columns import Page


class HelpView(Page):
    """What can be tried and asked.

    Signals:
        tour_asked: through the window once.
        sample_asked: the library to play with.
    """

    tour_asked = Signal()
    sample_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._title.setText(self.tr("Trợ giúp"))
        self.tour = Button(look, self.tr("Đi một vòng"), kind="primary")
        self.tour.clicked.connect(self.tour_asked)
        self.sample = Button(look, self.tr("Mở thư viện tập"))
        self.sample.clicked.connect(self.sample_asked)
        self.note = Banner(look)
        self.note.hide()
        tour = self.tr("Mỗi nơi một câu, hai phút là hết. Thôi lúc nào cũng được.")
        play = self.tr("Sách thật, bạn đọc bịa, cửa sổ riêng. Làm sai cũng không sao.")
        self.main.addWidget(self.note)
        self.main.addWidget(_card(look, "info", self.tr("Xem qua chương trình"), tour, self.tour))
        self.play = _card(look, "shelves", self.tr("Tập trước"), play, self.sample)
        self.main.addWidget(self.play)
        self.doctor = DoctorCard(look)
        self.helper = HelperCard(look)
        for card in (self.doctor, self.helper):
            self.main.addWidget(card)
        self.main.addStretch(1)
        self._side.hide()
        self.setFocusProxy(self.tour)

    def tell(self, kind: str, headline: str, detail: str = "") -> None:
        self.note.tell(kind, headline, detail)
        self.note.show()


def _card(look: Look, icon: str, headline: str, detail: str, button: Button) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    row = head(look, icon, headline, detail, button)
    row.setContentsMargins(24, 16, 20, 16)
    card.setLayout(row)
    return card
