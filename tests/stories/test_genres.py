"""Pages that report no act of the day are told from reports by address, title and text."""

import pytest

from briefing.model import DocumentKind
from briefing.stories.genres import Genre, genre
from tests.stories.documents import document

REPORT = "The council of Holm closed the harbor on Monday, the mayor said. It told ships to wait."


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/indepth/features/2031/03/harbor", Genre.FEATURE),
        ("https://a.example/indepth/inpictures/harbor", Genre.PICTURES),
        ("https://a.example/programmes/witness/harbor", Genre.PROGRAM),
        ("https://a.example/blogs/harbor", Genre.COMMENT),
        ("https://a.example/Sports/story/harbor", Genre.LEISURE),
        ("https://a.example/pressreview/1234", Genre.DIGEST),
        ("https://a.example/news/2031/03/features-of-the-harbor", Genre.REPORT),
        ("", Genre.REPORT),
    ],
)
def test_the_folder_of_an_address_tells_the_genre(url: str, expected: Genre) -> None:
    assert genre(document("a", REPORT, title="Harbor of Holm closed", url=url)) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Press review: harbor closed, bridge opened", Genre.DIGEST),
        ("Meet the pilots of Holm", Genre.FEATURE),
        ("Life in limbo: diary of a pilot", Genre.FEATURE),
        ("Interview: the pilot of Holm", Genre.INTERVIEW),
        ("Who's who in the harbor of Holm", Genre.EXPLAINER),
        ("5 takeaways from the harbor debate", Genre.EXPLAINER),
        ("Why Holm closed its harbor", Genre.EXPLAINER),
        ("Holm in pictures", Genre.PICTURES),
        ("15 envoys to visit Holm", Genre.REPORT),
        ("118 prisoners die in Holm", Genre.REPORT),
        ("Analysis of radar data needs time, says Holm", Genre.REPORT),
        ("Holm closes harbor after comment of minister", Genre.REPORT),
    ],
)
def test_a_title_tells_the_genre(title: str, expected: Genre) -> None:
    assert genre(document("a", REPORT, title=title)) is expected


def test_a_text_told_in_the_present_by_who_was_there_is_a_feature() -> None:
    text = " ".join(
        f'"It was cold," says Mara, looking at pier {n}. She tells of the storm.' for n in range(4)
    )
    assert genre(document("a", text, title="The pilots of Holm")) is Genre.FEATURE
    past = text.replace("says", "said").replace("tells", "told")
    assert genre(document("a", past, title="The pilots of Holm")) is Genre.REPORT


def test_a_text_in_the_first_person_is_an_essay_and_quoted_words_are_not() -> None:
    own = "I went to the harbor. My brother came along. I saw the ships. I wrote it down."
    assert genre(document("a", own, title="The harbor")) is Genre.ESSAY
    quoted = " ".join(f'"I saw ship {n}," the mayor said.' for n in range(6))
    assert genre(document("a", quoted, title="The harbor")) is Genre.REPORT


def test_a_known_kind_decides_before_the_page_does() -> None:
    assert genre(document("a", REPORT, kind=DocumentKind.OPINION)) is Genre.COMMENT
    assert (
        genre(document("a", REPORT, kind=DocumentKind.OFFICIAL, url="https://a.example/blogs/x"))
        is Genre.REPORT
    )
