"""The library's surface: what is there, and that every argument is checked as on the command line."""

from __future__ import annotations

import inspect
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

import briefing
from briefing.app.arguments import FORMATS, PAPERS, BuildOptions
from briefing.errors import UsageError
from briefing.render import EXPORTS, PageSize
from briefing.render import FORMATS as RENDERED
from briefing.settings import schema
from tests.app.desk import ARTICLES

DOCS = Path(__file__).resolve().parents[2] / "docs"
ARTICLE = {"text": ARTICLES["envoys.txt"].partition("\n\n")[2], "title": "Envoys"}
BUILD = (
    "documents, title, as_of, since, words, sentences, pages, themes, only, method, design, paper, marking, config, "
    "edition, previous"
)
SURFACE = {
    "Briefing": None,
    "BriefingError": None,
    "BuildOptions": None,
    "Document": None,
    "Result": None,
    "Summary": None,
    "__version__": None,
    "build": BUILD,
    "summarize": "texts, sentences, words, method",
    "to_frame": "result, table",
}
RESULT = {
    "briefing", "design", "documents", "paper", "save", "to_frame", "to_html", "to_json", "to_markdown", "to_pdf",
    "to_text", "verify",
}  # fmt: skip


def test_the_public_surface_is_what_is_promised() -> None:
    assert set(briefing.__all__) == set(SURFACE)
    for name, parameters in SURFACE.items():
        found = getattr(briefing, name)
        if parameters is not None:
            assert ", ".join(inspect.signature(found).parameters) == parameters, name
    assert {name for name in dir(briefing.Result) if not name.startswith("_")} == RESULT
    page = (DOCS / "library.md").read_text("utf-8")
    assert [name for name in SURFACE if f"`{name}`" not in page and not name.startswith("_")] == []


def test_the_typed_options_are_those_of_build() -> None:
    parameters = list(inspect.signature(briefing.build).parameters)[1:]
    assert list(get_type_hints(BuildOptions)) == parameters
    page = (DOCS / "library.md").read_text("utf-8")
    assert [name for name in parameters if f"`{name}`" not in page] == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"as_of": "2024"}, "as_of='2024' is not possible: give a datetime"),
        ({"as_of": datetime(2024, 10, 23)}, "has no time zone"),
        ({"since": 5}, "since=5 is not possible: give a timedelta"),
        ({"since": timedelta()}, "above 0"),
        ({"since": timedelta(days=9_999_999)}, "up to 99,999 weeks"),
        ({"paper": "A3"}, "one of 'A4', 'Letter'"),
        ({"pages": 0}, "from 1 to 200"),
        ({"pages": 201}, "from 1 to 200"),
        ({"pages": True}, "from 1 to 200"),
        ({"words": 5}, "from 20 to"),
        ({"words": "90"}, "words='90'"),
        ({"sentences": 1.5}, "sentences=1.5"),
        ({"words": 90, "pages": 2}, "more than one length"),
        ({"title": None}, "title=None"),
        ({"themes": 3}, "themes=3"),
        ({"themes": "no-such-pack"}, "no theme file or shipped pack"),
        ({"only": [1]}, "only=[1]"),
        ({"only": ["Weather"]}, "no theme 'Weather'"),
        ({"method": 7}, "method=7"),
        ({"method": "no-such"}, "no method"),
        ({"design": "baroque"}, "baroque"),
        ({"marking": "TLP:PINK"}, "no marking"),
        ({"edition": "evening"}, "no edition 'evening'"),
        ({"config": 1}, "config=1"),
        ({"previous": 1}, "previous=int"),
    ],
)
def test_a_wrong_argument_of_build_is_named(options: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError) as caught:
        briefing.build(ARTICLE, **options)
    assert said in str(caught.value).replace("; give", ": give")


@pytest.mark.parametrize(
    "options", [{"sentences": 0}, {"words": 4}, {"sentences": "3"}, {"method": None}, {"method": "no-such"}]
)
def test_a_wrong_argument_of_summarize_is_named(options: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        briefing.summarize(ARTICLE["text"], **options)


@pytest.mark.parametrize("documents", [7, [7], None, [None]])
def test_what_is_no_document_is_named(documents: Any) -> None:
    for call in (briefing.build, briefing.summarize):
        with pytest.raises(UsageError, match="is no document"):
            call(documents)


def test_formats_and_papers_are_those_that_settings_take_and_renderers_make() -> None:
    assert set(get_args(schema.Format)) == set(FORMATS) == {*RENDERED, *EXPORTS}
    assert set(PAPERS) == {paper.value for paper in PageSize}
