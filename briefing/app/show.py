"""`show`: an edition as text for a terminal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from briefing.app.editions import find_edition
from briefing.compose.verify import used_citations
from briefing.errors import UsageError
from briefing.model import Briefing
from briefing.render import RenderOptions, load_design, render


@dataclass(frozen=True, slots=True)
class ShowRequest:
    """What is shown, and how. `width` in characters."""

    target: str
    themes: tuple[str, ...] = ()
    sources: bool = False
    width: int = 72
    config: Path | None = None


def show_edition(request: ShowRequest) -> str:
    """Return an edition as text.

    Raises:
        InputError: it cannot be found or read.
        UsageError: it has no section of that name.
    """
    briefing = find_edition(request.target, config=request.config).briefing
    if request.themes:
        briefing = only_themes(briefing, request.themes)
    if not request.sources:
        briefing = replace(briefing, sources=(), left_out=())
    options = RenderOptions(width=request.width)
    return render(briefing, "text", design=load_design("briefing"), options=options).content.decode()


def only_themes(briefing: Briefing, themes: tuple[str, ...]) -> Briefing:
    """Keep some sections and what belongs to them; citation numbers stay those of the whole edition.

    Raises:
        UsageError: there is no section of that name.
    """
    wanted = {_section_name(briefing, theme) for theme in themes}
    sections = tuple(section for section in briefing.sections if section.theme in wanted)
    items = {item.id for section in sections for item in section.items}
    kept = replace(
        briefing,
        sections=sections,
        top_lines=tuple(line for line in briefing.top_lines if line.item_id in items),
        key_figures=(),
        ahead=tuple(coming for coming in briefing.ahead if coming.item_id in items),
        dropped=tuple(past for past in briefing.dropped if past.theme in wanted),
    )
    used = set(used_citations(kept))
    return replace(kept, sources=tuple(s for s in briefing.sources if not used.isdisjoint(s.citations)))


def _section_name(briefing: Briefing, theme: str) -> str:
    names = {section.theme.casefold(): section.theme for section in briefing.sections}
    names |= {str(s.theme_id).casefold(): s.theme for s in briefing.sections if s.theme_id}
    if theme.casefold() in names:
        return names[theme.casefold()]
    known = [section.theme for section in briefing.sections]
    near = get_close_matches(theme, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"its sections are {', '.join(known) or 'none'}"
    raise UsageError(f"no section {theme!r} in {briefing.id!r}", remedy=hint)
