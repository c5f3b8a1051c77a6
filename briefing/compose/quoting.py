"""Chooses the quotations under an item: of those who act in its event, about its event, readable, each said once."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from briefing.compose.actors import broad_actors
from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import ItemDraft, StoryDraft
from briefing.compose.printing import passage_sentences
from briefing.model import DateMention, Document, DocumentId, DocumentKind, Quote
from briefing.quotes.bearing import has_claim, is_color, is_courtesy, is_no_answer
from briefing.quotes.speaker_kinds import Bearing, bearing_of, says_of_which
from briefing.quotes.standing import stands_alone
from briefing.quotes.utterances import QuoteGroup, group_quotes, speaker_key
from briefing.select import content_stems
from briefing.stories.background import background_share
from briefing.stories.consequence import consequential_words

_QUOTES_PER_ITEM = 3
_PLACES_PER_QUOTE = 4
_VARIANTS_PER_QUOTE = 3
_PLACES_PER_VARIANT = 2
# documents of one story that are asked for quotations
_MOST_DOCUMENTS = 40
# a part of a sentence ("did so and so") is told when so many documents carry it
_CARRIERS_OF_FRAGMENT = 3
# share of ordinary articles from which a word tells nothing of an event: the two upper steps of the table
_COMMON = 0.1
# items of an edition whose title or opening hold a name that is then an actor of the day, and tells of no event
_ITEMS_OF_ACTOR = 2
# and of those that hold any other word, which is then a topic of the day
_ITEMS_OF_TOPIC = 5
_NAMES = re.compile(r"(?<=[\w,] )[A-ZÀ-ÞА-Я][\w'’-]+")
# share of a quotation's words that stand in one printed sentence: then it has been read
_TOLD_SHARE = 0.52
# and when the same numbers stand in both
_TOLD_SHARE_WITH_NUMBERS = 0.4
# content words of a quotation that stand in no printed sentence; fewer add nothing to what is read
_NEW_WORDS = 3
# characters of a document in which it names who and where
_HEAD = 600
# words of the event that a quotation without a claim must share, and one of somebody from outside
_ENOUGH_SHARED = 2
# said of another day: the quotation is no answer to this event
_OTHER_DAY = re.compile(
    r"\b(?:last (?:week|month|year|summer|fall|autumn|winter|spring|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)|at the time|(?:weeks?|months?|years?) (?:ago|earlier|before)|"
    r"earlier this (?:year|month)|in (?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)|(?:in|since) (?:19|20)\d\d)\b"
)
# a document or an occasion of another time: "in a 2015 interview", "his January letter"
_OLD_PAPER = re.compile(
    r"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d\d?)?"
    r"|(?:19|20)\d\d) (?:[a-z]+ )?(?:letter|memo|report|interview|speech|article|book|essay|ruling|statement|document"
    r"|paper|e-?mail|column|cable|note|filing|lecture|treaty|resolution|study|tweet|post|press conference|summit)\b"
)
# what was said within so many days may be an answer
_RECENT = timedelta(days=6)
_CLAUSE_REACH = 160
# a word that the quotation only completes, before the opening mark
_RUNS_INTO = re.compile(r"\b(?:as|an?|the|of|by|with|his|her|their|its|for|from|is|was|are|were|be|been) .$")
_LONGEST_LEAD = 12


@dataclass(frozen=True, slots=True)
class Event:
    """What an item tells of: the words that its title and opening tell it by."""

    stems: frozenset[str]
    # title and opening as they stand
    text: str
    # content words of each sentence that is printed
    printed: tuple[frozenset[str], ...]
    # those of them that tell of the event
    told: frozenset[str]
    # the names of states and such in title and opening
    states: frozenset[str]


def story_quotes(findings: DocumentFindings, story: StoryDraft) -> tuple[QuoteGroup, ...]:
    """The quotations of a story that may be printed under a name, grouped by utterance."""
    asked = [document for document in story.documents if document.kind is not DocumentKind.OPINION]
    asked = asked[:_MOST_DOCUMENTS]
    found = [
        quote
        for document in asked
        for quote in findings.quotes(document.id)
        if findings.fitness(document.id).may_be_quoted(quote.sentence_first, quote.sentence_last)
        and bearing_of(quote.speaker, quote.role) > Bearing.NOBODY
        and not _is_of_another_day(document, quote, findings.dates(document.id))
        and not _is_named_thing(document, quote)
        and _is_whole_label(document, quote)
        and not _is_second_hand(document, quote)
    ]
    return group_quotes(found, asked)


def item_events(findings: DocumentFindings, drafts: Sequence[ItemDraft]) -> list[Event]:
    """What each item of an edition tells of, without the actors of the day."""
    openings = [_opening_stems(findings, draft) for draft in drafts]
    counted = Counter(stem for stems in openings for stem in stems)
    names = frozenset().union(*(_name_stems(draft) for draft in drafts))
    actors = frozenset(
        stem
        for stem, items in counted.items()
        if items >= (_ITEMS_OF_ACTOR if stem in names else _ITEMS_OF_TOPIC)
    )
    events = []
    for draft, stems in zip(drafts, openings, strict=True):
        language = draft.headline.language or "en"
        printed = tuple(
            findings.words(document)[index] for document, index in passage_sentences(draft.passages)
        )
        own = _telling(stems - actors, language)
        told = _telling(frozenset().union(*printed) - actors, language)
        events.append(Event(own, _opening_text(draft), printed, own | told, stems & broad_actors(language)))
    return events


def _name_stems(draft: ItemDraft) -> frozenset[str]:
    """The stems of what has a capital amid a sentence of the opening."""
    opening = _opening_text(draft).partition("\n")[2]
    return content_stems(" ".join(_NAMES.findall(opening)), draft.headline.language)


def _telling(stems: frozenset[str], language: str) -> frozenset[str]:
    """Without what stands in many articles of any day, and the names of states."""
    ordered = sorted(stems - broad_actors(language))
    shares = background_share(ordered, [language])
    return frozenset(stem for stem, share in zip(ordered, shares, strict=True) if share < _COMMON)


def choose_quotes(groups: Sequence[QuoteGroup], draft: ItemDraft, event: Event) -> tuple[QuoteGroup, ...]:
    """The quotations that an item is better for; none is a good answer too.

    The most carried first, then by who speaks, then by what it says of the event; one of each speaker. Somebody who
    explains from outside is quoted when nobody speaks who acts.
    """
    documents = {document.id: document for document in draft.story.documents}
    near = [group for group in groups if _is_of_event(group, documents, draft, event)]
    return _ranked(near, documents, event)


def _is_of_event(
    group: QuoteGroup, documents: Mapping[DocumentId, Document], draft: ItemDraft, event: Event
) -> bool:
    """Whether one of its documents tells of the event: a printed one, or one with a title about it."""
    told = {draft.headline.id, *(passage.document_id for passage in draft.passages)}
    carriers = {quote.document_id for wording in (group.same, *group.variants) for quote in wording}
    if carriers & told:
        return True
    names = {name for name in _NAMES.findall(_opening_text(draft)) if name not in calendar.day_name}
    heads = {key: documents[key].title + " " + documents[key].text[:_HEAD] for key in carriers}
    return any(
        content_stems(documents[key].title, documents[key].language) & event.stems
        # "suicide bombers" strike in two countries
        and (not names or any(name in head for name in names))
        for key, head in heads.items()
    )


def _ranked(
    groups: Sequence[QuoteGroup], documents: Mapping[DocumentId, Document], event: Event
) -> tuple[QuoteGroup, ...]:
    worths = [_worth(group, documents, event) for group in groups]
    order = sorted(
        (place for place, worth in enumerate(worths) if worth is not None),
        key=lambda place: (worths[place] or (0,), -place),
        reverse=True,
    )
    speakers: set[str] = set()
    shown: list[QuoteGroup] = []
    for place in order:
        quote = groups[place].quote
        key = speaker_key(quote.speaker)
        from_outside = bearing_of(quote.speaker, quote.role) is Bearing.EXPERT
        if key in speakers or (from_outside and shown) or _is_like(groups[place], shown, documents):
            continue
        # "Karl Brel, mayor" and "the mayor"
        speakers.update((key, speaker_key(quote.role)))
        shown.append(_carried(groups[place]))
    return tuple(shown[:_QUOTES_PER_ITEM])


def _worth(
    group: QuoteGroup, documents: Mapping[DocumentId, Document], event: Event
) -> tuple[int, ...] | None:
    """How much a quotation is worth beside others of its item; None when it is not fit to be printed."""
    quote = group.quote
    language = documents[quote.document_id].language or "en"
    bearing = bearing_of(quote.speaker, quote.role)
    if bearing < Bearing.EXPERT and not _is_named_in(quote.speaker, event.text):
        return None
    is_famous = _carriers(group) >= _CARRIERS_OF_FRAGMENT
    if not stands_alone(quote.words, language, known=event.text, is_famous=is_famous):
        return None
    if is_no_answer(quote.words, language):
        return None
    stems = content_stems(quote.words, language)
    carried = _outlets(group, documents) > 1 and bearing is Bearing.PARTY
    if not (carried or (_is_about(quote, stems, event, language) and not is_color(quote.words, language))):
        return None
    if not group.variants and (_is_told(stems, event) or not _adds(quote.words, event, language)):
        return None
    weight = consequential_words(quote.words, language)
    return _carriers(group), len(group.variants), int(bearing), len(stems & event.stems) + weight


def _is_about(quote: Quote, stems: frozenset[str], event: Event, language: str) -> bool:
    """Whether a quotation says something of the event: more than a name of the day, and more than is always said."""
    shared = len(stems & event.stems)
    claims = has_claim(quote.words, language) or consequential_words(quote.words, language) > 0
    outside = bearing_of(quote.speaker, quote.role) is Bearing.EXPERT
    if is_courtesy(quote.words, language):
        return False
    if shared >= _ENOUGH_SHARED:
        return claims or not outside
    if outside:
        return False
    own = bool(stems & event.states) and _is_named_in(quote.speaker, event.text)
    return claims and (shared > 0 or own or len(stems & event.told) >= _ENOUGH_SHARED)


def _is_like(
    group: QuoteGroup, shown: Sequence[QuoteGroup], documents: Mapping[DocumentId, Document]
) -> bool:
    """Whether a quotation says what one above it says."""
    one, *others = (
        content_stems(other.quote.words, documents[other.quote.document_id].language)
        for other in (group, *shown)
    )
    return any(len(one & other) >= _TOLD_SHARE * min(len(one), len(other)) for other in others)


def _opening_stems(findings: DocumentFindings, draft: ItemDraft) -> frozenset[str]:
    stems = content_stems(draft.headline.title, draft.headline.language)
    for document, index in passage_sentences(draft.passages[:1]):
        stems |= findings.words(document)[index]
    return stems


def _opening_text(draft: ItemDraft) -> str:
    texts = [draft.headline.title]
    if draft.passages:
        first = draft.passages[0]
        spans = draft.story.sentences[first.document_id]
        text = next(d.text for d in draft.story.documents if d.id == first.document_id)
        texts.append(text[spans[first.first].start : spans[first.last].end])
    return "\n".join(texts)


def _is_named_in(speaker: str, text: str) -> bool:
    """Whether the title or the opening names somebody by the last part of the name."""
    name = speaker.split()[-1]
    return name in text and re.search(rf"\b{re.escape(name)}\b", text) is not None


def _is_of_another_day(document: Document, quote: Quote, dates: Sequence[DateMention] = ()) -> bool:
    """Whether the words of attribution say that it was said or written long before: "in January", "dated 3 March"."""
    before = document.text[max(0, quote.start - _CLAUSE_REACH) : quote.start]
    after = document.text[quote.end : quote.end + _CLAUSE_REACH]
    head, tail = re.split(r"[.!?\n]\s|\n", before)[-1], re.split(r"[.!?]\s|\n", after)[0]
    clause = f"{head} {tail}"
    if _OTHER_DAY.search(clause) or _OLD_PAPER.search(clause):
        return True
    if document.published_at is None:
        return False
    long_before = document.published_at.date() - _RECENT
    span = range(quote.start - len(head), quote.end + len(tail))
    return any(
        mention.last is not None
        and mention.last < long_before
        and mention.start in span
        and not quote.start <= mention.start < quote.end
        for mention in dates
    )


def _is_named_thing(document: Document, quote: Quote) -> bool:
    """As in "described it as “a trap”": what something is called, in a sentence of somebody else."""
    return _RUNS_INTO.search(document.text[max(0, quote.start - _LONGEST_LEAD) : quote.start]) is not None


# "“...,” Karan told me, according to Brel", "Brel recalled Karan saying"
_SECOND_HAND = re.compile(
    r"\b(?:said|says|told|asked|replied|added|wrote|insisted|warned)\b[^.;“\"]{0,60}?,? (?:according to|as recalled by"
    r"|as quoted by) [A-ZÀ-Þ]"
)


def _is_second_hand(document: Document, quote: Quote) -> bool:
    """Whether somebody else says that the speaker said it: behind the words, before the sentence ends."""
    behind = document.text[quote.end : quote.end + _CLAUSE_REACH].split("\n")[0]
    return _SECOND_HAND.search(behind) is not None


# a label that ends so goes on in words that were not read
_BREAKS_OFF = re.compile(r"\b(?:the|an?|of|at|in|on|for|from|to|with|and|by)$", re.IGNORECASE)


def _is_whole_label(document: Document, quote: Quote) -> bool:
    """Whether the name of who speaks is not cut: no "Institute" of an "Institute for Roads", no "vice-chair"."""
    if any(_BREAKS_OFF.search(label) for label in (quote.speaker, quote.role)) or not says_of_which(
        quote.role
    ):
        return False
    around = (
        document.text[max(0, quote.start - _CLAUSE_REACH) : quote.start],
        document.text[quote.end : quote.end + _CLAUSE_REACH],
    )
    for label, rest in ((quote.speaker, quote.role), (quote.role, quote.speaker)):
        if not label:
            continue
        # an expression is compiled only where the plain letters are there
        last = label.split()[-1]
        if any(_holds(part, f"{last}?", f"{last}\ufffd") and _lost_letter(last, part) for part in around):
            return False
        joined = [f"{label} {word}" for word in ("and", "for", "&")] + [f"and {label}", f"& {label}"]
        found = next(
            (match for part in around if _holds(part, *joined) and (match := _cut(label, part))), None
        )
        if found and not (found["on"] and found["on"] in rest):
            return False
    return True


def _holds(text: str, *wanted: str) -> bool:
    return any(one in text for one in wanted)


def _lost_letter(word: str, text: str) -> bool:
    """Whether a letter that was saved in another encoding cuts a name."""
    return re.search(rf"\b{re.escape(word)}[?\ufffd]\w", text) is not None


def _cut(label: str, text: str) -> re.Match[str] | None:
    """Where "and", "for" or "&" joins a label with more of its name."""
    name = re.escape(label)
    return re.search(
        rf"\b{name} (?:and|for|&) (?P<on>[A-ZÀ-Þ][\w-]+)|[A-ZÀ-Þ][\w-]+ (?:and|&) {name}\b", text
    )


def _is_told(stems: frozenset[str], event: Event) -> bool:
    """Whether a printed sentence says the same in nearly the same words."""
    return any(len(stems & sentence) >= _share(stems, sentence) * len(stems) for sentence in event.printed)


def _adds(words: str, event: Event, language: str) -> bool:
    """Whether a quotation brings words that no printed sentence has: a few, or one of consequence."""
    printed = frozenset().union(*event.printed)
    new = [word for word in re.findall(r"[\w'’-]+", words) if content_stems(word, language) - printed]
    return len(new) >= _NEW_WORDS or consequential_words(" ".join(new), language) > 0


def _share(stems: frozenset[str], sentence: frozenset[str]) -> float:
    numbers = frozenset(stem for stem in stems if stem[0].isdigit())
    return _TOLD_SHARE_WITH_NUMBERS if numbers and numbers <= sentence else _TOLD_SHARE


def _carriers(group: QuoteGroup) -> int:
    """Documents that carry a quotation, in whatever wording."""
    return len({quote.document_id for wording in (group.same, *group.variants) for quote in wording})


def _outlets(group: QuoteGroup, documents: Mapping[DocumentId, Document]) -> int:
    quotes = (quote for wording in (group.same, *group.variants) for quote in wording)
    return len({documents[quote.document_id].outlet for quote in quotes})


def _carried(group: QuoteGroup) -> QuoteGroup:
    """The quotation with as many places as a reader looks at: the earliest of its wording and of each other one."""
    variants = tuple(variant[:_PLACES_PER_VARIANT] for variant in group.variants[:_VARIANTS_PER_QUOTE])
    return replace(group, same=group.same[:_PLACES_PER_QUOTE], variants=variants)
