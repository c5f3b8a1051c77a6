"""The promises of the demo corpus, checked with the standard library only."""

from __future__ import annotations

import calendar
import datetime as dt
import email
import email.policy
import html.parser
import itertools
import json
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

DEMO = Path(__file__).resolve().parents[2] / "seeds" / "demo"
DAYS = ("2024-10-22", "2024-10-23")
KEYS = {"Title", "Outlet", "Author", "Published", "URL", "Language", "Kind"}
LABELS: dict[str, Any] = tomllib.loads((DEMO / "labels.toml").read_text(encoding="utf-8"))
PUBLISHERS = tomllib.loads((DEMO / "publishers.toml").read_text(encoding="utf-8"))["publisher"]
FILES = {row["path"]: row for row in LABELS["file"]}
READABLE = sorted(path for path, row in FILES.items() if "broken" not in row)
# Names a page declares as its vocabulary; nothing is fetched from them.
VOCABULARIES = {"schema.org", "ogp.me"}


class Article(NamedTuple):
    path: str
    title: str
    outlet: str
    url: str
    published: dt.datetime
    language: str
    kind: str
    text: str


class _Page(html.parser.HTMLParser):
    """Block text, head metadata and JSON-LD of one page."""

    BLOCKS = frozenset({"p", "h1", "h2", "h3", "div", "li", "td", "title", "blockquote", "time"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = [""]
        self.meta: dict[str, str] = {}
        self.canonical = ""
        self.ld = ""
        self.language = ""
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = given.get("lang", "")
        if tag == "meta" and "property" in given:
            self.meta[given["property"]] = given.get("content", "")
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]
        if tag == "script":
            self._inside = "ld" if given.get("type") == "application/ld+json" else "skip"
        if tag == "style":
            self._inside = "skip"
        if tag in self.BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"script", "style"}:
            self._inside = ""
        if tag in self.BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if self._inside == "ld":
            self.ld += data
        elif not self._inside:
            self.blocks[-1] += data

    @property
    def text(self) -> str:
        return "\n\n".join(block.strip() for block in self.blocks if block.strip())


def _header(raw: str) -> tuple[dict[str, str], str]:
    head, _, body = raw.partition("\n\n")
    pairs = [line.partition(": ") for line in head.splitlines()]
    assert all(sep for _, sep, _ in pairs), head
    return {key: value for key, _, value in pairs}, body


def _from_page(path: str, raw: str) -> Article:
    page = _Page()
    page.feed(raw)
    data = json.loads(page.ld)
    nodes = data.get("@graph", [data])
    news = next(n for n in nodes if n["@type"] in {"NewsArticle", "LiveBlogPosting"})
    assert news["author"]
    return Article(
        path,
        news["headline"],
        news["publisher"]["name"],
        page.canonical,
        dt.datetime.fromisoformat(news["datePublished"]),
        page.language.split("-")[0],
        "live" if news["@type"] == "LiveBlogPosting" else "news",
        page.text,
    )


@cache
def articles(path: str) -> tuple[Article, ...]:
    file = DEMO / path
    if file.suffix == ".eml":
        mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        body = mail.get_body(("plain",))
        assert body is not None
        assert mail.get_body(("html",)) is not None
        when = dt.datetime.strptime(str(mail["Date"]), "%a, %d %b %Y %H:%M:%S %z")
        outlet = mail["From"].addresses[0].display_name
        text = body.get_content()
        return (Article(path, str(mail["Subject"]), outlet, "", when, "en", "news", text),)
    raw = file.read_text(encoding="utf-8")
    if file.suffix == ".jsonl":
        rows = [json.loads(line) for line in raw.splitlines()]
        return tuple(
            Article(
                path,
                row["title"],
                row["outlet"],
                row["url"],
                dt.datetime.fromisoformat(row["published_at"]),
                row["language"],
                row["kind"],
                row["text"],
            )
            for row in rows
        )
    if file.suffix == ".html":
        return (_from_page(path, raw),)
    head, body_text = _header(raw)
    assert {"Title", "Outlet", "Author", "Published", "URL"} <= set(head) <= KEYS
    return (
        Article(
            path,
            head["Title"],
            head["Outlet"],
            head["URL"],
            dt.datetime.fromisoformat(head["Published"]),
            head.get("Language", "en"),
            head.get("Kind", "news"),
            body_text,
        ),
    )


