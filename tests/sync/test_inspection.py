"""What an inspector can read of the exchange."""

from datetime import timedelta

from desktop.domain.exchange import ChangeKind
from desktop.services.exchange_history import history
from tests.sync.sticks import answered, read, written
from tests.sync.world import World


def test_what_was_sent_put_aside_and_how_old_the_news_is_can_be_read(world: World) -> None:
    """Rule 7.5."""
    a = world.commune("00001")
    assert history(a.store).heard_at is None
    a.catalogue("Tắt đèn")
    a.say("record", "nobody can do this")
    a.sync()
    found = history(a.store)
    assert found.sent == {ChangeKind.RECORD: 1}
    (aside,) = found.put_aside
    assert (aside.kind, aside.reason) == (ChangeKind.RECORD, "edit.not_json")
    assert [(run.pushed, run.refused) for run in found.runs] == [(1, 1)]
    assert found.heard_at is not None
    assert world.clock.moment - found.heard_at < timedelta(minutes=1)
    assert found.unread == 0


def test_a_stick_is_as_old_as_the_moment_it_was_written_at(world: World) -> None:
    """Rule 7.5."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    answer = answered(world, written(a))
    at = world.clock.moment
    world.clock.moment += timedelta(days=20)
    read(a, answer)
    heard = history(a.store).heard_at
    assert heard is not None
    assert abs(heard - at) < timedelta(minutes=1)
    a.sync()
    read(a, answer)  # an old answer makes nothing older
    later = history(a.store).heard_at
    assert later is not None
    assert later > at + timedelta(days=19)
