"""A field as a line that can be typed, and back, without a sign being lost.

Subfields are led by ‡ and their code: `‡a Tuổi thơ dữ dội / ‡c Phùng Quán`. Between the code and
the text, and before the next ‡, stands one space that is not part of the text.
"""

from desktop.domain.record import SUBFIELD, Field

SIGN = "‡"
_INDICATORS = 2
_BLANK = "#"


def shown(field: Field) -> str:
    """The data of a control field as it is; else the subfields without the indicators."""
    if field.is_control:
        return field.data
    head, *parts = field.data[_INDICATORS:].split(SUBFIELD)
    said = " ".join(f"{SIGN}{part[:1]} {part[1:]}" if part else SIGN for part in parts)
    return head + said


def typed(field: Field, text: str) -> Field:
    """The field saying `text` instead; indicators and identity stay."""
    if field.is_control:
        return field._replace(data=text)
    head, *parts = text.split(SIGN)
    parts[:-1] = [part.removesuffix(" ") for part in parts[:-1]]
    said = (SUBFIELD + part[:1] + part[1:].removeprefix(" ") for part in parts)
    return field._replace(data=f"{field.data[:_INDICATORS]:2}{head}{''.join(said)}")


def indicator(field: Field, number: int) -> str:
    """The first or the second one, a blank as #."""
    if field.is_control:
        return ""
    return field.data[number - 1 : number].replace(" ", _BLANK)


def with_indicator(field: Field, number: int, value: str) -> Field:
    sign = (value.strip() or _BLANK)[0].replace(_BLANK, " ")
    data = f"{field.data[:_INDICATORS]:2}{field.data[_INDICATORS:]}"
    return field._replace(data=data[: number - 1] + sign + data[number:])
