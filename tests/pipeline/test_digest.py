from dataclasses import replace

from briefing.pipeline.digest import digest
from briefing.pipeline.options import EditionInput
from tests import demo


def test_too_many_documents_are_cut_to_the_newest_and_that_is_said() -> None:
    plan, read = demo.plan(demo.DAYS[0]), demo.gathered(demo.DAYS[0]).documents
    given = EditionInput(read, plan.frame)
    made = digest(given, replace(plan.options, most_documents=9)).briefing
    newest = sorted(read, key=lambda d: (d.published_at or d.retrieved_at, d.id))[-9:]
    assert made.provenance.documents_read == 9
    assert {left.document_id for left in made.left_out} | {source.document_id for source in made.sources} <= {
        document.id for document in newest
    }
    (note,) = [diagnostic for diagnostic in made.diagnostics if diagnostic.code == "too-many"]
    assert note.message == f"{len(read)} in the period, the 9 newest are read"


def test_as_many_documents_as_are_allowed_are_all_read() -> None:
    plan, read = demo.plan(demo.DAYS[0]), demo.gathered(demo.DAYS[0]).documents
    made = digest(EditionInput(read, plan.frame), replace(plan.options, most_documents=len(read)))
    assert "too-many" not in {diagnostic.code for diagnostic in made.briefing.diagnostics}
