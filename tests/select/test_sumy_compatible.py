import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.utils import ItemsCount

from briefing.errors import UsageError
from briefing.select.sumy_compatible import BriefingSummarizer, _number
from tests.select.stories import CEASEFIRE


class Words:
    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(text.split())


def model() -> ObjectDocumentModel:
    return ObjectDocumentModel(
        [Paragraph([Sentence(part + ".", Words()) for part in text.split(". ")]) for text in CEASEFIRE]
    )


@pytest.mark.parametrize(
    ("count", "expected"), [(2, 2), ("2", 2), ("25%", 2), (ItemsCount(3), 3), (0, 0), (1.0, 1)]
)
def test_counts_mean_what_sumy_means(count: int | str | float, expected: int) -> None:
    assert len(BriefingSummarizer()(model(), count)) == expected


@pytest.mark.parametrize(("available", "expected"), [(10, 5), (9, 4), (1, 1)])
def test_half_of_the_sentences_is_half_and_at_least_one(available: int, expected: int) -> None:
    assert _number("50%", available) == expected


def test_sentences_are_the_callers_own_in_document_order() -> None:
    document = model()
    picked = BriefingSummarizer(stemmer=str, language="english")(document, 4)
    places = [document.sentences.index(each) for each in picked]
    assert all(isinstance(each, Sentence) for each in picked)
    assert places == sorted(places)


def test_count_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="no number of sentences"):
        BriefingSummarizer()(model(), "many")


def test_empty_document_has_an_empty_summary() -> None:
    assert BriefingSummarizer()(ObjectDocumentModel([]), 3) == ()


def paragraph(*sentences: str, heading: str = "") -> Paragraph:
    own = [Sentence(heading, Words(), is_heading=True)] if heading else []
    return Paragraph([*own, *(Sentence(each, Words()) for each in sentences)])


def test_is_one_of_sumys_summarizers() -> None:
    assert isinstance(BriefingSummarizer(), AbstractSummarizer)


def test_no_headline_and_no_orphan_is_printed() -> None:
    document = ObjectDocumentModel(
        [
            paragraph("Harbour Of Orlen Reopens After Long Talks"),
            paragraph(
                "The harbour of Orlen reopened on Tuesday after nine weeks of talks.",
                "Mayor Ida Krol thanked the harbour crews for their patience on Tuesday.",
                "She said the harbour of Orlen would pay them for the nine weeks.",
                heading="Nine weeks",
            ),
        ]
    )
    for count in (1, 2, 3, 9):
        printed = [str(each) for each in BriefingSummarizer()(document, count)]
        assert printed
        assert not any("Long Talks" in each or each == "Nine weeks" for each in printed)
        if any(each.startswith("She") for each in printed):
            at = next(at for at, each in enumerate(printed) if each.startswith("She"))
            assert printed[at - 1].startswith("Mayor Ida Krol")
