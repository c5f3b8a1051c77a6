from __future__ import annotations

import itertools

import pytest

from briefing.render.page import fonts, system_fonts
from briefing.render.page.system_fonts import SCRIPTS, families_for, missing_packages, scripts_of

CHINESE, JAPANESE, KOREAN, THAI = "大桥", "橋は", "다리", "สะพาน"


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, int]]:
    """What the machine has: nothing, until a test says otherwise."""
    found: dict[str, tuple[str, int]] = {}
    monkeypatch.setattr(system_fonts, "_installed", lambda: found)
    return found


def codes(text: str) -> list[int]:
    return [ord(character) for character in text]


def test_scripts_are_told_by_their_characters() -> None:
    assert [s.name for s in scripts_of(codes(THAI + CHINESE))] == ["Chinese", "Thai"]
    # Chinese characters beside kana or Hangul are set in the forms of that language
    assert next(s.name for s in scripts_of(codes(JAPANESE))) == "Japanese"
    assert next(s.name for s in scripts_of(codes(KOREAN + "大"))) == "Korean"
    assert scripts_of(codes("Latin, кириллица, عربي")) == ()


def test_no_code_point_belongs_to_two_scripts() -> None:
    ranges = sorted(r for script in SCRIPTS for r in script.ranges)
    assert all(high < low for (_, high), (low, _) in itertools.pairwise(ranges))


def test_the_best_installed_family_is_taken(installed: dict[str, tuple[str, int]]) -> None:
    assert families_for(codes(CHINESE)) == ()
    installed["WenQuanYi Zen Hei"] = ("/fonts/wqy.ttc", 0)
    assert families_for(codes(CHINESE)) == ("WenQuanYi Zen Hei",)
    installed["Noto Serif CJK SC"] = ("/fonts/noto.ttc", 2)
    assert families_for(codes(CHINESE)) == ("Noto Serif CJK SC",)


def test_what_to_install_is_named_until_it_is_there(installed: dict[str, tuple[str, int]]) -> None:
    assert missing_packages(codes(CHINESE + THAI)) == ("fonts-noto-cjk", "fonts-noto-core")
    installed["Noto Serif Thai"] = ("/fonts/thai.ttf", 0)
    assert missing_packages(codes(CHINESE + THAI)) == ("fonts-noto-cjk",)


def test_a_script_without_a_font_is_boxed_and_a_damaged_font_is_none(
    installed: dict[str, tuple[str, int]],
) -> None:
    assert fonts.boxed(f"a {THAI}")
    installed["Noto Serif Thai"] = ("/no/such/file.ttf", 0)
    assert fonts.boxed(f"a {THAI}")


def test_marks_that_are_never_drawn_are_no_boxes() -> None:
    text = "می\u200cشود \u2067x\u2069 \u200e1 \ufeff☀\ufe0f so\u00adft"
    assert not set(fonts.boxed(text)) & set("\u200c\u2067\u2069\u200e\ufeff\ufe0f\u00ad")
    kept = fonts.printable(text)
    assert "می\u200cشود" in kept
    assert "\ufeff" not in kept
    assert "\ufe0f" not in kept
