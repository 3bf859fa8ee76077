"""What two libraries and the nation come to, when nothing goes wrong."""

from tests.sync.world import World


def test_a_book_described_in_one_commune_is_found_in_the_other(world: World) -> None:
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Dế Mèn phiêu lưu ký", t100="Tô Hoài")

    assert a.sync().pushed == 1
    report = b.sync()

    assert report.pulled == 1
    assert report.changes.records
    assert b.word(book, "245") == "Dế Mèn phiêu lưu ký"
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()


def test_two_communes_that_change_different_fields_keep_both(world: World) -> None:
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    a.sync()
    b.sync()
    a.write(book, "245", "Tắt đèn : tiểu thuyết")
    b.write(book, "260", "Hà Nội, 2020")
    b.write(book, "650", "Tiểu thuyết")

    a.sync()
    report = b.sync()
    a.sync()

    assert report.conflicts == 0
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()
    assert a.word(book, "245") == "Tắt đèn : tiểu thuyết"
    assert a.word(book, "260") == "Hà Nội, 2020"
    assert [field.tag for field in a.record(book).fields] == ["245", "260", "650"]


def test_a_field_that_both_changed_becomes_a_conflict_and_nothing_is_dropped(world: World) -> None:
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Số đỏ")
    a.sync()
    b.sync()
    a.write(book, "245", "Số đỏ (bản A)")
    b.write(book, "245", "Số đỏ (bản B)")

    a.sync()
    report = b.sync()

    assert report.conflicts == 1
    assert b.word(book, "245") == a.word(book, "245") == "Số đỏ (bản A)"
    (conflict,) = b.store.conflicts.open()
    assert (conflict.field, conflict.base, conflict.mine, conflict.theirs) == (
        "245",
        "245  \x1faSố đỏ",
        "245  \x1faSố đỏ (bản B)",
        "245  \x1faSố đỏ (bản A)",
    )
    assert world.count("conflict") == 1
    assert not a.store.conflicts.open()


def test_nothing_to_say_costs_one_small_request(world: World) -> None:
    a = world.commune("00001")
    report = a.sync()
    assert report.requests == 1
    assert report.bytes_sent + report.bytes_received < 500


def test_own_changes_are_not_sent_back(world: World) -> None:
    a = world.commune("00001")
    for number in range(300):
        a.catalogue(f"Sách {number}")
    report = a.sync()
    assert report.pushed == 300
    assert report.pulled == 0
    assert report.bytes_received < report.bytes_sent
