"""Editions from the store: its documents and its last edition."""

from __future__ import annotations

from briefing.app.plan import Plan
from briefing.errors import UsageError
from briefing.model import Gathered
from briefing.pipeline.options import Previous
from briefing.store import Store


def open_stored(plan: Plan) -> Store:
    """Open the store that an edition is made from.

    Raises:
        UsageError: there is none yet.
    """
    path = plan.settings.store_path
    if not path.exists():
        raise UsageError(
            "nothing to read: no paths were named and there is no store yet",
            where=str(path),
            remedy="name files or folders (briefing build FOLDER), or add sources and run briefing fetch",
        )
    return Store(path, create=False)


def stored_documents(plan: Plan, store: Store) -> Gathered:
    """Documents of the period, from the sources that the edition names."""
    # loads what fetches over the network, which a build from files never does
    from briefing.app.gather import store_troubles

    wanted = set(plan.edition.sources)
    sources = [source.id for source in plan.settings.sources if source.id in wanted]
    documents = tuple(store.iter_documents(plan.options.since, plan.options.cut_off, sources))
    return Gathered(documents, store_troubles(plan.settings, store, now=plan.options.cut_off))


def stored_previous(plan: Plan, store: Store) -> Previous | None:
    """The edition before this one with the documents of its stories, None for the first."""
    briefing = store.previous_edition(plan.edition.slug, plan.options.cut_off)
    if briefing is None:
        return None
    wanted = {key for section in briefing.sections for item in section.items for key in item.document_ids}
    wanted |= {source.document_id for source in briefing.sources}
    found = (store.document(key) for key in sorted(wanted))
    return Previous(briefing, tuple(document for document in found if document is not None))
