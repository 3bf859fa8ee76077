"""The words of a field, and words that follow a number; the collector finds these only in `tr`."""

from PySide6.QtCore import QObject

from desktop.domain.differences import LEADER_TAG, Difference
from desktop.domain.record import SUBFIELD, Field
from desktop.machine.marc21 import marc21
from ui.catalogue.coded_words import label
from ui.catalogue.marc_text import shown
from ui.wording import translate

_INDICATORS = 2


class MergePlurals(QObject):
    """What goes with a record that is merged."""

    def copies(self, count: int) -> str:
        return self.tr("%n bản sách", "", count)

    def loans(self, count: int) -> str:
        return self.tr("%n bản đang cho mượn", "", count)

    def differences(self, count: int) -> str:
        return self.tr("%n chỗ khác nhau", "", count)

    def copies_moved(self, count: int) -> str:
        return self.tr("%n bản sách đã chuyển sang.", "", count)


PLURALS = MergePlurals()


def field_name(tag: str) -> str:
    """The name of a field with its tag, for those who know it."""
    if tag == LEADER_TAG:
        return translate("merging", "Đầu biểu ({tag})").format(tag=tag)
    rule = marc21().fields.get(tag)
    return tag if rule is None else f"{label(rule.label)} ({tag})"


def sides(difference: Difference) -> tuple[str, str]:
    """What is said on the left and on the right; with all its signs where the words are alike."""
    left, right = difference.left, difference.right
    words = _words(left), _words(right)
    return words if words[0] != words[1] else (_signs(left), _signs(right))


def _words(field: Field | None) -> str:
    if field is None:
        return ""
    if field.tag == LEADER_TAG or field.is_control:
        return field.data
    parts = (part[1:].strip() for part in field.data.split(SUBFIELD)[1:])
    return " ".join(filter(None, parts))


def _signs(field: Field | None) -> str:
    if field is None:
        return ""
    if field.tag == LEADER_TAG or field.is_control:
        return field.data
    return f"{field.data[:_INDICATORS].replace(' ', '#')} {shown(field)}"
