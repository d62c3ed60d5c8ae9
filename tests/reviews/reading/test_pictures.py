"""Pictures on the page that shows what was reviewed."""

from reviews.templatetags.reading_pictures import size_of

NAME = "a" * 64 + ".png"


def test_a_picture_keeps_its_place_while_it_loads() -> None:
    sizes = {NAME: (640, 480)}
    assert size_of(f"/media/pictures/{NAME}", sizes) == ' width="640" height="480"'
    assert size_of("/media/pictures/other.png", sizes) == ""
