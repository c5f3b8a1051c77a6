"""Vectors of an edition: asked for, kept from one edition to the next, and done without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.app import multilingual, vectors
from briefing.app.doctor import DoctorRequest, State, examine
from briefing.app.plan import BuildRequest, resolve
from briefing.app.plugin_host import PluginHost
from briefing.app.vectors import with_vectors
from briefing.model import Document, DocumentId
from briefing.pipeline.options import EditionInput
from briefing.pipeline.work.remembered import FeatureMemory
from briefing.plugins import VECTORS, find, installed
from briefing.settings import Settings, load_settings
from tests.stories.documents import document

HERE = "tests.app.test_vectors:counted_letters"
TEXTS = (
    document("a", "The harbor of Merin was closed by a storm on Monday.", title="Storm closes harbor"),
    document("b", "Le port de Merin a été fermé lundi par une tempête.", title="Tempête", language="fr"),
)


def counted_letters(texts: Iterable[str], options: Mapping[str, object]) -> list[list[float]]:
    """A model that counts two letters: it runs where the real one does."""
    return [[text.count("e") / 100, text.count("o") / 100] for text in texts]


class Memory:
    """Keeps bytes and counts what is asked of it."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], bytes] = {}

    def get_features(self, hashes: Iterable[str], version: str) -> dict[str, bytes]:
        return {key: self.kept[key, version] for key in hashes if (key, version) in self.kept}

    def put_features(self, found: Mapping[str, bytes], version: str) -> None:
        self.kept |= {(key, version): content for key, content in found.items()}


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra as if it were installed, with a small model in place of the real one."""
    monkeypatch.setattr(multilingual, "installed_version", lambda: "0.0")
    monkeypatch.setattr(multilingual, "check_machine", lambda: None)
    monkeypatch.setattr("briefing.plugins._OWN", {(VECTORS, "multilingual"): HERE})

    class Near(PluginHost):
        """Calls in this process: a plug-in's own process would look for the real model."""

        def call(self, *arguments: object) -> list[list[float]]:
            return counted_letters(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(vectors, "PluginHost", Near)


def settings(tmp_path: Path, wanted: str = "auto") -> Settings:
    (tmp_path / "briefing.toml").write_text(f'version = 1\n[analysis]\nvectors = "{wanted}"\n')
    return load_settings(tmp_path / "briefing.toml")


def given(*documents: Document) -> EditionInput:
    return EditionInput(documents, resolve(BuildRequest(as_of=datetime(2024, 10, 22, 6, tzinfo=UTC))).frame)


@pytest.mark.usefixtures("model")
def test_several_languages_are_joined_by_the_model_that_is_installed(tmp_path: Path) -> None:
    found = with_vectors(given(*TEXTS), settings(tmp_path))
    assert found.meanings is not None
    assert set(found.meanings.rows) == {"a", "b"}
    assert len(set(map(tuple, found.meanings.rows.values()))) == 2
    assert multilingual.MODEL_SHA256[:16] in found.meanings.source


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("wanted", "made"), [("auto", False), ("none", False), ("multilingual", True)])
def test_one_language_needs_no_model_unless_it_is_asked_for(tmp_path: Path, wanted: str, made: bool) -> None:
    found = with_vectors(given(TEXTS[0]), settings(tmp_path, wanted))
    assert (found.meanings is not None) == made


@pytest.mark.usefixtures("model")
def test_one_guess_of_a_language_in_a_hundred_makes_no_second_one(tmp_path: Path) -> None:
    english = [replace(TEXTS[0], id=f"a{number}") for number in range(99)]  # type: ignore[arg-type]
    assert with_vectors(given(*english, TEXTS[1]), settings(tmp_path)).meanings is None
    assert with_vectors(given(*english[:40], TEXTS[1]), settings(tmp_path)).meanings is not None


@pytest.mark.usefixtures("model")
def test_a_vector_is_kept_with_the_text_and_the_title(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Memory()
    first = with_vectors(given(*TEXTS), settings(tmp_path), memory)
    asked: list[int] = []
    compute = vectors._computed

    def counted(fresh: Sequence[Document], kept: FeatureMemory | None) -> dict[DocumentId, Sequence[float]]:
        asked.append(len(fresh))
        return compute(fresh, kept)

    monkeypatch.setattr(vectors, "_computed", counted)
    again = with_vectors(given(*TEXTS), settings(tmp_path), memory)
    retitled = replace(TEXTS[0], title="The harbor opens")
    with_vectors(given(retitled, TEXTS[1]), settings(tmp_path), memory)
    assert asked == [0, 1]
    assert first.meanings is not None
    assert again.meanings == first.meanings


def test_without_the_extra_the_edition_is_made_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(multilingual, "installed_version", lambda: "")
    assert with_vectors(given(*TEXTS), settings(tmp_path)).troubles == ()
    found = with_vectors(given(*TEXTS), settings(tmp_path, "multilingual"))
    (trouble,) = found.troubles
    assert found.meanings is None
    assert "names and numbers" in trouble.message
    assert "briefing[multilingual]" in trouble.remedy


@pytest.mark.parametrize(("platform", "kind"), [("darwin", "arm64"), ("linux", "aarch64")])
def test_another_machine_gets_a_clear_line(monkeypatch: pytest.MonkeyPatch, platform: str, kind: str) -> None:
    monkeypatch.setattr("briefing.app.multilingual.sys.platform", platform)
    monkeypatch.setattr(multilingual, "machine", lambda: kind)
    (check,) = [check for check in examine(DoctorRequest()) if check.name == "Languages"]
    assert check.state is State.NOTE
    assert f"this is {platform} on {kind}" in check.detail


def test_the_model_runs_as_a_plug_in_does_and_is_none_of_the_users() -> None:
    assert find(VECTORS, "multilingual") is not None
    assert "multilingual" not in installed(VECTORS)


@pytest.mark.skipif(not multilingual.installed_version(), reason="the extra briefing[multilingual]")
def test_the_real_model_gives_near_vectors_to_one_event_in_two_languages(tmp_path: Path) -> None:
    other = document("c", "Bakers baked a loaf of nine metres for the harvest fair.", title="A long loaf")
    found = with_vectors(given(*TEXTS, other), settings(tmp_path))
    assert found.meanings is not None, found.troubles
    rows = found.meanings.matrix([each.id for each in (*TEXTS, other)])
    assert rows.shape == (3, 384)
    assert rows[0] @ rows[1] > rows[0] @ rows[2] + 0.02
    assert found == with_vectors(given(*TEXTS, other), settings(tmp_path))
