"""The hub as a repository: harvested by a client that others wrote, and by a strict eye."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

import pytest
import requests
from sickle import Sickle  # type: ignore[import-untyped]
from sickle.oaiexceptions import (  # type: ignore[import-untyped]
    BadResumptionToken,
    IdDoesNotExist,
    NoRecordsMatch,
    NoSetHierarchy,
)

from desktop.domain.edit import Edit
from sync.hub.oai.provider import PAGE, reply
from sync.hub.oai.question import Place
from sync.hub.own_edits import write
from tests.hub.conftest import CONTACT
from tests.sync.world import World

OAI = "{http://www.openarchives.org/OAI/2.0/}"
HOSTILE = 'Sách <b>&"lạ"</b> ]]> \x0b cuối'


def _books(world: World, count: int) -> list[str]:
    a = world.commune("00001")
    names = [a.catalogue(f"Sách số {number}") for number in range(count)]
    a.sync()
    return [str(name) for name in names]


@contextmanager
def _harvester(url: str) -> Iterator[Any]:
    yield Sickle(f"{url}/oai")


def _error(text: str) -> str | None:
    error = ET.fromstring(text).find(f"{OAI}error")
    return None if error is None else error.get("code")


def test_a_harvester_gets_every_book_once_over_many_pages(world: World, url: str) -> None:
    names = _books(world, 2 * PAGE + 7)
    with _harvester(url) as sickle:
        for prefix in ("oai_dc", "marc21"):
            found = [each.header.identifier for each in sickle.ListRecords(metadataPrefix=prefix)]
            assert sorted(name.rpartition(":")[2] for name in found) == sorted(names)
        headers = list(sickle.ListIdentifiers(metadataPrefix="oai_dc"))
    assert len(headers) == len(names)


def test_a_book_is_told_in_dublin_core_and_in_marc(world: World, url: str) -> None:
    a = world.commune("00001")
    a.catalogue("Dế mèn phiêu lưu ký :", t100="Tô Hoài,", t020="9786042109468 (bìa mềm)")
    a.sync()
    with _harvester(url) as sickle:
        (dublin,) = sickle.ListRecords(metadataPrefix="oai_dc")
        assert dublin.metadata["title"] == ["Dế mèn phiêu lưu ký"]
        assert dublin.metadata["creator"] == ["Tô Hoài"]
        assert dublin.metadata["identifier"] == ["ISBN:9786042109468"]
        marc = sickle.GetRecord(identifier=dublin.header.identifier, metadataPrefix="marc21")
    assert ">Dế mèn phiêu lưu ký :<" in marc.raw


def test_a_list_goes_on_after_the_hub_was_started_again(world: World) -> None:
    names = _books(world, PAGE + 1)
    first = _asked(world, verb="ListIdentifiers", metadataPrefix="oai_dc")
    token = ET.fromstring(first).findtext(f".//{OAI}resumptionToken")
    assert token
    world.restart_hub()
    rest = _asked(world, verb="ListIdentifiers", resumptionToken=token)
    found = {
        each.text.rpartition(":")[2]
        for page in (first, rest)
        for each in ET.fromstring(page).iter(f"{OAI}identifier")
        if each.text
    }
    assert found == set(names)
    end = ET.fromstring(rest).find(f".//{OAI}resumptionToken")
    assert end is not None
    assert not end.text
    assert end.get("completeListSize") == str(PAGE + 1)


@pytest.mark.parametrize(
    "place",
    [
        Place("oai_dc", given=0),
        Place("mods", given=1),
        Place("oai_dc", at=cast("str", None), given=1),
        Place("oai_dc", given=cast("int", "1")),
    ],
)
def test_a_token_that_the_hub_did_not_give_out_is_refused(world: World, place: Place) -> None:
    token = place.token(world.hub.epoch)
    page = _asked(world, verb="ListRecords", resumptionToken=token)
    assert _error(page) == "badResumptionToken"


def test_a_token_of_before_the_hub_was_put_back_is_refused(world: World) -> None:
    page = _asked(world, verb="ListRecords", resumptionToken=Place("oai_dc", given=1).token("old"))
    assert _error(page) == "badResumptionToken"


def test_who_asks_again_from_the_last_answer_gets_what_changed_since(world: World) -> None:
    a = world.commune("00001")
    old, changed = a.catalogue("Cũ"), a.catalogue("Sẽ đổi")
    a.sync()
    first = _asked(world, verb="ListRecords", metadataPrefix="oai_dc")
    moment = ET.fromstring(first).findtext(f"{OAI}responseDate") or ""
    world.clock()
    a.write(changed, "245", "Đã đổi")
    a.sync()
    again = _asked(world, verb="ListIdentifiers", metadataPrefix="oai_dc", **{"from": moment})
    assert changed in again
    later = max(each.text or "" for each in ET.fromstring(again).iter(f"{OAI}datestamp"))
    assert old not in _asked(
        world, verb="ListIdentifiers", metadataPrefix="oai_dc", **{"from": later}
    )
    assert changed not in _asked(
        world, verb="ListIdentifiers", metadataPrefix="oai_dc", until=moment
    )


def test_a_record_that_is_gone_is_told_as_deleted_for_ever(world: World) -> None:
    (name,) = _books(world, 1)
    _asked(world, verb="Identify")
    with world.hub.engine.begin() as connection:
        write(connection, name, Edit(gone=True))
    for _ in range(2):
        page = _asked(world, verb="ListRecords", metadataPrefix="marc21")
        header = ET.fromstring(page).find(f".//{OAI}header")
        assert header is not None
        assert header.get("status") == "deleted"
        assert name in page
        assert "metadata>" not in page
        world.restart_hub()


def test_the_hub_says_truly_who_it_is(world: World, url: str) -> None:
    _books(world, 1)
    with _harvester(url) as sickle:
        who = sickle.Identify()
        formats = [each.metadataPrefix for each in sickle.ListMetadataFormats()]
    assert who.adminEmail == CONTACT
    assert who.deletedRecord == "persistent"
    assert who.granularity == "YYYY-MM-DDThh:mm:ssZ"
    assert who.baseURL == f"{url}/oai"
    assert formats == ["oai_dc", "marc21"]


def test_a_harvester_that_others_wrote_understands_the_refusals(world: World, url: str) -> None:
    with _harvester(url) as sickle:
        with pytest.raises(NoRecordsMatch):
            sickle.ListRecords(metadataPrefix="oai_dc")
        with pytest.raises(NoSetHierarchy):
            sickle.ListSets()
        with pytest.raises(IdDoesNotExist):
            sickle.GetRecord(identifier="oai:127.0.0.1:" + "0" * 32, metadataPrefix="oai_dc")
        with pytest.raises(BadResumptionToken):
            sickle.ListRecords(resumptionToken="x")


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("", "badVerb"),
        ("verb=Steal", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=Identify&x=1", "badArgument"),
        ("verb=ListRecords", "badArgument"),
        ("verb=ListRecords&metadataPrefix=marcxml", "cannotDisseminateFormat"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026", "badArgument"),
        (
            "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z",
            "badArgument",
        ),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-02&until=2026-03-01", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=a", "noSetHierarchy"),
        ("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=a", "badArgument"),
        ("verb=ListIdentifiers&resumptionToken=bnVsbA", "badResumptionToken"),
        ("verb=ListIdentifiers&resumptionToken=%00", "badResumptionToken"),
        ("verb=ListSets", "noSetHierarchy"),
        ("verb=GetRecord&identifier=a", "badArgument"),
        ("verb=GetRecord&identifier=%00%ff&metadataPrefix=oai_dc", "idDoesNotExist"),
        ("verb=ListMetadataFormats&identifier=a", "idDoesNotExist"),
    ],
)
def test_what_is_asked_wrongly_is_refused_in_the_words_of_the_protocol(
    world: World, url: str, asked: str, code: str
) -> None:
    got = requests.get(f"{url}/oai?{asked}", timeout=20)
    assert got.status_code == 200
    assert _error(got.text) == code
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    posted = requests.post(f"{url}/oai", data=asked, headers=form, timeout=20)
    assert _error(posted.text) == code


def test_no_title_breaks_out_of_the_answer(world: World) -> None:
    a = world.commune("00001")
    a.catalogue(HOSTILE)
    a.sync()
    for prefix in ("oai_dc", "marc21"):
        page = _asked(world, verb="ListRecords", metadataPrefix=prefix)
        assert 'Sách <b>&"lạ"</b> ]]>' in "".join(ET.fromstring(page).itertext())


def _asked(world: World, **pairs: str) -> str:
    base = "http://127.0.0.1/oai"
    return reply(world.hub, list(pairs.items()), base=base, email=CONTACT).decode()
