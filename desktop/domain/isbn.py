"""The two forms of an ISBN: of 13 digits, and of 10 where it begins with 978 (ISO 2108)."""

SHORT = 10
"""The signs of the older form."""

_ZEROES_OF_13 = ord("0") * sum((1, 3) * 6)
_ZEROES_OF_10 = ord("0") * sum(range(10, 1, -1))


def isbn_forms(isbn: str) -> tuple[str, ...]:
    """`isbn`, of 10 or 13 signs, and its other form if it has one."""
    if len(isbn) == SHORT:
        digits = "978" + isbn[:-1]
        a, b, c, d, e, f, g, h, i, j, k, l = digits.encode()  # noqa: E741 - no sum is quicker
        odd, even = a + c + e + g + i + k, b + d + f + h + j + l
        return isbn, f"{digits}{(_ZEROES_OF_13 - odd - 3 * even) % 10}"
    if not isbn.startswith("978"):
        return (isbn,)
    digits = isbn[3:-1]
    a, b, c, d, e, f, g, h, i = digits.encode()
    odd = 10 * a + 9 * b + 8 * c + 7 * d + 6 * e + 5 * f + 4 * g + 3 * h + 2 * i
    return isbn, digits + "0123456789X"[(_ZEROES_OF_10 - odd) % 11]
