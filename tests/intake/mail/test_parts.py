"""Which parts of a mail are its text: forms of one thing are read once, two things both."""

from __future__ import annotations

from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

from briefing.intake.formats.sniff import Format
from briefing.intake.mail.message import read_mail
from briefing.intake.notes import Job

NOTE = "The council of Arvel meets at noon."
PAGE = "<p>The bridge over the Yarrow opened again on Tuesday, the council said.</p>"


def text_of(message: EmailMessage | MIMEMultipart) -> str:
    message["From"] = "Orlen Post <post@orlen.example>"
    message["Subject"] = "The morning"
    (entry,) = read_mail(message.as_bytes(), Job(Format.MAIL, "a.eml")).entries
    return entry.text


def test_plain_text_before_a_page_is_read_with_it() -> None:
    mail = MIMEMultipart("mixed")
    for part in (MIMEText(NOTE), MIMEText(PAGE, "html"), MIMEText("_____\nlist footer")):
        mail.attach(part)
    assert text_of(mail) == f"{NOTE}\n\nThe bridge over the Yarrow opened again on Tuesday, the council said."


def test_two_forms_of_one_text_are_read_once() -> None:
    mail = EmailMessage()
    mail.set_content(f"{NOTE} The bridge opened.")
    mail.add_alternative(PAGE, subtype="html")
    mail.add_attachment("More in a file.", filename="a.txt")
    assert NOTE not in text_of(mail)


def test_markup_in_plain_text_stays_text() -> None:
    mail = MIMEMultipart("mixed")
    mail.attach(MIMEText("Less than <b>half</b> of the council met."))
    mail.attach(MIMEText(PAGE, "html"))
    assert text_of(mail).startswith("Less than <b>half</b> of the council met.")
