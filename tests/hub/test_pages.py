"""The coordinators' pages, driven over the wire as a browser without scripts does."""

from datetime import timedelta
from urllib.parse import quote

import pytest
import requests
from sqlalchemy import text

from desktop.domain.errors import RemoteError
from desktop.domain.record import RecordId
from sync.hub.desk.deeds import assign
from sync.hub.desk.people import add, close
from sync.hub.pages.rooms import DEEDS
from sync.hub.pages.show import PLACE
from sync.hub.union.looking import look
from tests.hub.browser import LONGEST_S, PASSWORD, Browser, Page, SignedIn
from tests.sync.world import Commune, World

NASTY = "<script>alert(1)</script>\"'&{{7*7}}"


def _commune(world: World, code: str, area: str = "") -> Commune:
    commune = world.commune(code)
    assign(world.hub, code, area=area)
    return commune


def _quarrel(world: World) -> str:
    """A field in which library 00002 and the nation differ."""
    a, b = _commune(world, "00001", "Lào Cai"), _commune(world, "00002", "Lào Cai")
    book = a.catalogue("Số đỏ")
    a.sync()
    b.sync()
    a.write(book, "245", "Số đỏ (in 1936)")
    b.write(book, "245", "Số đỏ (in 1938)")
    a.sync()
    b.sync()
    return book


def test_the_nations_desk_marks_what_is_curated_and_refuses_what_is_proposed(
    world: World, signed_in: SignedIn
) -> None:
    """Rule 5.12."""
    a = _commune(world, "00001", "Lào Cai")
    book = a.catalogue("Số đỏ")
    a.sync()
    browser, province = signed_in("duc"), signed_in("lan", area="Lào Cai")
    page = browser.send(browser.open("/dieu-phoi/muc-luc"), f"/muc-luc/{book}")
    assert "Đã ghi là mô tả chuẩn" in page.text
    assert not [each for each in province.open("/dieu-phoi/muc-luc").forms if book in each.action]
    a.sync()
    a.write(book, "245", "Số đỏ : tiểu thuyết")
    a.sync()
    assert "Không có chỗ nào khác nhau" in province.open("/dieu-phoi/can-xem").text
    page = browser.open("/dieu-phoi/can-xem")
    assert "Đề xuất cho mô tả chuẩn" in page.text
    still = browser.send(browser.open("/dieu-phoi/muc-luc"), f"/muc-luc/{book}")
    assert "còn đề xuất chưa xem" in still.text
    action = next(e.action for e in page.forms if e.values.get("keep") == "nation")
    page = browser.send(page, action, keep="nation", reason="Bìa không ghi.")
    assert "Đã giữ bản quốc gia" in page.text
    a.sync()
    (matter,) = a.store.matters.open()
    assert (matter.details["reason"], a.word(book, "245")) == ("Bìa không ghi.", "Số đỏ")


def test_who_is_not_signed_in_sees_only_the_door(url: str, browsers: list[Browser]) -> None:
    browser = Browser(url)
    browsers.append(browser)
    for path in ("/", "/dieu-phoi/", "/dieu-phoi/xa/00001", "/dieu-phoi/can-xem"):
        page = browser.open(path)
        assert page.url.partition("?")[0].endswith("/dieu-phoi/vao")
        assert "Đăng nhập" in page.text


def test_a_code_is_good_once_and_there_is_no_password_before_it(
    world: World, url: str, signed_in: SignedIn, browsers: list[Browser]
) -> None:
    code = add(world.hub, "lan", full_name="Lan")
    browser = Browser(url)
    browsers.append(browser)
    front = browser.open("/dieu-phoi/vao")
    for password in ("", code, "lan"):
        assert "chưa đúng" in browser.send(front, "/vao", name="lan", password=password).text
    page = browser.open("/dieu-phoi/mat-khau")
    filled = {"name": "lan", "code": code, "password": PASSWORD, "again": PASSWORD}
    assert "chưa giống nhau" in browser.send(page, "/mat-khau", **{**filled, "again": "x"}).text
    short = {"password": "ngắn", "again": "ngắn"}
    assert "từ 10" in browser.send(page, "/mat-khau", **{**filled, **short}).text
    assert "Đã đặt mật khẩu" in browser.send(page, "/mat-khau", **filled).text
    assert "Tên hoặc mã chưa đúng" in browser.send(page, "/mat-khau", **filled).text


def test_an_old_code_is_no_code(world: World, url: str, browsers: list[Browser]) -> None:
    code = add(world.hub, "lan", full_name="Lan")
    world.clock.moment += timedelta(days=8)
    browser = Browser(url)
    browsers.append(browser)
    page = browser.open("/dieu-phoi/mat-khau")
    filled = {"name": "lan", "code": code, "password": PASSWORD, "again": PASSWORD}
    assert "quá bảy ngày" in browser.send(page, "/mat-khau", **filled).text


