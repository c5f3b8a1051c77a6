from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial

import pytest
from babel import Locale

from briefing.model import DateMention
from briefing.text.dates import find_dates
from briefing.text.outlook import announces
from tests.growth import seconds_of
from tests.text.news import PUBLISHED, article, cut, one_sentence


def mentions(
    text: str, language: str = "en", published: datetime | None = PUBLISHED
) -> tuple[DateMention, ...]:
    document = article(text, language=language, published=published)
    return find_dates(document, cut(document), "Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ship was boarded on Saturday.", date(2024, 10, 19)),
        ("Talks are to resume on Thursday at 10 a.m.", date(2024, 10, 24)),
        ("The minister said on Monday that it was over.", date(2024, 10, 21)),
        ("Officials met on Tuesday.", date(2024, 10, 22)),
        ("The army attacked yesterday.", date(2024, 10, 21)),
        ("It was signed on 7 October.", date(2024, 10, 7)),
        ("It was signed on Oct. 7, 2023.", date(2023, 10, 7)),
        ("The next report is planned for Friday.", date(2024, 10, 25)),
        ("The president declared Wednesday a day of mourning.", date(2024, 10, 23)),
        ("Forecast made on 2024-10-20.", date(2024, 10, 20)),
        ("He left three days ago.", date(2024, 10, 19)),
    ],
)
def test_day_is_resolved(text: str, day: date) -> None:
    (mention,) = mentions(text)
    assert (mention.first, mention.last) == (day, day)


def test_span_covers_the_whole_week() -> None:
    (mention,) = mentions("Prices fell last week.")
    assert (mention.first, mention.last) == (date(2024, 10, 14), date(2024, 10, 20))


@pytest.mark.parametrize(
    "text",
    [
        "They met last Tuesday.",
        "It will be decided next Monday.",
        "The report on Thursday's truce is out.",
        "“We leave today,” he said.",
    ],
)
def test_unsafe_days_stay_unresolved(text: str) -> None:
    assert [mention.first for mention in mentions(text)] == [None]


def test_without_publication_only_full_dates_are_resolved() -> None:
    found = mentions("It was said on Monday and signed on 3 May 2021.", published=None)
    assert [mention.first for mention in found] == [None, date(2021, 5, 3)]


def test_day_of_publication_is_that_of_the_zone() -> None:
    late = datetime(2024, 10, 21, 23, 30, tzinfo=UTC)
    (mention,) = mentions("The bridge was closed today.", published=late)
    assert mention.first == date(2024, 10, 22)


@pytest.mark.parametrize("text", ["They may march to the square.", "It could last for years."])
def test_words_that_are_no_dates(text: str) -> None:
    assert mentions(text) == ()


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Le préfet a parlé lundi.", date(2024, 10, 21)),
        ("de", "Er sagte am 3. Mai 2021 nichts.", date(2021, 5, 3)),
        ("es", "Lo anunció el 12 de octubre de 2024.", date(2024, 10, 12)),
        ("ru", "Он сказал это вчера.", date(2024, 10, 21)),
        ("ar", "وقال الوزير أمس إن الطريق مفتوح.", date(2024, 10, 21)),
        ("ru", "Переговоры пройдут 23 ноября.", date(2024, 11, 23)),
        ("ar", "تبدأ المحاكمة في 4 تشرين الثاني.", date(2024, 11, 4)),
    ],
)
def test_other_languages(language: str, text: str, day: date) -> None:
    assert [mention.first for mention in mentions(text, language)] == [day]


