"""Records of other makers, and what MARC::Lint finds in records."""

import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from desktop.domain.record import SUBFIELD, Field, Record
from desktop.marc.read import read
from desktop.marc.write import write_iso2709

SHARED = Path(__file__).parents[3].parent / "shared" / "data"
_LINT = """
use MARC::Batch; use MARC::Lint; binmode STDOUT, ":utf8";
my $batch = MARC::Batch->new("USMARC", $ARGV[0]); $batch->strict_off; $batch->warnings_off;
my $lint = MARC::Lint->new; my $n = 0;
while (my $record = $batch->next) {
    $lint->check_record($record); print "$n\\t$_\\n" for $lint->warnings; $n++;
}
"""


@cache
def peers() -> tuple[Record, ...]:
    """Every record of the files of peers; none where the files are not there."""
    files = [*SHARED.glob("marc-peer/*.mrc"), *SHARED.glob("marc-peer/*.marc")]
    files += [*SHARED.glob("marc-peer/*.dat"), *SHARED.glob("marc-peer/yaz/*.marc")]
    files += SHARED.glob("marc-vietnamese/*nfc.mrc")
    return tuple(each.record for file in sorted(files) for each in read(file) if each.record)


def lint_finds(records: Iterable[Record], folder: Path) -> list[tuple[int, str]]:
    """What MARC::Lint says of each, with the number of the record from 0."""
    path = folder / "records.mrc"
    path.write_bytes(b"".join(map(write_iso2709, records)))
    run = subprocess.run(["perl", "-e", _LINT, path], check=True, capture_output=True, text=True)
    said = (line.split("\t", 1) for line in run.stdout.splitlines())
    return [(int(number), sentence) for number, sentence in said]


def field(tag: str, data: str) -> Field:
    """`245`, `10$aTitle.` as a field."""
    return Field(tag, data.replace("$", SUBFIELD))


def record(*fields: Field, leader: str = "00000nam a2200000 a 4500") -> Record:
    return Record(leader, fields)
