"""Says under which themes of its story a passage belongs, and which theme is the story's home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.model import ThemeId

# theme -> how well a passage matches it, in (0, 1]; more where it names the theme
Scores = Mapping[ThemeId, float]

# added to the score of a theme that a sentence names in so many words, e.g. "humanitarian aid"
NAMED = 1.0
# a passage with a lower score only mentions what the theme is about (one phrase of two words or more is 0.5)
SPEAKS_OF = 0.5
# of two themes a passage belongs to the weaker one too when it says so much of it in proportion; set on the seed
# article, where the sentence about Resolution 1701 (0.6 of 0.97) is not about aid
_AS_MUCH = 0.8


def belongs(scores: Scores, themes: Sequence[ThemeId]) -> frozenset[ThemeId]:
    """The themes of a story that a passage speaks of; none when it only mentions them.

    Args:
        themes: of the story.
    """
    told = {theme: min(1.0, scores.get(theme, 0.0)) for theme in themes}
    most = max(told.values(), default=0.0)
    return frozenset(
        theme
        for theme, score in told.items()
        if scores.get(theme, 0.0) >= NAMED or (score >= SPEAKS_OF and score >= _AS_MUCH * most)
    )


def home(opening: Scores, themes: Sequence[ThemeId]) -> ThemeId:
    """The theme under which a story stands whole: the main one that its opening speaks of.

    Args:
        opening: scores of the passage that says what happened.
        themes: of the story, the one with the largest share first; not empty.
    """
    told = (theme for theme in themes if opening.get(theme, 0.0) >= SPEAKS_OF)
    return next(told, themes[0])
