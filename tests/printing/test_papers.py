"""Slips, letters, lists and forms: what stands on them, whole."""

import re
from datetime import date
from pathlib import Path

import pytest

from desktop.domain import sheet_address
from desktop.domain.consent import ConsentText, Purpose, Signature, Signer, standing
from desktop.domain.desk import OpenLoan
from desktop.domain.errors import InputError
from desktop.domain.loan import LoanId
from desktop.domain.overdue import OverdueLoan, OverdueReader, Village
from desktop.domain.paper.facts import (
    CopyLabel,
    HoldSlip,
    LabelBatch,
    LoanSlip,
    Receipt,
    RecoverySheet,
    SlipKind,
    SlipLine,
)
from desktop.domain.paper.sizes import PaperSize
from desktop.domain.person_rights import PersonRequest, RequestKind
from desktop.domain.recovery import new_code
from desktop.domain.sheet_address import SheetAddress
from desktop.services.held import Held
from desktop.storage.past_loans import PastLoan
from tests.printing.conftest import (
    LIBRARY,
    LONGEST_NAME,
    NOW,
    TODAY,
    Printed,
    pages_of,
    patron,
    scanned,
    words_of,
)
from ui.printing.paper import Paper
from ui.printing.papers.held import held_data
from ui.printing.papers.labels import copy_labels
from ui.printing.papers.letters import call_list, overdue_letters
from ui.printing.papers.money import receipt, recovery_sheet
from ui.printing.papers.persons import consent_form
from ui.printing.papers.slips import hold_slip, loan_slip
from ui.printing.render import pdf

LONG_TITLE = "Kỹ thuật chăn nuôi gà thả vườn an toàn sinh học cho bà con nông dân miền núi"
SLIP_SIZES = [PaperSize.ROLL, PaperSize.A6, PaperSize.A5, PaperSize.A4]
TEXT = ConsentText(
    version=1,
    valid_from=TODAY,
    title="Phiếu đồng ý",
    paragraphs=("Thư viện ghi tên và năm sinh để cho mượn sách.",),
    purposes=(Purpose("lending", "Cho thư viện lưu tên và năm sinh.", is_needed=True),),
    rights=("Bạn được xem, sửa và yêu cầu xóa.",),
)


def loans(count: int) -> tuple[SlipLine, ...]:
    return tuple(
        SlipLine(f"{LONG_TITLE} tập {number}", f"TN.{number:05d}", date(2026, 11, 26))
        for number in range(1, count + 1)
    )


def loan_paper(count: int, size: PaperSize, kind: SlipKind = SlipKind.LENT) -> Paper:
    facts = LoanSlip(
        library=LIBRARY, patron=patron("BD.00042"), kind=kind, lines=loans(count), at=NOW
    )
    return loan_slip(facts, size=size)


def late(card: str, name: str, *, books: int = 2, is_guarded: bool = False) -> OverdueReader:
    return OverdueReader(
        patron=patron(card, name),
        loans=tuple(
            OverdueLoan(
                id=LoanId(str(number)),
                barcode=f"TN.{number:05d}",
                title=LONG_TITLE,
                due=date(2026, 10, 30),
                days_late=13,
            )
            for number in range(1, books + 1)
        ),
        is_guarded=is_guarded,
    )


@pytest.mark.parametrize("size", SLIP_SIZES)
def test_a_loan_slip_has_every_book_and_its_day_on_every_paper(
    printed: Printed, size: PaperSize
) -> None:
    words = words_of(printed(loan_paper(40, size)))

    assert words.count("hạn trả 26/11/2026") == 40
    assert "Đang mượn 40 cuốn" in words
    assert all(f"TN.{number:05d}" in words for number in range(1, 41))


@pytest.mark.parametrize("size", SLIP_SIZES)
@pytest.mark.parametrize("card", ["BD.00042", "Đ-7", "00001-TE-2026-000042"])
def test_a_loan_slip_is_scanned_as_the_reader_s_card(
    printed: Printed, size: PaperSize, card: str
) -> None:
    facts = LoanSlip(
        library=LIBRARY, patron=patron(card), kind=SlipKind.LENT, lines=loans(3), at=NOW
    )

    assert scanned(printed(loan_slip(facts, size=size))) == [card]


def test_a_roll_is_one_page_as_long_as_what_it_says(printed: Printed) -> None:
    short, long = loan_paper(1, PaperSize.ROLL), loan_paper(40, PaperSize.ROLL)

    assert len(short.pages) == len(long.pages) == 1
    assert short.pages[0].size.height < 100 < long.pages[0].size.height
    assert pages_of(printed(long)) == 1


def test_pages_are_numbered_where_there_are_several(printed: Printed) -> None:
    words = words_of(printed(loan_paper(40, PaperSize.A6)))
    pages = len(loan_paper(40, PaperSize.A6).pages)

    assert pages > 1
    assert re.findall(r"Trang (\d+)/(\d+)", words) == [
        (str(number), str(pages)) for number in range(1, pages + 1)
    ]
    assert "Trang" not in words_of(printed(loan_paper(1, PaperSize.A6)))


