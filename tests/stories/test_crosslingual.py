import pytest

from briefing.model import Alias, Document
from briefing.stories.grouping import group_stories
from briefing.text.skeletons import skeleton
from tests.stories.documents import document

ALIASES = [
    Alias("Veldova", ("فيلدوفا",)),
    Alias("Dhamra", ("ذمرة",)),
    Alias("Korvan Front", ("جبهة كورفان",)),
    Alias("Tull bridge", ("جسر تول",)),
]
ENGLISH = (
    "Veldova and the Korvan Front signed a truce in Dhamra that opens the Tull bridge and frees 64 soldiers. "
    "Veldova will withdraw from the Tull bridge on Thursday, the Korvan Front said in Dhamra."
)
ARABIC = (
    "وقعت فيلدوفا و جبهة كورفان في ذمرة هدنة تفتح جسر تول وتفرج عن 64 جنديا. "
    "وقالت جبهة كورفان في ذمرة إن فيلدوفا ستنسحب من جسر تول."
)
OTHER = "Bakers in Merin baked a loaf of nine meters for the harvest fair, with raisins from the whole valley in it."


def made(hours: float = 2.0) -> list[Document]:
    return [
        document("a", ENGLISH, title="Truce signed in Dhamra"),
        document("b", OTHER, title="A loaf of nine meters"),
        document("c", ARABIC, title="توقيع هدنة في ذمرة", language="ar", hours=hours),
    ]


def groups(documents: list[Document], aliases: list[Alias]) -> set[frozenset[str]]:
    return {frozenset(story.document_ids) for story in group_stories(documents, aliases=aliases)}


def test_arabic_joins_english_by_names_and_numbers() -> None:
    assert groups(made(), ALIASES) == {frozenset({"a", "c"}), frozenset({"b"})}


def test_names_meet_by_their_consonants_without_an_alias() -> None:
    assert groups(made(), []) == {frozenset({"a", "c"}), frozenset({"b"})}


def test_one_shared_name_joins_nothing() -> None:
    other = document(
        "d", "زار وزير من فيلدوفا معرض التمور السنوي في الميناء", title="معرض التمور", language="ar"
    )
    assert frozenset({"d"}) in groups([*made(), other], [])


@pytest.mark.parametrize(
    "spellings",
    [
        ("zelensky", "selenskyj", "зеленський", "زيلينسكي"),
        ("katrina", "катрина", "كاترينا"),
        ("petrov", "петров", "πετροφ", "بتروف"),
    ],
)
def test_one_name_has_one_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(spelling) for spelling in spellings}) == 1
    assert skeleton(spellings[0])


def test_a_short_name_has_no_skeleton() -> None:
    assert skeleton("iran") == skeleton("oman") == ""


def test_a_report_in_one_language_only_stands_alone() -> None:
    other = document(
        "d", "افتتح معرض التمور السنوي في الميناء بحضور كبير", title="معرض التمور", language="ar"
    )
    assert frozenset({"d"}) in groups([*made(), other], ALIASES)
