"""What a Koha is told is written down on PostgreSQL as well, in the same order."""

from desktop.domain.koha import Said, TitleState
from sync.hub.koha.titles import Pushed
from tests.hub.koha import koha_running
from tests.hub.test_koha import Branch
from tests.sync.shared_world import SharedWorld


def test_titles_and_loans_reach_a_koha_from_a_shared_hub(shared_world: SharedWorld) -> None:
    with koha_running() as koha:
        branch = Branch(shared_world, koha)
        branch.shelve("Số đỏ", "TV0001")
        assert branch.push() == Pushed(titles={TitleState.LINKED: 1}, items={"done": 1})
        branch.lend("TV0001", "l1")
        branch.lend("TV0001", "l1", "return")
        assert branch.say() == {Said.DONE: 2}
        assert [each["action"] for each in koha.queue] == ["issue", "return"]
        assert branch.say() == {}