def test_who_tries_too_often_has_to_wait_and_then_may(
    world: World, signed_in: SignedIn, url: str, browsers: list[Browser]
) -> None:
    signed_in("duc")
    browser = Browser(url)
    browsers.append(browser)
    page = browser.open("/dieu-phoi/vao")
    for _ in range(5):
        assert browser.send(page, "/vao", name="duc", password="sai").status == 400
    refused = browser.send(page, "/vao", name="duc", password=PASSWORD)
    assert refused.status == 429
    assert "Đợi 15 phút" in refused.text
    world.clock.moment += timedelta(minutes=16)
    assert browser.send(page, "/vao", name="duc", password=PASSWORD).url.endswith("/dieu-phoi/")


def test_a_session_ends_when_nobody_uses_it_and_when_its_owner_goes(
    world: World, signed_in: SignedIn
) -> None:
    idle, leaving, closed = (signed_in(name) for name in ("mot", "hai", "ba"))
    page = leaving.open("/dieu-phoi/")
    token = leaving.session.cookies["dieu_phoi"]
    assert "Đã đăng xuất" in leaving.send(page, "/ra").text
    leaving.session.cookies.set("dieu_phoi", token, path="/dieu-phoi")
    assert "Phiên làm việc đã hết" in leaving.open("/dieu-phoi/").text
    close(world.hub, "ba")
    assert "Đăng nhập" in closed.open("/dieu-phoi/can-xem").text
    world.clock.moment += timedelta(minutes=61)
    assert "Phiên làm việc đã hết" in idle.open("/dieu-phoi/").text


def test_a_new_code_ends_the_sessions_of_the_old_password(
    world: World, signed_in: SignedIn
) -> None:
    browser = signed_in("duc")
    add(world.hub, "duc", full_name="Đức")
    assert "Đăng nhập" in browser.open("/dieu-phoi/").text


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(
    signed_in: SignedIn, url: str
) -> None:
    answer = requests.get(f"{url}/dieu-phoi/vao", timeout=LONGEST_S)
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    page = signed_in().open("/dieu-phoi/")
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert page.headers["Cache-Control"] == "no-store"


def test_signing_in_gives_another_token_than_the_one_before(
    signed_in: SignedIn, url: str, browsers: list[Browser]
) -> None:
    signed_in("duc")
    browser = Browser(url)
    browsers.append(browser)
    front = browser.open("/dieu-phoi/vao")
    before = browser.session.cookies["dieu_phoi"]
    browser.send(front, "/vao", name="duc", password=PASSWORD)
    assert browser.session.cookies["dieu_phoi"] != before


def test_a_form_without_its_seal_does_nothing(world: World, signed_in: SignedIn) -> None:
    """Every button of every page."""
    book = _quarrel(world)
    browser, other = signed_in("duc"), signed_in("lan")
    seals = {"", "0" * 64, other.open("/dieu-phoi/").form("/ra").values["seal"]}
    pages = [browser.open(path) for path in ("/dieu-phoi/xa/00001", "/dieu-phoi/can-xem")]
    actions = {each.action for page in pages for each in page.forms if each.method == "post"}
    assert len(actions) == 6  # out, ask, code, replace, revoke, settle
    before = {table: world.count(table) for table in ("deed", "enrolment", "told")}
    text = world.hub_texts()[book]
    for page in pages:
        for form in (each for each in page.forms if each.method == "post"):
            for seal in seals:
                refused = browser.send(page, form.action, seal=seal)
                assert refused.status == 403, form.action
    assert {table: world.count(table) for table in before} == before
    assert world.hub_texts()[book] == text
    assert browser.open("/dieu-phoi/").status == 200


def test_the_worst_comes_first_and_a_name_is_found_without_accents(
    world: World, signed_in: SignedIn
) -> None:
    late = _commune(world, "00003")
    late.sync()
    world.clock.moment += timedelta(days=12)
    fine = _commune(world, "00004")
    fine.sync()
    browser = signed_in()
    page = browser.open("/dieu-phoi/?loc=tat-ca")
    assert page.html.index("/xa/00003") < page.html.index("/xa/00004")
    assert "12 ngày" in page.text
    assert "0.1.0" in page.text
    needy = browser.open("/dieu-phoi/")
    assert "/xa/00003" in needy.html
    assert "/xa/00004" not in needy.html
    name = _name_of(world, "00003")
    with world.hub.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE library SET name = 'Nậm Khánh Thượng' WHERE code='00003'"
        )
    assert name
    found = browser.open("/dieu-phoi/?tim=nam+khanh")
    assert "/xa/00003" in found.html
    assert "/xa/00004" not in found.html
    assert "Không có xã nào" in browser.open("/dieu-phoi/?tim=zzz").text


