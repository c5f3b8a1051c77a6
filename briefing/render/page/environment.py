"""Jinja2 set up so that hostile text stays text and a mistake in a template names its file and line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from traceback import extract_tb

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing.errors import RenderError
from briefing.render import accounts, left_out, phrases
from briefing.render.design import Design
from briefing.render.labels import Labels, direction
from briefing.render.page import hanging, inline

# what a mistake in a template can raise; in a shipped one it is a fault of the program, and a test finds it
_TEMPLATE_FAULTS = (
    TemplateError, TypeError, AttributeError, LookupError, ValueError, ArithmeticError, MemoryError, RecursionError,
)  # fmt: skip


def fill(design: Design, name: str, context: Mapping[str, object], *, labels: Labels) -> str:
    """Fill one template of a design.

    Raises:
        RenderError: the template is missing or wrong; `where` is its file and line.
    """
    environment = _environment(design, labels)
    try:
        return environment.get_template(name).render(context)
    except TemplateNotFound as error:
        raise RenderError(f"design has no template {error.name!r}", where=design.folder) from error
    except TemplateSyntaxError as error:
        raise RenderError(
            error.message or "syntax error", where=_where(design, error.name or name, error.lineno)
        ) from error
    except _TEMPLATE_FAULTS as error:
        file, line = _position(error, name)
        raise RenderError(str(error) or type(error).__name__, where=_where(design, file, line)) from error


@lru_cache(maxsize=16)
def _environment(design: Design, labels: Labels) -> Environment:
    kind = Environment if design.trusted else ImmutableSandboxedEnvironment
    # select_autoescape() does not know ".html.j2": True, for every template
    environment = kind(
        loader=FunctionLoader(partial(_load, design)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["_"] = labels.say
    environment.globals["count"] = labels.count
    environment.globals["brief_pages"] = phrases.BRIEF_PAGES
    environment.filters.update(_filters(labels))
    return environment


def filter_names(labels: Labels) -> frozenset[str]:
    """Return the names of our filters, which docs/design.md lists."""
    return frozenset(_filters(labels))


def _filters(labels: Labels) -> dict[str, Callable[..., object]]:
    return {
        "anchor": phrases.anchor,
        "as_of": partial(phrases.as_of, labels=labels),
        "basis": partial(phrases.basis_line, labels=labels),
        "date": labels.full_date,
        "day": labels.day,
        "beside_and_below": partial(hanging.beside_and_below, labels=labels),
        "by_day": partial(phrases.by_day, labels=labels),
        "clock": labels.clock,
        "short_day": labels.short_day,
        "document_note": partial(phrases.document_note, labels=labels),
        "reported": labels.reported,
        "voices": partial(phrases.voices_line, labels=labels),
        "direction": direction,
        "figure": phrases.figure_words,
        "left_out": partial(left_out.by_reason, labels=labels),
        "more_left_out": left_out.more,
        "remedy": partial(accounts.remedy_label, labels=labels),
        "trouble": partial(accounts.trouble_label, labels=labels),
        "headline": inline.headline,
        "kind": partial(phrases.kind_label, labels=labels),
        "moment": labels.moment,
        "names": labels.join,
        "cites": inline.cites,
        "passages": inline.passages,
        "printed": phrases.printed_text,
        "runs": phrases.runs,
        "repeats": phrases.repeats,
        "sentence": inline.sentence,
        "stopped": phrases.stopped,
        "telling": phrases.telling,
        "span": partial(phrases.date_span, labels=labels),
        "web_link": phrases.web_link,
        "number": labels.number,
        "figure_line": phrases.figure_line,
        "figure_lines": phrases.figure_lines,
        "outlets": partial(phrases.source_line, labels=labels),
        "relation": partial(phrases.relation_label, labels=labels),
        "speaker": partial(phrases.speaker_line, labels=labels),
        "statements": phrases.statements,
        "theme": labels.theme,
        "tongue": phrases.tongue_of,
        "size": hanging.headline_size,
        "status": partial(phrases.status_label, labels=labels),
        "why": partial(phrases.why_line, labels=labels),
    }


def _load(design: Design, name: str) -> tuple[str, str, None] | None:
    # the name stands for a file name in tracebacks, from which a mistake is placed
    text = dict(design.files).get(name)
    return None if text is None else (text, name, None)


def _where(design: Design, name: str, line: int) -> str:
    return f"{design.path_of(name)}:{line}"


def _position(error: BaseException, name: str) -> tuple[str, int]:
    """Find the innermost template line in a traceback; Jinja2 rewrites them to template lines."""
    found = (name, 0)
    for frame in extract_tb(error.__traceback__):
        if frame.filename.endswith(".j2"):
            found = (frame.filename, frame.lineno or 0)
    return found
