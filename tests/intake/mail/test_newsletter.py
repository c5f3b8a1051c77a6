"""What a newsletter's issue becomes: its items, and never who reads it."""

from email.message import EmailMessage

import pytest

from briefing.intake.formats.sniff import Format
from briefing.intake.mail.footers import item_address
from briefing.intake.mail.message import read_mail
from briefing.intake.notes import Job
from briefing.intake.page.blocks import html_paragraphs
from briefing.model import Entry

READER = "dana.reyes@desk.example"
ITEMS = "".join(
    f"<h2>{head}</h2><p>{text} <a href='https://letter.example/{number}'>Read more</a></p>"
    for number, (head, text) in enumerate(
        [
            ("Bridge reopens", "The bridge over the Yarrow opened again on Tuesday, the council said."),
            ("Dam leaks", "Engineers found two leaks in the dam above Orlen on Monday."),
            ("Port strike ends", "Dockers went back to work in Merin after nine days."),
        ]
    )
)


def entries(html: str = "", text: str = "") -> tuple[Entry, ...]:
    message = EmailMessage()
    message["From"] = "Orlen Letter <letter@orlen.example>"
    message["To"] = f"Dana Reyes <{READER}>"
    message["Subject"] = "The morning in Orlen"
    message["List-Unsubscribe"] = "<https://letter.example/u>"
    message.set_content(html or text, subtype="html" if html else "plain")
    return read_mail(message.as_bytes(), Job(Format.MAIL, "a.eml")).entries


@pytest.mark.parametrize(
    "footer",
    [
        f"<p>This email was sent to {READER}. Unsubscribe here.</p>",
        f"<p>Orlen Letter, 4 Mill Lane</p><p>You receive it as {READER.title()}</p><p>Unsubscribe</p>",
        f"<p>Vous recevez cet envoi à {READER}</p>",
        "<p>Registered with us: dana.reyes+news@desk.example</p>",
        "<p>Ours since May: dana.reyes [at] desk [dot] example</p>",
        "<p>Dana Reyes, you read the free edition of the letter.</p>",
        f"<p>{'The Letter is made by nine people in a room over the bakery of Orlen. ' * 7} It went to {READER}.</p>",
    ],
)
def test_the_readers_address_is_in_no_text(footer: str) -> None:
    for found in (entries(ITEMS + footer), entries(f"<p>Hi Dana,</p><p>One text.</p>{footer}")):
        held = " ".join(f"{entry.title} {entry.text} {entry.url}" for entry in found).lower()
        assert "dana" not in held
        assert "reyes" not in held


def test_a_mail_in_plain_text_names_no_reader_either() -> None:
    (entry,) = entries(text=f"The bridge opened on Tuesday.\n\nSent to {READER}, at your wish.\n")
    assert entry.text == "The bridge opened on Tuesday."


def test_a_short_opening_and_a_list_of_headlines_stay() -> None:
    opening = "<p>Breaking overnight: a shell hit the port of Merin, and four dockers are missing.</p>"
    found = entries(opening + ITEMS + "<h2>Also: the council meets at noon</h2>")
    assert len(found) == 5
    assert found[0].text.startswith("Breaking overnight")
    assert found[-1].text == "Also: the council meets at noon"


def test_news_with_the_words_of_a_footer_stays() -> None:
    body = "<p>The film was sponsored by two ministries of Noravia, its maker wrote in June.</p>"
    assert "two ministries" in entries(body + "<p>More on this tomorrow.</p>")[0].text


def test_a_bold_line_is_a_heading_and_not_fused() -> None:
    assert html_paragraphs("<p><b>Dam leaks</b><br>Engineers found two leaks.</p>") == [
        "Dam leaks",
        "Engineers found two leaks.",
    ]
    assert html_paragraphs("<p><b>All bold,<br>two lines</b></p>") == ["All bold, two lines"]


