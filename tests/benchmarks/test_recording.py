"""The recording shows what was typed and answered, each line at its time, and stands whole where nothing moves."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmarks import recording


def test_lines_appear_one_after_the_other_and_hostile_text_stays_text() -> None:
    shown = [recording.Shown("$ cat a", 0.5, is_typed=True), recording.Shown("<b>&", 1.25)]
    picture = ET.fromstring(recording.draw(shown))
    texts = [element for element in picture if element.tag.endswith("text")]
    assert [element.text for element in texts] == ["$ cat a", "<b>&"]
    assert [element.get("style") for element in texts] == ["animation-delay:0.50s", "animation-delay:1.25s"]
    assert "prefers-reduced-motion" in recording.draw(shown)


def test_a_session_is_run_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "SESSION", (("echo one; echo two; echo three", 2), ("printf %0120d 1", 2)))
    shown = recording.play(tmp_path)
    assert [line.text for line in shown[:4]] == ["$ echo one; echo two; echo three", "one", "two", "…"]
    assert [len(line.text) for line in shown[6:]] == [recording.COLUMNS, 20]
    assert [line.at_s for line in shown] == sorted(line.at_s for line in shown)


def test_the_picture_of_the_docs_shows_the_session() -> None:
    text = re.sub("<[^>]+>", "\n", recording.PICTURE.read_text("utf-8"))
    for line, _ in recording.SESSION:
        assert f"$ {line}" in text
