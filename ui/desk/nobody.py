"""What stands in the place of the reader's card while nobody is at the desk."""

from ui.theme import Look
from ui.widgets.empty_state import EmptyState
from ui.wording import translate


def nobody(look: Look) -> EmptyState:
    """How to begin; the same before the reader's card is there and on it."""
    empty = EmptyState(look, "reader")
    empty.show_words(
        translate("PatronCardView", "Quét thẻ để bắt đầu"),
        translate("PatronCardView", "Sách trả thì quét thẳng, không cần thẻ."),
    )
    return empty
