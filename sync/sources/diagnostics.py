"""What catalogues say when they refuse: their numbers as codes that have words."""

import re

from desktop.marc.reading import Problem

_LONGEST = 200
_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
# https://www.loc.gov/standards/sru/diagnostics/diagnosticsList.html
_SRU = {
    1: "source.busy",
    2: "source.busy",
    3: "source.not_allowed",
    10: "source.query_not_known",
    11: "source.query_not_known",
    15: "source.query_not_known",
    16: "source.query_not_known",
    19: "source.query_not_known",
    22: "source.query_not_known",
    37: "source.query_not_known",
    60: "source.too_many",
    66: "source.other_schema",
    67: "source.other_schema",
    68: "source.not_allowed",
}
_BIB_1 = {
    1: "source.busy",
    2: "source.busy",
    12: "source.too_many",
    108: "source.query_not_known",
    109: "source.no_database",
    114: "source.query_not_known",
    117: "source.query_not_known",
    235: "source.no_database",
    236: "source.not_allowed",
    238: "source.other_schema",
    239: "source.other_schema",
}
OUT_OF_RANGE = {"61", "info:srw/diagnostic/1/61"}


def of_sru(uri: str, message: str, details: str) -> Problem:
    """The problem that a diagnostic of SRU tells."""
    number = uri.rpartition("/")[2].strip()
    known = _SRU.get(int(number)) if number.isdecimal() and len(number) < len("1000") else None
    return _problem(known, number, f"{message} {details}")


def of_bib_1(number: str, message: str) -> Problem:
    """The problem that a diagnostic of Z39.50 tells."""
    return _problem(_BIB_1.get(int(number)), number, message)


def _problem(code: str | None, number: str, message: str) -> Problem:
    said = _NOT_SHOWN.sub(" ", message).strip()[:_LONGEST]
    return Problem(code or "source.diagnostic", {"number": number[:_LONGEST], "said": said})
