"""What is taken off a page, what only uses the same words, and that whoever asks is told what went."""

from datetime import UTC, datetime
from html import escape
from pathlib import Path

import pytest

from briefing.app.build import build_files
from briefing.app.explain import explain_target, explanation_lines
from briefing.app.plan import BuildRequest
from briefing.intake.files import read_paths
from briefing.intake.page.furniture import is_furniture
from briefing.model import FURNITURE

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
NEWS = "The council of Arvel said on Tuesday that the bridge over the Yarrow had opened again after three months."
PROMPT = "Sign up for our newsletter and get the news of the valley every morning."


@pytest.mark.parametrize(
    "text",
    [
        "The union may consider supporting more sanctions against the port of Orlen, two envoys wrote.",
        "The convoy was delayed by at least 30 hours at the border, more than in May.",
        "Noravia hopes to become a member of the bank by June; more talks are due in Merin.",
        "The US may consider supporting a second mission to the strait this winter.",
        "Families in the camp must sign up for rations here by Friday or lose them.",
        "Print: 40,000 ballots were destroyed by the flood in the cellar of the town hall.",
        "Follow us, the crowd shouted.",
        "Sign up here, villagers pleaded.",
        "Join us now, shouted the crowd at the gate of the fuel plant in Orlen.",
        "Support us, the banner over the bridge of Arvel read.",
        "Folgt uns, share this, rief die Menge am Tor der Anlage.",
        "Please sign in here, Mara Lind urged the drivers, before the gate is closed.",
        "Video: the film shows the guards at the gate opening fire on the crowd.",
        "Image: the party has lost nine points in the polls since May, a survey shows.",
        "The song first appeared on a record of 1971 and was banned in Velm until May.",
        "A phishing mail asked the clerks to log in, and now 4,000 records are gone.",
    ],
)
def test_a_phrase_alone_deletes_no_sentence(text: str) -> None:
    assert not is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our newsletter and get the news of the valley every morning.",
        "We use cookies so that the site works on your device.",
        "To receive new posts and support my work, consider becoming a free or paid subscriber.",
        "Since you are here, we have a small favor to ask of readers.",
        "The post Bridge open appeared first on Orlen Notes.",
        "O post Ponte aberta apareceu primeiro em Orlen.",
        "L'articolo Ponte aperto proviene da Orlen.",
        "Het bericht Brug open verscheen eerst op Orlen.",
        "This post was originally published on Orlen Notes.",
        "Article URL: https://orlen.example/bridge Comments URL: https://talk.example/1",
        "Continue reading...",
        "[…]",
        "Subscribe now",
        "Sign up now, read the latest news and join our readers.",
        "Related: the long war of the two valleys",
        "Photo: Jo Strand / Meridian Wire",
        "Please log in to read the rest of the report.",
    ],
)
def test_appeals_labels_and_credits_go(text: str) -> None:
    assert is_furniture(text)


def with_furniture(folder: Path) -> None:
    texts = [
        NEWS,
        PROMPT,
        *(f"{NEWS} Sentence {number} says more of it." for number in range(9)),
        "Related: Dams",
    ]
    body = "".join(f"<p>{text}</p>" for text in texts)
    head = "<head><title>Bridge opens</title><meta property='article:published_time' content='2024-10-22'></head>"
    (folder / "page.html").write_text(
        f"<html>{head}<body><article><h1>Bridge opens</h1>{body}</article></body></html>"
    )
    item = f"<item><title>Dam</title><link>https://o.example/1</link><description>{escape(body)}</description></item>"
    feed = f"<rss version='2.0'><channel><title>Orlen Post</title>{item}</channel></rss>"
    (folder / "feed.xml").write_text(feed)


def test_what_goes_is_counted_for_each_document(tmp_path: Path) -> None:
    with_furniture(tmp_path)
    found = read_paths([tmp_path], retrieved_at=NOW)
    assert not any(PROMPT in document.text for document in found.documents)
    notes = {note.where: note for note in found.diagnostics}
    assert set(notes) == {"page.html", "feed.xml"}
    for note in notes.values():
        assert (note.code, note.is_note, note.is_printed) == (FURNITURE, True, False)
        assert "paragraphs were left out as page furniture: “Sign up for our newsletter" in note.message
    assert "'Dam': 2 " in notes["feed.xml"].message


def test_explain_tells_it_and_no_page_does(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with_furniture(tmp_path / "in")
    request = BuildRequest(
        as_of=NOW, formats=("text", "html", "markdown", "email", "json"), output=tmp_path / "out"
    )
    result = build_files((str(tmp_path / "in"),), request, report=lambda *_: None)
    record = next(path for path in result.paths if path.suffix == ".json")
    lines = list(explanation_lines(explain_target(str(record), "", config=None)))
    assert "Left out of documents as page furniture" in lines
    assert sum("Sign up for our newsletter" in line for line in lines) == 2
    printed = [path for path in result.paths if path.suffix in (".txt", ".html", ".md", ".eml")]
    assert len(printed) >= 3
    for path in printed:
        assert "Sign up for our" not in path.read_text().partition('type="application/json"')[0]


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("责任编辑：李青", True),
        ("【编辑:李青】", True),
        ("（原标题：河上大桥周二重新开放）", True),
        ("关键词 >> 大桥", True),
        ("このニュースをシェア", True),
        ("{{ post.author }} - {{ post.date }}", True),
        ("编辑部周二说，河上的大桥重新开放。", False),
        ("审核结果：大桥可以通车，市议会说。", False),
        # who is told from by others
        ("来源：新华社", False),
    ],
)
def test_who_edited_and_what_it_was_called_is_no_news(text: str, goes: bool) -> None:
    assert is_furniture(text) is goes
