"""A province's Koha learns of a commune's books and loans: each once, whatever the line loses."""

from collections.abc import Iterator
from typing import NoReturn

import pytest
from typing_extensions import override

from desktop.domain.errors import InputError, RemoteError, RuleError
from desktop.domain.harvest import Asked, Came, Described, Item, Page, Repository
from desktop.domain.identifiers import identified
from desktop.domain.koha import HEADER, Action, Operation, Said, TitleState, koc, marked
from desktop.domain.record import Field, Record, RecordId
from sync.hub.harvest.running import run
from sync.hub.koha.branches import add, all_kohas, set_branch
from sync.hub.koha.circulation import file_of, resolve, say
from sync.hub.koha.titles import Pushed, link, push, send_anyway, waiting
from sync.koha.catalogue import KohaCatalogue
from sync.koha.desk import KohaDesk
from sync.koha.line import Account, KohaLine
from tests.hub.koha import PASSWORD, USER, Koha, koha_running
from tests.sync.world import LEADER, Commune, World

LINKED, ASK, STAGED = TitleState.LINKED, TitleState.ASK, TitleState.STAGED


class Branch:
    """A commune that is a branch in its province's Koha."""

    def __init__(self, world: World, koha: Koha) -> None:
        self.world = world
        self.koha = koha
        self.commune: Commune = world.commune("00001")
        add(world.hub, "tinh", koha.address)
        set_branch(world.hub, "tinh", "00001", branch="XA1", card="XA-00001")

    def line(self, password: str = PASSWORD) -> KohaLine:
        return KohaLine(Account(address=self.koha.address, user=USER, password=password))

    def shelve(self, title: str, barcode: str, **more: str) -> RecordId:
        name = self.commune.catalogue(title, **more)
        body = f'{{"record":"{name}","barcode":"{barcode}","call_number":"895"}}'
        self.copies = {**getattr(self, "copies", {}), barcode: self.commune.say("copy", body)}
        self.commune.sync()
        return name

    def push(self, *, is_staging: bool = False) -> Pushed:
        catalogue = KohaCatalogue(self.line(), is_staging=is_staging)
        return push(self.world.hub, "tinh", catalogue)

    def lend(self, barcode: str, loan: str, kind: str = "loan") -> None:
        at = self.world.clock().isoformat()
        copy = self.copies[barcode]
        body = f'{{"type":"{kind}","copy":"{copy}","at":"{at}","run":"{self.commune.run}"}}'
        self.commune.say("circulation", body, f"{loan:0>32}".replace("l", "a"))
        self.commune.sync()

    def say(self, *, is_direct: bool = False) -> dict[Said, int]:
        desk = KohaDesk(self.line(), is_direct=is_direct)
        return say(self.world.hub, "tinh", "00001", desk)

    def queued(self) -> list[tuple[str, str, str]]:
        return [(q["action"], q["barcode"], q["branchcode"]) for q in self.koha.queue]


@pytest.fixture
def branch(world: World) -> Iterator[Branch]:
    with koha_running() as koha:
        yield Branch(world, koha)


def book(title: str, **more: str) -> Record:
    tags = {"245": title, **{tag.removeprefix("t"): word for tag, word in more.items()}}
    fields = (Field(tag, f"  \x1fa{word}") for tag, word in sorted(tags.items()))
    return identified(Record(LEADER, tuple(fields)))


def test_a_new_title_and_its_copies_are_said_once(branch: Branch) -> None:
    name = branch.shelve("Số đỏ", "TV0001", t590="chỉ của xã")
    assert branch.push() == Pushed(titles={LINKED: 1}, items={"done": 1})
    (there,) = branch.koha.titles.values()
    assert [field.tag for field in there.fields] == ["035", "245"]
    assert there.value("035", "a") == f"(thuvienxa){name}"
    ((_, item),) = branch.koha.items.values()
    assert (item["home_library_id"], item["callnumber"]) == ("XA1", "895")
    assert branch.push() == Pushed(titles={}, items={})