@pytest.mark.parametrize(
    "place", ["de", "de_AT", "ru", "ar", "ar_DZ", "ar_MA", "ar_IQ", "ar_MR", "fr", "es", "en"]
)
@pytest.mark.parametrize("context", ["format", "stand-alone"])
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_every_month_as_a_country_writes_it(place: str, context: str, width: str) -> None:
    names = Locale.parse(place).months[context][width]
    for number, name in names.items():
        document = article(f"17 {name.replace(chr(0xA0), ' ')} 2019: xx.", language=place[:2])
        (mention,) = find_dates(document, one_sentence(document), "UTC")
        assert mention.first == date(2019, number, 17), name


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # the event that a day hangs on may lie on either side of today
        ("Envoys will hold talks after a round Thursday in Oslo.", [None]),
        ("The envoys met after a round on Monday in Oslo.", [date(2024, 10, 21)]),
        # a name, not a day
        ("Sales on Black Friday were poor, the shop said.", [None]),
        ("He told the Sunday Herald that it was over.", [None]),
        ("He told Kestrel News Sunday that it was over.", [None]),
        # one of each year, or of a year that the text does not say
        ("Every year since, villages have gathered on 30 October to mourn.", [None]),
        ("The assembly approved the union on 30 October.", [None]),
        ("On 18 September that year, the treaty was signed.", [None]),
        ("He was found dead near the house on 3 March.", [date(2024, 3, 3)]),
        ("He was found dead near the house on 3 February.", [date(2024, 2, 3)]),
        ("She was found dead near the house on 14 January.", [date(2024, 1, 14)]),
        ("The minister said the vote is on 30 October.", [date(2024, 10, 30)]),
        ("The council will sit on 30 October.", [date(2024, 10, 30)]),
        ("It put a satellite into orbit on 7 February last year.", [date(2023, 2, 7), date(2023, 1, 1)]),
        ("In December 2015 it said it would open the border from 23 December.", [date(2015, 12, 1), None]),
        ("Before 15 January, a big purge was under way.", [None]),
        ("Before the release on Monday night, the party issued a statement.", [date(2024, 10, 21)]),
        ("Here is the senator on Friday: a vote will come soon.", [None]),
        ("His angry Friday speech suggests that he will stay.", [None]),
        ("The former head faces trial on Thursday.", [date(2024, 10, 24)]),
        ("Today, out of a household of eight, only his son works.", [None]),
        # the day of the warning or of the storm
        ("The office has issued a warning for ice on Friday.", [None]),
        # these times
        ("Today, he is held to be the best of them.", [None]),
        ("Today, the council is expected to vote.", [date(2024, 10, 22)]),
        ("Today, a lawyer told the court that it was over.", [date(2024, 10, 22)]),
        ("The country goes to the polls on Thursday.", [date(2024, 10, 24)]),
        (
            "As the meeting continues on Friday, officials of leading industrialized states rest.",
            [date(2024, 10, 25)],
        ),
        ("He said that the upcoming vote on Thursday was open.", [date(2024, 10, 24)]),
        ("Forecasts gave a foot of snow by early Thursday.", [date(2024, 10, 24)]),
        ("The office issued a warning through Thursday evening.", [date(2024, 10, 24)]),
        ("She is raising it during a debate on Thursday, says her staff.", [date(2024, 10, 24)]),
        ("The state asked for a hearing with the judge on Thursday.", [None]),
        ("They will remove the Sunday post that drew fire.", [None]),
        ("They met on the Thursday before the vote.", [None]),
        ("The ships are still there today.", [None]),
        ("He told Radio 4's Today programme that it was over.", [None]),
        ("The state asked for a hearing with a judge based in Asel on Thursday.", [None]),
        # the verb right behind says it
        ("The state is fighting the ban and on Monday night released a list.", [date(2024, 10, 21)]),
        ("Patrols are watching the woods; the office on Sunday called them lost.", [date(2024, 10, 20)]),
        ("The vote will be held on Monday sponsored by the union.", [date(2024, 10, 28)]),
        # what is planned for the day of a meeting
        ("The premier will raise it when she has talks with the envoy on 30 October.", [date(2024, 10, 30)]),
        # told on that day, not foretold for it
        ("On Monday exports are likely to slow, the bank warned.", [None]),
        ("On Thursday the court will hear the case.", [date(2024, 10, 24)]),
        # a weekday and a date are one
        ("The vote was held on Monday, 14 October.", [date(2024, 10, 14)]),
        # the coming year's, since it is announced
        ("Elections would be held on 19 February, he said.", [date(2025, 2, 19)]),
        ("They will mark the attack of 7 October.", [date(2024, 10, 7)]),
    ],
)
def test_the_clause_says_which_way_a_day_lies(text: str, days: list[date | None]) -> None:
    assert [mention.first for mention in mentions(text)] == days


def test_day_in_figures_is_read_where_days_stand_first() -> None:
    (mention,) = mentions("Er sagte am 03.10.2024 nichts.", "de")
    assert mention.first == date(2024, 10, 3)


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("The court will rule on 5 November.", True),
        ("Ministers meet ahead of the 5 November vote.", True),
        ("The election is on 5 November.", True),
        ("Talks resume tomorrow.", True),
        ("Their pamphlet called 5 November a trap.", False),
        ("The court ruled on 5 October.", False),
        ("The court will rule on Thursday.", True),
    ],
)
def test_what_is_announced(text: str, announced: bool) -> None:
    document = article(text)
    sentences = cut(document)
    (mention,) = find_dates(document, sentences, "UTC")
    told = announces(
        text, sentences[mention.sentence], mention, after=date(2024, 10, 22), language=document.language
    )
    assert told is announced


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Переговоры пройдут 23 ноября."),
        ("ar", "تبدأ المحاكمة في 4 تشرين الثاني."),
        ("de", "Das Treffen ist für den 5. November geplant."),
    ],
)
def test_what_is_announced_in_other_languages(language: str, text: str) -> None:
    document = article(text, language=language)
    sentences = cut(document)
    (mention,) = find_dates(document, sentences, "UTC")
    assert announces(text, sentences[0], mention, after=date(2024, 10, 22), language=language)


def test_many_dates_in_one_sentence_cost_linear_time() -> None:
    seconds = []
    for count in (2_000, 8_000):
        document = article("on Tuesday 7 May 2020, " * count)
        seconds.append(seconds_of(partial(find_dates, document, one_sentence(document), "UTC")))
    assert seconds[1] < 10 * seconds[0] + 0.2


@pytest.mark.parametrize(
    "text",
    [
        "Tarn will leave the union on 29 March 2027, which is a Monday, at noon.",
        "Tarn will leave the union on 29 March 2027 (Monday) at noon.",
        "Tarn will leave the union on Monday (29 March 2027) at noon.",
    ],
)
def test_a_weekday_beside_a_date_is_that_day(text: str) -> None:
    assert {mention.first for mention in mentions(text)} == {date(2027, 3, 29)}


def test_some_weekday_is_no_day() -> None:
    assert [mention.first for mention in mentions("The vote will be held on a Friday.")] == [None]


def test_the_new_end_of_what_is_extended_lies_ahead() -> None:
    (_, end) = mentions("Tarn extended the truce from 28 October to 1 November.")
    assert end.first == date(2024, 11, 1)


def test_one_sentence_of_a_long_document_costs_what_it_costs_in_a_short_one() -> None:
    sentence = "The council of Arvel meets on Tuesday about bridge number 7. "
    seconds = []
    for count in (50, 5_000):
        document = article(sentence * count)
        first = cut(document)[:1]
        assert len(find_dates(document, first, "UTC")) == 1
        seconds.append(seconds_of(partial(find_dates, document, first, "UTC")))
    assert seconds[1] < 20 * max(seconds[0], 0.000_5)
