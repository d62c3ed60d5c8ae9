"""Articles whose review holds today."""

from reviews.demo.people import AMARA, LUKAS, SELENE, TOBIAS
from reviews.demo.story import Story
from reviews.policy.facts import Scope


def opioid_overdose(story: Story) -> None:
    """Two signers, a correction signed as changes, a whole re-review, then changes again."""
    story.write("2018-03-06", note="First version.")
    story.submit("2018-03-06", SELENE, LUKAS, note="Please check the steps and their order.")
    story.say("2018-03-12", SELENE, "Ten minutes is too long to wait.", about="second dose")
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
        change={"The person must not be left alone": "Do not leave the person alone"},
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
    """Reviewed as a whole, then only its layout changed: the review is kept."""
    story.write("2019-02-11", note="First version.")
    story.submit("2019-02-11", AMARA)
    story.say("2019-02-20", AMARA, "Good table. St John's wort belongs here, thank you.")
    story.sign("2019-02-20", AMARA)
    story.publish("2019-02-21")
    story.write(
        310,
        by=TOBIAS,
        change={"more common in people under 25": "most common in people under 25"},
        note="Wording, before the regular review.",
    )
    story.submit(310, AMARA)
    story.sign(301, AMARA)
    story.publish(300)
    story.write(
        120,
        change={"do not stop suddenly": "<strong>do not stop suddenly</strong>"},
        note="Set in bold; no word changed.",
    )
    story.publish(120)
