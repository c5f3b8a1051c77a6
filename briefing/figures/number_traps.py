"""Numbers that count nothing: years, ages, clock times, names, scores, phone and list numbers, idioms."""

from __future__ import annotations

import re

from briefing.figures.units import GLUED_UNITS
from briefing.text.calendar_words import MONTHS
from briefing.text.number_words import Number
from briefing.text.word_lists import word_set

# Right after a number: a clock time, an age, an idiom. Matched at its end only.
_AFTER = re.compile(
    r"""
    \so['’]clock|\s?[ap]\.?\s?m\b\.?(?!\s?\w*illion)|\s(?:GMT|UTC|hrs|Uhr|FM|MHz)\b|\s?h\b(?!a)
    |\s?[-\s]\s?(?:to[-\s]|and[-\s])?(?:\w{1,12}[-\s])?(?:years?|months?|weeks?|days?)\s?[-\s]\s?olds?\b
    |[-\s]calib(?:er|re)\b
    |(?:\sand\sa\shalf)?\syears?\sof\sage\b|\sans\b(?=[,.])|[-\s]jährig|-лет
    |[-\s](?:fold|way|state|sided|party|star|time|faced|wheel\w*|part|stage|tier|pronged|page|prong|room|storey|story|hander|
       piece|nation|thirds\smajority|point\splan)\b
    |s\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "At 10.30 voter turnout was low"
_AT_CLOCK = re.compile(r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom) $")
_CLOCK_POINT = re.compile(
    r"(?:[01]?\d|2[0-3])\.[0-5]\d(?!\d|\s?(?:%|per|pct|[mb]illion|trillion|bn|[a-z]+s\b))"
)
_RACE = re.compile(
    r"\d{2,5}\s?m\s(?:final|race|sprint|hurdles|freestyle|relay|title|record|butterfly|backstroke|champion|gold|silver|bronze|heat)"
)
# "one" as a pronoun or in an idiom
_AFTER_ONE = re.compile(
    r"\s(?:of|another|day|hand|side|thing|man|woman|point|time|way|week|month|year)\b(?!s?\s(?:truce|ceasefire))"
)
_ONE_HYPHEN = re.compile(r"-(?:day|night|hour|week|month|year|way|off|time|man|woman|stop|two|on)\b")
# "no one was hurt", "a mother of two died"
_NO = re.compile(r"\bno[ -]$", re.IGNORECASE)
_PARENT_OF = re.compile(r"\b(?:grand)?(?:mother|father|parent|mom|mum|dad)[- ]of[- ]$", re.IGNORECASE)
# Within a run of digits and the signs between them.
_IN_CLUSTER = re.compile(
    r"""
    \+\d[\d\s()./-]{6,20}\d|\(?\d{3}\)?[-.\s]\d{3}[-.]\d{4}|(?<!\d)0\d{2,4}[-\s/]\d{3,}[-\s]?\d{2,}       # phone
    |(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b|GMT|UTC|hrs|Uhr|local)|(?<!\d)(?:[01]?\d|2[0-3])[:h][0-5]\d(?!\d)
    |(?<!\d)\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d)|(?<!\d)\d{1,4}/\d{1,4}(?!\d)|\[\d{1,3}\]
    |\d\d?(?:\sto\s|-)\d\d?\s?[ap]\.?m\b
    """,
    re.VERBOSE,
)
_CLUSTER_SIGNS = frozenset("0123456789:/.()+-h []")
_REACH = 22
_AGE_WORDS = frozenset(("age", "aged", "ages", "âgé", "âgée", "âgés"))
_AGE_LINKS = frozenset(("of", "between", "from", "under", "over", "above", "below", "de", "at"))
_UNDER = frozenset(("under", "over", "above", "below"))
_MINORS = word_set(
    "children kids those people adults men women anyone everyone citizens boys girls both all youths"
)
_LIST_MARK = re.compile(r"\s*(?:\(?\d{1,3}[.)]\s|\d{1,2}\s?[-–]\s?(?=[A-Z])|#\d+)")

# "24 octubre" in a text of another language; labels of a page ("32 Posts"); rounds of a cup ("their last 32 tie")
_FOREIGN_MONTH = frozenset(
    month for months in MONTHS.values() for month in months if len(month) > 3 and month not in MONTHS["en"]
)
_PAGE_LABEL = re.compile(
    r"\s(?:Posts?|Comments?|Shares?|Likes?|Photos?|Images?|Videos?|Replies|Followers|Following|Votes?|Tweets?|Views?|Reviews?|"
    r"Responses|Readers?|Retweets|Pictures|Slides|min read|minute read|Notes)\b"
)
_NEXT_LETTERS = re.compile(r"\s([^\W\d_]+)")
_CUP_ROUNDS = frozenset((4, 8, 16, 32, 64, 128))
_LAST = re.compile(r"\b[Ll]ast $")
_TITLE_REACH = 24
_LIST_TITLE = re.compile(
    r"^\W*(?:[Nn]ext|[Pp]revious|[Rr]elated|[Mm]ore|[Rr]ead(?: more)?|[Ss]ee also|[Ww]atch|[Aa]lso)\s?:\s"
)
# capitalized words that may stand before a true count ("About 400", "Israel's 42 hostages")
_NOT_A_NAME = word_set(
    """
    a about above across additionally after all almost altogether among an and another approximately
    around as at at-least barely because before below besides between but by close despite during each
    either even every exactly few fewer following for from fully half he his her however if in including
    inside into is it its just last least less like many meanwhile more most my nearly next no now of on
    once only or other our out over per perhaps plus reportedly roughly she since so some still that the
    their then there these they this those though three through to today together total toll under
    unlike until up upwards upward us was we were when where while with within without yesterday
    additional overall police rescuers officials authorities hospitals doctors troops
    soldiers israel's gunmen militants rebels fighters forces killed wounded injured monday tuesday
    wednesday thursday friday saturday sunday overnight separately elsewhere earlier later
    nationwide worldwide environ quelque près au les des ces selon más unos unas
    cerca los las etwa rund mindestens über die mehr fast около более свыше не примерно
    """
)
# words that name what follows: "Resolution 1701", "article 5", "channel 14"
_NAMING = word_set(
    """
    article articles resolution resolutions section sections chapter clause paragraph page pages no nos
    number numbers nr n° № flight channel route highway road line terminal gate room floor level phase
    step stage chapter category type mark unit brigade division regiment battalion corps group class
    grade tier version protocol appendix annex directive regulation law act bill case docket block
    district ward precinct zone area sector station platform track figure table item point question
    volume issue episode season series part lot square psalm verse rule amendment proposition measure
    option plan model boeing airbus apollo expo bus tram train train's squadron hull tel phone fax box
    suite apartment apt p. pp chart paragraph camp barrack extension war interstate autoroute nationale
    rn artículo resolución ley decreto résolution loi décret gesetz formula versión version notice
    treaty agenda protocol artikel paragraf absatz numéro número nummer статья резолюция الفقرة المادة
    القرار رقم
    """
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|post|pre|from|of|until|till|during|before|after|late|early|mid|year|the|through|throughout|between|circa|and|to|spring|summer|autumn|fall|winter|en|depuis|desde|de|seit|im|jahr|в|с|عام|منذ|سنة)[\s-]|[('’])$",
    re.IGNORECASE,
)
# "In Arvel 12 houses": a place before a count
_FOLLOWS_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Aa]cross) (?:[A-Z][\w'’-]+ ?){1,3}$")
_STREET = re.compile(
    r"\s(?:[A-Z](?:\.|[\w'’-]+)\s){1,3}(?:Street|Avenue|Road|Lane|Square|Boulevard|Drive|Place|Way|Quay|St|Ave|Rd|Blvd)\b"
)
_AGE_AFTER_NAME = re.compile(r"[A-Z][\w'’-]+,?\s?[(,]\s?$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['’.-][^\W\d_]+)*[.°]?|№)[\s\u00a0]$")
_CODE_BEFORE = re.compile(r"[\w#@&/_^*=~][-/.–]?$|[\w)]-$|\$-$")


def is_masked(text: str, number: Number, start: int, end: int) -> bool:
    """Whether the number is part of a time, an age, a phone number, an address on the web, an idiom."""
    if number.share:
        return False
    near = text[max(start, number.start - 20) : number.start]
    if _PARENT_OF.search(near) or (number.amount.value == 1 and number.spelled and _NO.search(near)):
        return True
    if not number.currency and (
        _AFTER.match(text, number.end, min(end, number.end + 40))
        or _RACE.match(text, number.start, min(end, number.end + 14))
    ):
        return True
    if not number.currency and (_is_clock(text, number, start) or _is_label(text, number, start, end)):
        return True
    if number.spelled:
        if number.amount.value == 0 or (
            number.amount.value == 1
            and (_AFTER_ONE.match(text, number.end, end) or _ONE_HYPHEN.match(text, number.end, end))
        ):
            return True
    elif (
        number.amount.value == 0 and not number.currency and not _ZERO_MEASURED.match(text, number.end)
    ) or (
        _is_formula(text, number)
        or _in_cluster(text, number)
        or (number.end - start < 6 and _LIST_MARK.match(text, start, end))
    ):
        return True
    return _is_aged(text, number, start)


_ZERO_MEASURED = re.compile(r"\s?(?:%|per ?cent|pct|°|degrees)")
# "the 5+2 talks"
_FORMULA = re.compile(r"\d\s?\+\s?\d")


def _is_formula(text: str, number: Number) -> bool:
    near = text[max(0, number.start - 3) : number.end + 3]
    return "+" in near and _FORMULA.search(near) is not None


def _is_clock(text: str, number: Number, start: int) -> bool:
    """As in "at 10.30"."""
    return (
        not number.spelled
        and _CLOCK_POINT.match(text, number.start, number.end + 12) is not None
        and _AT_CLOCK.search(text, max(start, number.start - 8), number.start) is not None
    )


def _is_label(text: str, number: Number, start: int, end: int) -> bool:
    following = _NEXT_LETTERS.match(text, number.end, min(end, number.end + 20))
    if following and following[1].lower() in _FOREIGN_MONTH:
        return True
    if (
        following
        and following[1][0].isupper()
        and not number.spelled
        and _PAGE_LABEL.match(text, number.end, min(end, number.end + 14))
    ):
        return True
    if number.start - start < _TITLE_REACH and _LIST_TITLE.match(text[start : number.start]):
        return True
    value = number.amount.value
    if value in _CUP_ROUNDS and _LAST.search(text, max(start, number.start - 6), number.start):
        return following is None or following[1].lower() in (
            "tie",
            "match",
            "clash",
            "game",
            "encounter",
            "meeting",
        )
    return False


def _is_aged(text: str, number: Number, start: int) -> bool:
    """As in "aged 42", "children under 12", "top ten", "day 3"."""
    near = text[max(start, number.start - 24) : number.start].lower()
    if near[-1:] not in (" ", "(", "\n", "\u00a0"):
        return False
    words = near.replace("(", " ").split()
    last = words[-1].rpartition("-")[2].strip("'\"“‘") if words else ""
    before = words[-2] if len(words) > 1 else ""
    if last in _AGE_WORDS or (last in _AGE_LINKS and before in _AGE_WORDS):
        return True
    if last in _UNDER and before in _MINORS:
        return number.amount.value < 100
    return last in ("top", "day", "twenty") and not number.marked


def _in_cluster(text: str, number: Number) -> bool:
    """Phone numbers, clock times, dates in digits, fractions, web addresses."""
    left, right = number.start, number.end
    while left > 0 and number.start - left < _REACH and text[left - 1] in _CLUSTER_SIGNS:
        left -= 1
    while right < len(text) and right - number.end < _REACH and text[right] in _CLUSTER_SIGNS:
        right += 1
    if right - left > number.end - number.start:
        for match in _IN_CLUSTER.finditer(text, left, min(len(text), right + 6)):
            if match.start() < number.end and match.end() > number.start:
                return True
    return _in_address(text, number)


def _in_address(text: str, number: Number) -> bool:
    """In a token with "://", "www." or "@"."""
    left = number.start
    while left > 0 and number.start - left < 80 and not text[left - 1].isspace():
        left -= 1
    token = text[left : number.end + 1]
    return len(token) > 5 and ("://" in token or token.startswith("www.") or "@" in token)


def word_before(text: str, position: int, start: int) -> str:
    """The word just before a position, "" at the sentence's start or after punctuation."""
    match = _WORD_BEFORE.search(text, max(start, position - 40), position)
    return match[1] if match else ""


