"""PINs and passphrases, kept so that a stolen file does not tell them. The door to argon2id."""

from nacl.exceptions import InvalidkeyError
from nacl.pwhash import argon2id

# A third of a second on a PC of 2012, and no more memory than it can spare. Each secret carries
# the numbers that it was made with, so they may grow.
_PASSES = 4
_MEMORY = 32 << 20


def sealed(secret: str) -> str:
    """What is kept of a secret."""
    return argon2id.str(secret.encode(), opslimit=_PASSES, memlimit=_MEMORY).decode()


def opens(secret: str, kept: str) -> bool:
    """Says whether `kept` was made of this secret."""
    try:
        return bool(argon2id.verify(kept.encode(), secret.encode()))
    except InvalidkeyError:
        return False