def test_a_slip_for_returned_books_says_what_was_late(printed: Printed) -> None:
    facts = LoanSlip(
        library=LIBRARY,
        patron=patron("BD.00042"),
        kind=SlipKind.RETURNED,
        lines=(SlipLine("Truyện Kiều", "VN.00017", None, 6), SlipLine("Số đỏ", "VN.00018")),
        at=NOW,
    )
    words = words_of(printed(loan_slip(facts)))

    assert "trễ 6 ngày" in words
    assert "đúng hạn" in words
    assert "Đã nhận 2 cuốn" in words


@pytest.mark.parametrize("size", SLIP_SIZES)
@pytest.mark.parametrize("barcode", ["TN.00042", "7", "BVHTTDL-2026/00000042", "Đ.00007"])
def test_the_barcode_of_a_hold_slip_is_read_by_a_scanner(
    printed: Printed, size: PaperSize, barcode: str
) -> None:
    facts = HoldSlip(
        library=LIBRARY,
        title=LONG_TITLE,
        barcode=barcode,
        name=LONGEST_NAME,
        card="BD.00042",
        until=date(2026, 11, 15),
        at=NOW,
    )
    path = printed(hold_slip(facts, size=size))

    assert scanned(path) == [barcode]
    words = words_of(path)
    assert "Giữ đến hết Chủ nhật 15/11/2026" in words
    assert [word for word in LONGEST_NAME.split() if word not in words] == []


def test_every_label_of_a_sheet_is_read_by_a_scanner(printed: Printed) -> None:
    numbers = [f"TN.{number:05d}" for number in range(1, 31)]
    labels = tuple(CopyLabel(each, each, "398.2 NGU", "TN", LONG_TITLE) for each in numbers)
    path = printed(copy_labels(LabelBatch(library=LIBRARY, labels=labels), start=5))

    assert scanned(path) == numbers
    assert words_of(path).count("398.2") == 30