def text_of(path: str) -> str:
    return " ".join("\n".join(f"{a.title}\n{a.text}" for a in articles(path)).split())


def every_article() -> list[Article]:
    return [article for path in READABLE for article in articles(path)]


def test_labels_cover_every_file_and_no_other() -> None:
    on_disk = {f"{day}/{file.name}" for day in DAYS for file in (DEMO / day).iterdir()}
    assert on_disk == set(FILES)
    assert len(LABELS["file"]) == len(FILES)


def test_file_names_tell_outlet_and_subject() -> None:
    for path in FILES:
        assert re.fullmatch(r"2024-10-2[23]/[a-z-]+--[a-z0-9-]+\.(txt|md|html|eml|jsonl|pdf)", path)


def test_enough_articles_outlets_and_formats() -> None:
    for day in DAYS:
        assert sum(len(articles(p)) for p in READABLE if p.startswith(day)) >= 24
    assert len({row["publisher"] for row in LABELS["file"]}) >= 10
    suffixes = [Path(path).suffix for path in READABLE]
    assert suffixes.count(".html") >= 8
    assert {".txt", ".md", ".html", ".eml", ".jsonl"} == set(suffixes)
    assert suffixes.count(".txt") > len(suffixes) / 2
    assert {"en", "fr", "ar"} == {article.language for article in every_article()}
    kinds = {article.kind for article in every_article()}
    assert kinds == {"news", "official", "opinion", "live"}


def test_each_day_has_its_events() -> None:
    for day in DAYS:
        outlets: dict[str, set[str]] = {}
        for row in LABELS["file"]:
            if row["day"] != day:
                continue
            for entry in [row, *row.get("item", [])]:
                if "story" in entry:
                    outlets.setdefault(entry["story"], set()).add(row["publisher"])
        assert sum(2 <= len(names) <= 7 for names in outlets.values()) >= 8, (day, outlets)


def test_strait_is_closed_in_six_outlets_and_six_wordings() -> None:
    rows = [r for r in LABELS["file"] if r.get("story") == "strait-closure" and r["day"] == DAYS[0]]
    told = [r for r in rows if r.get("kind") != "live"]
    assert len({r["publisher"] for r in told}) >= 6
    titles = [set(re.findall(r"\w+", articles(r["path"])[0].title.lower())) for r in told]
    for one, other in itertools.combinations(titles, 2):
        assert len(one & other) / len(one | other) < 0.35, (one, other)


@pytest.mark.parametrize("path", READABLE)
def test_metadata_agree_with_the_labels(path: str) -> None:
    row = FILES[path]
    names = next(p["outlets"] for p in PUBLISHERS if p["name"] == row["publisher"])
    domains = next(p["domains"] for p in PUBLISHERS if p["name"] == row["publisher"])
    for article in articles(path):
        assert article.title
        assert article.text.strip()
        assert article.outlet in names
        assert article.published.tzinfo is not None
        if article.url:
            assert re.match(r"https://([^/]+)/", article.url)[1] in domains  # type: ignore[index]
        assert article.kind == row.get("kind", "news")
        assert article.language == row.get("language", "en")
    if "item" in row:
        assert [a.url for a in articles(path)] == [item["url"] for item in row["item"]]


@pytest.mark.parametrize("path", READABLE)
def test_published_within_the_day_before_the_edition(path: str) -> None:
    if FILES[path].get("status") == "unchanged":
        pytest.skip("served again from the day before, on purpose")
    end = dt.datetime.fromisoformat(FILES[path]["day"] + "T05:30:00+00:00")
    start = end - dt.timedelta(hours=23, minutes=30)
    for article in articles(path):
        assert start <= article.published <= end, (article.published, start, end)


