"""A server's certificate in a file, and the digest by which it is known again."""

import hashlib
import ssl
from pathlib import Path

from desktop.domain.errors import InputError


def pin_of(path: Path) -> str:
    """The SHA-256 of the first certificate in a PEM file; InputError when there is none."""
    try:
        text = path.read_text("ascii")
        start, end = ssl.PEM_HEADER, ssl.PEM_FOOTER
        begin = text.index(start)
        der = ssl.PEM_cert_to_DER_cert(text[begin : text.index(end, begin) + len(end)])
    except (OSError, ValueError) as error:
        raise InputError("provision.no_certificate", path=str(path)) from error
    return hashlib.sha256(der).hexdigest()
