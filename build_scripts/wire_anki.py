"""Anki's client: a collection that has met its server before, and now has a note for each line.

Run by the Python of a temporary environment that has the package `anki`; nothing of ours is there.
"""

import json
import sys
from pathlib import Path
from typing import Any

from anki.collection import Collection  # type: ignore[import-not-found]


def main(url: str, folder: str, notes: str) -> None:
    collection: Any = Collection(str(Path(folder) / "collection.anki2"))
    auth = collection.sync_login("commune", "secret", url)
    collection.sync_collection(auth, False)
    collection.full_upload_or_download(auth=auth, server_usn=None, upload=True)
    basic = collection.models.by_name("Basic")
    deck = collection.decks.id("Default")
    for line in Path(notes).read_text("utf-8").splitlines():
        note = collection.new_note(basic)
        told = json.loads(line)
        note.fields[0], note.fields[1] = told["_id"], told["text"]
        collection.add_note(note, deck)
    print("ready", flush=True)
    sys.stdin.readline()
    collection.sync_collection(auth, False)
    print("done", flush=True)
    collection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
