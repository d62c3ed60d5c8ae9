"""Where sentences end."""

import pytest

from articles.text.sentences import sentence_spans

PARAGRAPHS = """
Take 0.5 mg daily, e.g. with milk.|Dr. Okello (M.D., Ph.D.) disagrees.|Call us!
Use it b.i.d. with food.|Then rest.
Take it b.i.d.|Then rest.
The U.S. Navy sent 3 ships.|They came.
He lives in the U.S.|The ship left.
See Fig. 2 below.|See Fig. B too.
E. coli is a germ.|J. Okello found it.
It is normal.|Some people sleep.
The pH 7.4 is normal.|pH 8 is not.
No. 5 is next.|No.|He did not.
It lasts approx. 4 hrs.|You may sleep.
It took 3 wks.|Then it ended.
It was 38.5 °C.|Mrs. Lind slept.
Wait… what?|Is it (really) so?|“Yes.”|(Good.)
It began in Jan. 2019.|It ended in Feb. 2020.
Hepatitis B.|The cause is a virus.
Give it i.v. or i.m. only.|Never by mouth.
1. Wash your hands.|2. Dry them.
Ask St. Mary's, vs. the others.|Go to www.Example.Org now.
Take vitamins, minerals, etc.|Do not smoke.
Smith et al. 2019 said so.|We agree.
It lacks vitamin D.|Vitamin K is fine.
See group A.|Group B came later.
It heals well.[4]|Rest now.
It heals well.[4–6]|Rest now.
Write to ann@home.org.|Rest now.
Drink it q.h.s.|Rest now.
It is S. aureus or C. difficile.|Wash.
Lind et al. (2019) agree.|So do we.
Eat less fat, salt, etc. and rest.
It costs $5.50.|It lasts.
Come at 8 a.m. on Monday.|Bring water.
What?!|No.
(See below.)|Then rest.
Weigh it in lbs.|Walk it in ft.
Ask near Mt. Hope today.|Rest.
它很好。|我们走吧。
"""


@pytest.mark.parametrize("row", PARAGRAPHS.strip().splitlines())
def test_a_paragraph_is_cut_into_its_sentences(row: str) -> None:
    sentences = row.split("|")
    text = "".join(
        s if s.startswith("Some people") or "。" in s else f" {s}" for s in sentences
    ).strip()
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences
