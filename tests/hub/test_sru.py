"""The hub as a catalogue to search: asked by a client that others wrote, and by a strict eye."""

import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import requests

from desktop.domain.edit import Edit
from desktop.domain.record import Record
from sync.hub.own_edits import write
from sync.hub.sru.cql import condition
from sync.hub.sru.server import MOST
from tests.sync.world import World

SRW = "{http://www.loc.gov/zing/srw/}"
MARC = "{http://www.loc.gov/MARC21/slim}"


def _shelf(world: World) -> None:
    a = world.commune("00001")
    a.catalogue("Đất rừng phương Nam", t100="Đoàn Giỏi", t020="9786042109468", t650="Nam Bộ")
    a.catalogue("Truyện Tây Bắc", t100="Tô Hoài", t020="0-306-40615-2", t650="Miền núi")
    a.catalogue("Dế mèn phiêu lưu ký", t100="Tô Hoài", t650="Truyện 100% thiếu nhi_")
    a.sync()


def _titles(url: str, query: str, **more: str) -> list[str]:
    got = requests.get(f"{url}/sru", params={"query": query, **more}, timeout=20)
    root = ET.fromstring(got.text)
    assert root.find(f".//{SRW}diagnostics") is None, got.text
    fields = root.iter(f"{MARC}datafield")
    return [field[0].text or "" for field in fields if field.get("tag") == "245"]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("dat", 1),
        ("đất", 1),
        ('"phuong nam"', 1),
        ('"nam phuong"', 1),
        ('title="nam phuong"', 0),
        ('title all "nam phuong"', 1),
        ('title any "nam bac"', 2),
        ("author=hoai", 2),
        ('author="To Hoai" and title=truyen', 1),
        ('author="To Hoai" not title=truyen', 1),
        ("title=dat or title=bac", 2),
        ("(title=dat or title=bac) and author=hoai", 1),
        ("isbn=978-604-2109-46-8", 1),
        ("isbn=0306406152", 1),
        ("isbn=9780306406157", 1),
        ('subject="nam bo"', 1),
        ("dc.title=dat", 1),
        ("title=phi*", 1),
        ("title=ruyen", 0),
        ("subject=100%", 1),
        ('"%"or title=dat', 0),
    ],
)
def test_a_query_finds_what_it_says(world: World, url: str, query: str, count: int) -> None:
    _shelf(world)
    if query.startswith('"%"'):
        assert _diagnostic(url, query=query) == "27"
    else:
        assert len(_titles(url, query)) == count


def test_a_client_that_others_wrote_finds_and_shows_a_book(
    world: World, url: str, tmp_path: Path
) -> None:
    _shelf(world)
    commands = tmp_path / "commands"
    commands.write_text(
        f"sru GET 1.2\nopen {url}/sru\nquerytype cql\nfind author=hoai and title=truyen\n"
        "show 1\nfind colour=red\nquit\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        ["yaz-client", "-f", commands], capture_output=True, timeout=60, check=False
    )
    said = done.stdout.decode(errors="replace")
    assert "Number of hits: 1" in said
    assert "Truyện Tây Bắc" in said
    assert "info:srw/diagnostic/1/16" in said


def test_pages_follow_each_other_and_end(world: World, url: str) -> None:
    a = world.commune("00001")
    for number in range(7):
        a.catalogue(f"Tập {number}")
    a.sync()
    pages = [_titles(url, "tap", startRecord=str(start), maximumRecords="3") for start in (1, 4, 7)]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert len({title for page in pages for title in page}) == 7
    text = requests.get(f"{url}/sru?query=tap&maximumRecords=3", timeout=20).text
    assert ET.fromstring(text).findtext(f"{SRW}nextRecordPosition") == "4"
    assert ET.fromstring(text).findtext(f"{SRW}numberOfRecords") == "7"
    text = requests.get(f"{url}/sru?query=tap&startRecord=7", timeout=20).text
    assert ET.fromstring(text).find(f"{SRW}nextRecordPosition") is None


