"""The form on which a reader, or their guardian too, agrees to be remembered."""

from collections.abc import Iterator, Sequence
from datetime import date

from desktop.domain.consent import ConsentText, Signer, signers
from desktop.domain.library import Library
from desktop.domain.paper.sizes import PaperSize
from desktop.domain.patron import Patron
from ui.printing.blocks import Signatures, Space, Text, Tick
from ui.printing.flow import Block, flowing
from ui.printing.heading import official, place_of
from ui.printing.lettering import JUSTIFIED, Style
from ui.printing.measure import Weight
from ui.printing.paper import Paper

_BODY = Style(points=10.5, align=JUSTIFIED, leading=1.45)
_SIGN = "(ký, ghi rõ họ tên)"
_SIGNERS = {Signer.READER: "Bạn đọc", Signer.GUARDIAN: "Cha, mẹ hoặc người giám hộ"}
_DOTS = "…" * 24


def consent_form(patron: Patron, library: Library, text: ConsentText, *, on: date) -> Paper:
    """To be ticked and signed by hand: nothing is ticked beforehand."""
    needed = signers(patron, on)
    blocks: list[Block] = [
        *official(library, on, title=text.title, about=f"Bản {text.version}"),
        *(Text(line, _BODY) for line in _signed_for(patron, needed)),
        Space(4),
        *_apart(text.paragraphs),
        *(block for each in text.purposes for block in (Tick(each.words, _BODY), Space(2))),
        Space(2),
        Text("Quyền của bạn đọc", _BODY._replace(weight=Weight.STRONG), stays=True),
        *_apart([f"•  {right}" for right in text.rights]),
        Space(4),
        Signatures(
            [
                *((_SIGNERS[signer], _SIGN, "") for signer in reversed(needed)),
                ("Người ghi nhận", _SIGN, ""),
            ],
            before=f"{place_of(library)}, ngày …… tháng …… năm {on.year}",
        ),
    ]
    return flowing(text.title, PaperSize.A4, blocks)


def _signed_for(patron: Patron, needed: Sequence[Signer]) -> Iterator[str]:
    yield f"Bạn đọc: {patron.name}"
    if patron.born is not None:
        yield f"Năm sinh: {patron.born}"
    yield f"Số thẻ: {patron.card}"
    if Signer.GUARDIAN in needed:
        yield f"{_SIGNERS[Signer.GUARDIAN]}: {patron.guardian.name or _DOTS}"


def _apart(paragraphs: Sequence[str]) -> Iterator[Block]:
    for paragraph in paragraphs:
        yield Text(paragraph, _BODY)
        yield Space(2)
