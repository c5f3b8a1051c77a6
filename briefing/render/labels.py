"""The page's own words in the edition's language, and its dates and numbers. Knows nothing about records."""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

_CATALOGS = Path(__file__).parent / "locale"
# languages written from right to left, by ISO 639-1 code
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "iw", "ku", "ps", "sd", "ug", "ur", "yi"})
_FALLBACK = "en"


def available_languages() -> tuple[str, ...]:
    """Languages with a catalog of labels, sorted."""
    return tuple(sorted({_FALLBACK, *(path.stem for path in _CATALOGS.glob("*.po"))}))


def direction(language: str) -> str:
    """Return `rtl` or `ltr` for an ISO 639-1 code; what is unknown is `ltr`."""
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


class Labels:
    """Words, dates and numbers for one language and one time zone.

    Args:
        year: of the edition; short dates leave this one out and say any other.
    """

    def __init__(self, language: str, timezone: str, year: int | None = None) -> None:
        self.language = language if language in available_languages() else _FALLBACK
        # what the edition is written in, with labels or without
        self.tongue = language
        self.locale = Locale.parse(self.language)
        self.timezone = timezone
        self.year = year
        self._zone = ZoneInfo(timezone)
        self._catalog = _catalog(self.language)

    def say(self, message: str, **values: object) -> str:
        """Translate an English label; `%(name)s` places are filled from `values`."""
        text = self._catalog.gettext(message)
        return text % values if values else text

    def theme(self, name: str) -> str:
        """Translate the name of a theme that ships with the program; a user's own name stays as it is."""
        return self._catalog.pgettext("theme", name)

    def count(self, one: str, many: str, number: int) -> str:
        """Translate a counted label in the plural form of `number`, which stands as `%(n)s`."""
        return self._catalog.ngettext(one, many, number) % {"n": self.number(number)}

    def capital(self, text: str) -> str:
        """Begin a text with a capital, by the rules of the language where it has any."""
        first = "İ" if self.language == "tr" and text[:1] == "i" else text[:1].upper()
        return first + text[1:]

    def number(self, value: float) -> str:
        """Format a number with the grouping of the language."""
        return format_decimal(value, locale=self.locale)

    def local(self, when: datetime) -> datetime:
        """Move an aware time into the edition's zone."""
        return when.astimezone(self._zone)

    def full_date(self, when: datetime) -> str:
        """`Wednesday, 23 October 2024`, in the edition's zone."""
        return self._format(when, self.say("EEEE, d MMMM y"))

    def day(self, when: datetime) -> str:
        """`23 Oct 2024`, in the edition's zone."""
        return self._format(when, self.say("d MMM y"))

    def month(self, when: datetime) -> str:
        """`October 2024`, in the edition's zone."""
        return self._format(when, self.say("LLLL y"))

    def short_day(self, when: datetime) -> str:
        """`23 Oct`, in the edition's zone; with the year when it is not the edition's."""
        return self._format(when, self.say("d MMM")) if self._is_of_the_year(when) else self.day(when)

    def calendar_day(self, day: date) -> str:
        """`23 Oct`, of a plain date; with the year when it is not the edition's."""
        pattern = self.say("d MMM") if day.year == self.year else self.say("d MMM y")
        return format_date(day, pattern, locale=self.locale)

    def moment(self, when: datetime | None) -> str:
        """`23 Oct 2024, 06:40`, in the edition's zone; a label when there is none."""
        if when is None:
            return self.say("no time given")
        return self.day(when) if _is_day(when) else self._format(when, self.say("d MMM y, HH:mm"))

    def clock(self, when: datetime, *, beside: datetime | None = None) -> str:
        """`06:40`, with the day in front unless `beside` is on it, and with the year when it is not the edition's."""
        if beside is not None and self.local(when).date() == self.local(beside).date():
            return self._format(when, "HH:mm")
        is_of_the_year = self._is_of_the_year(when)
        return self._format(when, self.say("d MMM, HH:mm") if is_of_the_year else self.say("d MMM y, HH:mm"))

    def reported(self, when: datetime, *, beside: datetime | None = None) -> str:
        """`22 Oct, 06:40` of a source's time; the day alone where the source gives no more (midnight UTC)."""
        return self.short_day(when) if _is_day(when) else self.clock(when, beside=beside)

    def zone(self, when: datetime) -> str:
        """`Europe/London, UTC+01:00` as it stands at `when`."""
        offset = self.local(when).strftime("%z")
        return "UTC" if self.timezone == "UTC" else f"{self.timezone}, UTC{offset[:3]}:{offset[3:5]}"

    def join(self, names: Iterable[str]) -> str:
        """`A, B and C`, in the order given."""
        listed = list(names)
        if len(listed) < 2:
            return "".join(listed)
        head = self.say(", ").join(listed[:-1])
        return self.say("%(head)s and %(last)s", head=head, last=listed[-1])

    def foreign(self, language: str) -> str:
        """`Spanish`, as the edition's readers call it; "" for their own language and for an unknown one."""
        spoken = language.split("-")[0]
        if not language or spoken in (self.language, self.tongue.split("-")[0]):
            return ""
        return str(self.locale.languages.get(spoken, ""))

    def _is_of_the_year(self, when: datetime) -> bool:
        return self.local(when).year == self.year

    def _format(self, when: datetime, pattern: str) -> str:
        return format_datetime(self.local(when), pattern, locale=self.locale)


@lru_cache(maxsize=32)
def labels_for(language: str, timezone: str, year: int | None = None) -> Labels:
    """Return the labels of an edition; catalogs are read once."""
    return Labels(language, timezone, year)


@lru_cache(maxsize=16)
def _catalog(language: str) -> gettext.NullTranslations:
    # English labels are the message ids: nothing to read
    if language == _FALLBACK:
        return gettext.NullTranslations()
    with (_CATALOGS / f"{language}.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _is_day(when: datetime) -> bool:
    """Say whether a time is a day's: sources that give a date alone are read as midnight UTC."""
    return not any(when.astimezone(UTC).timetuple()[3:6])
