"""What may be printed: passages, with what each needs, and nothing that hangs in the air. Pure."""

from briefing.passages.boilerplate import is_boilerplate, is_heading
from briefing.passages.cutting import SentenceTraits, document_passages, sentence_traits
from briefing.passages.openings import Need, opening_need
from briefing.passages.speech_acts import has_attribution, has_hedge

__all__ = [
    "Need",
    "SentenceTraits",
    "document_passages",
    "has_attribution",
    "has_hedge",
    "is_boilerplate",
    "is_heading",
    "opening_need",
    "sentence_traits",
]