def is_part_of_code(text: str, number: Number) -> bool:
    """Digits glued to letters or signs: "F-16", "G20", "v3", "21st"; and words in a name: "the Big Four"."""
    before = text[max(0, number.start - 2) : number.start]
    after = text[number.end : number.end + 2]
    if not number.spelled and not number.currency and _CODE_BEFORE.search(before):
        return True
    if number.spelled and text[number.start].isupper() and before[:1].isalnum() and before[1:] == " ":
        return True
    if number.spelled:
        return before.endswith("-") or (after[:1] == "-" and after[1:2].isdigit())
    if after[:1].isalpha() and after[:1].isascii():
        return glued_unit(text, number) is None
    return bool(
        after[:1] in "/_@"
        or (after[:1] in ".:," and after[1:2].isdigit())
        or (after[:1] == "-" and after[1:2].isdigit())
    )


_GLUED = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, GLUED_UNITS), key=lambda u: (-len(u), u)))})(?![\w²³]|-\w|/\w)",
    re.IGNORECASE,
)
# units that a glued letter names only in their own case or for plausible values
_PIXELS = frozenset((240, 360, 480, 720, 1080, 1440, 2160))
_UPPER_ONLY = frozenset("CFW")


def glued_unit(text: str, number: Number) -> tuple[str, int] | None:
    """The unit written on to digits ("50mph", "256GB") and where it ends; None for none."""
    if number.spelled or not text[number.end : number.end + 1].isalpha():
        return None
    match = _GLUED.match(text, number.end)
    if match is None:
        return None
    spelling = match[0]
    if len(spelling) == 1:
        upper = spelling.upper() in _UPPER_ONLY
        if upper != spelling.isupper() or (spelling == "p" and number.amount.value in _PIXELS):
            return None
    return GLUED_UNITS[spelling.lower()], match.end()