def _name_of(world: World, code: str) -> str:
    with world.hub.engine.begin() as connection:
        query = f"SELECT name FROM library WHERE code = '{code}'"
        return str(connection.exec_driver_sql(query).scalar_one())


def test_a_province_sees_its_own_libraries_and_the_nation_all(
    world: World, signed_in: SignedIn
) -> None:
    _quarrel(world)
    other = _commune(world, "00009", "Nghệ An")
    other.sync()
    nghe_an, nation = signed_in("an", area="Nghệ An"), signed_in("duc")
    assert "/xa/00009" in nation.open("/dieu-phoi/?loc=tat-ca").html
    assert "/xa/00001" in nation.open("/dieu-phoi/?loc=tat-ca").html
    mine = nghe_an.open("/dieu-phoi/?loc=tat-ca")
    assert "/xa/00009" in mine.html
    assert "/xa/00001" not in mine.html
    assert nghe_an.open("/dieu-phoi/xa/00001").status == 404
    assert "Số đỏ" not in nghe_an.open("/dieu-phoi/can-xem").text
    assert "Số đỏ" in nation.open("/dieu-phoi/can-xem").text


def test_a_province_can_do_nothing_about_anothers_library(
    world: World, signed_in: SignedIn
) -> None:
    book = _quarrel(world)
    nghe_an, lao_cai = signed_in("an", area="Nghệ An"), signed_in("cai", area="Lào Cai")
    pages = [lao_cai.open("/dieu-phoi/xa/00001"), lao_cai.open("/dieu-phoi/can-xem")]
    seal = nghe_an.open("/dieu-phoi/").form("/ra").values["seal"]
    before = {table: world.count(table) for table in ("deed", "enrolment", "told")}
    text = world.hub_texts()[book]
    for page in pages:
        for form in (each for each in page.forms if each.method == "post"):
            if not form.action.endswith("/ra"):
                assert nghe_an.send(page, form.action, seal=seal).status in {404, 409}
    assert {table: world.count(table) for table in before} == before
    assert world.hub_texts()[book] == text


def test_a_code_from_the_page_admits_a_pc_and_a_revoked_pc_is_out(
    world: World, signed_in: SignedIn
) -> None:
    a = _commune(world, "00001")
    a.sync()
    browser = signed_in()
    page = browser.open("/dieu-phoi/xa/00001")
    shown = browser.send(page, "/ma")
    assert "Mã ghi danh dùng một lần" in shown.text
    assert shown.headers["Cache-Control"] == "no-store"
    assert "1 mã đã cấp chưa dùng" in browser.open("/dieu-phoi/xa/00001").text
    replaced = browser.send(page, f"/may/{a.device}/thay")
    assert "Mã ghi danh dùng một lần" in replaced.text
    with pytest.raises(RemoteError, match="revoked"):
        a.sync()
    assert "Đã thu hồi" in browser.open("/dieu-phoi/xa/00001").text
    assert browser.send(page, f"/may/{a.device}/thu-hoi").status == 200
    assert "thay máy" in browser.open("/dieu-phoi/xa/00001").text


def test_what_was_put_aside_is_told_in_words_and_never_as_a_code(
    world: World, signed_in: SignedIn
) -> None:
    a = _commune(world, "00001")
    a.say("circulation", '{"type":"dance"}')
    a.sync()
    page = signed_in().open("/dieu-phoi/xa/00001")
    assert "Lượt mượn trả gửi lên không đọc được." in page.text
    assert "not_sound" not in page.text


@pytest.mark.parametrize("keep", ["library", "nation"])
def test_who_settles_a_conflict_settles_it_for_the_nation(
    world: World, signed_in: SignedIn, keep: str
) -> None:
    book = _quarrel(world)
    browser = signed_in("cai", area="Lào Cai")
    page = browser.open("/dieu-phoi/can-xem")
    assert "Số đỏ (in 1936)" in page.text
    assert "Số đỏ (in 1938)" in page.text
    form = next(each for each in page.forms if each.values.get("keep") == keep)
    done = browser.send(page, form.action, keep=keep)
    assert "Không có chỗ nào khác nhau" in done.text
    year = "1938" if keep == "library" else "1936"
    assert f"in {year}" in world.hub_texts()[book]
    third = world.commune("00003")
    third.sync()
    assert third.word(RecordId(book), "245") == f"Số đỏ (in {year})"
    assert browser.send(page, form.action, keep=keep).status == 409


