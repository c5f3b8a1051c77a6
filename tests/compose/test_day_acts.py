"""What may stand in a timeline."""

from __future__ import annotations

import pytest

from briefing.compose.day_acts import tells_act_of_day
from briefing.text.dates import find_dates
from tests.text.news import article, cut


def _tells(text: str, language: str = "en") -> bool:
    """Whether the last sentence of an article tells an act of the first day that it names."""
    document = article(text, language=language)
    sentences = cut(document)
    mention = next(m for m in find_dates(document, sentences, "UTC") if m.sentence == len(sentences) - 1)
    return tells_act_of_day(document, sentences[-1], mention)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, a court in Elmsund extended the detention of the harbor master.",
        "At least 80 people were killed when a bomb struck a market in Elmsund on Monday.",
        "A pilot of the tanker was charged on Monday with the theft, while two sailors were set free.",
    ],
)
def test_an_act_on_its_own_day_is_told(text: str) -> None:
    assert _tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "The harbor master said on Monday that the strait would be closed.",
        "The pilots were asked on Monday about the tanker.",
        "The port called it “a closed matter” on Monday.",
        "The tanker, which was boarded on Monday night, was set free by a court in Elmsund.",
        "The attack was carried out days after a bomb struck a market in Elmsund on Monday.",
        "The tanker was leaving the port of Elmsund on Monday.",
        "The port had closed the strait on Monday.",
        "The port of Elmsund confirmed him on Monday by a vote of 52 to 47.",
        "Hundreds of pilots marched on Monday in the same port of Elmsund.",
        "Guards were posted in Elmsund on Monday Harbor pilots are accused of theft.",
        "Envoys arrive A delegation of Tarn reached the port of Elmsund on Monday.",
        "The footage released on Monday tells the story of the tanker.",
    ],
    ids=[
        "words",
        "a question",
        "a quotation",
        "a relative clause",
        "counted from",
        "a scene",
        "before the story",
        "whom?",
        "which?",
        "a caption that runs on",
        "a heading that runs on",
        "a participle",
    ],
)
def test_what_is_no_act_of_its_day_is_not(text: str) -> None:
    assert not _tells(text)


def test_other_languages_have_no_timeline() -> None:
    assert not _tells("Am Montag schloss das Gericht in Elmsund den Hafen.", language="de")
