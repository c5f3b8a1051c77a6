"""Divides the passages of one story among the themes it touches, so that no sentence stands in two.

Every theme of the story gets its best passage where that is possible (the theme that would lose most chooses
first); the rest goes where it matches best; what matches none goes to the main theme.
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
    """Give each theme its best passage; the theme that would lose most by its second best chooses first."""
    chosen: dict[int, ThemeId] = {}
    waiting = list(themes)
    while waiting:
        theme = max(waiting, key=lambda theme: (_regret(scores, theme, chosen), -themes.index(theme)))
        waiting.remove(theme)
        free = [n for n, passage in enumerate(scores) if passage.get(theme) and n not in chosen]
        if free:
            chosen[max(free, key=lambda n: (scores[n][theme], -n))] = theme
    return chosen


def _regret(scores: Scores, theme: ThemeId, chosen: Mapping[int, ThemeId]) -> float:
    """What the theme loses when it gets its second best free passage instead of its best."""
    found = sorted((p[theme] for n, p in enumerate(scores) if p.get(theme) and n not in chosen), reverse=True)
    return (found[0] - (found[1] if len(found) > 1 else 0.0)) if found else 0.0


def _best(passage_scores: Mapping[ThemeId, float], themes: Sequence[ThemeId]) -> ThemeId:
    return max(themes, key=lambda theme: (passage_scores.get(theme, 0.0), -themes.index(theme)))
