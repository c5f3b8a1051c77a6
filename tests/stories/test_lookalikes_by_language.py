"""Events that are told alike stay apart in every language and over languages; what tells of one event meets."""

from __future__ import annotations

from itertools import combinations

import pytest

from briefing.model import Document, DocumentId
from briefing.stories.grouping import group_stories
from tests.stories.documents import document

# own words: an attack in one town told twice, then one in another town told twice
ATTACKS = {
    "de": (
        "Bei einem Bombenanschlag auf den Markt von Merin sind am Dienstag 31 Menschen getötet worden. "
        "Der Bürgermeister von Merin, Jonas Halm, rief drei Tage Trauer aus.",
        "Nach dem Anschlag auf den Markt in Merin mit 31 Toten hat Bürgermeister Jonas Halm drei Tage "
        "Trauer angeordnet. Die Polizei sperrte am Dienstag die Altstadt von Merin.",
        "Bei einem Bombenanschlag auf den Bahnhof von Tarnow sind am Dienstag neun Soldaten getötet "
        "worden. Gouverneurin Ilse Brandt schloss die Bahnlinie nach Tarnow.",
        "Neun Soldaten starben am Dienstag bei einem Bombenanschlag im Bahnhof von Tarnow. Züge nach "
        "Tarnow fallen aus, teilte Gouverneurin Ilse Brandt mit.",
    ),
    "fr": (
        "Un attentat à la bombe sur le marché de Merin a tué 31 personnes mardi. Le maire de Merin, "
        "Jonas Halm, a décrété trois jours de deuil.",
        "Après l'attentat du marché de Merin, qui a fait 31 morts mardi, le maire Jonas Halm a annoncé "
        "trois jours de deuil. La vieille ville de Merin est fermée.",
        "Un attentat à la bombe dans la gare de Tarnow a tué neuf soldats mardi. La gouverneure Ilse "
        "Brandt a fermé la ligne de Tarnow.",
        "Neuf soldats sont morts mardi dans un attentat à la bombe dans la gare de Tarnow. Les trains "
        "vers Tarnow sont supprimés, a dit la gouverneure Ilse Brandt.",
    ),
    "es": (
        "Un atentado con bomba en el mercado de Merin mató a 31 personas el martes. El alcalde de Merin, "
        "Jonas Halm, decretó tres días de luto.",
        "Tras el atentado en el mercado de Merin, con 31 muertos, el alcalde Jonas Halm decretó el "
        "martes tres días de luto. El centro de Merin está cerrado.",
        "Un atentado con bomba en la estación de Tarnow mató a nueve soldados el martes. La gobernadora "
        "Ilse Brandt cerró la línea de Tarnow.",
        "Nueve soldados murieron el martes en un atentado con bomba en la estación de Tarnow. Los trenes "
        "a Tarnow no circulan, dijo la gobernadora Ilse Brandt.",
    ),
    "ar": (
        "قتل 31 شخصا يوم الثلاثاء في تفجير قنبلة في سوق ميرين. وأعلن رئيس بلدية ميرين يونس هلال الحداد "
        "ثلاثة أيام.",
        "بعد تفجير سوق ميرين الذي أسفر عن مقتل 31 شخصا أعلن رئيس البلدية يونس هلال يوم الثلاثاء الحداد "
        "ثلاثة أيام في ميرين.",
        "قتل تسعة جنود يوم الثلاثاء في تفجير قنبلة في محطة قطار ترنوف. وأغلقت المحافظة ليلى برند خط ترنوف.",
        "لقي تسعة جنود مصرعهم يوم الثلاثاء في تفجير بمحطة قطار ترنوف. وقالت المحافظة ليلى برند إن "
        "القطارات إلى ترنوف متوقفة.",
    ),
    "ru": (
        "При взрыве бомбы на рынке в Мерине во вторник погиб 31 человек. Мэр Мерина Йонас Хальм объявил "
        "трехдневный траур.",
        "После взрыва на рынке Мерина, где погиб 31 человек, мэр Йонас Хальм объявил во вторник "
        "трехдневный траур. Старый город Мерина закрыт.",
        "При взрыве бомбы на вокзале Тарнова во вторник погибли девять солдат. Губернатор Ильза Брандт "
        "закрыла линию на Тарнов.",
        "Девять солдат погибли во вторник при взрыве бомбы на вокзале Тарнова. Поезда в Тарнов отменены, "
        "сообщила губернатор Ильза Брандт.",
    ),
    "zh": (
        "梅林市集市星期二发生炸弹袭击，31人死亡。梅林市长林远宣布全城哀悼三天。",
        "梅林集市炸弹袭击造成31人死亡，梅林市长林远星期二宣布哀悼三天，老城已经封锁。",
        "塔诺火车站星期二发生炸弹袭击，九名士兵死亡。省长白兰关闭了通往塔诺的铁路。",
        "九名士兵星期二在塔诺火车站的炸弹袭击中死亡，省长白兰说通往塔诺的列车全部停运。",
    ),
}
# one quake in Chile and one in Nepal
QUAKES = {
    "de": (
        "Ein Erdbeben der Stärke 6,8 hat am Dienstag Chile erschüttert und bei Santiago 14 Menschen getötet.",
        "Ein Erdbeben der Stärke 6,1 hat am Dienstag Nepal erschüttert und bei Kathmandu 52 Menschen "
        "getötet.",
    ),
    "fr": (
        "Un séisme de magnitude 6,8 a secoué le Chili mardi et tué 14 personnes près de Santiago.",
        "Un séisme de magnitude 6,1 a secoué le Népal mardi et tué 52 personnes près de Katmandou.",
    ),
    "es": (
        "Un terremoto de magnitud 6,8 sacudió Chile el martes y mató a 14 personas cerca de Santiago.",
        "Un terremoto de magnitud 6,1 sacudió Nepal el martes y mató a 52 personas cerca de Katmandú.",
    ),
    "ar": (
        "ضرب زلزال قوته 6.8 درجات تشيلي يوم الثلاثاء وقتل 14 شخصا قرب سانتياغو.",
        "ضرب زلزال قوته 6.1 درجات نيبال يوم الثلاثاء وقتل 52 شخصا قرب كاتماندو.",
    ),
    "ru": (
        "Землетрясение магнитудой 6,8 произошло во вторник в Чили, под Сантьяго погибли 14 человек.",
        "Землетрясение магнитудой 6,1 произошло во вторник в Непале, под Катманду погибли 52 человека.",
    ),
    "zh": (
        "智利星期二发生6.8级地震，圣地亚哥附近14人死亡。",
        "尼泊尔星期二发生6.1级地震，加德满都附近52人死亡。",
    ),
}