@pytest.mark.parametrize("path", READABLE)
def test_weekdays_agree_with_written_dates(path: str) -> None:
    names, months = list(calendar.day_name), list(calendar.month_name)
    dated = rf"({'|'.join(names)}),? (\d\d?) ({'|'.join(months[1:])})"
    text = text_of(path)
    for name, day, month in re.findall(dated, text):
        written = dt.date(2024, months.index(month), int(day))
        assert names[written.weekday()] == name, (name, written)
    for article in articles(path):
        dateline = re.match(r"[A-Z]+, Oct (\d\d) \(Meridian Wire\)", article.text)
        if dateline:
            assert int(dateline[1]) == article.published.day


@pytest.mark.parametrize("path", sorted(FILES))
def test_only_reserved_domains(path: str) -> None:
    if "broken" in FILES[path]:
        pytest.skip("not text")
    raw = (DEMO / path).read_text(encoding="utf-8")
    hosts = re.findall(r"https?://([^/\s\"'<>)]+)", raw + text_of(path))
    hosts += re.findall(r"[\w.]+@([\w-]+(?:\.[\w-]+)+)", raw)
    for host in set(hosts) - VOCABULARIES:
        assert host.endswith(".example"), host


def test_broken_files_are_broken() -> None:
    broken = {path: row["broken"] for path, row in FILES.items() if "broken" in row}
    assert set(broken.values()) == {"empty", "binary"}
    for path, how in broken.items():
        raw = (DEMO / path).read_bytes()
        if how == "empty":
            assert raw == b""
        else:
            with pytest.raises(UnicodeDecodeError):
                raw.decode("utf-8")


def test_publishers_and_owners() -> None:
    assert len(PUBLISHERS) >= 10
    assert {row["publisher"] for row in LABELS["file"]} == {p["name"] for p in PUBLISHERS}
    by_owner: dict[str, list[str]] = {}
    for publisher in PUBLISHERS:
        by_owner.setdefault(publisher["owner"], []).append(publisher["name"])
        assert publisher["kind"] in {"agency", "state", "public", "private", "official", "ngo"}
        assert publisher["note"]
        assert all(domain.endswith(".example") for domain in publisher["domains"])
    assert sorted(len(names) for names in by_owner.values())[-2:] == [1, 2]


def test_every_page_of_the_demo_says_once_that_it_is_invented() -> None:
    notice = tomllib.loads((DEMO / "briefing.toml").read_text(encoding="utf-8"))
    assert "fictional outlets" in str(notice)
    assert not any("fictional" in publisher["note"] for publisher in PUBLISHERS)


def test_aliases_are_unique() -> None:
    rows = tomllib.loads((DEMO / "aliases.toml").read_text(encoding="utf-8"))["alias"]
    words = [word for row in rows for word in (row["name"], *row["also"])]
    assert len(words) == len(set(words))


def _paragraphs(path: str) -> list[str]:
    text = articles(path)[0].text
    text = re.sub(r"^[A-Z ]+,? ?(Oct \d\d )?\(Meridian Wire\) [-–] ", "", text)
    return [" ".join(p.split()) for p in text.split("\n\n") if p.strip()]


def _sentences(path: str) -> list[str]:
    parts = [s for p in _paragraphs(path) for s in re.split(r"(?<=[.?!][\"”]) |(?<=[.?!]) ", p)]
    return [s for s in parts if len(s.split()) > 6]


def test_agency_text_is_carried_verbatim() -> None:
    for agency in LABELS["agency"]:
        source = set(_sentences(agency["source"]))
        assert len(agency["copies"]) >= 3
        for copy in agency["copies"]:
            shared = [s for s in _sentences(copy) if s in source]
            assert len(shared) >= 5, (copy, shared)
            assert FILES[copy]["agency"] == "Meridian Wire"
            assert "Meridian Wire" in (DEMO / copy).read_text(encoding="utf-8")


