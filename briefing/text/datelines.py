"""Recognize the place-and-date line at the head of a report: "MERIN, Oct 22 (Meridian Wire) - "."""

from __future__ import annotations

import re

from briefing.text.word_lists import word_set

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
    r"|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|Januar|Februar|März|Juni|Juli|Oktober|Dezember)"
)
_DATE = rf"(?:{_MONTH}\.? ?\d{{1,2}}|\d{{1,2}}(?:\.|st|nd|rd|th)? {_MONTH}\.?)(?:,? \d{{4}})?"
_PLACE = r"[^\W\d_a-zà-öø-ÿа-яё][\w.’'-]{0,30}(?:[ /][^\W\d_a-zà-öø-ÿа-яё][\w.’'-]{0,30}){0,4}"
_CAPITALS = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][A-ZÀ-ÖØ-ÞА-ЯЁ.’'-]{1,30}(?:[ /][A-ZÀ-ÖØ-ÞА-ЯЁ][A-ZÀ-ÖØ-ÞА-ЯЁ.’'-]{0,30}){0,4}"
_REGION = r"(?:, [^\W\d_][\w.’' ]{1,30})?"
_AGENCY = r" ?\([^()\n]{2,40}\)"
_LAST = "-–—―: "
_DASH = r" ?(?:-{1,2}|–|—|―|:) ?"

# "The Hague", "Port of Spain", "Occupied West Bank": each word capitalized but the small ones of place names
_NAMED = (
    r"[A-ZÀ-ÖØ-Þ][^\W\d_][\w.’'-]{0,20}"
    r"(?: (?:(?:of|the|de|del|la|el|al|and|upon|sur|am|im|an der) )?[A-ZÀ-ÖØ-Þ][\w.’'-]{1,20}){0,3}"
)
# "A bill – to be put to the vote – was": a second dash makes the first one no dateline's
_NO_ASIDE = r"(?![^.\n]{0,160} (?:-{1,2}|–|—) )"