# what a range in digits counts: "33-35 billion", "15-18 dlrs a barrel", "6-30 years"; results of matches do not
_RANGE_NOUN = re.compile(
    r"\s?(?:%|[$€£¥]|pct\b|per ?cent)|[ -]?(?:m|bn|k|b|[Mm]illion|[Bb]illion|[Tt]rillion|thousand|mln|crore|lakh)\b"
    r"|(?:[ -]|(?=[a-z]))(?!games?\b|points\b|goals\b|sets\b|wins?\b|vict|seasons?\b|votes?\b)"
    r"(?:[a-z-]+ ){0,2}(?:[a-z]{2,}s|men|women|people|children)\b"
)
_RANGE_MARK = frozenset("-–—")


def is_hyphen_range(text: str, left: Number, right: Number) -> bool:
    """Whether two numbers around a dash are the ends of a range: "33-35 billion"; not a result, a season or a code."""
    if text[left.end : right.start] not in _RANGE_MARK or left.spelled or right.spelled:
        return False
    low, high = left.amount.value, right.amount.value
    if not 0 < low < high or (left.currency and not right.currency and not left.marked and high > 1e3 * low):
        return False
    if may_be_year(left) or (text[left.start] == "0" and low >= 1) or text[right.start] == "0":
        return False
    before = text[max(0, left.start - 1) : left.start]
    if before and (before.isalnum() or before in "-/_#@.:"):
        return False
    return left.currency != "" or _RANGE_NOUN.match(text, right.end) is not None


