"""The text of an answer, whatever it says of its letters: most who say wrong mean UTF-8."""

import codecs
import re

from sync.sources.web import Page

_DECLARED = re.compile(rb"\A\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.-]{1,40})")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
# Plain tables of letters. Python knows others that take long over long texts, or are no letters.
_PLAIN = re.compile(
    r"utf-(?:8|16|32)(?:-[lb]e)?|ascii|iso8859-\d+|cp\d+|koi8-[rut]|big5|gb\w+|euc_\w+"
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# In MARCXML from other systems, and in no XML
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def text_of(page: Page, *, fallback: str) -> str:
    """The page's text; letters that cannot be read are U+FFFD."""
    declared = _DECLARED.match(page.body)
    told = [declared[1].decode("ascii", "replace") if declared else "", page.charset, fallback]
    marked = [name for mark, name in _MARKS if page.body.startswith(mark)]
    for name in [*marked, "utf-8", *filter(_is_plain, told)]:
        try:
            return _cleaned(page.body.decode(name))
        except UnicodeDecodeError:
            continue
    return _cleaned(page.body.decode("utf-8", "replace"))


def without_declaration(text: str) -> str:
    """`text` without what it says of its encoding, which is past."""
    return _DECLARATION.sub("", text)


def _is_plain(name: str) -> bool:
    try:
        return _PLAIN.fullmatch(codecs.lookup(name).name) is not None
    except (LookupError, ValueError):
        return False


def _cleaned(text: str) -> str:
    return _NOT_XML.sub("", without_declaration(text.lstrip("\ufeff")))
