import re

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from briefing.render.page import fonts
from briefing.resources import resource

FOLDER = resource("templates", "_shared", "fonts")


def test_every_face_has_its_file_and_every_file_its_face() -> None:
    assert {face.file for face in fonts.faces()} == {path.name for path in FOLDER.glob("*.woff2")}


def test_every_family_has_its_license() -> None:
    for face in fonts.faces():
        family = face.family.lower().replace(" ", "-")
        text = (FOLDER / f"LICENSE-{family}.txt").read_text(encoding="utf-8")
        assert "SIL Open Font License, Version 1.1" in text


def test_all_fonts_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 3_000_000


def test_an_unpacked_font_is_the_same_font() -> None:
    twins = sorted(FOLDER.glob("*.ttf"))
    assert twins
    for twin in twins:
        with TTFont(twin) as unpacked, TTFont(twin.with_suffix(".woff2")) as packed:
            assert unpacked.getBestCmap() == packed.getBestCmap()
            assert unpacked["hmtx"].metrics == packed["hmtx"].metrics
            for name in packed.getGlyphOrder():
                assert unpacked["glyf"][name] == packed["glyf"][name], (twin.name, name)


def test_pages_are_laid_out_with_what_need_not_be_unpacked() -> None:
    rules = fonts.font_faces(fonts.faces_for("Łódź"))
    assert ".woff2" not in rules
    for address in re.findall(r'url\("([^"]+)"\)', rules):
        assert fonts.font_bytes(address)[:4] == b"\x00\x01\x00\x00"


def test_a_style_names_the_files_a_page_needs() -> None:
    style = 'p { font-family: "Source Serif 4", "Amiri"; }'
    chosen = fonts.faces_for("Łódź")
    found = fonts.split_families(style, chosen)
    assert found == 'p { font-family: "Source Serif 4", "Source Serif 4 latin-ext", "Amiri"; }'


def test_a_plain_page_needs_latin_only() -> None:
    assert {face.script for face in fonts.faces_for("A plain page – “so” it says…")} == {"latin"}


def test_other_scripts_bring_their_faces() -> None:
    scripts = {face.script for face in fonts.faces_for("Łódź Москва Ελλάδα العربية עברית")}
    assert {"latin-ext", "cyrillic", "greek", "arabic", "hebrew"} <= scripts


def test_persian_urdu_and_ukrainian_letters_are_covered() -> None:
    assert fonts.unprintable("پچژگکی ٹڈڑے ґєії ѓќ ąęłż ăâîșț ğışİ ẽ ₽ ₴ № € → ● ✓ ½") == ()


def test_what_has_a_plain_spelling_gets_it_and_the_rest_a_box() -> None:
    assert fonts.printable("CO₂ ⅓ 5\u202f000 F\u201116 𒀀") == "CO2 1⁄3 5\u00a0000 F-16 □"
    assert fonts.boxed("CO₂ 𒀀𒀁") == ("𒀀", "𒀁")


def test_only_vendored_fonts_are_served() -> None:
    import pytest

    for url in (
        "file:///etc/passwd",
        "https://fonts.example/x.woff2",
        "briefing:/fonts/../../../etc/passwd",
        "",
    ):
        with pytest.raises(ValueError, match="not a vendored font"):
            fonts.font_bytes(url)
