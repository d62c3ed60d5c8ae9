"""Articles whose review holds today, or nearly runs out."""

import datetime as dt

from reviews.demo.people import AMARA, GIDEON, LUKAS, SELENE
from reviews.demo.story import Story
from reviews.policy.facts import Scope

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


def naltrexone(story: Story) -> None:
    """The signer declared a conflict of interest; the editor decided, in writing."""
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


def sleep(story: Story) -> None:
    """Signed while the credential held; it has lapsed since. A draft is being written."""
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
