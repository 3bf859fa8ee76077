"""What the hub shows the world, on both stores."""

from sync.hub.oai.provider import reply
from sync.hub.sru.server import Place
from sync.hub.sru.server import reply as searched
from tests.sync.world import World

EMAIL = "muc-luc@thu-vien.example"


def test_a_record_is_shown_to_harvesters_and_to_searchers_and_stamped_anew_when_it_changes(
    world: World,
) -> None:
    a = world.commune("00001")
    name = a.catalogue("Đất rừng phương Nam")
    a.sync()
    pairs = [("verb", "ListIdentifiers"), ("metadataPrefix", "oai_dc")]
    first = reply(world.hub, pairs, base="http://hub/oai", email=EMAIL).decode()
    assert name in first
    a.write(name, "245", "Truyện Tây Bắc")
    a.sync()
    again = reply(world.hub, pairs, base="http://hub/oai", email=EMAIL).decode()
    assert first.split("<datestamp>")[1] < again.split("<datestamp>")[1]
    asked = [("query", "title=tay and title=bac")]
    found = searched(world.hub, asked, place=Place("hub", 80, "/sru")).decode()
    assert name in found
    assert "Truyện Tây Bắc" in found