def _diagnostic(url: str, **asked: str) -> str:
    got = requests.get(f"{url}/sru", params=asked, timeout=20)
    assert got.status_code == 200
    uri = ET.fromstring(got.text).findtext(
        ".//{http://www.loc.gov/zing/srw/diagnostic/}uri", default=""
    )
    return uri.rpartition("/")[2]


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ({"operation": "searchRetrieve"}, "7"),
        ({"operation": "scan", "query": "a"}, "4"),
        ({"query": "a", "version": "9"}, "5"),
        ({"query": "a", "maximumRecords": "-1"}, "6"),
        ({"query": "a", "startRecord": "0"}, "6"),
        ({"query": "a", "startRecord": "9" * 30}, "6"),
        ({"query": "a", "startRecord": "5"}, "61"),
        ({"query": "a", "colour": "red"}, "8"),
        ({"query": "a", "recordSchema": "mods"}, "66"),
        ({"query": "a", "recordPacking": "box"}, "71"),
        ({"query": "colour=red"}, "16"),
        ({"query": "title=("}, "10"),
        ({"query": "(title=a"}, "13"),
        ({"query": "title=a)"}, "10"),
        ({"query": 'title="a'}, "10"),
        ({"query": 'title=""'}, "27"),
        ({"query": "title>a"}, "19"),
        ({"query": "title=/fuzzy a"}, "20"),
        ({"query": "title=a*b"}, "28"),
        ({"query": "a prox b"}, "39"),
        ({"query": "a and/x b"}, "46"),
        ({"query": "a sortby title"}, "80"),
        ({"query": "(" * 300}, "38"),
        ({"query": " and ".join(["a"] * 40)}, "38"),
        ({"query": "a" * 3000}, "12"),
        ({"query": "\x00"}, "27"),
    ],
)
def test_what_is_not_understood_is_named(url: str, asked: dict[str, str], number: str) -> None:
    assert _diagnostic(url, **asked) == number


def test_who_asks_nothing_is_told_what_can_be_asked(url: str) -> None:
    root = ET.fromstring(requests.get(f"{url}/sru", timeout=20).text)
    names = {each.text for each in root.iter("{http://explain.z3950.org/dtd/2.0/}name")}
    assert {"title", "author", "isbn", "subject", "any"} <= names
    assert root.findtext(".//{http://explain.z3950.org/dtd/2.0/}setting") == str(MOST)


def test_what_changed_or_went_is_found_by_its_new_words_alone(world: World, url: str) -> None:
    _shelf(world)
    assert _titles(url, "title=truyen") == ["Truyện Tây Bắc"]
    (name,) = (n for n, text in world.hub_shown().items() if "Truyện Tây" in text)
    title = Record.from_text(world.hub_shown()[name]).first("245")
    assert title is not None
    new: dict[str, str | None] = {title.id: f"245{title.data.replace('Truyện Tây', 'Vợ chồng')}"}
    with world.hub.engine.begin() as connection:
        write(connection, name, Edit(fields=new))
    assert _titles(url, "title=truyen") == []
    assert _titles(url, 'title="vo chong"') == ["Vợ chồng Bắc"]
    with world.hub.engine.begin() as connection:
        write(connection, name, Edit(gone=True))
    assert _titles(url, "title=chong") == []
    assert world.count("published_word WHERE word = 'chong'") == 0
    with world.hub.engine.begin() as connection:
        write(connection, name, Edit(gone=False))
    assert _titles(url, "title=chong") == ["Vợ chồng Bắc"]


def test_a_search_looks_through_no_more_than_the_records_that_have_a_word() -> None:
    for query in (
        "dat",
        "title=hano*",
        "isbn=0306406152",
        'title="nam phuong"',
        'title any "nam bac"',
    ):
        found = str(condition(query))
        assert found.count("published_word.word") == found.count("published.record IN"), query
        assert "published_word" in found, query
