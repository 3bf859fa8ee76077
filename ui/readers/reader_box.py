"""The box above the list of readers: a name, a card, or a card that is scanned."""

from typing_extensions import override

from ui.widgets.find_box import FindBox


class ReaderBox(FindBox):
    """A card that is scanned takes the place of the one before."""

    @override
    def _enter(self) -> None:
        super()._enter()
        self.edit.selectAll()