def test_plain_text_is_divided_at_capitals_and_numbers_without_rulers_and_signatures() -> None:
    text = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\n"
        "1. BRIDGE OVER THE YARROW\nIt opened on Tuesday.\n\n-----------\n\n"
        "2. DAM OF ORLEN\nIt leaks at two places.\n\n=====\n\n3. PORT OF MERIN\nDockers went back to work.\n\n"
        "-----BEGIN PGP SIGNATURE-----\niQCVAwUBOuCi3WAMawgf2iXRAQHeAQQA3YSePSQ0\n-----END PGP SIGNATURE-----\n"
    )
    found = entries(text=text)
    assert [entry.title for entry in found] == ["BRIDGE OVER THE YARROW", "DAM OF ORLEN", "PORT OF MERIN"]
    assert not any("PGP" in entry.text or "--" in entry.text or "iQCV" in entry.text for entry in found)


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://orlen.example/2024/bridge-over-the-yarrow-reopens-after-months-of-repairs", "same"),
        ("https://click.mailer.example/?url=https%3A%2F%2Forlen.example%2Fbridge&r=93", "https://orlen.example/bridge"),
        ("https://t.example/CL0/https:%2F%2Forlen.example%2Fdam/1/0100018f-x=/aB3=42", "https://orlen.example/dam"),
        ("https://orlen.us1.mailer.example/track/click?u=9af&id=11&e=77", ""),
        ("https://links.mailer.example/ls/click?upn=u001.Ab9Cd8Ef7Gh6Ij5Kl4Mn3Op2Qr1St0Uv", ""),
        (f"https://orlen.example/bridge?reader={READER}", ""),
    ],
)  # fmt: skip
def test_an_items_address_is_the_articles_and_names_no_reader(href: str, address: str) -> None:
    assert item_address(href) == (href if address == "same" else address)


def test_rulers_and_bare_addresses_of_a_page_are_no_paragraphs() -> None:
    news = "<p>Breaking overnight: a missile hit the port of Merin, and two sailors are missing.</p>"
    (entry,) = entries(
        f"{news}<p>-----</p><p>* * *</p><p>https://letter.example/view?u=1</p><p>It rained.</p>"
    )
    assert entry.text.split("\n\n")[1:] == ["It rained."]


def test_news_of_somebody_with_the_readers_name_stays() -> None:
    news = "Dana Reyes will lead the port of Merin from May, its board said on Tuesday."
    assert entries(f"<p>{news}</p>")[0].text == news


def test_an_opening_of_one_short_sentence_stays() -> None:
    assert entries("<p>Breaking: the port of Merin is closed.</p>" + ITEMS)[0].text.startswith("Breaking:")


NEWS = "The bridge over the Yarrow opened again on Tuesday, the council said."
EARLIER = "Do not print this: the source is in the council itself."


@pytest.mark.parametrize(
    "head",
    [
        "-----Original Message-----\nFrom: Leo Varn\nSent: Monday\nTo: desk@orlen.example\n",
        "From: Leo Varn\nSent: Monday, October 21, 2024 9:00\nSubject: The bridge\n",
        "On Mon, Oct 21, 2024 at 9:00 AM Leo Varn wrote:\n",
        "Am 21.10.2024 um 09:00 schrieb Leo Varn <leo@orlen.example>:\n",
    ],
)
def test_the_mail_that_is_answered_is_not_read_and_one_passed_on_is(head: str) -> None:
    assert [entry.text for entry in entries(text=f"{NEWS}\n\n{head}\n{EARLIER}\n")] == [NEWS]
    assert entries(text=f"FYI\n\n{head}\n{NEWS}\n")[0].text.endswith(NEWS)
    page = f"<div>{NEWS}</div><br><div>{head.strip()}<br></div><blockquote>{EARLIER}</blockquote>"
    assert [entry.text for entry in entries(page)] == [NEWS]


def test_what_somebody_wrote_in_the_news_is_read() -> None:
    told = "On Monday at 9:30 the minister wrote:"
    assert entries(text=f"{NEWS}\n\n{told}\n\nThe dam will hold through the winter.\n")[0].text.endswith(
        "winter."
    )


def test_the_line_of_a_telephone_is_no_text() -> None:
    assert entries(text=f"{NEWS}\n\nSent from my iPhone\n")[0].text == NEWS