def test_strings_of_others_are_words_and_never_a_page(world: World, signed_in: SignedIn) -> None:
    a, b = _commune(world, "00001"), _commune(world, "00002")
    book = a.catalogue(NASTY)
    a.sync()
    b.sync()
    a.write(book, "245", f"{NASTY} a")
    b.write(book, "245", f"{NASTY} b")
    a.sync()
    b.sync()
    with world.hub.engine.begin() as connection:
        connection.execute(text("UPDATE library SET name = :name"), {"name": NASTY})
        connection.execute(text("UPDATE report SET program = :name"), {"name": NASTY[:32]})
    browser = signed_in()
    for path in ("/", "/xa/00001", "/can-xem", "/muc-luc", "/?tim=" + quote(NASTY)):
        page = browser.open(f"/dieu-phoi{path}")
        assert page.status == 200
        assert "script" not in page.tags, path
        assert "{{7*7}}" in page.html or "49" not in page.text
    asked = browser.open("/dieu-phoi/xa/00001")
    shown = browser.send(asked, "/ma")
    assert "script" not in shown.tags
    assert NASTY in shown.text


@pytest.mark.parametrize(
    "path",
    [
        "/xa/%00",
        "/xa/zzz",
        "/?trang=-1",
        "/?trang=999999999999",
        "/?trang=x",
        "/can-xem?da=zz",
        "/?tim=%ff%00",
    ],
)
def test_no_address_is_a_fault(signed_in: SignedIn, path: str) -> None:
    assert signed_in().open(f"/dieu-phoi{path}").status in {200, 404}


@pytest.mark.parametrize("word", ["\0", "x" * 500, "%s", "0" * 32, "\ufffe", "..", "'"])
def test_no_form_is_a_fault(world: World, signed_in: SignedIn, url: str, word: str) -> None:
    """Whatever stands in the fields of a form and in the address that it is sent to."""
    _commune(world, "00001", "Lào Cai").catalogue("Số đỏ")
    browser = signed_in()
    page = browser.open("/dieu-phoi/xa/00001")
    seal = page.form("/ma").values["seal"]
    parts = ("device", "op", "field", "goes", "stays", "record", "source")
    places = dict.fromkeys(parts, quote(word, ""))
    names = ["note", "reason", "one", "curated", "name", "password", "again", "code", word]
    names += ["identifier", "unit"]
    for deed in (*DEEDS, "/vao", "/mat-khau"):
        kept = "source" if deed.startswith("/nguon") else "library"
        fields = {**dict.fromkeys(names, word), "seal": seal, "keep": kept, "one": "1"}
        for code in ("00001", quote(word, "")):
            where = url + PLACE + deed.format(code=code, **places)
            answer = browser.session.post(where, fields, timeout=LONGEST_S)
            assert answer.status_code < 500, (deed, answer.text)


def test_every_field_has_a_label_and_every_page_its_landmarks(
    world: World, signed_in: SignedIn, url: str
) -> None:
    _quarrel(world)
    browser = signed_in()
    paths = ["/", "/xa/00001", "/can-xem", "/trung", "/nguon", "/muc-luc"]
    pages: list[Page] = [browser.open(f"/dieu-phoi{path}") for path in paths]
    front = Browser(url)
    pages += [front.open("/dieu-phoi/vao"), front.open("/dieu-phoi/mat-khau")]
    front.close()
    for page in pages:
        assert {"header", "main", "h1"} <= set(page.tags)
        assert page.tags.count("h1") == 1
        for each in page.inputs:
            is_named = each.get("id") in page.labels or "aria-label" in each
            assert is_named or each["type"] == "hidden", each


def test_two_descriptions_of_one_book_are_joined_and_taken_apart_by_a_coordinator(
    world: World, signed_in: SignedIn
) -> None:
    a = _commune(world, "00001", "Lào Cai")
    for _ in range(2):
        a.catalogue(f"Dế mèn {NASTY}", t020="9786041234567")
        a.sync()
    browser = signed_in()
    while look(world.hub):
        pass  # the hub does so too
    page = browser.open("/dieu-phoi/trung")
    assert "Cùng ISBN, nhan đề." in page.text
    assert "<script>" not in page.html
    (goes,) = {form.action for form in page.forms if "/trung/" in form.action}
    page = browser.send(page, goes, one="1")
    assert "Đã gộp thành một cuốn" in page.text
    assert len(world.hub_shown()) == 1
    page = browser.open("/dieu-phoi/trung?xem=da-gop")
    assert "Do duc gộp" in page.text
    page = browser.send(page, goes, one="0")
    assert "hai cuốn khác nhau" in page.text
    assert len(world.hub_shown()) == 2
