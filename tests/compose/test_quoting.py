"""Which quotations stand under an item."""

from dataclasses import replace

import pytest

from briefing.compose.quoting import (
    Event,
    _is_named_thing,
    _is_of_another_day,
    _is_second_hand,
    _is_told,
    _is_whole_label,
    _ranked,
)
from briefing.model import Document
from briefing.quotes.finding import find_quotes
from briefing.quotes.utterances import group_quotes
from briefing.select import content_stems
from briefing.text.dates import find_dates
from briefing.text.word_lists import word_set
from tests.text.news import article, cut


def said(*sentences: str) -> list[Document]:
    """One document for each."""
    return [article(text, name=f"d{n}", outlet=f"Outlet {n}") for n, text in enumerate(sentences)]


def event(text: str, *printed: str) -> Event:
    stems = content_stems(text, "en")
    told = tuple(content_stems(sentence, "en") for sentence in printed)
    return Event(stems, text, told, stems.union(*told), frozenset())


ROAD = event("Army shuts road of Merin after talks with Tarn fail")


def shown(*sentences: str, of: Event = ROAD) -> list[str]:
    documents = said(*sentences)
    found = [quote for document in documents for quote in find_quotes(document, cut(document))]
    groups = group_quotes(found, documents)
    return [group.quote.words for group in _ranked(groups, {d.id: d for d in documents}, of)]


MAYOR = '"We will open the road of Merin by force," said Mayor Ilse Karan.'


def test_a_party_to_the_event_is_quoted_on_it() -> None:
    assert shown(MAYOR) == ["We will open the road of Merin by force,"]


def test_nobody_is_quoted_on_something_else() -> None:
    assert shown('"We will pay for a school and a well," said Mayor Ilse Karan.') == []


def test_who_was_there_is_not_quoted_but_as_the_subject_of_the_item() -> None:
    baker = '"We will open the road of Merin by force," said Tom Kest, a local resident.'
    assert shown(baker) == []
    about_him = event("Tom Kest, who opened the road of Merin, is held")
    assert shown(baker, of=about_him) == ["We will open the road of Merin by force,"]


def test_who_explains_is_quoted_when_nobody_speaks_who_acts() -> None:
    expert = '"The army cannot hold the road of Merin for long," said Tom Kest, a military analyst.'
    assert shown(expert) == ["The army cannot hold the road of Merin for long,"]
    assert shown(expert, MAYOR) == ["We will open the road of Merin by force,"]


def test_feelings_and_courtesies_are_left_out() -> None:
    assert shown('"My heart is on the road of Merin with them all," said Mayor Ilse Karan.') == []
    assert shown('"We had constructive talks and will see," said Mayor Ilse Karan.') == []


def test_what_a_printed_sentence_says_is_not_said_again() -> None:
    told = event(
        "Army shuts road of Merin", "Mayor Ilse Karan said they would open the road of Merin by force."
    )
    assert shown(MAYOR, of=told) == []


def test_two_say_the_same_thing_once() -> None:
    other = '"We will open the road of Merin by force too," said Governor Tom Kest.'
    assert len(shown(MAYOR, other)) == 1


def test_the_most_carried_quotation_stands_first_and_a_person_once() -> None:
    carried = '"The army lied to the towns and will pay," said Governor Tom Kest.'
    second = ' "We will mend the road of Merin ourselves," Karan said.'
    assert shown(MAYOR + second, carried, carried) == [
        "The army lied to the towns and will pay,",
        "We will open the road of Merin by force,",
    ]


def test_a_fragment_is_told_when_many_carry_it() -> None:
    fragment = 'The army "broke its own rules and hid it from us," said Mayor Ilse Karan.'
    assert shown(fragment) == []
    assert shown(fragment, fragment, fragment) == ["broke its own rules and hid it from us,"]


def test_what_was_said_long_before_is_no_answer() -> None:
    (document,) = said('"We will open the road of Merin," Mayor Ilse Karan said in January. "We have bread."')
    early, late = find_quotes(document, cut(document))
    assert _is_of_another_day(document, early)
    assert not _is_of_another_day(document, late)


def test_what_opens_a_long_article_is_read_with_its_day() -> None:
    rest = " The council met in the hall and nobody came to hear it." * 12
    (document,) = said(
        f'Mayor Ilse Karan said in January: "We will open the road of Merin to the army."{rest}'
    )
    (quote,) = find_quotes(document, cut(document))
    assert _is_of_another_day(document, quote)


def test_what_something_is_called_is_no_statement() -> None:
    documents = said('Mayor Ilse Karan described it as "Merin without a road and without an army".')
    (quote,) = find_quotes(documents[0], cut(documents[0]))
    assert _is_named_thing(documents[0], quote)
    (spoken,) = find_quotes(article(MAYOR), cut(article(MAYOR)))
    assert not _is_named_thing(article(MAYOR), spoken)