def test_nothing_else_shares_a_sentence() -> None:
    """Articles of different outlets repeat one another only where the labels say so."""
    family = {copy: a["source"] for a in LABELS["agency"] for copy in a["copies"]}
    for revision in LABELS["revision"]:
        family[revision["new"]] = family.get(revision["old"], revision["old"])
    seen: dict[str, str] = {}
    for path in READABLE:
        if FILES[path].get("roundup") or path.endswith(".html"):
            continue  # pages carry the furniture of their site
        root = family.get(path, path)
        root = family.get(root, root)
        for sentence in set(_sentences(path)):
            if "No tanker will pass Orvane" in sentence or "We came to Dhamra" in sentence:
                continue  # a quotation that several outlets carry
            assert seen.setdefault(sentence, root) == root, (sentence, path, seen[sentence])


def test_revisions_keep_their_address() -> None:
    kinds = set()
    for revision in LABELS["revision"]:
        old, new = articles(revision["old"])[0], articles(revision["new"])[0]
        kinds.add(revision["kind"])
        assert old.url == new.url
        if revision["kind"] == "unchanged":
            assert old[1:] == new[1:]
            continue
        assert old.published < new.published
        assert revision["old_text"] in text_of(revision["old"])
        assert revision["old_text"] not in text_of(revision["new"])
        assert revision["new_text"] in text_of(revision["new"])
        assert revision["new_text"] not in text_of(revision["old"])
    assert kinds == {"updated", "corrected", "withdrawn", "unchanged"}


def test_no_other_address_is_used_twice() -> None:
    paired = {revision["new"] for revision in LABELS["revision"]}
    urls = [a.url for a in every_article() if a.url and a.path not in paired]
    assert len(urls) == len(set(urls))


def test_figures_quotes_and_times_are_in_their_files() -> None:
    stories = {story["id"] for story in LABELS["story"]}
    relations = set()
    for figure in LABELS["figure"]:
        relations.add(figure["relation"])
        assert figure["story"] in stories
        for value in figure["values"]:
            assert value["text"] in text_of(value["file"]), value
    assert {"differ", "agree", "superseded"} <= relations
    for quote in LABELS["quote"]:
        assert quote["story"] in stories
        for version in quote["versions"]:
            text = text_of(version["file"])
            assert version["words"] in text, version
            assert quote["speaker"].split()[-1] in text
    for row in [*LABELS["not_figure"], *LABELS["time"]]:
        assert row["text"] in text_of(row["file"]), row


def test_labels_name_known_stories_and_themes() -> None:
    stories = {story["id"]: story for story in LABELS["story"]}
    themes = {"diplomacy", "humanitarian aid", "Iran deterrence", "conflict and security"}
    for row in LABELS["file"]:
        for entry in [row, *row.get("item", [])]:
            assert entry.get("story", "") in {"", *stories}
            assert set(entry.get("themes", [])) <= themes
    for story in stories.values():
        days = {
            row["day"]
            for row in LABELS["file"]
            if story["id"] in {e.get("story") for e in [row, *row.get("item", [])]}
        }
        expected = {"new": {DAYS[1]}, "dropped": {DAYS[0]}}.get(story["day2"], set(DAYS))
        assert days == expected, (story["id"], days)


def test_pages_carry_their_clutter() -> None:
    pages = [path for path in READABLE if path.endswith(".html")]
    raw = "".join((DEMO / path).read_text(encoding="utf-8") for path in pages)
    for phrase in LABELS["clutter"]["phrases"]:
        assert phrase in raw


def test_outlets_that_fall_silent() -> None:
    first, second = ({r["publisher"] for r in LABELS["file"] if r["day"] == day} for day in DAYS)
    assert first - second == set(LABELS["silent"]["outlets"])


def test_few_articles_are_about_real_events() -> None:
    real = {path for path, row in FILES.items() if row.get("real") and row["status"] != "unchanged"}
    assert 5 <= len(real) <= 8
