"""Makes messages small, and reads none that would become too large. The only door to zstd.

Both ends hold the same dictionaries: what records and changes mostly say, so that it need not be
sent. A packed message names its own. A dictionary is never changed and never taken away.
"""

from collections.abc import Iterable
from functools import cache
from io import BytesIO

import zstandard
from zstandard import ZstdCompressionDict, ZstdCompressor, ZstdDecompressor

from desktop.domain.errors import InputError
from resources import ROOT

PLAIN = 0
"""In the place of a dictionary: none."""

_FOLDER = ROOT / "wire"
_WINDOW = 8 << 20
_THOROUGH = 19
_QUICK = 6
_BLOCK = 4 << 10
"""From so many bytes on a run is worth what a block of its own costs."""
_SOON = 64 << 10
"""What most messages open to."""


@cache
def dictionaries() -> tuple[int, ...]:
    """The numbers of those that this program has, in ascending order."""
    return tuple(sorted(int(path.stem) for path in _FOLDER.glob("*.zdict")))


def newest() -> int:
    return max(dictionaries(), default=PLAIN)


def newest_of(known: Iterable[int]) -> int:
    """The newest that both ends have."""
    return max(set(dictionaries()) & set(known), default=PLAIN)


def pack(lines: Iterable[bytes], *, dictionary: int = PLAIN, is_quick: bool = False) -> bytes:
    """The lines as one message. `is_quick`: where many wait for one processor."""
    return pack_runs([lines], dictionary=dictionary, is_quick=is_quick)


def pack_runs(
    runs: Iterable[Iterable[bytes]], *, dictionary: int = PLAIN, is_quick: bool = False
) -> bytes:
    """The same of lines in runs that are alike: what was often said in one is not in the next.

    A long run is a block of its own, whose signs are counted by themselves.
    """
    level = _QUICK if is_quick else _THOROUGH
    prepared = None if dictionary == PLAIN else _prepared(dictionary, level)
    compressor = ZstdCompressor(level=level, dict_data=prepared, write_checksum=True)
    texts = [b"\n".join(run) for run in runs]
    stream = compressor.compressobj(size=sum(map(len, texts)) + max(0, len(texts) - 1))
    packed, room = [], 0
    for place, text in enumerate(texts):
        if room >= _BLOCK:
            packed.append(stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK))
            room = 0
        packed.append(stream.compress(b"\n" + text if place else text))
        room += len(text)
    return b"".join([*packed, stream.flush()])


def unpack(body: bytes, *, most: int) -> list[bytes]:
    """The lines in `body`; an InputError when it is damaged or opens to more than `most` bytes."""
    dictionary = dictionary_of(body)
    if dictionary != PLAIN and dictionary not in dictionaries():
        raise InputError("wire.dictionary_unknown", dictionary=dictionary)
    known = None if dictionary == PLAIN else _read(dictionary)
    decompressor = ZstdDecompressor(dict_data=known, max_window_size=_WINDOW)
    try:
        with decompressor.stream_reader(BytesIO(body)) as stream:
            plain = stream.read(min(_SOON, most + 1))
            if len(plain) == _SOON:  # room for all that it might be is not made for a small one
                plain += stream.read(most + 1 - _SOON)
    except zstandard.ZstdError as error:
        raise InputError("wire.not_readable") from error
    if len(plain) > most:
        raise InputError("wire.too_large", most=most)
    return plain.split(b"\n")


def dictionary_of(body: bytes) -> int:
    """The dictionary that a packed message names."""
    try:
        return zstandard.get_frame_parameters(body).dict_id
    except zstandard.ZstdError as error:
        raise InputError("wire.not_readable") from error


@cache
def _read(dictionary: int) -> ZstdCompressionDict:
    return ZstdCompressionDict((_FOLDER / f"{dictionary}.zdict").read_bytes())


@cache
def _prepared(dictionary: int, level: int) -> ZstdCompressionDict:
    """A dictionary made ready once, which takes longer than packing most messages."""
    prepared = ZstdCompressionDict((_FOLDER / f"{dictionary}.zdict").read_bytes())
    prepared.precompute_compress(level=level)
    return prepared
