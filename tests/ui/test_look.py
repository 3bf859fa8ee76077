import io
import json
import wave
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from resources import ROOT
from ui.search.book_card import BookCard
from ui.sounds import wave as sound
from ui.theme import TEXT_SIZES, Look, Theme

TOKENS = json.loads((ROOT / "theme" / "tokens.json").read_text(encoding="utf-8"))
LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
SIGNS = "₫–—·…“”‘’«»€°×½"
ARROWS = "↑↓"  # keys in hints; books' titles, the only words in Noto Serif, have none


@pytest.mark.parametrize(
    "file", sorted((ROOT / "fonts").glob("*.[ot]tf")), ids=lambda file: file.name
)
def test_every_font_has_every_vietnamese_letter(qapp: QApplication, file: Path) -> None:
    font = QRawFont(str(file), 16)
    wanted = LETTERS + LETTERS.upper() + SIGNS + (ARROWS if "Inter" in file.name else "")
    assert [letter for letter in wanted if not font.supportsCharacter(ord(letter))] == []


def test_the_window_speaks_in_inter(look: Look) -> None:
    assert "Inter" in QFontDatabase.families()
    assert look.font(16).family() == "Inter"
    assert look.font(16, 600).weight() == QFont.Weight.DemiBold


def test_a_book_page_brings_the_face_of_titles(qapp: QApplication, look: Look) -> None:
    BookCard(look).deleteLater()
    assert "Noto Serif" in QFontDatabase.families()


@pytest.mark.parametrize("theme", Theme)
def test_the_style_sheet_has_only_colours_of_the_theme(
    qapp: QApplication, look: Look, theme: Theme
) -> None:
    look.choose(theme)
    sheet = qapp.styleSheet()
    colours = {word.strip(";}") for word in sheet.split() if word.startswith("#")}
    used = {colour for colour in colours if len(colour) == 7 and colour[1:].isalnum()}
    assert "@" not in sheet
    assert used - {"#window"} <= set(TOKENS["color"][theme.value].values())


def test_text_grows_in_steps_and_stops_at_both_ends(look: Look) -> None:
    sizes = []
    for _ in range(len(TEXT_SIZES) + 1):
        sizes.append(look.text_percent)
        look.resize_text(1)
    assert sizes == [100, 125, 150, 200, 200]
    assert look.px(16) == 32
    for _ in range(len(TEXT_SIZES) + 1):
        look.resize_text(-1)
    assert look.text_percent == 100


@pytest.mark.parametrize(
    ("tone", "milliseconds"), [("ok", 160), ("attention", 290), ("refused", 400)]
)
def test_each_tone_is_a_sound_of_its_own_length_that_never_clips(
    tone: str, milliseconds: int
) -> None:
    with wave.open(io.BytesIO(sound(tone))) as read:
        assert (read.getnchannels(), read.getsampwidth(), read.getframerate()) == (1, 2, 44_100)
        assert round(read.getnframes() / 44.1) == milliseconds
        samples = memoryview(read.readframes(read.getnframes())).cast("h")
    loudest = 32_767 * 10 ** (TOKENS["sound"][tone]["gain-db"] / 20)
    assert max(samples) <= loudest + 1
    assert abs(samples[0]) < 300
    assert abs(samples[-1]) < 300