def may_be_year(number: Number) -> bool:
    """Four plain digits in the range of years that news tells of."""
    value = number.amount.value
    plain = not (number.spelled or number.marked or number.currency)
    return plain and 1000 <= value <= 2100 and not value % 1


def is_year(text: str, number: Number, start: int, *, has_noun: bool, counts_surely: bool) -> bool:
    """A number that may be a year and that nothing marks as a count: no people, measure, event or hedge."""
    value = number.amount.value
    if not has_noun:
        return True
    before = text[max(start, number.start - 14) : number.start]
    if _YEAR_BEFORE.search(before) is not None:
        return True
    return value >= 1800 and not counts_surely


def is_name_number(text: str, number: Number, start: int, *, has_noun: bool) -> bool:
    """Numbers that belong to a name: the word before names ("Resolution 1701", "Route 4", "Boeing 737")."""
    before = word_before(text, number.start, start)
    if not before or number.currency:
        return False
    bare = re.split(r"['’]", before.rstrip(".").lower())[-1]
    if (
        bare in _NAMING
        and not number.marked
        and not (has_noun and before[0].islower() and bare in ("group", "area", "point"))
    ):
        return True
    if before.endswith(("'s", "’s")):
        return False
    # "an iPhone 7"
    is_capital = before[0].isupper() or (before.isalpha() and not before.islower())
    if number.marked or bare in _NOT_A_NAME or not is_capital:
        return False
    return not (has_noun and _FOLLOWS_PLACE.search(text, max(start, number.start - 50), number.start))


# "Irena Dolic, 58, was killed": a full name, and no place ("in New Arvel, 58, ...")
_AFTER_FULL_NAME = re.compile(
    r"(?<![A-Za-z])[A-Z][\w'’-]+ (?:(?:\([^)]{1,20}\)|[A-Z][\w'’.-]*|[a-z]{2,3}) ){0,3}[A-Z][\w'’-]+, $"
)
_PLACE_OF_NAME = re.compile(r"\b(?:in|at|near|from|of|to|around) (?:[A-Z][\w'’.-]* ?){1,4}, $", re.IGNORECASE)


def is_age_of_name(text: str, number: Number, start: int) -> bool:
    """As in "Irena Dolic, 58, was killed": surely an age, whatever befell her."""
    near = text[max(start, number.start - 50) : number.start]
    return (
        is_age(text, number, start)
        and text[number.end : number.end + 1] == ","
        and _AFTER_FULL_NAME.search(near) is not None
        and _PLACE_OF_NAME.search(near) is None
    )


def is_age(text: str, number: Number, start: int) -> bool:
    """As in "Irena Dolic, 58, who": a small number in commas after a name."""
    if number.spelled or number.amount.value > 115 or number.amount.value % 1 or number.marked:
        return False
    after = text[number.end : number.end + 2]
    if after[:1] not in (",", ")", ".", ";", "") or (after[:1] == "," and after[1:2].isdigit()):
        return False
    return _AGE_AFTER_NAME.search(text, max(start, number.start - 30), number.start) is not None


def is_address(text: str, number: Number) -> bool:
    return not number.marked and _STREET.match(text, number.end, number.end + 80) is not None
