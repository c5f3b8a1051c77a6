"""Left-out reasons and troubles are told in the language of the page; the record keeps the English words."""

import re
from pathlib import Path

import pytest

from briefing.compose import left_out
from briefing.model import Diagnostic, Stage
from briefing.passages.fitness.verdicts import Reason
from briefing.render.accounts import reason_label, remedy_label, trouble_label
from briefing.render.labels import available_languages, labels_for
from briefing.stories.genres import Genre

ROOT = Path(left_out.__file__).resolve().parents[1]
LANGUAGES = [language for language in available_languages() if language != "en"]
CONSTANTS = [value for name, value in vars(left_out).items() if re.fullmatch("_[A-Z_]+", name)]
ELSEWHERE = [
    reason
    for path in ("compose/frame.py", "pipeline/readset.py", "pipeline/analysis.py", "themes/muting.py")
    for reason in re.findall(r'LeftOut\.because\(f?"([^"{]+)', (ROOT / path).read_text())
]
REASONS = [
    *CONSTANTS,
    *(reason + ("war" if reason.endswith(": ") else "") for reason in ELSEWHERE),
    *(f"no report: {genre.value}" for genre in Genre if genre is not Genre.REPORT),
    *(f"nothing in it is fit to print: {reason.value}" for reason in Reason),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_told_in_the_language_of_the_page(language: str) -> None:
    labels = labels_for(language, "UTC")
    assert len(CONSTANTS) >= 7
    assert len(ELSEWHERE) >= 6
    for reason in REASONS:
        said = reason_label(reason, labels)
        assert said != reason
        assert not {"the", "that", "what", "nothing", "its", "with", "before"} & set(said.split()), reason


def test_names_and_terms_stay_as_they_are() -> None:
    labels = labels_for("de", "UTC")
    assert "Harbor Gazette" in reason_label("copy of Harbor Gazette", labels)
    assert "muted: " not in reason_label("muted: Liga", labels)
    assert "Liga" in reason_label("muted: Liga", labels)
    assert reason_label("a reason of another version", labels) == "a reason of another version"


def test_the_english_page_tells_the_particulars() -> None:
    trouble = Diagnostic(Stage.INTAKE, "empty", "a.txt", "is empty", "fill it")
    english, german = labels_for("en", "UTC"), labels_for("de", "UTC")
    assert (trouble_label(trouble, english), remedy_label(trouble, english)) == ("is empty", "fill it")
    assert (trouble_label(trouble, german), remedy_label(trouble, german)) == ("enthält keinen Text", "")


@pytest.mark.parametrize(
    ("codes", "same"),
    [
        (("timeout", "dns", "http-503"), True),
        (("missing", "http-404"), True),
        (("missing", "robots", "limit", "undated", "timeout", "unheard-of"), False),
    ],
)
def test_troubles_of_one_kind_are_told_alike(codes: tuple[str, ...], same: bool) -> None:
    french = labels_for("fr", "UTC")
    said = {trouble_label(Diagnostic(Stage.INTAKE, code, "a", "b"), french) for code in codes}
    assert len(said) == (1 if same else len(codes))
