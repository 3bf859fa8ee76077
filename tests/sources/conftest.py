"""A real catalogue on this machine, with the demonstration's books, in SRU and in Z39.50."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.record import Record
from desktop.marc.read import read
from desktop.marc.write import write_marcxml
from resources import ROOT
from sync.sources.patience import Patience
from sync.sources.targets import Protocol, Target

CONFIGURATION = Path(__file__).parent / "zebra"
NEEDS = {"zebraidx": "idzebra-2.0", "zebrasrv": "idzebra-2.0", "yaz-client": "yaz"}


def books() -> list[Record]:
    readings = read(ROOT / "demo" / "books.mrc")
    return [reading.record for reading in readings if reading.record is not None]


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a Zebra server."""
    missing = {package for program, package in NEEDS.items() if shutil.which(program) is None}
    assert not missing, f"Please install first: {' '.join(sorted(missing))}"
    folder = tmp_path_factory.mktemp("zebra")
    shutil.copytree(CONFIGURATION, folder, dirs_exist_ok=True)
    with (folder / "books.xml").open("wb") as out:
        write_marcxml(books(), out)
    for step in (["init"], ["update", "books.xml"], ["commit"]):
        subprocess.run(["zebraidx", "-c", "zebra.cfg", *step], cwd=folder, check=True)
    port = free_port()
    server = (folder / "server.xml").read_text("utf-8").replace("PORT", str(port))
    (folder / "server.xml").write_text(server, "utf-8")
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(["zebrasrv", "-f", "server.xml"], cwd=folder, stderr=log) as process,
    ):
        try:
            Patience(30).wait_for(lambda: answering(port, process))
            yield port
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answering(port: int, process: subprocess.Popen[bytes]) -> None:
    """Returns as soon as somebody listens."""
    while process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return


def sru_target(port: int, path: str = "Default") -> Target:
    return Target(name="Mẫu", protocol=Protocol.SRU, address=f"http://127.0.0.1:{port}/{path}")


def z3950_target(port: int) -> Target:
    return Target(name="Mẫu Z", protocol=Protocol.Z3950, address=f"127.0.0.1:{port}")


@pytest.fixture(params=[sru_target, z3950_target], ids=["sru", "z3950"])
def target(request: pytest.FixtureRequest, catalogue: int) -> Target:
    """The real catalogue, asked in one way and in the other."""
    made = request.param(catalogue)
    assert isinstance(made, Target)
    return made


@pytest.fixture
def patience() -> Patience:
    return Patience(20)
