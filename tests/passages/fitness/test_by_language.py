"""What opens an item in languages with few words: own sentences, three that report and one that does not."""

import pytest

from briefing.passages.fitness import Fitness
from briefing.text import document_sentences
from tests.text.articles import document

REPORTS = {
    "ar": (
        "قُتل أربعة جنود في بلدة لسك عندما انفجرت قنبلة قرب دوريتهم.",
        "التقى وزير الخارجية نظيره في ميرين وبحث معه فتح المعبر.",
        "يتوجه رئيس الوزراء اليوم إلى ميرين لإجراء محادثات حول الهدنة.",
    ),
    "es": (
        "El presidente de Veldova se reunió hoy con la canciller en el puerto de Merin.",
        "El gobierno y los rebeldes cerraron en Lesk la primera ronda de diálogo.",
        "Tres soldados fallecieron en la explosión de un depósito de municiones.",
    ),
    "fr": (
        "Le Conseil a prorogé lundi de six mois le mandat de la mission à Lesk.",
        "Les ministres des deux pays se sont réunis à Merin sur la réouverture du port.",
        "Une dizaine de bateaux ont coulé dans le port de Merin.",
    ),
}
SCENES = {
    "ar": "كانت الشوارع هادئة والمقاهي شبه خالية.",
    "es": "La niebla cubre los tejados y huele a pan.",
    "fr": "La brume couvre les toits et le silence règne.",
}


def opens(text: str, language: str) -> bool:
    made = document(text, language=language)
    verdict = Fitness(made, document_sentences(made)).verdict(0)
    return verdict.is_fit and verdict.opens


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, said in REPORTS.items() for text in said]
)
def test_a_report_opens_an_item(language: str, text: str) -> None:
    assert opens(text, language)


@pytest.mark.parametrize("language", sorted(SCENES))
def test_a_scene_opens_none(language: str) -> None:
    assert not opens(SCENES[language], language)


@pytest.mark.parametrize(
    ("language", "fit", "unfit"),
    [
        ("ru", "В городе Лесков открыт мост через реку.", "Мы рассказываем, как открывали мост в Лескове."),
        ("ru", "Жители Лескова получили воду.", "Увы, мост в Лескове так и не открыт."),
        ("uk", "У місті Лесків закрито міст через річку.", "Підписуйтесь на канал, щоб знати про міст."),
        ("uk", "Мешканці Лескова отримали воду.", "На жаль, міст у Лескові закрито."),
        ("pt", "A ponte de Lesk ficou fechada por dois dias.", "Leia também como fica a ponte de Lesk."),
        ("pt", "Os moradores de Lesk receberam água.", "Infelizmente, a ponte de Lesk ficou fechada."),
        ("tr", "Lesk köprüsü iki gün kapalı kaldı.", "Haberin devamı için bizi izlemeyi unutmayın."),
        ("tr", "Lesk sakinlerine su verildi.", "Maalesef Lesk köprüsü kapalı kaldı."),
    ],
)
def test_a_language_without_acts_keeps_out_talk_and_judgments_and_nothing_else(
    language: str, fit: str, unfit: str
) -> None:
    assert opens(fit, language)
    made = document(unfit, language=language)
    assert not Fitness(made, document_sentences(made)).verdict(0).is_fit
