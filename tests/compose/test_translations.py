from dataclasses import replace

from briefing.compose.translations import lines_to_translate, with_translations
from briefing.model import Briefing
from tests.compose.small_editions import small_edition


def in_french(language: str = "fr") -> Briefing:
    """The small edition, printed for readers of another language than its first item's."""
    made = small_edition()
    section = made.sections[0]
    item = section.items[0]
    item = replace(
        item, language=language, sentences=tuple(replace(one, language=language) for one in item.sentences)
    )
    return replace(made, sections=(replace(section, items=(item,)), *made.sections[1:]))


def test_each_foreign_line_is_asked_for_once_by_its_language() -> None:
    item = in_french().sections[0].items[0]
    lines = lines_to_translate(in_french())
    assert list(lines) == ["fr"]
    assert lines["fr"] == (item.headline, *(" ".join(one.text.split()) for one in item.sentences))


def test_what_readers_can_read_or_nobody_knows_is_not_asked_for() -> None:
    assert lines_to_translate(small_edition()) == {}
    assert lines_to_translate(in_french("")) == {}


def test_an_item_has_a_whole_translation_or_none_and_keeps_its_words() -> None:
    made = in_french()
    said = {("fr", line): f"<{number}>" for number, line in enumerate(lines_to_translate(made)["fr"])}
    whole = with_translations(made, said)
    assert whole.sections[0].items[0].translation == " — ".join(said.values())
    assert whole.sections[0].items[0].sentences == made.sections[0].items[0].sentences
    assert whole.sections[1] == made.sections[1]
    said.popitem()
    assert with_translations(made, said) == made
