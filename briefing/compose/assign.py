"""Divides the passages of one story among the themes it touches, so that no sentence stands in two.

Every theme of the story gets at least one passage where that is possible (a theme with few passages
chooses before one with many); the rest goes where it matches best; what matches none goes to the main theme.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.model import ThemeId

# passage number -> theme -> score in (0, 1]
Scores = Sequence[Mapping[ThemeId, float]]


def assign_passages(scores: Scores, themes: Sequence[ThemeId]) -> tuple[ThemeId, ...]:
    """Choose one theme for each passage.

    Args:
        scores: per passage, how well it matches each theme; missing means not at all.
        themes: themes of the story, the main one first; not empty.

    Returns:
        One theme per passage, in the order of `scores`.
    """
    reserved = _reserve(scores, themes)
    return tuple(
        reserved.get(number) or _best(passage_scores, themes) for number, passage_scores in enumerate(scores)
    )


def _reserve(scores: Scores, themes: Sequence[ThemeId]) -> dict[int, ThemeId]:
    """Give each theme that would be left empty its best passage, scarcest theme first."""
    chosen: dict[int, ThemeId] = {}
    wanted = {theme: [n for n, passage in enumerate(scores) if passage.get(theme)] for theme in themes}
    for theme in sorted(themes, key=lambda theme: (len(wanted[theme]), themes.index(theme))):
        free = [n for n in wanted[theme] if n not in chosen]
        if free:
            chosen[min(free, key=lambda n: (-_margin(scores[n], theme), n))] = theme
    return chosen


def _margin(passage_scores: Mapping[ThemeId, float], theme: ThemeId) -> float:
    others = [score for other, score in passage_scores.items() if other != theme]
    return passage_scores[theme] - max(others, default=0.0) / 2


def _best(passage_scores: Mapping[ThemeId, float], themes: Sequence[ThemeId]) -> ThemeId:
    return max(themes, key=lambda theme: (passage_scores.get(theme, 0.0), -themes.index(theme)))
