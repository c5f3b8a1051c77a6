"""The themes of a story: what its documents show, and which of them is its home. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.model import DocumentId, Reason, ThemeDefinition, ThemeId, ThemeMatch
from briefing.themes.scoring import PLACE

# A story has a theme when this share of its documents belongs to it; one outlet's side remark is not enough.
_SHARE = 1 / 3
# A document belongs to a theme from this score on.
BELONGS = 0.5
# A theme that is told in title and lead to less than this share of what another one is, is not the home.
_HOME = 0.6
_MOST_REASONS = 8


@dataclass(frozen=True, slots=True)
class DocumentThemes:
    """What one document has to do with the themes of a pack."""

    document_id: DocumentId
    # themes the document belongs to, best first
    matches: tuple[ThemeMatch, ...]
    # per sentence: the themes it speaks of, best first; empty for most
    sentences: tuple[tuple[ThemeMatch, ...], ...]
    # every theme with any match, also below the threshold, best first
    mentions: tuple[ThemeMatch, ...] = ()
    # for each of the mentions the sum of title and lead alone, in thresholds
    leading: tuple[float, ...] = ()
    # name of the kind of page that silences themes ("sport"), "" for most
    context: str = ""
    # how clearly it tells of something that an editor notes whatever the theme (deaths, election), from 0 to 1
    consequence: float = 0.0


def belonging(
    mentions: Sequence[ThemeMatch], leading: Sequence[float], themes: Sequence[ThemeDefinition]
) -> tuple[ThemeMatch, ...]:
    """Keep the themes that a document belongs to, among those it mentions; a fallback only where it is at home."""
    found = [match for match in mentions if match.score >= BELONGS]
    fallback = {theme.id for theme in themes if theme.fallback}
    if len(found) > 1 and any(match.theme in fallback for match in found):
        led = {match.theme: part for match, part in zip(mentions, leading, strict=True)}
        order = {theme.id: place for place, theme in enumerate(themes)}
        scores = {match.theme: match.score for match in found}
        home = _home([match.theme for match in found], led, scores, fallback, order)
        found = [match for match in found if match.theme == home or match.theme not in fallback]
    return tuple(found)


def story_themes(
    documents: Sequence[DocumentThemes], themes: Sequence[ThemeDefinition]
) -> tuple[ThemeMatch, ...]:
    """Return the themes that a story's documents show, its home first; the score is their mean.

    A fallback theme is kept only when the story has its home in it.
    """
    order = {theme.id: place for place, theme in enumerate(themes)}
    fallback = {theme.id for theme in themes if theme.fallback}
    found = [theme for theme in order if _is_shown(documents, theme)]
    means = {theme: _mean(documents, theme) for theme in found}
    if not found:
        return ()
    leading = dict.fromkeys(found, 0.0)
    for document in documents:
        for match, led in zip(document.mentions, document.leading, strict=False):
            if match.theme in leading:
                leading[match.theme] += led / len(documents)
    home = _home(found, leading, means, fallback, order)
    found = [theme for theme in found if theme == home or theme not in fallback]
    found.sort(key=lambda theme: (theme != home, -round(means[theme], 6), order[theme]))
    return tuple(ThemeMatch(theme, round(means[theme], 6), _reasons(documents, theme)) for theme in found)


def _is_shown(documents: Sequence[DocumentThemes], theme: ThemeId) -> bool:
    showing = sum(any(match.theme == theme for match in document.matches) for document in documents)
    return showing > 0 and showing >= _SHARE * len(documents)


def _mean(documents: Sequence[DocumentThemes], theme: ThemeId) -> float:
    return sum(m.score for document in documents for m in document.mentions if m.theme == theme) / len(
        documents
    )


def _home(
    found: Sequence[ThemeId],
    leading: Mapping[ThemeId, float],
    scores: Mapping[ThemeId, float],
    fallback: set[ThemeId],
    order: Mapping[ThemeId, int],
) -> ThemeId:
    """The theme that title and lead speak of; of those the strongest; a fallback only when no other is left."""
    most = max(leading[theme] for theme in found)
    led = [theme for theme in found if leading[theme] >= _HOME * most]
    return min(led, key=lambda theme: (theme in fallback, -round(scores[theme], 6), order[theme]))


def is_aside(documents: Sequence[DocumentThemes]) -> bool:
    """Whether half of a story's documents or more are pages of another kind: match reports, recipes, gossip."""
    return 2 * sum(bool(document.context) for document in documents) >= len(documents)


def story_consequence(documents: Sequence[DocumentThemes]) -> float:
    """How clearly a story tells of something that an editor notes whatever the theme, from 0 to 1.

    0 for match reports, recipes, gossip, whatever happens in them.
    """
    return 0.0 if is_aside(documents) else max(document.consequence for document in documents)


def _reasons(documents: Sequence[DocumentThemes], theme: ThemeId) -> tuple[Reason, ...]:
    """Join the reasons of the documents: the best place, the sum of the counts, the most frequent first."""
    joined: dict[str, Reason] = {}
    rank: dict[str, float] = {}
    for document in documents:
        for match in document.mentions:
            if match.theme != theme:
                continue
            for position, reason in enumerate(match.reasons):
                known = joined.get(reason.term)
                where = reason.where
                if known is not None and PLACE[known.where] >= PLACE[where]:
                    where = known.where
                count = reason.count + (known.count if known else 0)
                joined[reason.term] = Reason(reason.term, where, count, reason.strong)
                rank[reason.term] = rank.get(reason.term, 0.0) + 1 / (1 + position)
    order = sorted(joined, key=lambda term: (-round(rank[term], 9), term))
    return tuple(joined[term] for term in order[:_MOST_REASONS])