def stories(documents: list[Document]) -> dict[DocumentId, str]:
    return {key: str(story.id) for story in group_stories(documents) for key in story.document_ids}


@pytest.mark.parametrize("language", sorted(ATTACKS))
def test_two_attacks_in_two_towns_are_two_stories(language: str) -> None:
    documents = [
        document(f"{language}{number}", text, title=text[:60], language=language, hours=number)
        for number, text in enumerate(ATTACKS[language])
    ]
    found = list(stories(documents).values())
    assert found[0] == found[1]
    assert found[2] == found[3]
    assert found[0] != found[2]


@pytest.mark.parametrize("language", sorted(QUAKES))
def test_two_quakes_in_two_countries_are_two_stories(language: str) -> None:
    documents = [
        document(f"{language}{number}", text, title=text[:60], language=language)
        for number, text in enumerate(QUAKES[language])
    ]
    assert len(set(stories(documents).values())) == 2


def test_over_languages_no_two_quakes_are_one() -> None:
    documents = [
        document(f"{language}{number}", text, title=text[:60], language=language)
        for language, texts in QUAKES.items()
        for number, text in enumerate(texts)
    ]
    found = stories(documents)
    chile = {found[document.id] for document in documents if document.id.endswith("0")}
    nepal = {found[document.id] for document in documents if document.id.endswith("1")}
    assert chile.isdisjoint(nepal)


@pytest.mark.parametrize(("one", "other"), list(combinations(sorted(QUAKES), 2)))
def test_two_languages_tell_one_quake(one: str, other: str) -> None:
    documents = [
        document(f"{language}{number}", text, title=text[:60], language=language)
        for language in (one, other)
        for number, text in enumerate(QUAKES[language])
    ]
    found = stories(documents)
    assert found[DocumentId(f"{one}0")] == found[DocumentId(f"{other}0")]
    assert found[DocumentId(f"{one}0")] != found[DocumentId(f"{other}1")]