@pytest.mark.parametrize(
    "words",
    [
        "Our road report of Merin speaks for itself, without any words of mine",
        "The army will leave the road of Merin in its own good time",
        "The council will decide on the road of Merin in due course",
        "I will not comment on the army or the road of Merin",
        "We have nothing further to say on the road of Merin",
    ],
)
def test_no_answer_is_not_quoted(words: str) -> None:
    assert shown(f'"{words}," said Mayor Ilse Karan.') == []


@pytest.mark.parametrize(
    "sentence",
    [
        'In a letter dated 3 June, Mayor Ilse Karan wrote: "We will open the road of Merin."',
        'Mayor Ilse Karan said in a 2019 interview: "We will open the road of Merin."',
        'Mayor Ilse Karan wrote in her August memo: "We will open the road of Merin."',
        '"We will open the road of Merin," Mayor Ilse Karan told the fair on 2 October.',
    ],
)
def test_what_was_written_for_another_occasion_is_no_answer(sentence: str) -> None:
    (document,) = said(sentence)
    (quote,) = find_quotes(document, cut(document))
    assert _is_of_another_day(document, quote, find_dates(document, cut(document), "UTC"))


def test_a_day_of_this_week_is_no_other_day() -> None:
    (document,) = said('"We will open the road of Merin," Mayor Ilse Karan wrote in a letter of 21 October.')
    (quote,) = find_quotes(document, cut(document))
    assert not _is_of_another_day(document, quote, find_dates(document, cut(document), "UTC"))


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ('"We will mend the road of Merin," said the Institute for Road Research.', False),
        ('"We will mend the road of Merin," the Institute for Labor and Social Policy said.', False),
        ('"We will mend the road of Merin," said Ilse Karan of the Bureau of Labor and Roads.', False),
        (
            '"We will mend the road of Merin," said Ilse Karan, head of the Center for Roads and Bridges.',
            True,
        ),
        ('"We will mend the road of Merin," said Mayor Ilse Karan.', True),
    ],
)
def test_the_label_of_who_speaks_is_whole(sentence: str, whole: bool) -> None:
    (document,) = said(sentence)
    (quote,) = find_quotes(document, cut(document))
    assert _is_whole_label(document, quote) is whole


def test_a_role_that_breaks_off_is_no_label() -> None:
    (document,) = said('"We will mend the road of Merin," said Mayor Ilse Karan.')
    (quote,) = find_quotes(document, cut(document))
    assert _is_whole_label(document, replace(quote, role="senior fellow"))
    assert not _is_whole_label(document, replace(quote, role="senior fellow at the"))


def test_a_quotation_adds_to_what_is_printed() -> None:
    told = event("Mayor Ilse Karan resigns", "Mayor Ilse Karan resigned on Monday over the road of Merin.")
    assert shown('"I have decided to resign," said Mayor Ilse Karan.', of=told) == []
    more = '"I resign because the army broke its word," said Mayor Ilse Karan.'
    assert shown(more, of=told) == ["I resign because the army broke its word,"]


def test_what_more_than_half_repeats_the_item_is_told() -> None:
    printed = word_set("good prospect cooper tarn fuel energi sphere presid said")
    words = word_set("see good prospect expand mutual cooper tarn various sphere main fuel energi benefici")
    told = Event(frozenset(), "", (printed,), frozenset(), frozenset())
    assert _is_told(words, told)
    assert not _is_told(words | {"road"}, told)


def test_one_word_of_consequence_is_enough() -> None:
    told = event(
        "Court takes over in Tarn", "Keld's court ruled that it takes over in Tarn, and Keld agreed."
    )
    assert shown('"The court of Tarn has staged a coup," said Speaker Ilse Karan.', of=told) != []


def test_a_correspondent_is_not_quoted() -> None:
    told = '"We will open the road of Merin by force," said Tom Kest, Tarn Radio\'s UN correspondent.'
    assert shown(told) == []


def test_a_role_without_its_body_is_no_label() -> None:
    assert not _is_whole('"We will open the road of Merin," said Ilse Karan, the committee chair.')
    assert _is_whole(
        '"We will open the road of Merin," said Ilse Karan, the chair of the Tarn Road Committee.'
    )


def test_a_name_that_another_encoding_cuts_is_no_label() -> None:
    assert not _is_whole('"We will open the road of Merin," said Minister Ilse Kar?n of Tarn.')


def _is_whole(text: str) -> bool:
    document = article(text)
    return _is_whole_label(document, find_quotes(document, cut(document))[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will open the road of Merin by force," Ilse Karan told him, according to Tom Kest.', True),
        ('"We will open the road of Merin by force," said Mayor Ilse Karan.', False),
        (
            '"We will open the road of Merin by force," said Ilse Karan. Trade fell, according to Tom Kest.',
            False,
        ),
    ],
)
def test_what_another_says_that_somebody_said_is_second_hand(text: str, expected: bool) -> None:
    (document,) = said(text)
    (quote,) = find_quotes(document, cut(document))
    assert _is_second_hand(document, quote) is expected