# With an agency in brackets or a date the place may be in ordinary letters; without, capitals are asked for.
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_REGION},? {_DATE}(?:{_AGENCY})?{_DASH}"
    rf"|{_PLACE}{_REGION}(?:,? {_DATE})?{_AGENCY}{_DASH}"
    rf"|{_CAPITALS}{_REGION} ?(?:—|–|--| - ) ?"
    # "HOUSTON: ..."; two words at the most, for "KEY POINTS: ..." is a heading
    rf"|(?:[A-Z][A-Z.’'-]{{2,30}} ?){{1,2}}: "
    # "Oct. 24 (UPI) — ", "17 October 2024: "
    rf"|{_DATE}(?:{_AGENCY})?{_DASH}"
    # "NEW YORK, March 25. /TASS/.-Russia": an agency between strokes
    rf"|{_CAPITALS}{_REGION}, {_DATE}\. /[A-Z]{{2,12}}/\.? ?(?:-{{1,2}}|–|—)? ?"
    # "New York, NY – "
    r"|[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20})?, [A-Z]{2} [–—-] "
    # "Amsterdam, Utrecht, The Hague - As the ...", "Puntland, Somalia --A week", "Indianapolis – Several"
    rf"|{_NAMED}(?:(?:, {_NAMED}){{1,3}}(?: (?:-{{1,3}}|–|—) ?|-{{2,3}} ?)| (?:-{{1,2}}|–|—) {_NO_ASIDE})(?=[A-Z“\"\d])"
    # "Merin/Tarn/Port Asel – The two"
    rf"|{_NAMED}(?:/{_NAMED}){{1,3}} (?:-{{1,2}}|–|—) {_NO_ASIDE}(?=[A-Z“\"\d])"
    # "WASHINGTON "?House": a dash that a broken character set left
    rf"|{_CAPITALS}{_REGION} [\"”]\? ?"
    # "(CNN)Two women", "Ottawa, Ontario (CNN)The"
    rf"|(?:{_PLACE}{_REGION} ?)?\([A-Z]{{2,8}}(?: [A-Z]\w{{2,12}})?\)(?=[A-Z“\"])"
    # "(Reuters) — "
    r"|\([A-Z][\w .]{1,20}\) ?(?:-{1,2}|–|—) ?"
    # "(APP - Daily Post / Post News - 24th Oct, 2024) ", "Brundal, (Wire - 24th Oct, 2024) "
    rf"|(?:{_PLACE}{_REGION},? )?\([^()\n]{{2,60}}\b{_DATE}\)[ :–—-]*"
    # "Brundal, Oct 24 (Wire) The two"
    rf"|{_PLACE}{_REGION}, {_DATE} \([A-Z][^()\n]{{1,30}}\) "
    # "TARN | Mon Mar 21, 2011 11:00 pm GMT TARN (Reuters) - "
    rf"|{_CAPITALS} ?\|[^|()\n]{{8,70}}(?:{_AGENCY})?{_DASH})(?=[\w“\"«(])"
)
# "Kyiv: The ministry": in ordinary letters a place is known from a list, or from "in Kyiv" below; "Karan: ..." speaks
_PLACE_AND_COLON = re.compile(rf"(?P<place>{_NAMED}): (?=[A-Z\d])")
_CITIES = word_set("""
abuja accra algiers amman amsterdam ankara athens baghdad baku bangkok beijing beirut belgrade berlin bogota brasilia
bratislava brussels bucharest budapest cairo canberra caracas chisinau colombo copenhagen dakar damascus dhaka doha
donetsk dubai dublin geneva hanoi harare havana helsinki islamabad istanbul jakarta jerusalem juba kabul kampala karachi
kathmandu kharkiv khartoum kiev kinshasa kyiv lagos lahore lima lisbon ljubljana london luanda lviv madrid manila
minsk mogadishu moscow mumbai nairobi nicosia odesa oslo ottawa paris podgorica prague pretoria pristina pyongyang
quito ramallah riga riyadh rome santiago sarajevo seoul singapore skopje sofia stockholm strasbourg taipei tallinn
tashkent tbilisi tehran tirana tokyo tripoli tunis vienna vilnius warsaw washington yangon yerevan zagreb
""")
_TWO_WORDED = frozenset(
    (
        "abu dhabi", "addis ababa", "buenos aires", "gaza city", "hong kong", "kuala lumpur", "mexico city",
        "new delhi", "new york", "phnom penh", "port of spain", "port-au-prince", "san salvador", "sao paulo",
        "tel aviv", "the hague", "united nations",
    )
)  # fmt: skip
# "新华社北京9月5日电（记者李四）", "本报讯 ", "【环球时报】": an agency, a day and who wrote it
_HAN = "\u3040-\u30ff\u3400-\u9fff"
_CHINESE_LAST = "】）)讯訊电電道息"
_WRITTEN_BY = r"[（(](?=[^（）()\n]{0,8}(?:记者|記者|通讯员|编译|实习生))[^（）()\n]{2,44}[）)]"
_CHINESE = re.compile(
    rf"(?:【[^】\n]{{2,24}}】[ \u3000]*)?(?:[（(]?[{_HAN}A-Z\d·/]{{1,24}}[讯訊电電道息]"
    rf"(?:[ \u3000]*{_WRITTEN_BY}[ \u3000]*|[）)][ \u3000]*|[ \u3000]+)|{_WRITTEN_BY}[ \u3000]*"
    # "新华社德黑兰2月13日电据": a day before it tells the word for wire without a gap behind it
    rf"|[{_HAN}A-Z·/]{{2,16}}\d{{1,2}}月\d{{1,2}}日[电電])"
    rf"(?=[{_HAN}“「《\d])"
    rf"|【[^】\n]{{2,24}}】[ \u3000]*(?=[{_HAN}“「《\d])"
)
_LEADING_DATE = re.compile(
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?{_MONTH} \d{{1,2}}, \d{{4}} ?(?=[A-Z“\"][\w ])"
)


def dateline_end(text: str, start: int, end: int, *, opening: bool) -> int:
    """Return where the report begins behind a dateline, or `start` when there is none.

    Args:
        opening: whether the paragraph stands among the first of its document; later ones have no dateline.
    """
    if not opening or end - start < 24:
        return start
    match = _DATELINE.match(text, start, min(end, start + 200)) or _LEADING_DATE.match(
        text, start, min(end, start + 80)
    )
    if match is None and not text[start : start + 2].isascii():
        match = _CHINESE.match(text, start, min(end, start + 80))
    if match is None:
        match = _PLACE_AND_COLON.match(text, start, min(end, start + 80))
        if match is not None and not _is_place(match["place"], text):
            return start
    return match.end() if match and match.end() < end else start


def _is_place(name: str, text: str) -> bool:
    return (
        name.lower() in _CITIES
        or name.lower() in _TWO_WORDED
        or re.search(rf"\b(?:[Ii]n|[Nn]ear|outside) {re.escape(name)}\b", text) is not None
    )


def is_dateline(text: str) -> bool:
    """Say whether a span is a dateline alone, as the splitter cuts it off."""
    # a dash, a colon or a year stands at its end: most sentences need no closer look
    if len(text) > 200 or not (text[-1:].isdigit() or text[-1:] in _LAST):
        return text[-1:] in _CHINESE_LAST and _is_chinese_dateline(text)
    probe = f"{text} Xx"
    match = _DATELINE.match(probe) or _LEADING_DATE.match(probe) or _PLACE_AND_COLON.match(probe)
    return match is not None and match.end() >= len(text)


def _is_chinese_dateline(text: str) -> bool:
    match = _CHINESE.match(f"{text} 一")
    return match is not None and match.end() >= len(text)
