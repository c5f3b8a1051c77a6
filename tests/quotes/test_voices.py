"""Whose words a quotation is: of its own sentence, or of a speaker who goes on without a doubt."""

import pytest

from tests.quotes.test_finding import speakers


def names(text: str) -> list[str]:
    return [name for name, _ in speakers(text)]


@pytest.mark.parametrize(
    "text",
    [
        # a comma leads to somebody behind, in words that cannot be read
        'Mayor Tom Kest said the bridge had held. "The bridge was never safe for us," the tarnish dprtmnt.',
        # a new sentence behind a full stop is not said of the quotation
        '"We are looking for room and for patience." Tarn continues to host most of the families.',
        '"We are looking for room and for patience." Tarn said on Monday that it would build.',
        # "continues to" is no speech, wherever it stands
        '"We are looking for room and for patience," Tarn continues to believe it.',
    ],
)
def test_nobody_is_named_where_the_sentence_names_nobody(text: str) -> None:
    assert names(text) == [""]


def test_a_speaker_goes_on_at_the_beginning_of_the_next_paragraph() -> None:
    text = '"The bridge has held so far," said Mayor Tom Kest.\n\n"We will open it on Monday." Traffic was light.'
    assert names(text) == ["Tom Kest"] * 2


def test_a_speaker_does_not_go_on_after_somebody_else_is_told_of() -> None:
    text = (
        '"The bridge has held so far," said Mayor Tom Kest. Omar Brel left.\n\n"We will open it on Monday."'
    )
    assert names(text) == ["Tom Kest", ""]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the one who speaks in the sentence before, with another named in it
        ('The road is shut, Tom Kest said, for all of Lena Brel. "We are late for it," he said.', "Tom Kest"),
        ('After a night in Tarn, Tom Kest slept. "We are late for it," he said.', "Tom Kest"),
        ('When Tom Kest spoke, he smiled. "We are late for it," he said.', "Tom Kest"),
        # somebody without a name is in the way
        ('The diplomat welcomed Tom Kest. "We are late for it," he said.', ""),
        ('Tom Kest will go to Tarn, according to an aide. "We are late for it," he said.', ""),
        # of whom he speaks
        ('Tom Kest "must go at once", he said.', ""),
        ('He said Tom Kest was late. "We have waited for him," he said.', ""),
        # the one called by the name that stands first
        (
            'Premier Tahir Omandi sat down. Tahir asked for peace. "We are late for it," Tahir said.',
            "Tahir Omandi",
        ),
    ],
)
def test_a_pronoun_means_the_one_of_the_nearest_sentence(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        # names and roles whole
        ('Envoy Omar al-Vesk sat down. "It counts for us," Vesk said.', "Omar al-Vesk", "Envoy"),
        ('"It counts for us," Omar Vesk, a dock worker for the town of Tarn, said.', "Omar Vesk",
         "dock worker for the town of Tarn"),
        ('"It counts for us," said Omar Vesk, former UNDO assistant director of ports.', "Omar Vesk",
         "former UNDO assistant director of ports"),
        ('"It counts for us," said Omar Vesk, head of harbor intelligence.', "Omar Vesk",
         "head of harbor intelligence"),
        ('"It counts for us," said Omar Vesk, a Tarn-based harbor official.', "Omar Vesk",
         "Tarn-based harbor official"),
        # what stands in brackets is no part of the name
        ('The Tarn Relief Fund (TRF) said: "It counts for us."', "Tarn Relief Fund", ""),
        ('"It counts for us," Senator Omar Vesk (D-Tarn) said.', "Omar Vesk", "Senator"),
        # quotations that close together
        ('"It was then called a \'toll,\'" Omar Vesk, a senator, said.', "Omar Vesk", "senator"),
        # a noun with the capital of its place is no name
        ('Talk show host Omar Vesk smiled, saying "it counts for us".', "", ""),
    ],
)  # fmt: skip
def test_names_and_roles_are_whole(text: str, speaker: str, role: str) -> None:
    found = speakers(text) or [("", "")]
    assert found[-1] == (speaker, role)


def test_a_short_quotation_before_a_verb_is_one() -> None:
    assert names('Mayor Tom Kest said that plans to "mend the bridge" had been made.') == ["Tom Kest"]
