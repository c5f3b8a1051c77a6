from pathlib import Path

import pytest

from briefing.errors import RenderError, UsageError
from briefing.render import RenderOptions, copy_design, design_names, load_design, render
from briefing.render.style_faults import broken_lines
from tests.render.samples import HOSTILE, hostile_briefing, rich_briefing


def own_design(folder: Path, **files: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "design.toml").write_text('title = "Own"\n', encoding="utf-8")
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return folder


def test_two_designs_are_shipped() -> None:
    assert design_names() == ("briefing", "memo")
    assert load_design("memo").scope == "top-lines"


def test_an_unknown_design_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="name one of briefing, memo"):
        load_design("nonesuch")


def test_a_copied_design_renders_the_same_page(tmp_path: Path) -> None:
    copy_design(tmp_path / "mine")
    options = RenderOptions(embed_fonts=False)
    mine = render(rich_briefing(), "html", design=load_design(tmp_path / "mine"), options=options)
    shipped = render(rich_briefing(), "html", design=load_design(), options=options)
    assert mine.content == shipped.content


def test_a_copy_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("mine")
    with pytest.raises(UsageError, match="not an empty folder"):
        copy_design(tmp_path)
    assert (tmp_path / "kept.txt").read_text() == "mine"


def test_a_broken_design_file_is_named(tmp_path: Path) -> None:
    folder = own_design(tmp_path / "d")
    (folder / "design.toml").write_text("title = \n")
    with pytest.raises(RenderError, match=r"design\.toml"):
        load_design(folder)
    (folder / "design.toml").write_text('title = "x"\ncolour = "red"\n')
    with pytest.raises(RenderError, match="colour"):
        load_design(folder)


@pytest.mark.parametrize("scope", ["all", "top-lines"])
def test_a_folder_of_settings_and_one_style_sheet_is_a_design(tmp_path: Path, scope: str) -> None:
    (tmp_path / "design.toml").write_text(f'title = "House"\nscope = "{scope}"\n')
    (tmp_path / "tokens.css").write_text(load_design().text("tokens.css").replace("#7c1d2c", "#003366"))
    design = load_design(tmp_path)
    page = render(rich_briefing(), "html", design=design, options=RenderOptions()).content.decode()
    assert "#003366" in page
    assert "#7c1d2c;" not in page
    assert ('class="theme-title" id="h-section-1"' in page) == (scope == "all")


def test_what_is_broken_in_a_style_sheet_is_named_with_its_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "design.toml").write_text('title = "House"\n')
    sheet = ".item { margin: 0; }\n@media print {\n  .item { colour }\n}\n.x { margin: 0; }\n}\n"
    (tmp_path / "design.css").write_text(sheet)
    load_design(tmp_path)
    named = [message.split("design.css:")[1].split(":")[0] for message in caplog.messages]
    assert named == ["3", "6"]


def test_shipped_style_sheets_have_nothing_broken() -> None:
    for name in design_names():
        for file, text in load_design(name).files:
            assert not file.endswith(".css") or broken_lines(text) == (), file


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    folder = own_design(tmp_path / "d")
    (folder / "extra.css").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RenderError, match=r"extra\.css"):
        load_design(folder)


def test_a_file_larger_than_a_design_needs_is_refused(tmp_path: Path) -> None:
    folder = own_design(tmp_path / "d")
    (folder / "big.css").write_bytes(b" " * 1_000_001)
    with pytest.raises(RenderError, match="larger than 1 MB"):
        load_design(folder)


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("<p>\n{{ briefing.titel }}", 2, "titel"),
        ("<p>\n\n{% if %}", 3, "[Ee]xpected"),
        ("{{ briefing.title }}\n{{ nothing_of_the_kind }}", 2, "nothing_of_the_kind"),
        ("\n{{ 1 / 0 }}", 2, "division"),
        ("{% include 'missing.j2' %}", 0, "missing.j2"),
        ("\n{{ ''.__class__.__mro__ }}", 2, "unsafe"),
        ("\n{{ 'a' * 999999999999999 }}", 2, "MemoryError"),
        ("\n{% for x in range(99999999) %}{% endfor %}", 2, "range"),
    ],
)
def test_a_mistake_in_a_template_names_file_and_line(
    tmp_path: Path, template: str, line: int, reason: str
) -> None:
    folder = own_design(tmp_path / "d", briefing__html__j2=template)
    with pytest.raises(RenderError, match=reason) as caught:
        render(rich_briefing(), "html", design=load_design(folder), options=RenderOptions())
    if line:
        assert caught.value.where == f"{folder / 'briefing.html.j2'}:{line}"


def test_a_mistake_in_a_shared_template_names_the_shared_file(tmp_path: Path) -> None:
    broken = "{% import 'macros.html.j2' as m with context %}{{ m.banner() }}"
    folder = own_design(tmp_path / "d", briefing__html__j2=broken)
    with pytest.raises(RenderError) as caught:
        render(rich_briefing(), "html", design=load_design(folder), options=RenderOptions())
    assert caught.value.where is not None
    assert "_shared/macros.html.j2:" in caught.value.where


def test_a_users_template_escapes_what_sources_say(tmp_path: Path) -> None:
    text = "{% for line in briefing.top_lines %}{{ line.headline }}\n{% endfor %}"
    folder = own_design(tmp_path / "d", briefing__html__j2=text)
    page = render(hostile_briefing(), "html", design=load_design(folder), options=RenderOptions()).content
    assert b"<script" not in page
    assert HOSTILE[0].encode() not in page


def test_an_edited_design_is_read_again(tmp_path: Path) -> None:
    folder = own_design(tmp_path / "d", briefing__html__j2="one")
    options = RenderOptions(embed_fonts=False)
    first = render(rich_briefing(), "html", design=load_design(folder), options=options).content
    (folder / "briefing.html.j2").write_text("and two")
    second = render(rich_briefing(), "html", design=load_design(folder), options=options).content
    assert (first.strip(), second.strip()) == (b"one", b"and two")