def test_each_late_reader_has_a_letter_of_their_own(printed: Printed) -> None:
    readers = [late("BD.00001", "Phạm Quốc Huy"), late("BD.00002", LONGEST_NAME)]
    paper = overdue_letters(readers, LIBRARY, on=TODAY, signed_by="Hoàng Thị Mai")
    words = words_of(printed(paper))

    assert len(paper.pages) == 2
    assert words.count("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == 2
    assert words.count("Suối Ngọc, ngày 12 tháng 11 năm 2026") == 2
    assert "Kính gửi: Phạm Quốc Huy" in words
    assert words.count("Hoàng Thị Mai") == 2


def test_a_childs_letter_goes_to_the_guardian_and_names_the_child(printed: Printed) -> None:
    child = late("BD.00042", "Nguyễn Ngọc Bảo An", is_guarded=True)
    words = words_of(printed(overdue_letters([child], LIBRARY, on=TODAY)))

    assert "Kính gửi: Nguyễn Thị Lan" in words
    assert "cảm ơn bạn Nguyễn Ngọc Bảo An" in words


def test_the_head_of_a_long_list_is_there_again_on_every_page(printed: Printed) -> None:
    readers = tuple(late(f"BD.{number:05d}", LONGEST_NAME) for number in range(1, 30))
    paper = call_list([Village(name="Thôn Nà Lốc", readers=readers)], LIBRARY, on=TODAY)
    words = words_of(printed(paper))

    assert len(paper.pages) > 2
    assert words.count("Đã gọi, ký") == len(paper.pages)
    assert all(f"BD.{number:05d}" in words for number in range(1, 30))


def test_child_and_guardian_both_sign_and_nothing_is_ticked(printed: Printed) -> None:
    child = patron("BD.00042", born=2015)
    words = words_of(printed(consent_form(child, LIBRARY, TEXT, on=TODAY)))

    assert words.count("Cha, mẹ hoặc người giám hộ") == 2
    assert words.count("(ký, ghi rõ họ tên)") == 3
    assert not set("☑☒✓✔") & set(words)


def test_a_grown_up_signs_alone(printed: Printed) -> None:
    words = words_of(printed(consent_form(patron("BD.00042"), LIBRARY, TEXT, on=TODAY)))

    assert "giám hộ" not in words
    assert words.count("(ký, ghi rõ họ tên)") == 2


def test_everything_held_about_a_reader_is_printed(printed: Printed) -> None:
    reader = patron("BD.00042", LONGEST_NAME, born=2015)
    signed = Signature(
        signer=Signer.GUARDIAN, version=1, purposes=(), on=TODAY, recorded_by="Hoàng Thị Mai"
    )
    asked = PersonRequest(
        number=1,
        kind=RequestKind.ACCESS,
        asked_by=Signer.GUARDIAN,
        patron=reader.id,
        received_on=TODAY,
        answer_by=TODAY,
        finish_by=date(2026, 11, 22),
    )
    out = tuple(
        OpenLoan(
            id=LoanId(str(number)),
            barcode=f"TN.{number:05d}",
            title=LONG_TITLE,
            due=TODAY,
            days_late=0,
            renewals=0,
        )
        for number in range(1, 61)
    )
    path = printed(
        held_data(
            Held(
                library=LIBRARY.name,
                on=TODAY,
                patron=reader,
                loans=out,
                past=(PastLoan(LONG_TITLE, "VN.00009", NOW, TODAY, NOW),),
                consent=standing(reader, [signed], today=TODAY),
                signatures=(signed,),
                requests=(asked,),
            )
        )
    )

    words = words_of(path)
    facts = [*(loan.barcode for loan in out), "VN.00009", "0912 345 678", "Thôn Nà Lốc", "2015"]
    facts += ["Hoàng Thị Mai", "Xem thông tin", "22/11/2026", "Người lớn"]
    assert [fact for fact in facts if fact not in words] == []
    assert f"Trang {pages_of(path)}/{pages_of(path)}" in words


def test_a_receipt_says_the_amount_twice(printed: Printed) -> None:
    facts = Receipt(
        library=LIBRARY,
        number="17",
        payer="Phạm Quốc Huy",
        purpose="Đền sách mất",
        amount=1_021_000,
        receiver="Hoàng Thị Mai",
        on=TODAY,
    )
    words = words_of(printed(receipt(facts)))

    assert "1.021.000 đồng" in words
    assert "Một triệu không trăm hai mươi mốt nghìn đồng." in words


def test_the_recovery_sheet_has_every_group_of_the_code(printed: Printed) -> None:
    code = new_code(lambda count: bytes(range(1, count + 1)))
    facts = RecoverySheet(library=LIBRARY, account="Hoàng Thị Mai", code=code, on=TODAY)
    words = words_of(printed(recovery_sheet(facts)))

    assert [group for group in code.split("-") if group not in words] == []


def test_the_square_of_the_recovery_sheet_says_where_the_library_is_but_not_its_code(
    printed: Printed,
) -> None:
    code = new_code(lambda count: bytes(range(1, count + 1)))
    at_hub = SheetAddress("https://thuvien.tinh.gov.vn:8443/hub", LIBRARY.code, "ab" * 32)
    facts = RecoverySheet(
        library=LIBRARY, account="Hoàng Thị Mai", code=code, on=TODAY, at_hub=at_hub
    )
    made = printed(recovery_sheet(facts))
    (square,) = scanned(made)

    assert sheet_address.read(square) == at_hub
    assert [group for group in code.split("-") if group in square] == []
    assert pages_of(made) == 1
    words = words_of(made)
    assert [each for each in (at_hub.hub, LIBRARY.code) if each not in words] == []


def test_a_file_says_who_it_is_about_on_its_pages_only(printed: Printed) -> None:
    content = printed(overdue_letters([late("BD.1", "Phạm Quốc Huy")], LIBRARY, on=TODAY))
    told = content.read_bytes()

    for name in ("Phạm Quốc Huy", "Phạm"):
        assert name.encode() not in told
        assert name.encode("utf-16-be") not in told


def test_a_file_is_dated_by_what_it_is_told(printed: Printed) -> None:
    content = printed(loan_paper(1, PaperSize.ROLL)).read_bytes()

    assert set(re.findall(rb"D:(\d{14})", content)) == {b"20261112024000"}
    assert set(re.findall(rb'Date="([^"]+)"', content)) == {b"2026-11-12T02:40:00Z"}


def test_nothing_to_print_is_said_and_leaves_no_file(printed: Printed, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"paper\.nothing_to_print"):
        printed(overdue_letters([], LIBRARY, on=TODAY))

    assert list(tmp_path.iterdir()) == []


def test_printing_that_is_stopped_leaves_nothing(qapp: object) -> None:
    done: list[int] = []
    readers = [late(f"BD.{number:05d}", "Phạm Quốc Huy") for number in range(9)]
    paper = overdue_letters(readers, LIBRARY, on=TODAY)

    made = pdf(paper, at=NOW, progress=done.append, cancelled=lambda: len(done) == 3)

    assert made == b""
    assert done == [1, 2, 3]


@pytest.mark.parametrize("size", [PaperSize.A6, PaperSize.A4])
def test_a_title_without_end_stays_on_the_page(printed: Printed, size: PaperSize) -> None:
    line = SlipLine(" ".join(f"chữ{number}" for number in range(400)), "TN.1", TODAY)
    facts = LoanSlip(
        library=LIBRARY, patron=patron("BD.1"), kind=SlipKind.LENT, lines=(line, line), at=NOW
    )
    words = words_of(printed(loan_slip(facts, size=size)))

    assert words.count("chữ399") == 2
