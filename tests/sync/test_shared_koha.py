"""What a Koha is told is written down on PostgreSQL as well, in the same order."""

import pytest

from desktop.domain.errors import RemoteError, RuleError
from desktop.domain.koha import Said, TitleState, mark_of
from sync.hub.koha.titles import Pushed
from tests.hub.koha import koha_running
from tests.hub.test_koha import Branch
from tests.sync.shared_world import SharedWorld


def test_titles_and_loans_reach_a_koha_from_a_shared_hub(shared_world: SharedWorld) -> None:
    """Rules 16.4, 16.5; the traps one by one in tests/hub/test_koha.py."""
    with koha_running() as koha:
        branch = Branch(shared_world, koha)
        name = branch.shelve("Số đỏ", "TV0001")
        assert branch.push() == Pushed(titles={TitleState.LINKED: 1}, items={"done": 1})
        (there,) = koha.titles.values()
        assert mark_of(there) == name
        branch.lend("TV0001", "l1")
        branch.lend("TV0001", "l1", "return")
        assert branch.say() == {Said.DONE: 2}
        assert [each["action"] for each in koha.queue] == ["issue", "return"]
        assert branch.say() == {}
        branch.lend("TV0001", "l2")
        koha.lost = 1
        with pytest.raises(RemoteError):
            branch.say()
        with pytest.raises(RuleError, match=r"koha\.unsure"):
            branch.say()
        assert len(koha.queue) == 3
