"""ICU's data for the languages of the program alone: 31 MB of its libraries are of the others'.

Qt sorts and folds case with ICU; it has its own dates, numbers, currencies and encodings.
"""

import re
import subprocess
import tempfile
from pathlib import Path

ICUPKG = "/usr/sbin/icupkg"  # which is not on everybody's path
_KEPT = re.compile(
    r"(?!.*\.cnv$)(?![a-z]{2,3}(_\w+)?\.res$)[^/]+"  # what is of no language, encodings aside
    r"|(coll/)?(root|res_index|vi|vi_VN|en|en_001|en_US)\.res"
    r"|coll/ucadata\.icu"
)
_ASSEMBLY = """\
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}: .incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack,"",@progbits
"""


def lessen(library: Path) -> None:
    """Make this libicudata.so again, of what is kept."""
    version = library.name.rpartition(".")[2]
    with tempfile.TemporaryDirectory() as folder:
        package = f"icudt{version}l"  # the name within; l: little-endian
        names = (f"{package}.dat", "dropped.txt", f"kept/{package}.dat", "data.s", "data.o")
        whole, dropped, kept, text, compiled = (Path(folder) / name for name in names)
        kept.parent.mkdir()
        _do("objcopy", "-O", "binary", "--only-section=.rodata", library, whole)
        items = _do(ICUPKG, "--list", whole).split()
        dropped.write_text("\n".join(item for item in items if not _KEPT.fullmatch(item)) + "\n")
        _do(ICUPKG, "--remove", dropped, whole, kept)
        text.write_text(_ASSEMBLY.format(symbol=f"icudt{version}_dat", data=kept))
        _do("as", "-o", compiled, text)
        linking = ("ld", "-shared", "-z", "noexecstack", "--build-id=none", "--strip-all")
        _do(*linking, "-soname", library.name, "-o", library, compiled)


def _do(*command: str | Path) -> str:
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout
