"""A dangerous edit put anywhere into an article, under any marks, is found there for what it is."""

import re
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.comparing.change import SAFETY_SIGNALS, ChangeKind
from articles.comparing.compare import compare
from articles.text.passage import Kind
from tests.articles.comparing.texts import ARTICLE, of

BODY = f"""{ARTICLE}
<table><caption>First week by weight</caption><thead><tr><th rowspan="2">Weight</th>
<th colspan="2">Dose</th></tr><tr><th>Morning</th><th>Evening</th></tr></thead><tbody>
<tr><td rowspan="2">under 40 kg</td><td>5 mg</td><td>10 mg</td></tr>
<tr><td>6 mg</td><td>12 mg</td></tr>
<tr><th>heavier</th><td colspan="2">25 mg twice a day</td></tr></tbody></table>
<p>Wait before you:</p><ul><li>drive<ul><li>at night</li>
<li>after 2 <em>weak</em> beers</li></ul></li></ul>
<ol start="3"><li>Breathe in.</li><li>Hold it for 10 seconds.</li></ol>
<p>Some 1.5 × 10<sup>9</sup>/l is safe, unless a <strong>nurse</strong> said otherwise.</p>
"""
PHRASES = """
number|5–10 mg|5–100 mg
number|0.5 mg|.5 mg
number|1,5 mg|15 mg
number|½ tablet|1½ tablets
number|q8h|q6h
number|≥ 5 days|≤ 5 days
number|<=5 days|>=5 days
number|b.i.d.|t.i.d.
number|once daily|twice daily
number|type II|type III
number|5 mg of velorin and 10 mg of tasimol|5 mg of tasimol and 10 mg of velorin
unit|5 µg|5 mg
unit|5 mcg|5 mg
unit|5 mg/kg|5 mg/lb
unit|5 hours|5 days
negation|you can drive|you can’t drive
negation|it is safe|it is no longer safe
negation|with food|without food
negation|tea or coffee|tea nor coffee
negation|stable|unstable
negation|do not take it|do take not it
certainty|this may harm|this will harm
certainty|it causes falls|it is linked to falls
population|for adults|for children
population|with kidney disease|with liver disease
wording|hydroxyzine|hydralazine
wording|prednisone|prednisolone
wording|hypotension|hypertension
wording|retinol|retinal
wording|Celexa|Celebrex
"""
ROWS = [row.split("|") for row in PHRASES.strip().splitlines()]
MARKS = ("{}", "{}", "<strong>{}</strong>", '<a href="https://example.org/x">{}</a>', "<u>{}</u>")
PLACES = [
    node.start(1) + word.start()
    for node in re.finditer(r">([^<>]*\w[^<>]*)<", BODY)
    for word in re.finditer(r"(?<=\s)(?=\w)|\A(?=\w)", node.group(1))
]


@settings(max_examples=6, deadline=None)
@given(st.randoms(use_true_random=True))
def test_a_dangerous_phrase_is_found_wherever_it_stands(chance: Random) -> None:
    for signal, *phrases in ROWS:
        place, mark = chance.choice(PLACES), chance.choice(MARKS)
        space = chance.choice([" ", "\u00a0", "\u202f"])
        told = [mark.format(said.replace("<", "&lt;").replace(" ", space)) for said in phrases]
        before, after = (of(f"{BODY[:place]}then {said} so {BODY[place:]}") for said in told)
        changes = compare(before, after).changes
        here = [c for c in changes if c.before and c.after and c.before.content != c.after.content]
        assert len(here) == 1, (told, BODY[place - 30 : place])
        found = {str(found) for found in here[0].signals}
        wanted = "media" if here[0].after and here[0].after.kind is Kind.PICTURE else signal
        is_more = wanted == "wording" and found & SAFETY_SIGNALS  # a header, or who it is for
        assert wanted in found or is_more, (told, found)
        assert not found & {"markup", "spelling"}, (told, found)
        assert all(c.kind is ChangeKind.CHANGED for c in changes)
        assert all(c is here[0] or set(c.signals) == {"frame"} for c in changes)
