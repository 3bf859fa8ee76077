"""A desk that asks a library to exchange is heard there."""

from datetime import timedelta

from desktop.services import exchange
from sync.hub.desk.deeds import ask
from sync.hub.desk.people import Coordinator
from tests.sync.world import World

WHO = Coordinator(name="duc", full_name="Hoàng Minh Đức", area="")


def test_what_the_desk_asks_is_heard_at_the_next_exchange_and_the_last_of_it_stands(
    world: World,
) -> None:
    """Rule 12.4."""
    a, b = world.commune("00001"), world.commune("00002")
    a.sync()
    assert exchange.state(a.store, now=world.clock()).message is None
    ask(world.hub, WHO, "00001", note="Bật máy")
    ask(world.hub, WHO, "00001", note="Bật máy rồi đồng bộ")
    a.sync()
    b.sync()
    message = exchange.state(a.store, now=world.clock()).message
    assert message is not None
    assert (message.by, message.text) == ("Hoàng Minh Đức", "Bật máy rồi đồng bộ")
    assert exchange.state(b.store, now=world.clock()).message is None
    later = world.clock() + timedelta(days=15)
    assert exchange.state(a.store, now=later).message is None
