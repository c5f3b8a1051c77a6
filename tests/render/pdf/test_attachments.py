import csv
import io

from briefing.render.pdf.attachments import attachments, sources_csv
from tests.render import samples


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_each_source_is_one_line_with_its_numbers_and_whole_hash() -> None:
    briefing = samples.rich_briefing()
    for row, source in zip(rows(sources_csv(briefing)), briefing.sources, strict=True):
        assert row["citations"] == " ".join(map(str, source.citations))
        assert row["sha256"] == source.sha256
        assert row["retrieved_at"] == source.retrieved_at.isoformat()


def test_no_cell_is_a_formula() -> None:
    for row in rows(sources_csv(samples.hostile_briefing())):
        assert not [cell for cell in row.values() if cell[:1] in "=+-@\t\r" and cell]


def test_names_are_stable() -> None:
    assert [a.name for a in attachments(samples.rich_briefing())] == ["briefing.json", "sources.csv"]
