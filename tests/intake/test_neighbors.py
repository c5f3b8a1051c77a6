"""What stands beside an article on its page: its lead in a box of its own, links to others between paragraphs."""

from briefing.intake.formats.sniff import Format
from briefing.intake.notes import Job
from briefing.intake.page.article import read_article
from briefing.intake.page.blocks import html_blocks
from briefing.intake.page.neighbors import cross_links, lost_lead, lost_rest

LEAD = (
    "Three people died in the valley of Orlen on Tuesday after guards and farmers met at the gate of the fuel plant, "
    "which had been closed for nine days by a strike of drivers over the price of bread."
)
BODY = [
    f"The council of Arvel said in its report number {n} that the bridge had opened again." for n in range(8)
]


def lead_of(*before: str) -> str:
    blocks = html_blocks("".join(f"<div>{text}</div>" for text in (*before, *BODY)))
    return lost_lead(BODY, blocks)


def test_a_lead_right_before_the_text_belongs_to_it() -> None:
    assert lead_of("Follow us on", LEAD) == LEAD


def test_what_is_a_list_a_deck_or_stands_apart_is_no_lead() -> None:
    assert lead_of(LEAD, LEAD.replace("Three", "Four")) == ""
    assert lead_of("Three people died at the gate of a fuel plant in Orlen.") == ""
    assert lead_of(LEAD, "Photo") == ""
    assert lead_of(f"<a href='https://o.example/x'>{LEAD}</a>") == ""
    assert lost_lead([LEAD, *BODY], html_blocks(f"<p>{LEAD}</p><p>{BODY[0]}</p>")) == ""


def test_lines_that_only_lead_elsewhere_are_told_by_their_links() -> None:
    lines = [*BODY[:4], "DAM LEAKS IN THE NORTH", "Is the port next? [PHOTOS]", *BODY[4:]]
    marks = {"DAM LEAKS IN THE NORTH": "<a href='https://o.example/d'>DAM LEAKS IN THE NORTH</a>",
             "Is the port next? [PHOTOS]": "<a href='https://o.example/p'>Is the port next?</a> [PHOTOS]"}  # fmt: skip
    blocks = html_blocks("".join(f"<p>{marks.get(line, line)}</p>" for line in lines))
    assert cross_links(lines, blocks) == {"DAM LEAKS IN THE NORTH"}


def test_a_list_of_many_short_links_goes_and_a_page_of_links_stays() -> None:
    links = [f"{n}43Dam number {n} leaks" for n in range(9)]
    blocks = html_blocks(
        "".join(f"<p><a href='https://o.example/{n}'>{text}</a></p>" for n, text in enumerate(links))
    )
    assert cross_links([*BODY, *links], blocks) == set(links)
    assert cross_links([BODY[0], *links], blocks) == set()


def test_a_page_is_read_with_its_lead_and_without_its_links() -> None:
    link = "<p>Watch: <a href='https://o.example/dam'>the dam that leaks again in the long valley of the north</a></p>"
    paragraphs = [f"<p>{text}</p>" for text in BODY]
    box = f"<div class='summary'>{LEAD}</div>"
    body = "".join(["<h1>At the gate</h1>", box, *paragraphs[:4], link, *paragraphs[4:]])
    page = f"<html><head><title>At the gate</title></head><body><article>{body}</article></body></html>"
    (entry,) = read_article(page.encode(), Job(Format.HTML, "a.html")).entries
    assert entry.text.split("\n\n") == [LEAD, *BODY]


def test_a_page_of_links_and_a_linked_sentence_stay() -> None:
    lines = [f"Bridge {number} opens" for number in range(6)]
    blocks = html_blocks(
        "".join(f"<p><a href='https://o.example/{n}'>{line}</a></p>" for n, line in enumerate(lines))
    )
    assert cross_links(lines, blocks) == frozenset()
    sentence = "The council published its report on the bridge."
    linked = html_blocks(f"<p><a href='https://o.example/r'>{sentence}</a></p>")
    assert cross_links([*BODY, sentence], linked) == frozenset()


MORE = [
    f"In the {n}th hour of the strike the drivers of Orlen met the guards at the gate once more, and talked until the "
    "evening about the price of bread and the wages of the plant."
    for n in range(4, 8)
]


def rest_of(after: str) -> list[str]:
    found = "".join(f"<p>{text}</p>" for text in BODY)
    return lost_rest(BODY, html_blocks(f"<div>{found}</div>{after}"))


def test_an_article_goes_on_after_an_advertisement() -> None:
    rest = "".join(f"<p>{text}</p>" for text in MORE)
    assert rest_of(f"<div>Advertisement</div><div>{rest}</div>") == MORE
    assert rest_of(
        f"<div>{rest}</div><div>Advertisement</div><div>{rest.replace('guards', 'clerks')}</div>"
    ) == [
        *MORE,
        *(text.replace("guards", "clerks") for text in MORE),
    ]


def test_comments_teasers_and_a_footer_are_no_rest_of_an_article() -> None:
    comments = "".join(f"<div>Ruta Marsk</div><p>{text}</p>" for text in MORE)
    teasers = "".join(f"<p><a href='https://o.example/{len(text)}'>{text}</a></p>" for text in MORE)
    assert rest_of(comments) == []
    assert rest_of(teasers) == []
    assert rest_of(f"<h2>More of the strike</h2>{''.join(f'<p>{text}</p>' for text in MORE)}") == []
    assert rest_of(f"<p>{MORE[0]}</p><p>{MORE[1]}</p>") == []
    assert lost_rest([], html_blocks(f"<p>{MORE[0]}</p>")) == []
    assert lost_rest(["not on the page"], html_blocks(f"<p>{MORE[0]}</p>")) == []


def test_a_page_is_read_beyond_the_box_that_an_advertisement_ends() -> None:
    first = "".join(f"<p>{text}</p>" for text in BODY)
    rest = "".join(f"<p>{text}</p>" for text in MORE)
    body = (
        f"<h1>At the gate</h1><article>{first}</article><div class='ad'>Advertisement</div><div>{rest}</div>"
    )
    page = f"<html><head><title>At the gate</title></head><body>{body}</body></html>"
    (entry,) = read_article(page.encode(), Job(Format.HTML, "a.html")).entries
    assert entry.text.split("\n\n") == [*BODY, *MORE]
