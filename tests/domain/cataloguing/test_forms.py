"""Forms change what they show and nothing else."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.brief import BriefDescription, described
from desktop.domain.cataloguing.filling import applied, values
from desktop.domain.cataloguing.forms import BOOK, FORMS, LOCAL_HISTORY, SERIAL, form_for
from desktop.domain.cataloguing.lint import check
from desktop.domain.cataloguing.templates import TEMPLATES, start
from desktop.domain.record import Field, FieldId, Record
from desktop.domain.vietnamese import normalise
from desktop.machine.marc21 import marc21
from tests.domain.cataloguing.peers import field, lint_finds, peers, record

TODAY = date(2026, 11, 22)
WORDS = st.lists(
    st.text(st.characters(whitelist_categories=("Lu", "Ll")), min_size=2, max_size=8),
    min_size=1,
    max_size=4,
).map(lambda each: normalise(" ".join(each)))
FILLED = {
    "isbn": ("978-604-2-13768-3",),
    "price": ("62.000 đ",),
    "title": ("Tuổi thơ dữ dội",),
    "subtitle": ("tiểu thuyết",),
    "part": ("Tập 1",),
    "part_title": ("Mùa hè",),
    "responsibility": ("Phùng Quán; J. K. Rowling minh họa",),
    "author": ("Phùng Quán",),
    "illustrator": ("Tạ Huy Long",),
    "contributor": ("Nguyễn, Trãi", "Tô Hoài"),
    "edition": ("Tái bản lần 2",),
    "place": ("Hà Nội",),
    "publisher": ("Kim Đồng",),
    "year": ("2019",),
    "extent": ("392",),
    "illustrations": ("tranh vẽ",),
    "size": ("21",),
    "series": ("Tủ sách vàng",),
    "series_number": ("12",),
    "class_number": ("895.922334",),
    "keyword": ("Văn học thiếu nhi", "Truyện dài"),
    "place_name": ("Huế",),
    "summary": ("Chuyện những em bé\ntrong chiến khu",),
    "link": ("https://example.org/1",),
    "local_note": ("Sách tặng",),
    "audience": ("j",),
    "literary_form": ("f",),
}


def filled() -> Record:
    return applied(start(TEMPLATES[0], today=TODAY), BOOK, FILLED, today=TODAY)


@pytest.mark.skipif(not peers(), reason="the files of peers are not here")
@given(st.data())
def test_what_a_form_shows_put_back_changes_nothing(data: st.DataObject) -> None:
    before = data.draw(st.sampled_from(peers()))
    form = data.draw(st.sampled_from(FORMS))
    assert applied(before, form, values(before, form), today=TODAY) is before


@pytest.mark.skipif(not peers(), reason="the files of peers are not here")
@given(st.data(), WORDS)
def test_an_edit_leaves_every_field_that_it_does_not_show(data: st.DataObject, text: str) -> None:
    before = data.draw(st.sampled_from(peers()))
    form = data.draw(st.sampled_from(FORMS))
    line = data.draw(st.sampled_from([each for each in form.fields if each.tag != "008"]))
    after = applied(before, form, {line.name: (text,)}, today=TODAY)
    follows = {line.tag, *line.also, "008", "245"}
    kept = [each for each in before.fields if each.tag not in follows]
    assert [each for each in after.fields if each.tag not in follows] == kept
    assert values(after, form)[line.name] in {(text,), (f"{text} {line.unit}",)}


@given(st.dictionaries(st.sampled_from(["title", "subtitle", "part", "author", "place"]), WORDS))
def test_what_was_typed_is_what_is_shown(typed: dict[str, str]) -> None:
    new = {name: (text,) for name, text in typed.items()}
    after = applied(filled(), BOOK, new, today=TODAY)
    assert {name: values(after, BOOK)[name] for name in new} == new


def test_a_book_is_filled_in_with_plain_words_and_carries_the_signs() -> None:
    book = filled()
    assert book.first("245") == field(
        "245",
        "10$aTuổi thơ dữ dội.$nTập 1,$pMùa hè :$btiểu thuyết /$cPhùng Quán; J.K. Rowling minh họa.",
    )
    assert book.first("260") == field("260", "  $aHà Nội :$bKim Đồng,$c2019")
    assert book.first("300") == field("300", "  $a392 tr. :$btranh vẽ ;$c21 cm")
    assert book.first("082") == field("082", "04$a895.922334$223")
    assert book.value("020", "a") == "9786042137683"
    assert book.value("008") == "261122s2019    vm a   j      000 f vie d"
    assert [each.data[:1] for each in book.all("100", "700")] == ["0", "0", "1", "0"]
    assert values(book, BOOK)["extent"] == ("392",)
    assert values(book, BOOK)["illustrator"] == ("Tạ Huy Long",)


def test_removing_a_value_removes_the_field_and_the_signs_that_led_to_it() -> None:
    gone = dict.fromkeys(("subtitle", "part", "part_title", "author", "series", "series_number"))
    after = applied(filled(), BOOK, dict.fromkeys(gone, ()), today=TODAY)
    assert after.value("245", "a") == "Tuổi thơ dữ dội /"
    assert after.first("245").data[:1] == "0"  # type: ignore[union-attr]
    assert after.first("100", "490") is None


def test_a_field_with_nothing_left_but_its_source_goes() -> None:
    after = applied(filled(), BOOK, {"class_number": ()}, today=TODAY)
    assert after.first("082") is None


def test_a_keyword_put_between_two_leaves_theirs_in_place() -> None:
    kept = (Field("653", field("", "  $aMột$9x").data, FieldId("aaaaa")), field("653", "  $aHai"))
    before = record(field("245", "00$aTên."), *kept)
    after = applied(before, BOOK, {"keyword": ("Một", "Giữa", "Hai")}, today=TODAY)
    assert list(after.all("653")) == [kept[0], field("653", "  $aGiữa"), kept[1]]


def test_another_right_sign_than_ours_stays() -> None:
    before = record(field("245", "00$aVạn Xuân =$bTen thousand springs /$cYveline Féray."))
    after = applied(before, BOOK, {"title": ("Muôn xuân",)}, today=TODAY)
    assert after.value("245", "a") == "Muôn xuân ="


def test_area_codes_share_one_field() -> None:
    before = record(field("043", "  $aa-vt---"), field("245", "00$aTên."))
    after = applied(before, LOCAL_HISTORY, {"area": ("a-vt---", "a-ls---")}, today=TODAY)
    assert list(after.all("043")) == [field("043", "  $aa-vt---$aa-ls---")]


def test_the_language_is_told_in_both_places() -> None:
    after = applied(filled(), BOOK, {"language": ("eng",)}, today=TODAY)
    assert (after.value("008")[35:38], after.value("041", "a")) == ("eng", "eng")


def test_a_control_sign_pasted_into_a_line_becomes_a_space() -> None:
    after = applied(filled(), BOOK, {"title": ("Hai\x1fdòng\x1e",)}, today=TODAY)
    assert values(after, BOOK)["title"] == ("Hai dòng",)


def test_a_record_is_shown_in_the_form_of_its_kind() -> None:
    kinds = {each.name: form_for(start(each, today=TODAY)).name for each in TEMPLATES}
    assert kinds["newspaper"] == SERIAL.name
    assert {kinds[name] for name in ("music_disc", "spoken_disc")} == {"sound"}
    assert (kinds["video_disc"], kinds["poster"], kinds["comic"]) == ("video", "picture", "book")


def test_every_template_makes_a_sound_record() -> None:
    for template in TEMPLATES:
        made = start(template, today=TODAY)
        made = applied(made, template.form, {"title": ("Tên",)}, today=TODAY)
        assert check(made, marc21()) == (), template.name
        assert len(made.value("008")) == 40


def test_marc_lint_finds_nothing_in_what_forms_and_brief_descriptions_write(
    tmp_path: Path,
) -> None:
    titled = [
        applied(start(each, today=TODAY), each.form, {**FILLED}, today=TODAY) for each in TEMPLATES
    ]
    brief = [
        described(BriefDescription(title=title, author=author, year=2019), TODAY)
        for title in ("Truyện Kiều", "Vì sao?", "Tập thơ...", "A.B.")
        for author in ("", "Nguyễn Du", "J. K. Rowling")
    ]
    assert lint_finds([filled(), *titled, *brief], tmp_path) == []
