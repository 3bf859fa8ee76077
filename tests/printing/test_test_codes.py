from desktop.domain.scanner import TESTS
from tests.printing.conftest import Printed, pages_of, scanned
from ui.printing.job import How
from ui.printing.jobs import scanner_codes


def test_every_code_of_the_trial_is_read_from_one_sheet(printed: Printed) -> None:
    paper = printed(scanner_codes().make(How()))
    assert scanned(paper) == sorted(TESTS)
    assert pages_of(paper) == 1
