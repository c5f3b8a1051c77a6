"""docs/design.md names what templates get: neither more nor less."""

import re
from pathlib import Path

from briefing.render import design_names, load_design
from briefing.render.labels import labels_for
from briefing.render.page.environment import filter_names
from briefing.render.page.html import page_context
from tests.render import samples

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "design.md").read_text(encoding="utf-8")
# set beside the common context, per medium
_BY_MEDIUM = {"medium", "contents", "missing"}
_INTERNAL = {"home", "style", "csp", "script"}


def table(header: str) -> str:
    return TEXT.split(header)[1].split("\n\n")[0]


def test_the_context_is_documented() -> None:
    rows = [row.split("|")[1] for row in table("| name | what |").splitlines() if row.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`([a-z_]+)(?:\([a-z]+\))?`", row)}
    given = set(page_context(samples.rich_briefing(), labels=labels_for("en", "UTC"))) | _BY_MEDIUM
    assert named == given - _INTERNAL


def test_the_filters_are_documented() -> None:
    rows = [
        row.split("|")[1] for row in table("| filter | of | gives |").splitlines() if row.startswith("| `")
    ]
    named = {name for row in rows for name in re.findall(r"`([a-z_]+)`", row)}
    ours = filter_names(labels_for("en", "UTC"))
    assert named == ours


def test_the_designs_and_their_files_are_documented() -> None:
    for name in design_names():
        assert f"`{name}`" in TEXT
    files = {name for name, _ in load_design().files} | {"design.css"}
    assert files == set(re.findall(r"`([a-z-]+\.(?:css|js|toml|[a-z]+\.j2))`", table("| file | for |")))


def test_every_picture_is_there_and_small() -> None:
    folder = Path(__file__).resolve().parents[2] / "docs"
    for name in re.findall(r"\]\((images/[a-z-]+\.png)\)", TEXT):
        assert (folder / name).stat().st_size < 300_000
