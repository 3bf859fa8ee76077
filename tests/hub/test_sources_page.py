"""The page on which the nation's desk says who is right, a source or the nation."""

from collections.abc import Iterator

import pytest

from desktop.domain.record import RecordId
from tests.hub.browser import Browser, SignedIn
from tests.hub.province import Province
from tests.hub.repository import Book, repository
from tests.sync.world import Commune, World

NASTY = "<script>alert(1)</script>\"'&{{7*7}}"


@pytest.fixture
def province(world: World) -> Iterator[Province]:
    with repository() as catalogue:
        catalogue.books = {
            "1": Book("Số đỏ", fields={"260": "Minh Phương"}),
            "2": Book("Lều chõng"),
        }
        yield Province(world, catalogue)


def quarrel(province: Province) -> tuple[Commune, RecordId]:
    """A library has corrected two fields of a book, and the source says them in its own way."""
    province.run()
    commune = province.world.commune("00001")
    commune.sync()
    name = province.id_of("Số đỏ")
    for tag, word in (("245", "Số đỏ : tiểu thuyết"), ("260", "Văn học")):
        commune.write(name, tag, word)
    commune.sync()
    province.there.books["1"] = Book(f"SỐ ĐỎ {NASTY}", fields={"260": "Kim Đồng"})
    province.run(is_whole=True)
    return commune, name


def choose(browser: Browser, unit: str, keep: str) -> str:
    """Press the button of one side of one field; what the next page says."""
    page = browser.open("/dieu-phoi/nguon")
    form = next(
        form
        for form in page.forms
        if form.values.get("keep") == keep and form.values["unit"].startswith(unit)
    )
    answer = browser.session.post(f"{browser.url}{form.action}", data=form.values, timeout=30)
    return answer.text


def units_of(browser: Browser) -> list[str]:
    page = browser.open("/dieu-phoi/nguon")
    return [form.values["unit"] for form in page.forms if form.values.get("keep") == "source"]


def test_each_field_is_decided_by_itself_and_the_libraries_hear_it(
    province: Province, signed_in: SignedIn
) -> None:
    """Rule 16.1."""
    commune, name = quarrel(province)
    browser = signed_in()
    page = browser.open("/dieu-phoi/nguon")
    assert "1 sách ghi khác nguồn" in page.text
    assert "Nhan đề (245) · Nguồn ghi" in page.text
    assert "<script>" not in page.html
    first, *others = units_of(browser)
    assert len(others) == 1
    assert "Đã dùng bản của nguồn" in choose(browser, first, "source")
    assert units_of(browser) == others
    assert "Đã giữ bản quốc gia" in choose(browser, others[0], "nation")
    assert "Không có sách nào ghi khác nguồn" in browser.open("/dieu-phoi/nguon").text
    commune.sync()
    assert "SỐ ĐỎ" in commune.word(name, "245")
    assert commune.word(name, "260") == "Văn học"


def test_all_of_a_book_is_decided_at_once(province: Province, signed_in: SignedIn) -> None:
    commune, name = quarrel(province)
    browser = signed_in()
    page = browser.open("/dieu-phoi/nguon?nguon=tinh")
    form = page.forms[-1]
    said = {**form.values, "keep": "source"}
    browser.session.post(f"{browser.url}{form.action}", data=said, timeout=30)
    commune.sync()
    assert "SỐ ĐỎ" in commune.word(name, "245")
    assert commune.word(name, "260") == "Kim Đồng"
    again = browser.session.post(f"{browser.url}{form.action}", data=said, timeout=30)
    assert (again.status_code, "đã có người chọn" in again.text) == (409, True)


def test_a_book_that_the_source_has_no_more_is_only_seen(
    province: Province, signed_in: SignedIn
) -> None:
    commune, name = quarrel(province)
    commune.say("copy", f'{{"record": "{name}"}}')
    commune.sync()
    province.there.books["1"] = Book("", stamp="2026-03-09T08:00:00Z", is_deleted=True)
    province.run(is_whole=True)
    browser = signed_in()
    page = browser.open("/dieu-phoi/nguon")
    assert "Nguồn đã bỏ sách này" in page.text
    browser.send(page, "/nguon/tinh", keep="nation")
    assert "Không có sách nào" in browser.open("/dieu-phoi/nguon").text
    assert name in province.world.hub_shown()


def test_the_page_is_the_nations(province: Province, signed_in: SignedIn) -> None:
    quarrel(province)
    nation, area = signed_in(), signed_in("lan", area="Lào Cai")
    assert "/dieu-phoi/nguon" in nation.open("/dieu-phoi/").links
    assert "/dieu-phoi/nguon" not in area.open("/dieu-phoi/").links
    page = area.open("/dieu-phoi/nguon")
    assert (page.status, "Việc này của bàn quốc gia" in page.text) == (403, True)
    form = next(form for form in nation.open("/dieu-phoi/nguon").forms if "unit" in form.values)
    seal = {"seal": area.open("/dieu-phoi/").forms[0].values["seal"]}
    answer = area.session.post(f"{area.url}{form.action}", data={**form.values, **seal}, timeout=30)
    assert answer.status_code == 403
    assert units_of(nation)


def test_without_a_source_it_says_how_to_add_one(signed_in: SignedIn) -> None:
    page = signed_in().open("/dieu-phoi/nguon")
    assert "hub harvest add" in page.text
    assert page.status == 200
