"""How the words of a number add up and multiply: "cien mil millones", "साढ़े तीन लाख"."""

from __future__ import annotations

from decimal import Context, Decimal
from functools import reduce
from typing import Final

from claims.model import Lang

ONE: Final = Decimal(1)
#: Wide enough that nothing read here is rounded.
EXACT: Final = Context(prec=80)


class Total:
    """A number in the making: finished groups ("two million"), and the one being read.

    Each method takes one word in, and says whether it belongs to the number.

    Args:
        current: What the digits before the words say, or None.
        resolution: One unit of the last of those digits.
    """

    def __init__(self, current: Decimal | None, resolution: Decimal) -> None:
        self.resolution = resolution
        self.last_scale = ONE
        self._groups: list[Decimal] = []
        self._current = current
        self._offset: Decimal | None = None
        self._digits = current is not None
        self._halved = False

    @property
    def started(self) -> bool:
        """Whether anything has been read."""
        return bool(self._groups) or self._current is not None

    @property
    def complete(self) -> bool:
        """Whether what has been read is a number: साढ़े alone is none."""
        return self._offset is None and self.started

    @property
    def may_take_digits(self) -> bool:
        """Whether digits may go on: "3 करोड़" + "20 लाख"."""
        return bool(self._groups) and self._current is None

    @property
    def value(self) -> Decimal:
        """The number as far as it has been read."""
        return reduce(EXACT.add, self._groups, self._current or Decimal(0))

    def may_join(self, lang: Lang, *, article: bool) -> bool:
        """Whether the grammar lets a word be added with "and" before it."""
        current = self._current
        if lang == "es":
            return current is not None and current % 100 >= 30
        if article and self.last_scale >= 10**6 and current is None:
            return False  # "um milhão e um quilômetro"
        return lang == "pt" or (lang == "en" and (current is None or current >= 20))

    def add(self, value: Decimal, lang: Lang) -> bool:
        """Add "one" to "twenty", "veinte" to "doscientos"; False where they make no number."""
        if self._offset is not None:
            value, self._offset = value + self._offset, None
            self.resolution = Decimal("0.01")
        elif self._current is not None:
            if self._digits or not _fits(self._current, value, lang):
                return False
            value += self._current
            self.resolution = ONE
        elif value != value.to_integral_value():
            self.resolution = Decimal("0.1")
        else:
            self.resolution = Decimal(100) if value >= 100 else ONE
        self._current = value
        self._digits = False
        return True

    def add_digits(self, value: Decimal, resolution: Decimal) -> bool:
        """Go on with digits, which a scale must follow."""
        self._current, self.resolution, self._digits = value, resolution, True
        return True

    def add_half(self) -> bool:
        """Add half of the last scale: "a million and a half"."""
        if self._halved:
            return False
        self._halved = True
        if self._current is not None:
            self._current += Decimal("0.5")
            self.resolution = Decimal("0.1")
        elif self._groups:
            self._groups.append(self.last_scale / 2)
            self.resolution = self.last_scale / 10
        else:
            return False
        return True

    def offset(self, by: Decimal) -> bool:
        """Move the number that follows: साढ़े, half more."""
        if self._current is not None or self._offset is not None:
            return False
        self._offset = by
        return True

    def scale(self, by: Decimal) -> bool:
        """Multiply the group, and smaller groups before it: "cien mil millones"."""
        if self._offset is not None:
            self._current, self._offset = ONE + self._offset, None
            self.resolution = Decimal("0.01")
        if by == 100 and (self._current is None or self._current >= 100) and self.started:
            if self._groups and self._current is None:
                self._current = ONE  # हज़ार सौ: a hundred more
            else:
                return False
        kept = len(self._groups)
        while kept and self._groups[kept - 1] < by:
            kept -= 1
        smaller = self._groups[kept:]
        if self._current is None and not smaller:
            if not self._groups:
                return False
            self._current, self.resolution = ONE, ONE  # "dos millones mil": one thousand more
        chunk = EXACT.multiply(reduce(EXACT.add, smaller, self._current or Decimal(0)), by)
        if kept and self._groups[kept - 1] <= chunk:
            return False  # groups get smaller, so this is another number
        del self._groups[kept:]
        if by == 100:
            # The hundreds go on: "two hundred" + "five" + "thousand".
            self._current, self._digits = chunk, False
        else:
            self._groups.append(chunk)
            self._current = None
            self.last_scale = by
        self.resolution = EXACT.multiply(self.resolution, by)
        return True


def _fits(current: Decimal, value: Decimal, lang: Lang) -> bool:
    """Whether a word adds to what stands before it: smaller than its last round part."""
    if value == 0 or value != value.to_integral_value():
        return False
    below_100 = current % 100
    if below_100 == 0:
        return current >= 100 and value < 100
    return lang != "hi" and below_100 >= 20 and below_100 % 10 == 0 and value < 10
