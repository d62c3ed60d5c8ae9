"""Articles whose review holds today, or nearly runs out."""

import datetime as dt

from reviews.demo.people import AMARA, GIDEON, HOLLIS, LUKAS, SELENE
from reviews.demo.story import Story
from reviews.policy.facts import ReviewOutcome, Scope

IN_HASTE = dt.timedelta(seconds=9)


def opioid_overdose(story: Story) -> None:
    """Two signers, a correction signed as changes, a whole re-review, then changes again."""
    story.write("2018-03-06", note="First version.")
    story.submit("2018-03-06", SELENE, LUKAS, note="Please check the steps and their order.")
    story.say("2018-03-12", SELENE, "Five minutes is too long to wait.", about="second dose")
    story.request_changes("2018-03-12", SELENE, "Wait 2 to 3 minutes, not 5, before dose two.")
    story.write(
        "2018-03-14",
        change={"no change after 5 minutes": "no change after 2 to 3 minutes"},
        note="Waiting time as the reviewer asked.",
    )
    story.submit("2018-03-14", SELENE, LUKAS)
    story.sign("2018-03-19", SELENE)
    story.sign("2018-03-21", LUKAS)
    story.publish("2018-03-22")
    story.write(
        "2020-06-02",
        change={"for 30 to 90 minutes": "for 20 to 90 minutes"},
        note="Shorter effect, as newer sources say.",
    )
    story.submit("2020-06-02", SELENE, LUKAS)
    story.sign("2020-06-09", SELENE, Scope.CHANGES)
    story.sign("2020-06-10", LUKAS, Scope.CHANGES)
    story.publish("2020-06-10")
    story.write(
        230,
        change={
            "The person must not be left alone": "Do not leave the person alone",
            "well, and must not take more opioids": "well. They must not take more opioids",
        },
        note="Plainer words; yearly review.",
    )
    story.submit(230, SELENE, LUKAS, note="Yearly review: please read the whole text.")
    story.sign(222, SELENE)
    story.sign(219, LUKAS)
    story.publish(218)
    story.write(
        95,
        change={"methadone, fentanyl or": "methadone, fentanyl, a nitazene or"},
        note="Nitazenes named in the summary.",
    )
    story.submit(95, LUKAS, SELENE)
    story.sign(90, LUKAS, Scope.CHANGES)
    story.sign(88, SELENE, Scope.CHANGES)
    story.publish(88)
    _plainer_signs(story)


def _plainer_signs(story: Story) -> None:
    """Two changes wait; one of them is offered to a second reviewer."""
    story.write(
        4,
        change={
            "by rubbing the breastbone firmly": "by rubbing the breastbone hard",
            "as small as a pinhead": "as small as the head of a pin",
        },
        note="Plainer words in the list of signs.",
    )
    story.submit(4, SELENE, days=10)
    story.offer(
        3, SELENE, AMARA, about="breastbone", note="Would you still call that safe to advise?"
    )


def starting_an_ssri(story: Story) -> None:
    """Reviewed as a whole, in haste as it seemed; then only its layout changed: it is kept."""
    story.write("2019-02-11", note="First version.")
    story.submit("2019-02-11", AMARA)
    story.say("2019-02-20", AMARA, "Good that St John's wort is named.", about="St John's wort")
    story.sign("2019-02-20", AMARA)
    story.publish("2019-02-21")
    story.write(
        310,
        change={"more common in people under 25": "most common in people under 25"},
        note="Wording, before the regular review.",
    )
    story.submit(310, AMARA, note="Please read the whole text again.")
    story.sign(301, AMARA, open_for=IN_HASTE)
    story.look_into(
        300, AMARA, "Amara had read the text on paper the evening before; I saw her marks."
    )
    story.publish(300)
    story.write(
        120,
        change={"do not stop suddenly": "<strong>do not stop suddenly</strong>"},
        note="Set in bold; no word changed.",
    )
    story.publish(120)
    story.write(
        3,
        change={"decide together how to go on": "decide together whether to go on"},
        note="Stopping is an answer too.",
    )
    story.submit(3, AMARA, days=8)


def naltrexone(story: Story) -> None:
    """The signer declared a conflict, on which the editor decided; once it was nearly retired."""
    story.write("2021-09-07", note="First version.")
    story.submit("2021-09-07", SELENE)
    story.disclose(
        "2021-09-10",
        SELENE,
        "Paid talks about naltrexone for its maker until spring 2020.",
        decision="The talks ended more than a year ago, and no product is named on the page.",
    )
    story.sign("2021-09-13", SELENE)
    story.publish("2021-09-14")
    story.write(
        410,
        change={"the last 7 to 10 days": "the last 7 to 10 days, or methadone in the last 14"},
        note="Longer wait after methadone.",
    )
    story.submit(410, SELENE, LUKAS, note="One safety change; a whole reading is due as well.")
    story.say(405, LUKAS, "Agreed. The card for pain relief is a good addition.", about="a card")
    story.sign(404, SELENE)
    story.publish(403)
    story.submit(58, LUKAS, by=HOLLIS, note="A reader asks whether it is still sold. Is it?")
    story.ask_for(52, LUKAS, ReviewOutcome.RETIRE, "The wholesaler no longer lists the tablets.")
    story.take_back(49, LUKAS, "Only one maker stopped; the tablets are listed again.")


def sleep(story: Story) -> None:
    """Signed while the credential held, which has lapsed since; to be revised, in a draft."""
    story.write("2020-11-16", note="First version.")
    story.submit("2020-11-16", GIDEON)
    story.sign("2020-11-25", GIDEON)
    story.publish("2020-11-26")
    story.write(500, change={"before noon": "before two o'clock"}, note="Less strict.")
    story.submit(500, GIDEON)
    story.request_changes(495, GIDEON, "Caffeine works for longer than people think: noon it is.")
    story.write(
        494,
        change={
            "before two o'clock": "before noon",
            "for at most 20 minutes": "for 20 minutes at most",
        },
        note="Noon again.",
    )
    story.submit(494, GIDEON, note="Please read all of it; the review is more than a year old.")
    story.sign(490, GIDEON)
    story.publish(490)
    story.submit(15, AMARA, by=HOLLIS, note="Nothing has changed. Is it all still true?")
    story.ask_for(
        10,
        AMARA,
        ReviewOutcome.REVISE,
        "Nothing warns people with bipolar disorder or epilepsy, for whom short nights are a risk.",
    )
    story.draft(6, change={"before supper, not in bed": "before supper and never in bed"})


def alcohol_withdrawal(story: Story) -> None:
    """The yearly review is due soon; its second signer took seconds, and nobody asked why yet."""
    story.write("2018-10-02", note="First version.")
    story.submit("2018-10-02", SELENE, LUKAS)
    story.sign("2018-10-11", SELENE)
    story.sign("2018-10-12", LUKAS)
    story.publish("2018-10-12")
    story.write(
        352,
        change={"should be given before sugar": "should be given early"},
        note="Sugar must never wait for thiamine when blood sugar is low.",
    )
    story.submit(352, SELENE, LUKAS, note="Yearly review with one correction.")
    story.say(347, LUKAS, "Right, treatment of low sugar must not be delayed.", about="Thiamine")
    story.sign(341, LUKAS)
    story.sign(338, SELENE, open_for=IN_HASTE)
    story.publish(337)
