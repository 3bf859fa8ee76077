"""The XML of an answer as a small tree: no document type, no entities, no great depth."""

import re
from xml.etree.ElementTree import Element, TreeBuilder, tostring
from xml.parsers import expat

from desktop.domain.errors import RemoteError

_DEEPEST = 40
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_HEAD = 1000


def parsed(text: str) -> Element:
    """The root; names are without prefixes. RemoteError for what is no sound XML."""
    if _HTML.search(text, 0, _HEAD):
        raise RemoteError("source.web_page")
    if not text.strip():
        raise RemoteError("source.empty")
    tree = _Tree()
    try:
        return tree.read(text)
    except expat.ExpatError as error:
        raise RemoteError("source.malformed", line=error.lineno) from error


def words(element: Element, name: str) -> str:
    """What stands in the first child of that name."""
    return (element.findtext(name) or "").strip()


def written(element: Element) -> str:
    """The element as XML again."""
    return tostring(element, encoding="unicode")


class _Tree:
    """A tree that grows while it is read."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._depth = 0

    def read(self, text: str) -> Element:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._builder.data
        parser.Parse(text, True)
        return self._builder.close()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise RemoteError("source.malformed")
        plain = {key: value for key, value in attributes.items() if not key.startswith("xml")}
        self._builder.start(_local(name), plain)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(_local(name))


def _refuse(*_declaration: object) -> None:
    raise RemoteError("source.has_entities")


def _local(name: str) -> str:
    return name.rpartition(":")[2]
