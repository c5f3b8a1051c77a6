"""The library: what `import briefing` offers. Works in memory; writes a file only when given its path."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, overload

from briefing.app.arguments import BuildOptions, check_build, check_summarize
from briefing.app.clock import now
from briefing.compose.summary import Summary
from briefing.compose.verify import Verification, verify_briefing
from briefing.errors import EnvironmentFault, InputError, UsageError
from briefing.model import Artifact, Briefing, Diagnostic, Document, Gathered
from briefing.text.tokens import word_count

if TYPE_CHECKING:
    from pandas import DataFrame

    from briefing.pipeline.options import Previous
    from briefing.pipeline.work.executor import Executor

__all__ = ["BuildOptions", "Readable", "Result", "Summary", "build", "summarize", "to_frame"]

Readable = str | os.PathLike[str] | Document | Mapping[str, object]
"""A path (or a URL or pattern), a document, or a dict with `text` and, where known, `title`, `outlet`, `url`,
`published_at`, `author`, `language`."""

# a string without a line break is a text, not a path, when it has at least this many words
_WORDS_OF_A_TEXT = 8


@dataclass(frozen=True, slots=True)
class Result:
    """A finished briefing in memory. `documents` are the sources that `verify` compares it with."""

    briefing: Briefing
    documents: tuple[Document, ...]
    design: str = "briefing"
    paper: str = "A4"

    @overload
    def to_pdf(self, path: None = None) -> bytes: ...
    @overload
    def to_pdf(self, path: str | os.PathLike[str]) -> Path: ...
    def to_pdf(self, path: str | os.PathLike[str] | None = None) -> bytes | Path:
        """Render the PDF. Returns its bytes, or writes them and returns the path."""
        content = self._render("pdf")
        return content if path is None else _write(path, content)

    @overload
    def to_html(self, path: None = None) -> str: ...
    @overload
    def to_html(self, path: str | os.PathLike[str]) -> Path: ...
    def to_html(self, path: str | os.PathLike[str] | None = None) -> str | Path:
        """Render the self-contained page. Returns it, or writes it and returns the path."""
        return self._text("html", path)

    @overload
    def to_text(self, path: None = None) -> str: ...
    @overload
    def to_text(self, path: str | os.PathLike[str]) -> Path: ...
    def to_text(self, path: str | os.PathLike[str] | None = None) -> str | Path:
        """Render plain text. Returns it, or writes it and returns the path."""
        return self._text("text", path)

    @overload
    def to_markdown(self, path: None = None) -> str: ...
    @overload
    def to_markdown(self, path: str | os.PathLike[str]) -> Path: ...
    def to_markdown(self, path: str | os.PathLike[str] | None = None) -> str | Path:
        """Render Markdown. Returns it, or writes it and returns the path."""
        return self._text("markdown", path)

    @overload
    def to_json(self, path: None = None) -> str: ...
    @overload
    def to_json(self, path: str | os.PathLike[str]) -> Path: ...
    def to_json(self, path: str | os.PathLike[str] | None = None) -> str | Path:
        """Write the record itself: what every other format is made from."""
        return self._text("json", path)

    def to_frame(self, table: str = "items") -> DataFrame:
        """Return a table of the edition as a pandas data frame: items, quotes, figures or sources."""
        return to_frame(self, table)

    def _repr_html_(self) -> str:
        """The page, for a notebook: in a frame of its own, so that its style stays there."""
        page = escape(self._render("html").decode(), quote=True)
        return f'<iframe srcdoc="{page}" style="width:100%;height:40em;border:0" sandbox></iframe>'

    def save(self, folder: str | os.PathLike[str], *formats: str) -> tuple[Path, ...]:
        """Write the record, its captured sources and the formats (default: pdf and html) into a folder.

        `briefing verify FOLDER` proves what lies there.
        """
        from briefing.app.evidence import sources_path, write_evidence

        target = Path(folder)
        paths = []
        for name in dict.fromkeys((*(formats or ("pdf", "html")), "json")):
            artifact = self._artifact(name)
            paths.append(_write(target / artifact.filename, artifact.content))
        return (*paths, write_evidence(sources_path(paths[-1]), self.documents))

    def verify(self) -> Verification:
        """Compare every printed sentence, quote and figure with the captured sources."""
        return verify_briefing(self.briefing, {document.id: document for document in self.documents})

    def _text(self, name: str, path: str | os.PathLike[str] | None) -> str | Path:
        content = self._render(name)
        return content.decode() if path is None else _write(path, content)

    def _render(self, name: str) -> bytes:
        return self._artifact(name).content

    def _artifact(self, name: str) -> Artifact:
        from briefing.app.carrying import CARRIERS, carried_for
        from briefing.render import PageSize, RenderOptions, load_design, render

        carried = carried_for(self.briefing, self.documents, "excerpts") if name in CARRIERS else None
        options = RenderOptions(page_size=PageSize(self.paper), carried=carried)
        return render(self.briefing, name, design=load_design(self.design), options=options)


def to_frame(result: Result | Briefing, table: str = "items") -> DataFrame:
    """Return a table of an edition as a pandas data frame, with the columns of `--format csv`.

    Args:
        table: "items", "quotes", "figures" or "sources".

    Raises:
        UsageError: there is no such table.
        EnvironmentFault: pandas is not installed.
    """
    from briefing.render.other.tables import COLUMNS, TABLES

    if table not in TABLES:
        raise UsageError(f"no table {table!r}", remedy=f"one of {', '.join(TABLES)}")
    try:
        from pandas import DataFrame as Frame
    except ImportError as error:
        raise EnvironmentFault("pandas is not installed", remedy="pip install pandas") from error
    briefing = result.briefing if isinstance(result, Result) else result
    return Frame(list(TABLES[table](briefing)), columns=list(COLUMNS[table]))


def build(
    documents: Readable | Iterable[Readable],
    *,
    title: str = "",
    as_of: datetime | None = None,
    since: timedelta | None = None,
    words: int | None = None,
    sentences: int | None = None,
    pages: int | None = None,
    themes: str | os.PathLike[str] = "",
    only: Sequence[str] = (),
    method: str = "",
    design: str = "",
    paper: str | None = None,
    marking: str = "",
    config: str | os.PathLike[str] | None = None,
    edition: str = "",
    previous: Result | str | os.PathLike[str] | None = None,
) -> Result:
    """Make a briefing of documents. Nothing is written.

    Args:
        documents: files, folders, patterns, `Document`s or dicts; one or many.
        as_of: information cut-off, aware; default now. Documents published later are left out.
        since: only documents this recent before the cut-off.
        words: at most so many; or `sentences`, or exactly so many `pages`.
        themes: a theme file, or the name of a shipped pack.
        only: names of the pack's themes that are wanted; default all.
        config: a settings file, for its publishers, aliases, themes and edition.
        previous: the edition before, as a result or a JSON file: says what is new.

    Raises:
        UsageError: an argument is wrong.
        InputError: nothing can be read.
    """
    from briefing.app.issue import make_digest, planned_executor
    from briefing.app.plan import BuildRequest, resolve
    from briefing.pipeline.options import EditionInput
    from briefing.render import load_design

    check_build(
        {
            "title": title,
            "as_of": as_of,
            "since": since,
            "words": words,
            "sentences": sentences,
            "pages": pages,
            "themes": themes,
            "only": only,
            "method": method,
            "design": design,
            "paper": paper,
            "marking": marking,
            "config": config,
            "edition": edition,
        }
    )
    earlier = _previous(previous)
    request = BuildRequest(
        config=Path(config) if config else None,
        edition=edition,
        as_of=as_of,
        since=since,
        pages=pages,
        words=words,
        sentences=sentences,
        only=(only,) if isinstance(only, str) else tuple(only),
        themes=str(themes),
        method=method,
        design=design,
        paper=paper,
        title=title,
        marking=marking,
    )
    plan = resolve(request)
    # an unknown one is told before the work, not after it
    load_design(plan.design)
    with planned_executor(plan) as executor:
        gathered = _gather(documents, retrieved_at=plan.frame.cut_off, helpers=executor)
        given = EditionInput(gathered.documents, plan.frame, earlier, gathered.diagnostics)
        made = make_digest(given, plan, executor=executor)
    return Result(made.briefing, made.documents, plan.design, plan.paper)


def summarize(
    texts: Readable | Iterable[Readable],
    *,
    sentences: int | None = None,
    words: int | None = None,
    method: str = "",
) -> Summary:
    """Pick the key sentences of texts or documents, taken as one set; five unless told otherwise.

    Args:
        texts: texts, paths, `Document`s or dicts; one or many. A string is a path when it names something that
            exists, a text when it is longer than a name.

    Returns:
        Printed sentences with citations. Iterating gives their words; `str()` gives paragraphs.
    """
    from briefing.app.summarize import summarize_gathered
    from briefing.pipeline.work.executor import InProcess

    check_summarize(sentences=sentences, words=words, method=method)
    found = [_text_or_path(item, number) for number, item in enumerate(_as_list(texts), start=1)]
    gathered = _gather(found, retrieved_at=now(), helpers=InProcess())
    return summarize_gathered(gathered.documents, method=method, sentences=sentences, words=words)


def _as_list(given: Readable | Iterable[Readable]) -> list[Readable]:
    if isinstance(given, str | os.PathLike | Document | Mapping):
        return [given]
    if not isinstance(given, Iterable):
        raise _no_document(given)
    items = list(given)
    for item in items:
        if not isinstance(item, str | os.PathLike | Document | Mapping):
            raise _no_document(item)
    return items


def _no_document(given: object) -> UsageError:
    return UsageError(f"{type(given).__name__} is no document", remedy="give paths, Documents or dicts")


def _text_or_path(item: Readable, number: int) -> Readable:
    if not isinstance(item, str) or not _is_text(item):
        return item
    return {"text": item, "title": f"Text {number}"}


def _is_text(item: str) -> bool:
    if "\n" in item or "\0" in item:
        return True
    return word_count(item) >= _WORDS_OF_A_TEXT and not os.path.exists(item)


def _gather(
    documents: Readable | Iterable[Readable], *, retrieved_at: datetime, helpers: Executor
) -> Gathered:
    from briefing.intake import read_paths

    items = _as_list(documents)
    paths = [str(item) for item in items if isinstance(item, str | os.PathLike)]
    read = Gathered(())
    if paths:
        read = read_paths(paths, retrieved_at=retrieved_at, helpers=helpers)
    made: dict[str, Document] = {document.id: document for document in read.documents}
    notes = list(read.diagnostics)
    for number, item in enumerate(items, start=1):
        one = item if isinstance(item, Document) else None
        if isinstance(item, Mapping):
            one = _from_mapping(item, number, retrieved_at, notes)
        if one is not None:
            made.setdefault(one.id, one)
    if not made:
        raise _nothing(notes)
    return Gathered(tuple(made[key] for key in sorted(made)), tuple(notes))


def _from_mapping(
    item: Mapping[str, object], number: int, retrieved_at: datetime, notes: list[Diagnostic]
) -> Document | None:
    from briefing.intake.documents import Origin, entry_to_document
    from briefing.intake.formats.records import record_entry

    plain = {key: value.isoformat() if isinstance(value, datetime) else value for key, value in item.items()}
    entry = record_entry(plain)
    if entry is None:
        raise InputError(
            "has no text", where=f"document {number}", remedy="give each dict a 'text' and a 'title'"
        )
    made = entry_to_document(entry, Origin(f"document {number}", retrieved_at))
    if isinstance(made, Document):
        return made
    notes.append(made)
    return None


def _nothing(notes: Sequence[Diagnostic]) -> InputError:
    if not notes:
        return InputError("no documents were given", remedy="give paths, Documents or dicts")
    return InputError(notes[0].message, where=notes[0].where, remedy=notes[0].remedy or None)


def _previous(previous: Result | str | os.PathLike[str] | None) -> Previous | None:
    from briefing.app.editions import read_previous
    from briefing.pipeline.options import Previous

    if isinstance(previous, Result):
        return Previous.of_captured(previous.briefing, previous.documents)
    if previous is None or previous == "":
        return None
    if not isinstance(previous, str | os.PathLike):
        raise UsageError(
            f"previous={type(previous).__name__} is not possible",
            remedy="give a Result, or the path of a JSON file",
        )
    return read_previous(Path(previous))


def _write(path: str | os.PathLike[str], content: bytes) -> Path:
    from briefing.store.files import write_atomically

    return write_atomically(Path(path), content)
