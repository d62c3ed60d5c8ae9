"""Short ways to a comparison, and a realistic article of our own."""

from articles.comparing.change import Comparison
from articles.comparing.compare import compare
from articles.text.canonical import passages
from articles.text.content import Text
from articles.text.passage import Passage
from articles.text.sanitise import sanitise

ARTICLE = """
<h2>What velorin is for</h2>
<p>Velorin treats swelling of the joints in adults. It may cause 2 or 3 mild headaches a week.
Dr. Okello advises rest, e.g. a day in bed.</p>
<h2>How to take it</h2>
<p>Take 12.5 mg once a day with water. Do not take more than 50 mg in 24 hours.</p>
<p>Do not take it if you:</p>
<ul><li>are pregnant</li><li>have had a <a href="https://example.org/ulcer">stomach ulcer</a></li>
<li>weigh less than 40 kg</li></ul>
<ol><li>Shake the bottle.</li><li>Measure 5 ml.</li><li>Swallow it slowly.</li></ol>
<table><caption>Doses by age</caption><thead>
<tr><th>Age</th><th>Morning</th><th>Evening</th></tr></thead>
<tbody><tr><td>Adults</td><td>12.5 mg</td><td>25 mg</td></tr>
<tr><td>Children</td><td>6 mg</td><td></td></tr></tbody></table>
<figure><img src="/pictures/aa11.png" alt="A blue tablet">
<figcaption>Shown at half size</figcaption></figure>
<h3>Storage</h3>
<p>Keep it below 25 °C. Never freeze it.</p>
"""


def of(html: str) -> tuple[Passage, ...]:
    """The passages of a body."""
    return passages(Text(title="", body=sanitise(html)))


def between(before: str, after: str) -> Comparison:
    """Two bodies compared."""
    return compare(of(before), of(after))


def signals_between(before: str, after: str) -> list[str]:
    """All signals of all changes between two bodies, sorted."""
    changes = between(before, after).changes
    return sorted({str(signal) for change in changes for signal in change.signals})
