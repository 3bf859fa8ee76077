"""Whatever answers in the place of Koha, it is told from Koha, and nothing is taken for done."""

import pytest

from desktop.domain.errors import AppError
from desktop.domain.koha import Action, Operation, Shelf
from sync.koha.catalogue import KohaCatalogue
from sync.koha.desk import KohaDesk
from sync.koha.line import Account, KohaLine
from tests.hub.test_koha import book
from tests.sources.web_server import Answer, page, serving

ANSWERS = {
    "nothing": page(b""),
    "a page of the web": page(b"<!DOCTYPE html><html><body>Success."),
    "no JSON": page(b"{"),
    "deep JSON": page(b"[" * 100_000),
    "another thing": page(b'"Success"'),
    "numbers": page(b"[1, 2]"),
    "a number that is none": page(b'[{"external_id": "B1", "biblio_id": "1"}]'),
    "an object": page(b'{"id": null}'),
    "a bool for a number": page(b'{"id": true}'),
    "made, says a stranger": page(b'{"ok": 1}', status="201 Created"),
    "entities": page(b'<!DOCTYPE a [<!ENTITY b "c">]><response><status>ok</status></response>'),
    "gone elsewhere": page(b"", "Location: http://127.0.0.1:1/", status="302 Found"),
    "closed": page(b"{}", status="503 Service Unavailable"),
    "forbidden": page(b"{}", status="403 Forbidden"),
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=list(ANSWERS))
def test_a_stranger_is_never_taken_for_koha(answer: Answer) -> None:
    with serving(answer) as port:
        line = KohaLine(Account(address=f"http://127.0.0.1:{port}", user="a", password="b"))
        direct, staging = KohaCatalogue(line), KohaCatalogue(line, is_staging=True)
        for catalogue in (direct, staging):
            with pytest.raises(AppError):
                catalogue.make(book("Số đỏ"), is_no_double=False)
        with pytest.raises(AppError):
            direct.add_item(1, Shelf("B1", "XA1"))
        with pytest.raises(AppError):
            direct.of_barcode("B1")
        with pytest.raises(AppError):
            KohaDesk(line).say(Operation("o", Action.RETURN, "B1", "C", 0), branch="XA1")
