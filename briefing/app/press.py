"""Makes the artifacts: in this process, or in one beside it that loads the PDF engine while documents are read."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from briefing.app.bounded_rendering import within_limits
from briefing.errors import EngineMissing, PluginFault, RenderError
from briefing.own_process import claim_process
from briefing.pipeline.work.forking import can_fork

if TYPE_CHECKING:
    from briefing.model import Artifact, Briefing
    from briefing.render import Design, RenderOptions
    from briefing.render.pdf.printing import Layout

log = logging.getLogger(__name__)

# layouts kept while a length in pages is searched: the one that is printed is among the last
_KEPT = 3
# a process beside looks so often whether its parent is still there
_LOOK_S = 5.0
# and has so long to end by itself
_PATIENCE_S = 0.5


class Press:
    """Renders in this process, and in a user's own design in one that has limits.

    Attributes:
        failures: why a format is missing, in the order of the formats; the others are made all the same.
    """

    def __init__(self) -> None:
        self._laid_out: list[tuple[Briefing, Design, RenderOptions, Layout]] = []
        self.failures: list[RenderError | PluginFault] = []
        # cannot be laid out: found while pages were measured
        self._hopeless: set[str] = set()

    def filled_pages(self, briefing: Briefing, design: Design, options: RenderOptions) -> float:
        """Return how many pages the PDF fills, e.g. 4.5; the layout is kept for `render`.

        A design of the user's own that cannot be laid out is measured as the shipped one; without a PDF engine the
        length is guessed, for the formats that can be made.
        """
        if not design.trusted:
            return self._measured(briefing, design, options)
        try:
            from briefing.render.pdf.printing import lay_out
        except EngineMissing as error:
            return self._guessed(briefing, error)

        layout = lay_out(briefing, design=design, options=options)
        self._laid_out = [*self._laid_out, (briefing, design, options, layout)][-_KEPT:]
        return layout.filled_pages

    def render(
        self, briefing: Briefing, formats: Sequence[str], design: Design, options: RenderOptions
    ) -> list[Artifact]:
        """Render a briefing in each format, in their order; see `failures` for those that are missing."""
        made = self._all_of(
            {name: partial(self._render, briefing, name, design, options) for name in formats}
        )
        return [made[name] for name in formats if name in made]

    def _all_of(self, wanted: Mapping[str, Callable[[], Artifact]]) -> dict[str, Artifact]:
        made = {}
        for name, render in wanted.items():
            try:
                made[name] = render()
            except RenderError as error:
                log.info("%s could not be rendered: %s", name, error)
                self._note(error)
        return made

    def _guessed(self, briefing: Briefing, error: EngineMissing) -> float:
        from briefing.render import likely_pages

        self._note(error)
        return likely_pages(briefing)

    def _note(self, error: RenderError) -> None:
        """Keep a failure once, however often it is met: each try makes an error of its own with the same words."""
        if all(str(error) != str(known) for known in self.failures):
            self.failures.append(error)

    def _measured(self, briefing: Briefing, design: Design, options: RenderOptions) -> float:
        from briefing.render import load_design

        if design.folder not in self._hopeless:
            try:
                return within_limits(design, partial(_filled_pages, briefing, design, options))
            except RenderError as error:
                self._hopeless.add(design.folder)
                self.failures.append(error)
        return Press.filled_pages(self, briefing, load_design(), options)

    def _render(self, briefing: Briefing, format: str, design: Design, options: RenderOptions) -> Artifact:
        from briefing.render import artifact, render

        if not design.trusted:
            if format == "pdf" and design.folder in self._hopeless:
                raise self.failures[0]
            return within_limits(design, partial(render, briefing, format, design=design, options=options))
        if format == "pdf":
            # what travels inside a file changes none of its pages
            bare = replace(options, carried=None)
            for place, (*made_of, layout) in enumerate(self._laid_out):
                if made_of == [briefing, design, bare]:
                    del self._laid_out[place]
                    return artifact(briefing, "pdf", replace(layout, options=options).pdf())
        return render(briefing, format, design=design, options=options)

    def close(self) -> None:
        """Forget what was laid out."""
        self._laid_out.clear()


class PressBeside(Press):
    """Lays out PDFs in a process of its own, and renders the other formats meanwhile.

    Whatever goes wrong there, a killed process included, is done again here, where its error is told.
    """

    def __init__(self) -> None:
        super().__init__()
        context = multiprocessing.get_context("fork")
        self._is_used = False
        self._beside, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, self._beside), daemon=True)
        self._process.start()
        there.close()

    def filled_pages(self, briefing: Briefing, design: Design, options: RenderOptions) -> float:
        if not design.trusted:
            return super().filled_pages(briefing, design, options)
        self._ask("filled_pages", briefing, design, options)
        filled = self._answer()
        return super().filled_pages(briefing, design, options) if filled is None else float(filled)

    def render(
        self, briefing: Briefing, formats: Sequence[str], design: Design, options: RenderOptions
    ) -> list[Artifact]:
        if "pdf" not in formats or not design.trusted:
            return super().render(briefing, formats, design, options)
        self._ask("render", briefing, ["pdf"], design, options)
        others = {
            name: partial(self._render, briefing, name, design, options) for name in formats if name != "pdf"
        }
        made = self._all_of(others)
        pdf = self._answer()
        made |= (
            {"pdf": pdf[0]}
            if pdf
            else self._all_of({"pdf": partial(self._render, briefing, "pdf", design, options)})
        )
        return [made[name] for name in formats if name in made]

    def _ask(self, *question: Any) -> None:
        self._is_used = True
        with suppress(OSError):
            self._beside.send(question)

    def _answer(self) -> Any:
        """What came back, None when nothing did."""
        try:
            return self._beside.recv()
        except (OSError, EOFError):
            return None

    def close(self) -> None:
        super().close()
        self._beside.close()
        if self._is_used:
            self._process.join(_PATIENCE_S)
        self._process.terminate()
        self._process.join()


def _filled_pages(briefing: Briefing, design: Design, options: RenderOptions) -> float:
    from briefing.render.pdf.printing import lay_out

    return lay_out(briefing, design=design, options=options).filled_pages


def _serve(questions: Connection, others_end: Connection) -> None:
    """Answer until the other end closes; None is the answer to what cannot be done."""
    claim_process()
    others_end.close()
    # the parent hears the keyboard, and ends this process
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    parent = os.getppid()
    press = Press()
    try:
        _warm_up(press)
        while os.getppid() == parent:
            if questions.poll(_LOOK_S):
                questions.send(_answer(press, *questions.recv()))
    except (EOFError, OSError):
        return
    finally:
        # nothing interrupts the clearing up
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        press.close()
        _unload_pdf_engine()


def _warm_up(press: Press) -> None:
    """Lay out and write a small edition: what every one needs is made while documents are still read."""
    from briefing.render import RenderOptions, load_design
    from briefing.render.pdf.specimen import specimen

    _answer(press, "render", specimen(), ("pdf",), load_design(), RenderOptions())


def _answer(press: Press, method: str, *arguments: Any) -> Any:
    """The answer of a press; None to what cannot be done, since the parent tries again and tells why."""
    try:
        return getattr(press, method)(*arguments)
    except Exception:
        return None


class PressFor:
    """A press that measures in one design, on one paper."""

    def __init__(self, press: Press, design: Design, options: RenderOptions) -> None:
        self._press, self._design, self._options = press, design, options

    def filled_pages(self, briefing: Briefing) -> float:
        return self._press.filled_pages(briefing, self._design, self._options)

    def likely_pages(self, briefing: Briefing) -> float:
        from briefing.render import likely_pages

        return likely_pages(briefing)


@contextmanager
def open_press(*, pdf: bool) -> Iterator[Press]:
    """Open the press that suits this machine; with a PDF to come its engine is loaded in the background."""
    beside = pdf and can_fork()
    press = PressBeside() if beside else Press()
    if pdf and not beside:
        threading.Thread(target=load_pdf_engine, name="pdf-engine", daemon=True).start()
    try:
        yield press
    finally:
        press.close()


def load_pdf_engine() -> None:
    """Import what lays out; a failure shows where the engine is used."""
    with suppress(ImportError, OSError, EngineMissing):
        import_module("briefing.render.pdf.printing")


def _unload_pdf_engine() -> None:
    if module := sys.modules.get("briefing.render.pdf.printing"):
        module.forget_fonts()
