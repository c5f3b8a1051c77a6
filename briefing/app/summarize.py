"""`summarize`: read, pick, hand back. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from briefing.app.clock import now
from briefing.app.plan import is_plugin_method
from briefing.app.reading import nothing_readable
from briefing.compose.summary import Summary, passages_of, summarize_documents
from briefing.intake import read_paths
from briefing.model import Citation, Diagnostic, Document, to_json
from briefing.select import Budget
from briefing.settings import load_settings

# nothing said about length
DEFAULT_SENTENCES = 5


@dataclass(frozen=True, slots=True)
class SummaryResult:
    """The summary of some files, and what could not be read."""

    summary: Summary
    diagnostics: tuple[Diagnostic, ...]

    def json(self) -> str:
        """The whole result as JSON, with the record names of an edition."""
        return to_json(
            {
                "sentences": self.summary.sentences,
                "citations": self.summary.citations,
                "selection": self.summary.selection,
                "documents": self.summary.documents,
                "diagnostics": self.diagnostics,
            }
        ).decode()


def summarize_files(
    paths: tuple[str, ...], *, method: str = "", sentences: int | None = None, words: int | None = None
) -> SummaryResult:
    """Read paths and pick their key sentences.

    Raises:
        UsageError: there is no such method.
        InputError: nothing can be read.
    """
    gathered = read_paths(paths, retrieved_at=now())
    if not gathered.documents:
        raise nothing_readable(paths, gathered.diagnostics)
    summary = summarize_gathered(gathered.documents, method=method, sentences=sentences, words=words)
    return SummaryResult(summary, gathered.diagnostics)


def summarize_gathered(
    documents: tuple[Document, ...],
    *,
    method: str = "",
    sentences: int | None = None,
    words: int | None = None,
) -> Summary:
    """Pick the key sentences of documents; five when no length is given."""
    if sentences is None and words is None:
        sentences = DEFAULT_SENTENCES
    budget = Budget(words=words, sentences=sentences)
    if not is_plugin_method(method):
        return summarize_documents(documents, budget, method=method or "briefing")
    # loads what runs plug-ins
    from briefing.app.plugged import plugin_ranking

    with plugin_ranking(load_settings(None), method) as ranking:
        return summarize_documents(documents, budget, method=ranking)


def summary_lines(summary: Summary, *, cite: bool) -> Iterator[str]:
    """The summary for a terminal: a passage to a paragraph; with `cite`, numbers and the sources below."""
    for number, passage in enumerate(passages_of(summary.sentences)):
        if number:
            yield ""
        yield " ".join(s.text + ("".join(f" [{n}]" for n in s.citations) if cite else "") for s in passage)
    if cite and summary.citations:
        yield ""
        yield from (_source_line(citation) for citation in summary.citations)


def _source_line(citation: Citation) -> str:
    facts = (citation.outlet, citation.title, _moment(citation.published_at), citation.url)
    return f"[{citation.number}] " + ", ".join(fact for fact in facts if fact)


def _moment(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC" if moment else ""
