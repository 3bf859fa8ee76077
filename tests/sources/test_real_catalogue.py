"""A real server, asked in SRU and in Z39.50, has what it has and nothing else."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.errors import InputError, RemoteError
from desktop.domain.isbn import isbn_forms
from desktop.domain.record import Record
from sync.sources import sru
from sync.sources.patience import Patience
from sync.sources.query import SourceQuery, query_for
from sync.sources.searching import look_up_isbn, search
from sync.sources.targets import Target
from tests.sources.conftest import books, free_port, sru_target, z3950_target

ISBN = "9786049999017"  # of the first book


def plain(record: Record) -> tuple[tuple[str, str], ...]:
    return tuple((field.tag, field.data) for field in record.fields)


def test_a_book_is_found_by_its_isbn_whole_and_equal(target: Target, patience: Patience) -> None:
    found = search(target, SourceQuery(isbn="978-604-999-901-7"), patience=patience)
    assert (found.total, found.problems) == (1, ())
    assert plain(found.records[0]) == plain(books()[0])


def test_every_book_comes_over_the_line_as_it_is(target: Target, patience: Patience) -> None:
    numbered = [book for book in books() if book.value("020", "a")]
    for book in numbered[:8]:
        isbn = book.value("020", "a")
        (record,) = search(target, SourceQuery(isbn=isbn), patience=patience).records
        assert plain(record) == plain(book)
        assert unicodedata.is_normalized("NFC", record.value("245", "a"))


def test_title_and_author_must_both_be_so(target: Target, patience: Patience) -> None:
    both = SourceQuery(title="truyện kiều", author="Nguyễn Du")
    found = search(target, both, patience=patience)
    assert [record.value("001") for record in found.records] == ["VNT00001"]
    neither = replace(both, author="Nam Cao")
    assert search(target, neither, patience=patience).total == 0


def test_words_are_looked_for_everywhere(target: Target, patience: Patience) -> None:
    found = search(target, query_for("kiều đoạn trường"), patience=patience)
    assert [record.value("001") for record in found.records] == ["VNT00001"]


def test_no_more_records_come_than_were_asked_for(target: Target, patience: Patience) -> None:
    found = search(target, SourceQuery(author="nguyễn"), limit=3, patience=patience)
    assert len(found.records) == 3
    assert found.total > 3
    assert found.problems == ()


def test_one_record_can_be_asked_for(target: Target, patience: Patience) -> None:
    found = search(target, SourceQuery(author="nguyễn"), limit=1, patience=patience)
    assert (len(found.records), found.problems) == (1, ())


@pytest.mark.parametrize(
    "title",
    [
        'kiều" or dc.title="truyền',
        'kiều" @or @attr 1=4 "truyền',
        "kiều\\",
        '\\" kiều',
        "kiều*?^",
        "kiều @and @or @attr 1=4",
        "kiều) or (dc.title=truyền",
        "kiều\nquit",
        'kiều"\r\n! touch {made}\r\n',
        'kiều"\r\n!touch {made}\r\n',
        'kiều"\u2028! touch {made}\x85! touch {made}',
    ],
)
def test_a_title_is_never_more_than_a_title(
    target: Target,
    patience: Patience,
    title: str,
    tmp_path: Path,
) -> None:
    made = tmp_path / "made"
    query = SourceQuery(title=title.format(made=made))
    found = search(target, query, patience=patience)
    assert {record.value("001") for record in found.records} <= {"VNT00001"}
    assert not made.exists()


def test_an_index_that_the_catalogue_has_not_is_said_so(catalogue: int, patience: Patience) -> None:
    target = replace(sru_target(catalogue), isbn_index="bath.nonsense")
    with pytest.raises(RemoteError, match="query_not_known") as caught:
        search(target, SourceQuery(isbn=ISBN), patience=patience)
    assert caught.value.details["target"] == "Mẫu"


def test_a_database_that_is_not_there_is_said_so(catalogue: int, patience: Patience) -> None:
    target = replace(z3950_target(catalogue), database="Nonsense")
    with pytest.raises(RemoteError, match="no_database"):
        search(target, SourceQuery(isbn=ISBN), patience=patience)


def test_what_is_not_marc_is_refused_by_name(catalogue: int, patience: Patience) -> None:
    names = replace(sru_target(catalogue), schema="names")
    found = search(names, SourceQuery(isbn=ISBN), patience=patience)
    assert (found.records, [problem.code for problem in found.problems]) == (
        (),
        ["source.other_schema"],
    )
    unknown = replace(names, schema="mods")
    found = search(unknown, SourceQuery(isbn=ISBN), patience=patience)
    assert [problem.code for problem in found.problems] == ["source.other_schema"]


def test_the_catalogue_tells_about_itself(catalogue: int, patience: Patience) -> None:
    told = sru.explain(sru_target(catalogue), patience=patience)
    assert told == ("Sách mẫu", ("marcxml", "names"), ("dc.title", "bath.isbn"))


def test_a_book_is_looked_up_where_it_is_after_where_it_is_not(
    catalogue: int, patience: Patience
) -> None:
    nobody = sru_target(free_port())
    off = replace(z3950_target(catalogue), enabled=False)
    looked = look_up_isbn([nobody, off, sru_target(catalogue)], ISBN, patience=patience)
    assert looked.target == sru_target(catalogue)
    assert looked.found.records[0].value("001") == "VNT00001"
    assert [failure.code for failure in looked.failures] == ["source.unreachable"]


def test_a_book_that_nobody_has_is_found_nowhere(target: Target, patience: Patience) -> None:
    looked = look_up_isbn([target], "978-0-306-40615-7", patience=patience)
    assert (looked.target, looked.failures) == (None, ())


def test_a_book_is_found_by_the_other_form_of_its_isbn(target: Target, patience: Patience) -> None:
    _, short = isbn_forms(ISBN)
    looked = look_up_isbn([target], short, patience=patience)
    assert [record.value("001") for record in looked.found.records] == ["VNT00001"]


def test_what_is_no_isbn_is_not_looked_up(target: Target, patience: Patience) -> None:
    with pytest.raises(InputError, match="nothing_to_look_for"):
        look_up_isbn([target], "12345", patience=patience)


@pytest.mark.parametrize("title", ["", " ", '"', "\\", "*", "\n\r"])
def test_a_title_without_a_letter_is_nothing_to_look_for(
    target: Target, patience: Patience, title: str
) -> None:
    with pytest.raises(InputError, match="nothing_to_look_for"):
        search(target, SourceQuery(title=title), patience=patience)
