"""Looking a whole library over: the file, the journal, the audit log."""

from pathlib import Path

from desktop.domain.errors import InputError
from desktop.storage import snapshot, soundness


def findings(library: Path) -> list[str]:
    """What is wrong with it; nothing when it is sound. InputError when there is none."""
    if not library.is_file():
        raise InputError("library.not_found", path=str(library.parent))
    return soundness.findings(library) or snapshot.broken_chains(library)
