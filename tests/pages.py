"""Pages of other sites, as they come: for tests of importing. All names are invented."""

from articles.editing.import_article import Source
from articles.importing.page import PageFacts, read_page

ADDRESS = "https://old.example.org/blog/mixing-placidol"
REVIEWED, WRITTEN = "2018-04-10", "2020-05-01"

CLAIMING = b"""<!doctype html>
<html><head><title>Mixing Placidol With Wine - Harbour Rehab</title></head><body>
<nav><a href="/">Home</a></nav>
<article>
<h1>Mixing Placidol With Wine</h1>
<p>Written by Harbour Rehab Team - May 1st, 2020</p>
<p>Placidol and wine both make people sleepy, and together they do so for longer.</p>
<h2>What May Happen</h2>
<ul><li>A glass can make you drowsy until noon.</li><li>Two glasses can stop your breath.</li></ul>
<p>Call a doctor if somebody cannot be woken.<script>track("visitor")</script></p>
<p>Medically Reviewed: April 10, 2018</p>
<p>Dr Orla Fenwick</p>
<p>Medical Reviewer</p>
<p>Chief Editor</p>
<p>Everything on this page was verified by a certified addiction professional.</p>
</article>
<footer>Call now</footer>
</body></html>"""
"""A claimed review older than the text, by its editor, whose title bears out less than is said."""

CLAIMING_IN_PLAIN_TEXT = """Mixing Placidol With Wine

Written By Harbour Rehab - May 1st, 2020

What May Happen

Placidol and wine both make people sleepy, and together they do so for longer than either alone.

Call a doctor if somebody cannot be woken after they have taken both on the same evening.

Medically Reviewed: April 10, 2018

Dr Orla Fenwick

Medical Reviewer

Chief Editor

Everything on this page was verified by a certified addiction professional.
"""

CLAIMING_NOTHING = b"""<html><body><main><h1>Walking after supper</h1>
<p>By Ned Ambler</p>
<p>A walk after supper helps many people to fall asleep sooner.</p>
<p>Half an hour is enough, and it need not be fast.</p></main></body></html>"""


def source(raw: bytes = CLAIMING, address: str = ADDRESS) -> Source:
    """The bytes as they came from that address."""
    return Source(raw, address, "text/html; charset=utf-8")


def facts(raw: bytes = CLAIMING) -> PageFacts:
    """What is read from the bytes."""
    return read_page(raw, address=ADDRESS, content_type="text/html; charset=utf-8")
