"""Kinds of figures that news gets wrong easily, each in a sentence of its own."""

from __future__ import annotations

import pytest

from briefing.figures.finding import find_figures
from briefing.model import Figure
from tests.text.news import article, cut


def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    document = article(text, language=language)
    return find_figures(document, cut(document))


def read(text: str, language: str = "en") -> list[tuple[float, str]]:
    return [(round(figure.value, 6), figure.unit) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The index moved -1.3% on Monday.", -1.3, "%"),
        ("Output changed by minus 2.5 per cent.", -2.5, "%"),
        ("It was –5°C at the pass.", -5, "°C"),
        ("Patrols went out at minus-26 degrees.", -26, "degrees"),
        ("They walked in minus-30 Celsius weather.", -30, "°C"),
        ("The result for the year was -€12m.", -12e6, "EUR"),
        ("Es waren minus 14 Grad.", -14, "degrees"),
    ],
)
def test_sign_is_kept(text: str, value: float, unit: str) -> None:
    language = "de" if text.startswith("Es ") else "en"
    (figure,) = figures(text, language)
    assert (figure.value, figure.unit) == (value, unit)
    assert figure.text[0] in "-–m"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbor lost 12 -14 ships.", [(12, "ships")]),
        ("Witnesses - 12 people - were heard.", [(12, "people")]),
        ("Among the dead: -5 sailors.", [(5, "people")]),
        ("Au moins 27 personnes sont parties.", [(27, "people")]),
        ("It may spend last year's allocations minus 15 pct.", [(15, "%")]),
    ],
)
def test_dash_is_no_minus(text: str, expected: list[tuple[float, str]]) -> None:
    assert read(text, "fr" if text.startswith("Au ") else "en") == expected


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The error rate is .001 per cent.", 0.001, "%"),
        ("Rates went up by .5 percent.", 0.5, "%"),
        ("The club has a .500 record.", 0.5, "record"),
        ("A call costs $.50 there.", 0.5, "USD"),
        ("Yards took 1,234.567 tonnes of steel.", 1234.567, "tonnes"),
        ("The dose is 0.125 mg.", 0.125, "mg"),
        ("Yards took 12½ tonnes of steel.", 12.5, "tonnes"),
    ],
)
def test_point_is_kept(text: str, value: float, unit: str) -> None:
    assert read(text) == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "The Kestrel 14 Pro costs more.",
        "Publicado el 24 octubre por la casa.",
        "By Ann Ore 32 Posts",
        "It was a one-two punch.",
        "They flew a one-day mission.",
        "Next: 10 ways to sleep better",
        "It was their last 32 tie.",
        "The code lies in the range 200-299 inclusive.",
        "The 2010-11 season was long.",
        "They played in 4K on a 1080p screen.",
        "The side lost 1-3 on Sunday.",
        'He told "60 Minutes" that it was over.',
        "Some 0 Minutes ago.",
        "The 5+2 talks began in May.",
        "It gave him the honor 2 sing.",
        "10 Spooky Ghost Stories",
        "It expires 20 business days after the notice.",
        "Prices fell from a three-month high.",
        "The 5500M chip is warm.",
        "They watched it in 4K resolution with 5.1 surround sound.",
        "An iPhone 7 refurb costs less.",
        "Elections in 2011, 2012 were calm.",
        "At 10.30 voter turnout was low.",
        "No one was hurt in the fire.",
        "A mother of two died in the fire.",
        "They shot a 16 - year - old boy.",
        "He aimed a .357 caliber gun at them.",
        "She was struck outside the shop at 200 W. Arvel Blvd.",
        "Irena Dolic, 58, was killed on Monday.",
        "Kim (Kip) Gresk, 16, was killed by bullets.",
        "Tom van der Kest, 31, who was killed in Arvel, was a cook.",
    ],
)
def test_names_years_and_labels_count_nothing(text: str) -> None:
    assert read(text) == []


