"""What a device signs of a request."""

import hashlib

DEVICE = "Bibsync-Device"
DOOR = "Bibsync-Door"
"""What takes a library out of its vault, for who has the recovery sheet and nothing else."""
LIBRARY = "Bibsync-Library"
"""The code of the library on the sheet."""


def signed_part(device: str, body: bytes) -> bytes:
    """What a device signs: nobody else's request, and not one byte of it changed."""
    return b"bibsync1" + device.encode() + hashlib.blake2b(body).digest()