def test_what_koha_has_is_linked_by_barcode_or_isbn_and_not_made_again(branch: Branch) -> None:
    koha = branch.koha
    koha.items["TV0001"] = (koha.add(book("SỐ ĐỎ")), {})
    number = koha.add(book("Đất rừng", t020="978-604-2109-46-8 (bìa mềm)"))
    branch.shelve("Số đỏ", "TV0001")
    name = branch.shelve("Đất rừng phương Nam", "TV0002", t020="9786042109468")
    assert branch.push() == Pushed(titles={LINKED: 2}, items={"done": 2})
    assert len(koha.titles) == 2
    assert koha.items["TV0002"][0] == number
    assert name not in str(koha.titles)


def test_a_double_waits_for_a_person(branch: Branch) -> None:
    koha = branch.koha
    number = koha.add(book("Truyện cổ tích"))
    first = branch.shelve("Truyện cổ tích", "TV0001")
    assert branch.push().titles == {ASK: 1}
    (row,) = waiting(branch.world.hub, "tinh")
    assert (row.record, row.biblio, row.reason) == (first, number, "double")
    link(branch.world.hub, "tinh", first, biblio=number)
    assert branch.push().items == {"done": 1}
    second = branch.shelve("Truyện cổ tích", "TV0002")
    assert branch.push().titles == {ASK: 1}
    catalogue = KohaCatalogue(branch.line())
    assert send_anyway(branch.world.hub, "tinh", second, catalogue) == LINKED
    assert len(koha.titles) == 2
    with pytest.raises(RuleError, match=r"koha\.is_linked"):
        send_anyway(branch.world.hub, "tinh", second, catalogue)


def test_a_reply_that_was_lost_makes_no_second_title(branch: Branch) -> None:
    branch.shelve("Số đỏ", "TV0001")
    branch.koha.lost = 1
    with pytest.raises(RemoteError):
        branch.push()
    assert len(branch.koha.titles) == 1
    branch.koha.lost = 1
    with pytest.raises(RemoteError):
        branch.push()  # the title is known again; the reply to its copy is lost
    assert branch.push() == Pushed(titles={}, items={"done": 1})
    assert (len(branch.koha.titles), len(branch.koha.items)) == (1, 1)


def test_a_title_that_koha_refuses_holds_up_nobody(branch: Branch) -> None:
    branch.shelve("", "TV0001")
    branch.shelve("Số đỏ", "TV0002")
    assert branch.push().titles == {TitleState.REFUSED: 1, LINKED: 1}
    (row,) = waiting(branch.world.hub, "tinh")
    assert "Error creating record" in row.reason


def test_a_barcode_that_another_title_has_is_shown_and_not_moved(branch: Branch) -> None:
    branch.shelve("Số đỏ", "TV0001")
    branch.shelve("Lều chõng", "B" * 21)
    branch.push()
    branch.koha.items["TV0003"] = (99, {})
    record = branch.commune.catalogue("Tắt đèn")
    branch.commune.sync()
    link_first = branch.shelve("Chí Phèo", "TV0004")
    branch.push()
    body = f'{{"record":"{link_first}","barcode":"TV0003"}}'
    branch.commune.say("copy", body)
    branch.commune.sync()
    assert branch.push().items == {"ask": 1}
    assert branch.koha.items["TV0003"][0] == 99
    assert record not in str(branch.koha.titles)


@pytest.mark.parametrize("is_old", [False, True], ids=["24.05", "older"])
def test_titles_can_be_staged_for_a_cataloguer(branch: Branch, *, is_old: bool) -> None:
    branch.koha.is_before_24_05 = is_old
    branch.shelve("Số đỏ", "TV0001")
    assert branch.push(is_staging=True) == Pushed(titles={STAGED: 1}, items={})
    assert (branch.push(is_staging=True).titles, len(branch.koha.batches)) == ({}, 1)
    assert branch.koha.titles == {}


def test_who_is_not_let_in_says_nothing(branch: Branch) -> None:
    branch.shelve("Số đỏ", "TV0001")
    for is_staging in (False, True):
        catalogue = KohaCatalogue(branch.line("wrong"), is_staging=is_staging)
        with pytest.raises(RemoteError, match=r"source\.not_allowed"):
            push(branch.world.hub, "tinh", catalogue)
    branch.koha.is_closed = True
    with pytest.raises(RemoteError, match=r"source\.busy"):
        branch.push()
    with pytest.raises(InputError, match=r"source\.bad_address"):
        KohaLine(Account(address="file:///etc", user="", password=""))


