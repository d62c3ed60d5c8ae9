"""Which signals the edits of a single sentence carry: one row an edit."""

import pytest

from tests.articles.comparing.texts import signals_between

EDITS = """
5 mg twice a day|5 mg three times a day|number
Take it every other day.|Take it every day.|number
Use 10% less.|Use 10% more.|number
It is contraindicated.|It is indicated.|negation
Take one tablet.|Take a tablet.|number
Ratio 1:10.|Ratio 1:100.|number
Vitamin B6.|Vitamin B12.|number
q4h dosing.|q6h dosing.|number
Suitable for boys.|Suitable for girls.|population
Neither is safe.|Both are safe.|negation
There is strong evidence.|There is weak evidence.|certainty
Use 2 tbsp of it.|Use 2 tsp of it.|unit
Take 500mg.|Take 500mcg.|unit
Take 1,000 IU.|Take 1.000 IU.|number
Take ½ a tablet.|Take ¼ a tablet.|number
Take it b.i.d. with food.|Take it t.i.d. with food.|number
For two weeks.|For two days.|unit
Take 5 μg daily.|Take 5 mg daily.|unit
Take 5 mcg daily.|Take 5 μg daily.|unit
Take 5 µg daily.|Take 5 mg daily.|unit
You cannot drive.|You can drive.|negation
It is safe in pregnancy.|It is unsafe in pregnancy.|negation
Take with food.|Take without food.|negation
You may stop.|You can stop.|certainty
It is for men.|It is for women.|population
People over 65 need less.|People under 65 need less.|number
Take it daily.|Take it weekly.|unit
Take before food.|Take after food.|wording
It will increase pain.|It will decrease pain.|wording
The left eye.|The right eye.|wording
Take 5-10 mg.|Take 5–10 mg.|number
Take 5 mg.|Take 5mg.|markup
Store at -5 °C.|Store at 5 °C.|number
It is likely safe.|It is unlikely safe.|certainty,negation
Take hydroxyzine today.|Take hydralazine today.|wording
Take Celexa today.|Take Celebrex today.|wording
Take prednisone now.|Take prednisolone now.|wording
Take it then rest.|Take it than rest.|wording
Causal link.|Casual link.|wording
A dairy entry.|A daily entry.|unit
Do not take it.|Do take it.|negation
Recieve your medicine.|Receive your medicine.|spelling
The symtoms are mild.|The symptoms are mild.|spelling
The occured event.|The occurred event.|spelling
Wait untill tomorrow.|Wait until tomorrow.|spelling
Insulin is given.|Inulin is given.|wording
The prostate gland.|The prostrate gland.|wording
Use medication daily.|Use meditation daily.|wording
Ask a doctor, now.|Ask a doctor now.|wording
Every 4 hours.|Every 6 hours.|number
Every 4 hours.|Every 4 days.|unit
Take 10<sup>3</sup> units.|Take 103 units.|number
Take 10<sup>3</sup> units.|Take 10 3 units.|number
See <a href="/a">the guide</a>.|See <a href="/b">the guide</a>.|link
See <a href="/a">the guide</a>.|See the guide.|link
See the guide.|See <a href="/a">the guide</a>.|link
See <a href="/a">the guide</a>.|See <a href="/a">the new guide</a>.|wording
Take 5 mg.|Take <s>5 mg</s>.|number,unit
It is not safe.|It is <s>not</s> safe.|negation
H<sub>2</sub>O is water.|H2O is water.|number
Fever of 38.5 °C.|Fever of 38,5 °C.|number
It may not work.|It may work.|negation
It must be taken.|It should be taken.|certainty
It always works.|It usually works.|certainty
It causes pain.|It may cause pain.|certainty
Take it unless pregnant.|Take it if pregnant.|negation
Take only one.|Take one.|negation
A painless test.|A painful test.|negation
Harmless to cats.|Harmful to cats.|negation
Type II diabetes.|Type I diabetes.|number
5% of people.|50% of people.|number
5% of people.|5‰ of people.|unit
Children under 12.|Children under 2.|number
Nausea is common.|Nausea is rare.|certainty
For babies.|For toddlers.|population
While breastfeeding.|While fasting.|population
Take mg 5.|Take mg ５.|number
Take 5 mg.|Take 5 mг.|unit
It is not good.|It is nоt good.|negation
Do n{zero width}ot go.|Do not go.|
Take 1{soft hyphen}0 mg.|Take 10 mg.|
Take 10 mg.|Take 1{zero width}0 mg.|
café ok.|caf{decomposed e} ok.|
The AIDS clinic.|The aids clinic.|wording
Give 2 tablets.|Give two tablets.|number
Give 2 tablets.|Give 2 capsules.|unit
Give 0.5 mg/kg.|Give 0.5 mg.|unit
Give 1/2 tablet.|Give 1/4 tablet.|number
Give 3rd dose.|Give 4th dose.|number
Take at least 8 pills.|Take at most 8 pills.|number
Take up to 8 pills.|Take over 8 pills.|number
The agitaton rose.|The agitation rose.|spelling
Hot drinks help.|Not drinks help.|negation
Now take it.|Not take it.|negation
It is harmful.|It is harmfull.|spelling
Temprature rises.|Temperature rises.|spelling
Mix well-known.|Mix well known.|wording
It is nontoxic.|It is toxic.|negation
It is a legal drug.|It is an illegal drug.|negation
An irregular beat.|A regular beat.|negation
Continue it.|Discontinue it.|negation
Asymptomatic people.|Symptomatic people.|negation
Take two 5 mg pills.|Take one 5 mg pill.|number
I doubt it's alright.|I doubt it’s alright.|markup
You don't need it.|You don’t need it.|markup
You don't need it.|You need it.|negation
You won't need it.|You will need it.|negation
Take it with juice.|Take it with milk.|wording
Take 5 mg in May 2019.|Take 5 mg in June 2019.|number
Some people react.|Most people react.|certainty
Use interferon.|Use interleukin.|wording
Intracellular fluid.|Intercellular fluid.|wording
The treatement works.|The treatment works.|spelling
The ilium is broken.|The ileum is broken.|wording
The reaction is mild.|The reacton is mild.|spelling
Dysphagia is common.|Dysphasia is common.|wording
Drink 2 litres.|Drink 2 liters.|unit
A 12-hour wait.|A 24-hour wait.|number
A 12-hour wait.|A 12-day wait.|unit
It proves it.|It suggests it.|certainty
Avoid alcohol.|Limit alcohol.|negation
Infection risk.|Injection risk.|wording
Do not exceed 4 g.|Do not exceed 4 mg.|unit
Keep at 37 C.|Keep at 37 F.|unit
BP 120/80 mmHg.|BP 120/90 mmHg.|number
Aged 6 to 12.|Aged 6 or 12.|number
Neither drug helps.|Either drug helps.|negation
Older adults may fall.|Adults may fall.|population
Take aspirin.|Take asprin.|wording
It can be fatal.|It can’t be fatal.|negation
Everyone should go.|Nobody should go.|negation
Take three.|Take thrice.|number
Swallow one tablet.|Swallow two tablets.|number
Wait 1 week.|Wait 3 weeks.|number
Swallow 1 capsule.|Swallow 1 tablet.|unit
No one may drive.|Everyone may drive.|negation
The evidence is weak.|The evidence is strong.|certainty
A strong tea.|A weak tea.|wording
Rinse your mouth.|Rinse you mouth.|wording
Contact your doctor.|Contract your doctor.|wording
Ask your pharamcist.|Ask your pharmacist.|spelling
Take 5 mg. Then rest.|Take 5 mg.<br>Then rest.|markup
A. One two three four.|A. One two three four. Five six.|number
"""
HIDDEN = {"{zero width}": "\u200b", "{soft hyphen}": "\u00ad", "{decomposed e}": "e\u0301"}


def _rows() -> list[tuple[str, str, list[str]]]:
    text = EDITS
    for name, character in HIDDEN.items():
        text = text.replace(name, character)
    cut = [row.split("|") for row in text.strip().splitlines()]
    return [(before, after, sorted(filter(None, told.split(",")))) for before, after, told in cut]


@pytest.mark.parametrize(("before", "after", "signals"), _rows())
def test_an_edit_carries_exactly_its_signals(before: str, after: str, signals: list[str]) -> None:
    assert signals_between(f"<p>{before}</p>", f"<p>{after}</p>") == signals


@pytest.mark.parametrize(("before", "after", "signals"), _rows())
def test_undoing_an_edit_carries_the_same_signals(
    before: str, after: str, signals: list[str]
) -> None:
    assert signals_between(f"<p>{after}</p>", f"<p>{before}</p>") == signals
