"""What a pharmacist, a writer, a word processor and an attacker might change: one row an edit."""

import pytest

from tests.articles.comparing.texts import between, signals_between

EDITS = """
Swallow 5.0 mg now.|Swallow 50 mg now.|number
Swallow 05 mg now.|Swallow 5 mg now.|number
Inject 10,000 units.|Inject 10000 units.|number
Use two-thirds of it.|Use one-third of it.|number
A dilution of 1:4.|A dilution of 1.4.|number
The visit: 12/03/2024.|The visit: 03/12/2024.|number
Open at 8:00 am.|Open at 8:00 pm.|number
Swallow it every second day.|Swallow it every day.|number
Some 10^9 cells.|Some 10^6 cells.|number
Start after 12 weeks.|Start before 12 weeks.|number
People in their forties.|People in their sixties.|number
A sixfold rise.|A sevenfold rise.|number
An index > 30.|An index < 30.|number
A fall of -5 points.|A fall of 5 points.|number
Give 5 mg/kg.|Give 5 mg/lb.|unit
Give 40 mEq of salt.|Give 40 mmol of salt.|unit
Give 5 mL of it.|Give 5 ml of it.|unit
Run it at 5 mL/h.|Run it at 5 mL/min.|unit
Aged 6 months.|Aged 6 years.|unit
A heat of 39°C.|A heat of 39 °C.|
Use gel rather than cream.|Use gel and cream.|negation
Use it regardless of age.|Use it with age.|negation
It is free of gluten.|It is full of gluten.|negation
A lactose-free drink.|A lactose drink.|negation
We advise against it.|We advise on it.|negation
It is far from safe.|It is safe.|negation
The scan was abnormal.|The scan was normal.|negation
It was unblinded.|It was blinded.|negation
Don't chew it.|Do not chew it.|wording
It protects against colds.|It protects from colds.|wording
Keep taking it.|Keep from taking it.|negation
We escalate it.|We de-escalate it.|negation
Keep it if BMI <=30.|Keep it if BMI >=30.|number
Take it every morning.|Take it at night.|number
For the under-fives.|For the under-sixes.|number
As much as 4 pints.|As little as 4 pints.|number
Give 5 mg of velorin and 10 mg of tasimol.|Give 5 mg of tasimol and 10 mg of velorin.|number
Velorin is safe, tasimol is not.|Tasimol is safe, velorin is not.|negation
Velorin may harm and tasimol will.|Tasimol may harm and velorin will.|certainty
Drink tea or coffee.|Drink coffee or tea.|wording
Do not take it now.|Do take not it now.|negation
Sleep and energy may improve now.|Sleep and energy improve may now.|certainty
A cream of retinol.|A cream of retinal.|wording
A test of secretin.|A test of secretion.|wording
Insight helps.|Sight helps.|wording
Outpatients and inpatients.|Outpatients and patients.|population
It is thought to help.|It helps.|certainty
It is linked to falls.|It causes falls.|certainty
It tends to fade.|It fades.|certainty
It is highly likely.|It is likely.|certainty
We are sure of it.|We are unsure of it.|certainty,negation
Make sure to rest.|Remember to rest.|wording
It isn`t safe.|It is safe.|negation
It isnʼt safe.|It isn't safe.|markup
Take it at noon.|Take it at midnight.|number
Consider a scan.|Book a scan.|certainty
On the first day.|On the day first.|number,unit
Abstain from tea.|Partake of tea.|negation
Take 5 mg. Do not drive.|Take 5 mg and do not drive.|wording
Take 5 mg. Do not drive.|Take 50 mg and do not drive.|number
Do not drive. Take 5 mg. Rest.|Do not drive; take 5 mg. Rest.|wording
She felt ill.|She felt well.|wording
Safe in kidney disease.|Safe in liver disease.|population
It can harm the liver.|It can harm the kidneys.|wording
Safe for people with gout.|Safe for people.|population
Safe for healthy adults.|Safe for adults.|population
Safe while breast-feeding.|Safe while driving.|population
Your child may swim.|You may swim.|population
Suits one child.|Suits one of the children.|wording
She went home.|She went house.|wording
A lead pipe.|A lead paint.|wording
The IT team.|The it team.|wording
Polish it.|polish it.|wording
He said "rest" now.|He said “rest” now.|markup
Rest – then eat.|Rest - then eat.|markup
Rest... then eat.|Rest… then eat.|markup
Rest 5 - 9 times.|Rest 5 – 9 times.|number
A persistant cough.|A persistent cough.|spelling
Take your medicin.|Take your medicine.|spelling
The bloood flows.|The blood flows.|spelling
A severe rash.|A sever rash.|wording
The odour fades.|The odor fades.|spelling
We organise it.|We organize it.|spelling
The centre is shut.|The center is shut.|spelling
Oedema follows.|Edema follows.|spelling
The haert beats.|The heart beats.|spelling
Feeling dizy now.|Feeling dizzy now.|spelling
The infecton spread.|The infection spread.|spelling
The medicaton works.|The medication works.|spelling
The anitbiotic works.|The antibiotic works.|spelling
The exercize helps.|The exercise helps.|spelling
Relieve the pian.|Relieve the pain.|spelling
Low lactase.|Low lactose.|wording
A papular rash.|A popular rash.|wording
Pubic health.|Public health.|wording
A stricture here.|A structure here.|wording
Palpate it.|Palate it.|wording
A shopping bag.|A shipping bag.|wording
The powder is on.|The power is on.|wording
It is below.|It is bellow.|wording
Ask <b>now</b>.|Ask <strong>now</strong>.|
Ask <span style="color: red">now</span>.|Ask now.|
See <a href="/a" rel="nofollow" title="t">it</a>.|See <a href="/a">it</a>.|
See <a href="#a">it</a>.|See <a href="#b">it</a>.|link
As often as it takes.|As <a href="/a">often</a> as it takes.|link
Write <a href="mailto:a@b.org">us</a>.|Write <a href="mailto:c@b.org">us</a>.|link
Use <b>5</b> mg now.|Use 50 mg <b>now</b>.|markup,number
Girls may use 5 mg daily.|Boys must use 10 mg weekly.|certainty,number,population,unit
"""
DOSES = (
    "<table><tr><td>Age</td><td>Dose</td></tr><tr><td>Adults</td><td>5 mg</td></tr>"
    "<tr><td>Girls</td><td>2 mg</td></tr></table>"
)
BLOCKS = [
    ("<p>Rest now. Eat well.</p>", "<p>Eat well.</p>", "wording"),
    ("<p>Sit.</p><p>Eat well. Rest.</p>", "<p>Sit.</p><p>Rest.</p>", "wording"),
    ("<p>Rest now. Eat well.</p>", "<p>Never run. Rest now. Eat well.</p>", "negation"),
    ("<p>Sit. Eat.</p><p>Rest.</p>", "<p>Sit.</p><p>Eat. Rest.</p>", "markup"),
    ("<p>Sit. Eat.</p><p>Rest.</p>", "<p>Sit. Rest.</p>", "markup,wording"),
    ("<p>Sit down here.</p><p>Rest.</p>", "<p>Rest.</p><p>Sit down here.</p>", "order"),
    ("<h2>Treatmnet</h2><p>Rest.</p>", "<h2>Treatment</h2><p>Rest.</p>", "spelling"),
    ("<h2>Uses</h2><p>Rest.</p>", "<h2>Misuses</h2><p>Rest.</p>", "frame,negation"),
    ("<h2>Uses</h2><p>Rest.</p>", "<p>Uses</p><p>Rest.</p>", "frame,markup"),
    ("<h2>Don't</h2><p>Rest.</p>", "<h2>Don’t</h2><p>Rest.</p>", "markup"),
    ("<h2>Do not</h2><p>Rest.</p>", "<h2>Don’t</h2><p>Rest.</p>", "frame,wording"),
    (
        "<ul><li>two beers</li><li>tea</li><li>a nap</li></ul>",
        "<ul><li>a nap</li><li>tea</li><li>two beers</li></ul>",
        "order",
    ),
    (
        "<table><tr><td>A</td><td></td><td>b c</td></tr></table>",
        "<table><tr><td>A</td><td>b c</td><td></td></tr></table>",
        "frame",
    ),
    (
        "<p>Sit. Take 5 mg.</p><p>Rest.</p>",
        "<p>Sit.</p><p>Take 5 mg and rest.</p>",
        "markup,wording",
    ),
    (DOSES, DOSES.replace("Age", "Weight"), "frame,wording"),
    (DOSES, DOSES.replace("5 mg", "50 mg"), "number"),
    (DOSES, DOSES.replace("Girls", "Boys"), "population"),
    (DOSES, DOSES.replace("<td>Age</td><td>Dose</td>", "<th>Age</th><th>Dose</th>"), ""),
    (
        "<p style='display:none'>Take 5 mg.</p><p>Rest.</p>",
        "<p>Rest.</p>",
        "number,unit",
    ),
]
ROWS = [
    (f"<p>{before}</p>", f"<p>{after}</p>", told)
    for before, after, told in (row.split("|") for row in EDITS.strip().splitlines())
] + BLOCKS


@pytest.mark.parametrize(("before", "after", "signals"), ROWS)
def test_an_edit_carries_its_signals_there_and_back(before: str, after: str, signals: str) -> None:
    told = sorted(filter(None, signals.split(",")))
    assert signals_between(before, after) == told
    assert signals_between(after, before) == told


def test_a_paragraph_without_its_first_sentence_is_one_change() -> None:
    from_two = "<p>Sit down.</p><p>Eat well. Rest at home.</p>"
    assert len(between(from_two, "<p>Sit down.</p><p>Rest at home.</p>").changes) == 1