def test_year_before_a_noun_is_a_year() -> None:
    assert read("In a 2017 bureau study, 135 firms were asked.") == [(135, "firms")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took two of the country's key oil ports.", [(2, "ports")]),
        ("Four of the children had left.", [(4, "people")]),
        ("Of the victims, 50 were in Arvel.", [(50, "people")]),
        ("Two thirds of Noravia's 28 provinces voted.", [(66.666667, "%"), (28, "provinces")]),
        ("Three days before, almost 500 did the same.", [(500, "")]),
        ("The list of works (more than 60) was long.", [(60, "")]),
        ("Demand was lower in 2016, 3.8 percent below the plan.", [(3.8, "%")]),
        ("They saved billions more dollars.", [(2e9, "USD")]),
        ("More than a million petitioners signed.", [(1e6, "people")]),
        ("He came with millions of African-American and Latino children.", [(2e6, "people")]),
        ("He gets 1 yuan each time.", [(1, "CNY")]),
        ("They asked for 12 more.", []),
        ("They asked for 40 further", []),
        ("It was a 30 min walk.", [(30, "minutes")]),
        ('He spoke of the "16 million" people who stayed.', [(16e6, "people")]),
        ("It threw up three cubic kilometers of ash.", [(3, "cubic km")]),
        ("She was held for 15 months after she fled.", [(15, "months")]),
        ("It comes out after 12 years of waiting.", [(12, "years")]),
        ("It came out after 12 years.", []),
        ("He paid $38m (?31m) in tax.", [(38e6, "USD"), (31e6, "")]),
        ("At 10.30 percent the rate is high.", [(10.3, "%")]),
        ("They lost 2.5 points.", [(2.5, "points")]),
    ],
)
def test_what_stands_a_little_off_is_counted(text: str, expected: list[tuple[float, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cars did 50mph there.", [(50, "mph")]),
        ("It stores 256GB.", [(256, "GB")]),
        ("The dike is 1800km long.", [(1800, "km")]),
        ("Waves 5m high hit the pier.", [(5, "m")]),
        ("It was 43C at noon.", [(43, "°C")]),
        ("It cost $A82.6m to build.", [(82.6e6, "AUD")]),
        ("He was fined RM3.06mil.", [(3.06e6, "MYR")]),
        ("It sells for ¥28,030.", [(28030, "JPY")]),
        ("The state paid 400 crore for it.", [(4e9, "INR")]),
        ("He pays Rs 5,000 for it.", [(5000, "INR")]),
        ("They owe R500 million.", [(5e8, "ZAR")]),
        ("Profits were 232,000 dlrs.", [(232000, "USD")]),
        ("He got 400 Malaysian ringgit.", [(400, "MYR")]),
        ("Crude is bought for 17.52 dlrs a barrel.", [(17.52, "USD/barrel")]),
        ("They own one mln shares.", [(1e6, "shares")]),
        ("It took three and a half years.", [(3.5, "years")]),
        ("He sent a 5,500-word letter.", [(5500, "words")]),
        ("The slab is 8ft x 5ft (2.4m x 1.5m).", [(8, "feet"), (5, "feet"), (2.4, "m"), (1.5, "m")]),
        ("Troops cleared a 5,000sq-km zone.", [(5000, "sq km")]),
        ("Some wait 12 and 14 weeks for it.", [(12, "weeks"), (14, "weeks")]),
        ("It saves a few hundred million dollars.", [(2e8, "USD")]),
        ("Net migration has dropped to 273,000.", [(273000, "migration")]),
        ("It paid €13m to 700 of those employees.", [(13e6, "EUR"), (700, "people")]),
        ("It has a population of fewer than ten million.", [(1e7, "people")]),
        ("Thousands more driven from their homes.", [(2000, "people")]),
    ],
)
def test_units_and_money_of_many_places(text: str, expected: list[tuple[float, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Rain of 13.5 to 14.0 mm fell.", 13.5, 14, "mm"),
        ("The plan costs 33-35 billion euros.", 33e9, 35e9, "EUR"),
        ("Damage is put at 160 to 171 million US$.", 160e6, 171e6, "USD"),
        ("Some 5,000-6,000 people came.", 5000, 6000, "people"),
        ("Prices stay at 15-18 dlrs a barrel.", 15, 18, "USD/barrel"),
        ("Bonds of 6-30 years were sold.", 6, 30, "years"),
    ],
)
def test_range_keeps_both_ends(text: str, low: float, high: float, unit: str) -> None:
    (figure,) = figures(text)
    assert (figure.low, figure.high, figure.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("One in five homes lost power.", 20, "%"),
        ("Of the voters, 8 out of 10, he said, stayed home.", 80, "%"),
        ("Twice as many voters came.", 2, "times"),
        ("Three times as many people came.", 3, "times"),
        ("A third of those fumes come from cars.", 33.333333, "%"),
        ("Nearly half of all voters stayed home.", 50, "%"),
        ("Imports fell by a third.", 33.333333, "%"),
        ("It shrank by one-tenth of one percent.", 0.1, "%"),
    ],
)
def test_shares_and_multiples_in_words(text: str, value: float, unit: str) -> None:
    assert read(text) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "unit", "subject"),
    [
        ("They hold 101 Israeli and foreign hostages.", "people", "hostages"),
        ("It killed 26 caregivers south of the city.", "people", "caregivers killed"),
        ("The base houses about 100 U.S. troops.", "people", "U.S. troops"),
        ("There were hundreds seeking refuge in the church.", "people", ""),
        ("They asked in 15 student newsrooms.", "newsrooms", "student newsrooms"),
        ("In all 50 laws discriminate against them.", "laws", "laws"),
        ("It runs in all 2,000 US colleges.", "colleges", "US colleges"),
        ("Illegal crossings to the coast doubled to 652 last year.", "crossings", "Illegal crossings"),
    ],
)
def test_noun_that_is_counted(text: str, unit: str, subject: str) -> None:
    (figure,) = figures(text)
    assert figure.unit == unit
    assert figure.subject.endswith(subject)


def test_currency_of_one_sum_is_not_lent_to_another() -> None:
    first, second = read("It gave 100 million, more than half a billion euros in all.")
    assert (first, second) == ((1e8, ""), (5e8, "EUR"))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The mill cost RM2.4bil to build.", (2.4e9, "MYR")),
        ("It lost a third of a billion dollars.", (333333333, "USD")),
        ("More than a tenth of a million people fled.", (100000, "people")),
    ],
)
def test_sums_in_short_and_in_parts(text: str, figure: tuple[float, str]) -> None:
    assert read(text) == [figure]


def test_bare_number_counts_what_its_sentence_counts() -> None:
    assert read("It logged 867 incidents, including more than 300 that hit migrants.") == [
        (867, "incidents"),
        (300, "incidents"),
    ]
    assert read("Such groups had grown by 14 percent to 892 from 784.")[1:] == [
        (892, "groups"),
        (784, "groups"),
    ]
    assert read("Some 23,300 or 36% of women had none.") == [(23300, "people"), (36, "%")]
    assert read("It fell by 331 to 286 votes.") == [(331, "votes"), (286, "votes")]
