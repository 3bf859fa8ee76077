"""Vietnamese text as older programs wrote it."""

import unicodedata

from desktop.marc.legacy import TCVN3, VISCII, VNI, decode

WINDOWS_1258 = "windows-1258"
OLD = (TCVN3, VNI, VISCII, WINDOWS_1258)
_MARKS_OF_1258 = "\u0300\u0309\u0303\u0301\u0323"
_PAIRS_OF_VNI = [chr(first) + chr(second) for first in range(65, 247) for second in range(192, 253)]


def _bytes_of(encoding: str) -> dict[str, bytes]:
    """What the decoder makes each letter of; that it is right, a table of others says."""
    signs = [bytes([code]) for code in range(1, 256)]
    if encoding == VNI:
        signs += [pair.encode("latin-1") for pair in _PAIRS_OF_VNI]
    return {decode(sign, encoding): sign for sign in signs}


_BYTES = {encoding: _bytes_of(encoding) for encoding in (TCVN3, VNI, VISCII)}


def written(text: str, encoding: str) -> bytes:
    """`text` in the encoding; capitals that it does not have become small."""
    if encoding == "utf-8":
        return text.encode()
    if encoding == WINDOWS_1258:
        return b"".join(map(_in_1258, text))
    page = _BYTES[encoding]
    return b"".join(page.get(char) or page[char.lower()] for char in text)


def ruined(text: str, encoding: str) -> str:
    """`text` after a program took its bytes for Western ones."""
    data = written(text, encoding)
    return "".join(bytes([code]).decode("cp1252", "replace") for code in data).replace(
        "\ufffd", "?"
    )


def _in_1258(char: str) -> bytes:
    try:
        return char.encode(WINDOWS_1258)
    except UnicodeEncodeError:
        for mark in _MARKS_OF_1258:
            for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY":
                if _composed(base, mark) == char:
                    return (base + mark).encode(WINDOWS_1258)
        raise


def _composed(base: str, mark: str) -> str:
    return unicodedata.normalize("NFC", base + mark)