class Answering(Repository):
    """What Koha's repository has, without the way there."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items

    @override
    def describe(self) -> Described:
        return Described("Koha")

    @override
    def page(self, asked: Asked) -> Page:
        return Page(tuple(self.items), at="2026-03-10T08:00:00Z")


def test_a_title_that_comes_back_is_known_and_a_cataloguers_work_on_it_is_taken(
    branch: Branch,
) -> None:
    a = branch.commune
    name = branch.shelve("Số đỏ", "TV0001", t590="chỉ của xã", t650="Văn học")
    branch.push()
    ((number, there),) = branch.koha.titles.items()
    identifier = f"KOHA:{number}"

    def harvest(record: Record) -> dict[Came, int]:
        told = Answering([Item(identifier, record=record)])
        return run(branch.world.hub, "tinh", told, pause=_no_pause, is_whole=True).counts

    koha_own = (Field("001", str(number)), Field("003", "TINH"), *there.fields)
    assert harvest(Record(there.leader, koha_own))[Came.CHANGED] == 1  # its number, in 035
    assert harvest(Record(there.leader, koha_own)) == {Came.SAME: 1}
    better = [f._replace(data=f.data.replace("Văn học", "Tiểu thuyết")) for f in koha_own]
    assert harvest(Record(there.leader, tuple(better))) == {Came.CHANGED: 1}
    a.sync()
    words = (a.word(name, "650"), a.word(name, "590"), a.word(name, "035"))
    assert words == ("Tiểu thuyết", "chỉ của xã", "(TINH)1")
    assert branch.world.count("record") == 1
    assert branch.push() == Pushed(titles={}, items={})


def test_what_koha_gave_is_not_given_back(branch: Branch) -> None:
    number = branch.koha.add(book("Tắt đèn"))
    there = Answering([Item(f"KOHA:{number}", record=branch.koha.titles[number])])
    run(branch.world.hub, "tinh", there, pause=_no_pause)
    branch.world.do_what_waits()
    branch.commune.sync()
    (name,) = branch.commune.texts_shown()
    branch.commune.say("copy", f'{{"record":"{name}","barcode":"TV0009"}}')
    branch.commune.sync()
    assert branch.push() == Pushed(titles={LINKED: 1}, items={"done": 1})
    assert len(branch.koha.titles) == 1


def test_a_file_has_its_header_local_times_and_no_readers(branch: Branch) -> None:
    branch.shelve("Số đỏ", "TV0001")
    branch.lend("TV0001", "l1")
    branch.lend("TV0001", "l1", "return")
    written = file_of(branch.world.hub, "tinh", "00001")
    assert written is not None
    head, *lines, end = written.text.split("\n")
    assert (head, end) == (HEADER, "")
    cells = [line.split("\t") for line in lines]
    assert [cell[1:] for cell in cells] == [
        ["issue", "XA-00001", "TV0001"],
        ["return", "TV0001"],
    ]
    assert cells[0][0].startswith("2026-03-02 15-0")
    assert len(cells[0][0]) == len("yyyy-MM-dd hh-mm-ss zzz")
    assert (written.number, written.branch) == (1, "XA1")
    assert file_of(branch.world.hub, "tinh", "00001") is None
    branch.lend("TV0001", "l2")
    second = file_of(branch.world.hub, "tinh", "00001")
    assert second is not None
    assert (second.number, second.operations) == (2, 1)
    again = file_of(branch.world.hub, "tinh", "00001", number=1)
    assert again == written
    with pytest.raises(RuleError, match=r"koha\.no_such_file"):
        file_of(branch.world.hub, "tinh", "00001", number=9)


def test_what_was_taken_back_at_the_desk_is_put_right_in_koha(branch: Branch) -> None:
    branch.shelve("Số đỏ", "TV0001")
    branch.lend("TV0001", "l1")
    branch.lend("TV0001", "l1", "undo")
    assert branch.say() == {}  # nothing came of it
    branch.lend("TV0001", "l2")
    assert branch.say() == {Said.DONE: 1}
    branch.lend("TV0001", "l2", "undo")
    assert branch.say() == {Said.DONE: 1}
    assert branch.queued() == [("issue", "TV0001", "XA1"), ("return", "TV0001", "XA1")]
    assert branch.say() == {}


def test_operations_go_one_by_one_in_their_order_and_wait_there(branch: Branch) -> None:
    for barcode in ("TV0001", "TV0002"):
        branch.shelve(f"Sách {barcode}", barcode)
    branch.lend("TV0002", "l2")
    branch.lend("TV0001", "l1")
    branch.lend("TV0002", "l2", "renew")
    branch.lend("TV0002", "l2", "return")
    assert branch.say() == {Said.DONE: 4}
    said = [(action, barcode) for action, barcode, _ in branch.queued()]
    assert said == [
        ("issue", "TV0002"),
        ("issue", "TV0001"),
        ("issue", "TV0002"),
        ("return", "TV0002"),
    ]
    assert {q["pending"] for q in branch.koha.queue} == {"true"}
    assert branch.koha.queue[0]["timestamp"].endswith("Z")
    assert branch.say() == {}


def test_an_operation_whose_reply_was_lost_is_not_said_again_by_itself(branch: Branch) -> None:
    branch.shelve("Số đỏ", "TV0001")
    branch.lend("TV0001", "l1")
    branch.lend("TV0001", "l1", "return")
    branch.koha.lost = 1
    with pytest.raises(RemoteError):
        branch.say()
    with pytest.raises(RuleError, match=r"koha\.unsure") as refused:
        branch.say()
    assert len(branch.koha.queue) == 1
    op = str(refused.value.details["op"])
    resolve(branch.world.hub, "tinh", op, is_taken=True)
    assert branch.say() == {Said.DONE: 1}
    assert [q["action"] for q in branch.koha.queue] == ["issue", "return"]
    with pytest.raises(RuleError, match=r"koha\.nothing_unsure"):
        resolve(branch.world.hub, "tinh", op, is_taken=True)


def test_what_koha_refuses_is_kept_with_the_reason(branch: Branch) -> None:
    branch.shelve("Số đỏ", "TV0001")
    branch.lend("TV0001", "l1")
    assert branch.say(is_direct=True) == {Said.REFUSED: 1}
    (koha,) = all_kohas(branch.world.hub)
    assert koha.operations == {"refused": 1}
    desk = KohaDesk(branch.line("wrong"))
    branch.lend("TV0001", "l1", "return")
    with pytest.raises(RemoteError, match=r"source\.not_allowed"):
        say(branch.world.hub, "tinh", "00001", desk)
    assert branch.say() == {Said.DONE: 1}


def test_a_barcode_that_koha_would_cut_is_put_aside(branch: Branch) -> None:
    for number, barcode in enumerate(("B" * 21, "TV 1", "Đ1")):
        branch.shelve(f"Sách {barcode}", barcode)
        branch.lend(barcode, f"l{number}")
    written = file_of(branch.world.hub, "tinh", "00001")
    assert written is not None
    assert written.operations == 1
    (koha,) = all_kohas(branch.world.hub)
    assert koha.operations == {"aside": 2, "done": 1}
    for name, card in (("", "c"), ("B" * 11, "c"), ("B", "c\t"), ("B", "c" * 33)):
        with pytest.raises(InputError, match=r"koha\.bad_branch"):
            set_branch(branch.world.hub, "tinh", "00001", branch=name, card=card)


def test_the_lines_are_as_koha_splits_them() -> None:
    said = Operation("o", Action.ISSUE, "31000000123456", "23529001000463", 1784690130045)
    assert koc([said]).split("\n")[1] == (
        "2026-07-22 10-15-30 045\tissue\t23529001000463\t31000000123456"
    )
    assert marked(book("Số đỏ"), "ab").value("035", "a") == "(thuvienxa)ab"


def _no_pause(_seconds: float) -> NoReturn:
    pytest.fail("nothing to wait for")
