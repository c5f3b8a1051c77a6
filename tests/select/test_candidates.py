from briefing.passages.cutting import document_passages
from briefing.select import document_candidates, stem_words
from briefing.text import document_sentences
from tests.select.stories import article


def test_stop_words_stay_and_content_words_are_stemmed() -> None:
    assert stem_words("The ministers are meeting.", "en") == ("the", "minist", "are", "meet")


def test_candidate_text_is_verbatim_and_positions_start_at_the_first_printable() -> None:
    document = article(
        "CORVIN, Veldar –\n\nThe truce holds in the valley today. Rain fell on the river road again."
    )
    sentences = document_sentences(document)
    made = document_candidates(document, sentences, document_passages(document, sentences), index=3)
    assert made[0].position == 0
    assert all(each.text in document.text and each.document == 3 for each in made)


def test_weigh_is_asked_for_every_passage() -> None:
    document = article(
        "Veldar kept a truce in the Tarn valley on Monday. Rain fell on the river road near Corvin."
    )
    sentences = document_sentences(document)
    passages = document_passages(document, sentences)
    made = document_candidates(document, sentences, passages, weigh=lambda passage: 1.0 + passage.first)
    assert [each.weight for each in made] == [1.0, 2.0]


def test_document_without_passages_offers_nothing() -> None:
    document = article("Headline only")
    assert document_candidates(document, document_sentences(document), ()) == ()
