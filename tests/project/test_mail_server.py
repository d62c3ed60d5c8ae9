"""Mail in tests goes over a real connection where a test asks for it."""

from django.core.mail import send_mail

from tests.mail_server import Postbox


def test_mail_that_is_sent_arrives(postbox: Postbox) -> None:
    send_mail("Two passages wait", "Please read them.", "a@example.org", ["b@example.org"])
    assert [message["Subject"] for message in postbox.messages] == ["Two passages wait"]
