"""The rules as the text that is kept, put in the journal and sent by the province.

Strict about what it knows, silent about what it does not: a newer province may say more.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from desktop.domain.closures import Closures, DayOfYear, Period
from desktop.domain.errors import InputError
from desktop.domain.patron import PatronCategory
from desktop.domain.policy import Lending, Policy
from desktop.domain.register import Kind
from desktop.domain.rules import (
    FIELDS,
    SHIPPED,
    Band,
    Compensation,
    HoldTerms,
    Lateness,
    MoneyTerms,
    Part,
    Privacy,
    Rules,
)

_Word = TypeVar("_Word", bound=StrEnum)

_MOST = 1_000_000_000
_MOST_DAYS = 3650
_MOST_ROWS = 400
_WEEK = 7
_LEAP_YEAR = 2024
_LONGEST_SITE = 64


def body_of(rules: Rules) -> str:
    """All parts, and which of them are bound."""
    plain: dict[str, Any] = {part.value: plain_of(rules, part) for part in Part}
    plain["bound"] = sorted(rules.bound)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def rules_of_body(body: str, *, version: int = 0, before: Rules = SHIPPED) -> Rules:
    """The rules that a text tells; of parts that it leaves out, `before` holds."""
    plain = _object(body)
    rules = replace(before, version=version)
    for part in Part:
        if part in plain:
            rules = replace(rules, **{FIELDS[part]: value_of(part, plain[part])})
    return replace(rules, bound=_bound(plain.get("bound", [])))


def parts_in(body: str) -> frozenset[Part]:
    """The parts that a text tells."""
    plain = _object(body)
    return frozenset(part for part in Part if part in plain)


def plain_of(rules: Rules, part: Part) -> Any:
    """One part as JSON has it."""
    return _plain(getattr(rules, FIELDS[part]))


def value_of(part: Part, plain: Any) -> Any:
    """One part, checked. InputError when it makes no sense."""
    try:
        return _READERS[part](plain)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError("rules.not_understood", part=part.value) from error


def _object(body: str) -> dict[str, Any]:
    try:
        plain = json.loads(body)
    except ValueError as error:
        raise InputError("rules.not_understood", part=None) from error
    if not isinstance(plain, dict):
        raise InputError("rules.not_understood", part=None)
    return plain


def _bound(names: Any) -> frozenset[Part]:
    known = set(Part)
    return frozenset(Part(name) for name in names if name in known)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset | tuple):
        each = [_plain(each) for each in value]
        return sorted(each) if isinstance(value, frozenset) else each
    if is_dataclass(value):
        said = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {name: each for name, each in said.items() if each is not None}
    return value


def _policies(plain: Any) -> tuple[Policy, ...]:
    rows = tuple(_policy(row) for row in _some(plain))
    first = rows[0]
    is_whole = first.category is None and not first.is_for_some
    if not is_whole or None in {first.limit, first.period_days, first.renewals}:
        raise ValueError
    if len({(row.category, row.kind, row.site) for row in rows}) < len(rows):
        raise ValueError
    return rows


def _policy(row: Mapping[str, Any]) -> Policy:
    site = row.get("site")
    if not (site is None or (isinstance(site, str) and len(site) <= _LONGEST_SITE)):
        raise TypeError
    return Policy(
        category=_word(PatronCategory, row.get("category")),
        kind=_word(Kind, row.get("kind")),
        site=site,
        lending=_word(Lending, row.get("lending")),
        limit=_number_or_none(row.get("limit")),
        period_days=_number_or_none(row.get("period_days"), least=1, most=_MOST_DAYS),
        renewals=_number_or_none(row.get("renewals")),
    )


def _closures(plain: Mapping[str, Any]) -> Closures:
    weekdays = frozenset(_number(day, least=1, most=_WEEK) for day in _list(plain, "weekdays"))
    if len(weekdays) == _WEEK:
        raise ValueError
    periods = (Period(*map(date.fromisoformat, pair)) for pair in _list(plain, "periods"))
    return Closures(
        weekdays=weekdays,
        yearly=frozenset(_day_of_year(pair) for pair in _list(plain, "yearly")),
        periods=tuple(sorted(_forward(period) for period in periods)),
        tet_before=_number(plain.get("tet_before", 0), most=30),
        tet_through=_number(plain.get("tet_through", 0), most=30),
        hung_kings=_yes(plain.get("hung_kings", False)),
    )


def _day_of_year(pair: Any) -> DayOfYear:
    month, day = pair
    date(_LEAP_YEAR, month, day)
    return DayOfYear(month, day)


def _forward(period: Period) -> Period:
    if not 0 <= (period.last - period.first).days <= _MOST_DAYS:
        raise ValueError
    return period


def _lateness(plain: Mapping[str, Any]) -> Lateness:
    usual = Lateness()
    return Lateness(
        grace_days=_number(plain.get("grace_days", usual.grace_days), most=_MOST_DAYS),
        suspension=tuple(_number(days, most=_MOST_DAYS) for days in _list(plain, "suspension")),
        reminder_pause=_number(plain.get("reminder_pause", usual.reminder_pause), most=_MOST_DAYS),
    )


def _holds(plain: Mapping[str, Any]) -> HoldTerms:
    usual = HoldTerms()
    return HoldTerms(
        limit=_number(plain.get("limit", usual.limit)),
        open_days=_number(plain.get("open_days", usual.open_days), least=1, most=60),
        renew_while_waited=_yes(plain.get("renew_while_waited", usual.renew_while_waited)),
    )


def _privacy(plain: Mapping[str, Any]) -> Privacy:
    return Privacy(history_days=_number(plain["history_days"], least=1, most=_MOST_DAYS))


def _money(plain: Mapping[str, Any]) -> MoneyTerms:
    return MoneyTerms(
        is_on=_yes(plain.get("is_on", False)),
        card_fee=_number(plain.get("card_fee", 0)),
        fine_per_day=_number(plain.get("fine_per_day", 0)),
        deposit=_number(plain.get("deposit", 0)),
    )


def _compensation(plain: Mapping[str, Any]) -> Compensation:
    bands = (
        Band(up_to=_number_or_none(band.get("up_to")), percent=_number(band["percent"]))
        for band in _some(plain["bands"])
    )
    return Compensation(
        bands=tuple(bands),
        foreign_percent=_number(plain.get("foreign_percent", 100)),
        without_price=_number_or_none(plain.get("without_price")),
    )


_READERS: dict[Part, Callable[[Any], object]] = {
    Part.POLICIES: _policies,
    Part.CLOSURES: _closures,
    Part.LATENESS: _lateness,
    Part.HOLDS: _holds,
    Part.PRIVACY: _privacy,
    Part.MONEY: _money,
    Part.COMPENSATION: _compensation,
}


def _some(plain: Any) -> list[Any]:
    if not (isinstance(plain, list) and 0 < len(plain) <= _MOST_ROWS):
        raise TypeError
    return plain


def _list(plain: Mapping[str, Any], name: str) -> list[Any]:
    found = plain.get(name, [])
    if not (isinstance(found, list) and len(found) <= _MOST_ROWS):
        raise TypeError
    return found


def _word(kind: type[_Word], name: Any) -> _Word | None:
    return None if name is None else kind(name)


def _number_or_none(value: Any, *, least: int = 0, most: int = _MOST) -> int | None:
    return None if value is None else _number(value, least=least, most=most)


def _number(value: Any, *, least: int = 0, most: int = _MOST) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError
    return value


def _yes(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value
