"""What the hub shows the world, on both stores."""

from sqlalchemy import select

from sync.hub.oai.provider import reply
from sync.hub.published import bring_up_to_date, has_beginning, published
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


def test_how_a_word_begins_is_asked_of_the_index(world: World) -> None:
    a = world.commune("00001")
    name = a.catalogue("Đất rừng phương Nam")
    a.catalogue("Truyện Tây Bắc")
    a.sync()
    letters = has_beginning("phuo").compile(
        world.hub.engine, compile_kwargs={"literal_binds": True, "render_postcompile": True}
    )
    is_shared = world.hub.is_shared
    how = "EXPLAIN" if is_shared else "EXPLAIN QUERY PLAN"
    with world.hub.engine.begin() as connection:
        bring_up_to_date(connection, now=world.clock())
        found = select(published.c.record).where(has_beginning("phuo"))
        assert connection.execute(found).scalars().all() == [name]
        if is_shared:  # a shelf so small would not be worth an index
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        asked = f"{how} SELECT record FROM published WHERE {letters}"
        plan = " ".join(map(str, connection.exec_driver_sql(asked).all()))
    wanted = "Index Cond: ((word" if is_shared else "(word>? AND word<?)"
    assert wanted in plan.replace("(word)::text", "word")
