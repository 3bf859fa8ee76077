"""How ids and moments are written in columns: ids as 16 bytes, moments as ISO 8601 in UTC."""

from datetime import datetime

blob = bytes.fromhex  # by another name: a large import calls it a million times


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def moment_or_none(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
