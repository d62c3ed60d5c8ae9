"""Pages of an invented clinic, as they are found on the web."""

from typing import Any

PARAGRAPH = (
    "Placidol calms the nerves that carry an itch, and most people notice it after about an hour. "
    "Tell the person who prescribed it if you feel drowsy the next day, before you take another "
    "tablet, and never share it with anybody else. "
)
STALE = (
    "By Wanda Quill",
    "Updated March 21, 2023",
    "Medically reviewed by Dr. Nora Feldt, MD on September 25, 2019",
)


def html(title: str, *byline: str, body: str = "", head: str = "") -> bytes:
    """A whole page with a menu, a tracker and a byline."""
    lines = "".join(f"<p>{line}</p>" for line in byline)
    text = (
        body
        or f"<h2>How it works</h2><p>{PARAGRAPH}</p><h2>Before you take it</h2><p>{PARAGRAPH}</p>"
    )
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>"
        "<nav><a href='/'>Home</a></nav><script>track('every reader')</script>"
        "<img src='https://pixel.example/1.gif' width='1' height='1'>"
        f"<article><h1>{title}</h1>{lines}{text}</article><footer>© Clinic</footer></body></html>"
    ).encode()


def numbered(number: int, **changes: Any) -> bytes:
    """One of many pages; every fifth one has another kind of byline."""
    day = f"{number % 28 + 1} March"
    bylines = (
        STALE,
        ("By Wanda Quill", f"Published {day} 2021", "Medically reviewed by Dr. Nora Feldt, MD"),
        ("By the Clinic Team", f"Updated {day} 2022", f"Reviewed on {day} 2022"),
        ("By Wanda Quill", f"Updated {day} 2022"),
        (
            "By Wanda Quill",
            f"Updated {day} 2022",
            f"Medically reviewed by the Clinic Editorial Team on {day} 2022",
        ),
    )
    return html(f"Placidol question {number}", *bylines[number % 5], **changes)
