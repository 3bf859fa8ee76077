"""Consent that nobody ticked for another, and requests with the law's days."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.consent import ConsentStanding, Signer
from desktop.domain.errors import AppError, InputError, RuleError
from desktop.domain.patron import Patron, PatronCategory, Person
from desktop.domain.person_rights import Decision, RequestKind
from desktop.machine.consent_texts import consent_text, consent_texts, current_consent_text
from desktop.services import circulation, consenting, person_requests, readers
from desktop.services.consenting import Signed
from desktop.services.held import as_plain, export_held, held
from desktop.services.readers import NewPatron
from desktop.storage.store import Store
from tests.services.conftest import NOW
from tests.services.consent_form import FORM

TODAY = date(2026, 11, 12)  # a Thursday
LENDING = frozenset({"lending"})
MOTHER = Person("Nguyễn Thị Thanh Hương", "0900 000 042")


def form(signer: Signer, purposes: frozenset[str] = LENDING, on: date = TODAY) -> Signed:
    return Signed(text=FORM, signer=signer, purposes=purposes, on=on, recorded_by="Lê Thị Hạnh")


def a_reader(store: Store, born: int | None, category: PatronCategory) -> Patron:
    new = NewPatron(name="Lò Thị Mai", born=born, category=category, guardian=MOTHER)
    return readers.register(store, new, now=NOW)


@pytest.mark.parametrize(
    ("born", "category", "who"),
    [
        (1990, PatronCategory.ADULT, [Signer.READER]),
        (2009, PatronCategory.STUDENT, [Signer.READER]),
        (2010, PatronCategory.STUDENT, [Signer.GUARDIAN, Signer.READER]),  # may be fifteen
        (2019, PatronCategory.CHILD, [Signer.GUARDIAN, Signer.READER]),  # may be seven
        (2020, PatronCategory.CHILD, [Signer.GUARDIAN]),
        (None, PatronCategory.CHILD, [Signer.GUARDIAN, Signer.READER]),
        (None, PatronCategory.ADULT, [Signer.READER]),
        (None, PatronCategory.GROUP, [Signer.GUARDIAN]),
    ],
)
def test_who_signs_depends_on_the_year_of_birth_and_the_stricter_answer_holds(
    store: Store, born: int | None, category: PatronCategory, who: list[Signer]
) -> None:
    reader = a_reader(store, born, category)
    assert list(consenting.consent(store, reader.id, now=NOW).missing) == who


def test_consent_is_given_when_everybody_has_signed(store: Store, an: Patron) -> None:
    with_mother = replace(an, guardian=MOTHER)
    readers.change(store, with_mother, now=NOW)
    assert consenting.consent(store, an.id, now=NOW).standing is ConsentStanding.NONE
    both = frozenset({"lending", "reminders"})
    first = consenting.sign(store, an.id, form(Signer.GUARDIAN, both), now=NOW).consent
    assert (first.standing, first.missing) == (ConsentStanding.PARTIAL, (Signer.READER,))
    assert first.purposes == ()
    second = consenting.sign(store, an.id, form(Signer.READER), now=NOW).consent
    assert (second.standing, second.purposes) == (ConsentStanding.GIVEN, ("lending",))


def test_one_who_takes_it_back_is_enough_and_the_proof_stays(store: Store, an: Patron) -> None:
    readers.change(store, replace(an, guardian=MOTHER), now=NOW)
    for signer in Signer:
        consenting.sign(store, an.id, form(signer), now=NOW)
    after = consenting.withdraw(store, an.id, Signer.READER, now=NOW).consent
    assert after.standing is ConsentStanding.WITHDRAWN
    assert [each.withdrawn_on for each in store.consents.of(an.id)] == [TODAY, None]
    with pytest.raises(RuleError, match=r"consent\.not_given"):
        consenting.withdraw(store, an.id, Signer.READER, now=NOW)
    again = consenting.sign(store, an.id, form(Signer.READER), now=NOW).consent
    assert again.standing is ConsentStanding.GIVEN


@pytest.mark.parametrize(
    ("signed", "code"),
    [
        (form(Signer.READER, frozenset()), "consent.box_not_ticked"),
        (form(Signer.READER, frozenset({"reminders"})), "consent.box_not_ticked"),
        (form(Signer.READER, LENDING | {"selling"}), "consent.box_not_ticked"),
        (form(Signer.READER, on=TODAY + timedelta(days=1)), "consent.day_not_plausible"),
        (form(Signer.READER, on=date(2025, 12, 31)), "consent.day_not_plausible"),
        (replace(form(Signer.READER), recorded_by=" "), "consent.recorder_missing"),
        (form(Signer.GUARDIAN), "consent.guardian_missing"),
    ],
)
def test_a_form_that_is_not_whole_is_not_kept(
    store: Store, an: Patron, signed: Signed, code: str
) -> None:
    with pytest.raises(AppError) as caught:
        consenting.sign(store, an.id, signed, now=NOW)
    assert caught.value.code == code
    assert store.consents.of(an.id) == ()


def test_nobody_signs_for_a_grown_up(store: Store, huy: Patron) -> None:
    with pytest.raises(RuleError, match="not_theirs_to_sign"):
        consenting.sign(store, huy.id, form(Signer.GUARDIAN), now=NOW)


def test_the_form_itself_has_versions_and_what_is_needed_is_only_lending() -> None:
    versions = [text.version for text in consent_texts()]
    assert versions == list(range(1, len(versions) + 1))
    text = current_consent_text()
    assert [each.code for each in text.purposes if each.is_needed] == ["lending"]
    assert text.paragraphs
    assert text.rights
    assert consent_text(1) == consent_texts()[0]
    with pytest.raises(InputError, match="version_unknown"):
        consent_text(99)


def test_a_request_is_answered_in_two_working_days_and_done_in_fifteen(
    store: Store, huy: Patron
) -> None:
    asked = person_requests.receive(store, huy.id, RequestKind.ERASE, now=NOW).request
    assert asked.answer_by == date(2026, 11, 16)  # over a week-end
    assert asked.finish_by == date(2026, 11, 27)
    looked = person_requests.receive(store, huy.id, RequestKind.ACCESS, now=NOW).request
    assert looked.finish_by == date(2026, 11, 22)
    assert [each.number for each in person_requests.requests(store)] == [1, 2]
    assert not asked.is_late(date(2026, 11, 16))
    assert asked.is_late(date(2026, 11, 17))
    answered = person_requests.answer(store, 1, now=NOW).request
    assert answered.due() == date(2026, 11, 27)
    assert not answered.is_late(date(2026, 11, 27))


def test_working_days_skip_the_days_on_which_the_library_is_closed(
    store: Store, huy: Patron
) -> None:
    before_holiday = NOW.replace(month=12, day=31)
    asked = person_requests.receive(store, huy.id, RequestKind.CORRECT, now=before_holiday).request
    assert asked.answer_by == date(2027, 1, 5)  # New Year, a week-end, then two days


def test_a_request_is_extended_once_and_not_too_far(store: Store, huy: Patron) -> None:
    person_requests.receive(store, huy.id, RequestKind.ERASE, now=NOW)
    with pytest.raises(RuleError, match="extended_too_far"):
        person_requests.extend(store, 1, until=date(2026, 12, 13))
    with pytest.raises(RuleError, match="extended_too_far"):
        person_requests.extend(store, 1, until=date(2026, 11, 27))
    assert person_requests.extend(store, 1, until=date(2026, 12, 12)).request.is_extended
    with pytest.raises(RuleError, match="extended_already"):
        person_requests.extend(store, 1, until=date(2026, 12, 14))


def test_a_request_is_finished_once(store: Store, huy: Patron) -> None:
    person_requests.receive(store, huy.id, RequestKind.OBJECT, now=NOW)
    done = person_requests.finish(store, 1, decision=Decision.REFUSED, now=NOW).request
    assert (done.answered_on, done.finished_on, done.due()) == (TODAY, TODAY, None)
    with pytest.raises(RuleError, match="finished_already"):
        person_requests.finish(store, 1, decision=Decision.DONE, now=NOW)
    with pytest.raises(RuleError, match="finished_already"):
        person_requests.answer(store, 1, now=NOW)
    with pytest.raises(RuleError, match=r"person_request\.unknown"):
        person_requests.answer(store, 2, now=NOW)


def test_everything_held_about_a_reader_is_given_to_them(
    store: Store, huy: Patron, tmp_path: Path
) -> None:
    circulation.lend(store, "TV00000001", patron=huy.id, now=NOW)
    circulation.lend(store, "TV00000002", patron=huy.id, now=NOW)
    circulation.take_back(store, "TV00000002", now=NOW + timedelta(hours=1))
    consenting.sign(store, huy.id, form(Signer.READER), now=NOW)
    person_requests.receive(store, huy.id, RequestKind.ACCESS, now=NOW)
    file = tmp_path / "huy.json"
    found = export_held(store, huy.id, file, now=NOW, today=TODAY)
    assert found == held(store, huy.id, today=TODAY)
    plain = json.loads(file.read_text(encoding="utf-8"))
    assert plain == as_plain(found)
    assert plain["reader"]["name"] == huy.name
    assert [loan["barcode"] for loan in plain["loans"]] == ["TV00000001"]
    assert [loan["barcode"] for loan in plain["past_loans"]] == ["TV00000002"]
    assert plain["signatures"][0]["recorded_by"] == "Lê Thị Hạnh"
    assert plain["requests"][0]["kind"] == "access"
