"""The catalogues that can be asked come from settings that are checked."""

import json
from dataclasses import replace
from typing import Any

import pytest

from desktop.domain.errors import InputError, RemoteError
from resources import ROOT
from sync.sources.patience import Patience
from sync.sources.query import SourceQuery
from sync.sources.searching import search
from sync.sources.targets import Protocol, Target, load, merged, named
from tests.sources.conftest import sru_target, z3950_target

SHIPPED = (ROOT / "sources.json").read_text("utf-8")
OWN = {"name": "Tỉnh", "protocol": "z3950", "address": "10.0.0.1:210"}


def written(*entries: Any) -> str:
    return json.dumps({"targets": entries})


def test_the_program_comes_with_the_library_of_congress_and_the_national_library_switched_off() -> (
    None
):
    congress, national = load(SHIPPED)
    assert (congress.protocol, congress.enabled) == (Protocol.SRU, True)
    assert (national.name, national.enabled, national.verified) == (
        "Thư viện Quốc gia Việt Nam",
        False,
        False,
    )


def test_a_library_adds_its_own_and_changes_what_comes_with_the_program() -> None:
    shipped = load(SHIPPED)
    own = load(written(OWN, {**OWN, "name": shipped[1].name, "enabled": True}))
    targets = merged(shipped, own)
    assert [target.name for target in targets] == [shipped[0].name, shipped[1].name, "Tỉnh"]
    assert targets[1].enabled
    assert named(targets, "tỉnh") == own[0]
    with pytest.raises(InputError, match="unknown"):
        named(targets, "Huyện")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"targets": 1}', "[" * 99_999, "\x00"])
def test_a_file_that_is_no_settings_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="settings_not_readable"):
        load(text)


@pytest.mark.parametrize(
    "wrong",
    [
        {"protocol": "gopher"},
        {"protocol": None},
        {"address": "10.0.0.1"},
        {"address": "10.0.0.1:210\n! touch x"},
        {"address": "-p x:210"},
        {"address": "http://10.0.0.1:210/"},
        {"protocol": "sru", "address": "file:///etc/hostname"},
        {"protocol": "sru", "address": "http://a b/"},
        {"database": "Default\nquit"},
        {"database": "a b"},
        {"encoding": "utf-8\nquit"},
        {"isbn_index": 'bath.isbn=1 or "'},
        {"enabled": "yes"},
        {"name": ""},
        {"name": "a\nb"},
        {"colour": "red"},
    ],
)
def test_an_entry_that_could_mean_something_else_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="settings_not_sound"):
        load(written({**OWN, **wrong}))


@pytest.mark.parametrize("entry", [None, [], "x", 1])
def test_an_entry_that_is_none_is_refused(entry: object) -> None:
    with pytest.raises(InputError, match="settings_not_sound"):
        load(written(entry))


def test_without_the_client_the_words_say_which_one_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RemoteError, match="no_client") as caught:
        search(z3950_target(210), SourceQuery(title="x"), patience=Patience(5))
    assert caught.value.details == {"client": "yaz-client", "target": "Mẫu Z"}


@pytest.mark.parametrize("address", ["http://", "http://[", "http://a:99999/x", "https://..x/"])
def test_an_address_that_leads_nowhere_has_a_name(address: str) -> None:
    target: Target = replace(sru_target(1), address=address + "y")
    with pytest.raises((InputError, RemoteError), match=r"source\.(bad_address|unreachable)"):
        search(target, SourceQuery(title="x"), patience=Patience(5))
