"""Each part of the rules of the house, read aloud: a line for each thing it says."""

from collections.abc import Callable
from datetime import date, timedelta

from desktop.domain.closures import Closures
from desktop.domain.rules import Band, Compensation, HoldTerms, Lateness, MoneyTerms, Part, Rules
from ui.readers.money_words import dong
from ui.rules.words import policy_words, translate
from ui.wording import capital, full_date, number, weekday

_A_MONDAY = date(2024, 1, 1)


def part_lines(rules: Rules, part: Part) -> tuple[str, ...]:
    return _PARTS[part](rules)


def _closures(closures: Closures) -> tuple[str, ...]:
    days = ", ".join(weekday(_A_MONDAY + timedelta(days=n - 1)) for n in sorted(closures.weekdays))
    week = days or translate("Rules", "mở cả tuần")
    yearly = ", ".join(f"{each.day:02}/{each.month:02}" for each in sorted(closures.yearly))
    tet = translate("Rules", "Tết: nghỉ trước {before} ngày, đến hết mồng {through}")
    periods = (
        translate("Rules", "Đợt nghỉ riêng: {first} – {last}").format(
            first=full_date(period.first), last=full_date(period.last)
        )
        for period in closures.periods
    )
    kings = translate("Rules", "Giỗ Tổ Hùng Vương: nghỉ")
    return (
        translate("Rules", "Nghỉ hằng tuần: {days}").format(days=week),
        *([translate("Rules", "Nghỉ hằng năm: {days}").format(days=yearly)] if yearly else []),
        tet.format(before=closures.tet_before, through=closures.tet_through),
        *([kings] if closures.hung_kings else []),
        *periods,
    )


def _lateness(lateness: Lateness) -> tuple[str, ...]:
    rung = translate("Rules", "lần {time}: {days} ngày")
    ladder = [rung.format(time=n, days=days) for n, days in enumerate(lateness.suspension, 1)]
    rest = translate("Rules", "Thẻ tạm nghỉ, {ladder}").format(ladder=", ".join(ladder))
    grace = translate("Rules", "Châm chước {days} ngày")
    return (
        grace.format(days=lateness.grace_days)
        if lateness.grace_days
        else translate("Rules", "Không có ngày châm chước"),
        rest if ladder else translate("Rules", "Trả muộn thì thẻ vẫn dùng được"),
        translate("Rules", "Nhắc lại sau {days} ngày").format(days=lateness.reminder_pause),
    )


def _holds(terms: HoldTerms) -> tuple[str, ...]:
    return (
        translate("Rules", "Mỗi người đặt nhiều nhất {count} cuốn").format(count=terms.limit),
        translate("Rules", "Để riêng {days} ngày mở cửa").format(days=terms.open_days),
        translate("Rules", "Có người chờ vẫn gia hạn được")
        if terms.renew_while_waited
        else translate("Rules", "Có người chờ thì không gia hạn"),
    )


def _privacy(rules: Rules) -> tuple[str, ...]:
    words = translate("Rules", "Xóa tên khỏi lượt mượn {days} ngày sau khi trả")
    return (words.format(days=rules.privacy.history_days),)


def _money(money: MoneyTerms) -> tuple[str, ...]:
    if not money.is_on:
        return (translate("Rules", "Thư viện không thu tiền"),)
    return (
        translate("Rules", "Làm thẻ: {amount}").format(amount=dong(money.card_fee)),
        translate("Rules", "Đặt cọc: {amount}").format(amount=dong(money.deposit)),
        translate("Rules", "Trả trễ mỗi ngày: {amount}").format(amount=dong(money.fine_per_day)),
    )


def _compensation(terms: Compensation) -> tuple[str, ...]:
    bands = sorted(terms.bands, key=lambda band: (band.up_to is None, band.up_to or 0))
    foreign = translate("Rules", "Sách tiếng nước ngoài: ít nhất {percent}% giá sách")
    without = translate("Rules", "Sách không ghi giá: {amount}")
    return (
        *(capital(_band(band, is_only=len(bands) == 1)) for band in bands),
        foreign.format(percent=number(terms.foreign_percent)),
        without.format(
            amount=translate("Rules", "thủ thư định")
            if terms.without_price is None
            else dong(terms.without_price)
        ),
    )


def _band(band: Band, *, is_only: bool) -> str:
    percent = number(band.percent)
    if is_only:
        return translate("Rules", "đền {percent}% giá sách").format(percent=percent)
    if band.up_to is None:
        words = translate("Rules", "sách đắt hơn: đền {percent}% giá sách")
        return words.format(percent=percent)
    words = translate("Rules", "sách giá đến {amount}: đền {percent}% giá sách")
    return words.format(amount=dong(band.up_to), percent=percent)


_PARTS: dict[Part, Callable[[Rules], tuple[str, ...]]] = {
    Part.POLICIES: lambda rules: tuple(map(policy_words, rules.policies)),
    Part.CLOSURES: lambda rules: _closures(rules.closures),
    Part.LATENESS: lambda rules: _lateness(rules.lateness),
    Part.HOLDS: lambda rules: _holds(rules.hold_terms),
    Part.PRIVACY: _privacy,
    Part.MONEY: lambda rules: _money(rules.money),
    Part.COMPENSATION: lambda rules: _compensation(rules.compensation),
}
