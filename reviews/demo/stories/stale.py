"""Articles whose review does not hold, each for a reason of its own."""

from reviews.demo.people import AMARA, GIDEON, LUKAS, PETRA, SELENE
from reviews.demo.story import Story
from reviews.policy.facts import Scope, WithdrawalKind


def fake_tablets(story: Story) -> None:
    """Went live as an emergency, never reviewed; its reviewers have been asked and are late."""
    story.write(26, note="Warning received this morning.")
    story.publish(26, emergency="People are in danger today; the review follows this week.")
    story.submit(25, SELENE, LUKAS, days=9, note="Live already. Please read this first.")
    story.say(20, LUKAS, "The part about strips needs a source.", about="fentanyl strips")
    story.hand_on(2, LUKAS, AMARA, "I am away from tomorrow, and this is late already. Sorry.")


def lithium(story: Story) -> None:
    """Reviewed, then a sharper warning went live as an emergency."""
    story.write("2019-05-14", note="First version.")
    story.submit("2019-05-14", AMARA, LUKAS)
    story.sign("2019-05-21", AMARA)
    story.sign("2019-05-23", LUKAS)
    story.publish("2019-05-24")
    story.write(
        160,
        change={"Paracetamol is usually": "For most people paracetamol is"},
        note="Wording, with the yearly review.",
    )
    story.submit(160, AMARA, LUKAS)
    story.sign(151, LUKAS)
    story.sign(149, AMARA)
    story.publish(148)
    story.write(
        13,
        change={
            "Stop the tablets and get medical help the same day": "Do not take the next dose, and "
            "get medical help at once"
        },
        note="A reader waited until the evening.",
    )
    story.publish(13, emergency="The old words let a reader wait for hours. We cannot.")
    story.submit(13, AMARA, LUKAS, days=10, note="One sentence, live already.")
    story.sign(8, LUKAS, Scope.CHANGES)


def benzodiazepine_taper(story: Story) -> None:
    """A signer found that the text is wrong, and said which words."""
    story.write("2020-01-21", note="First version.")
    story.submit("2020-01-21", SELENE, AMARA)
    story.decline("2020-01-22", AMARA, "Away until March; please ask the pharmacist.")
    story.assign("2020-01-23", LUKAS)
    story.sign("2020-01-30", SELENE)
    story.sign("2020-01-31", LUKAS)
    story.publish("2020-02-03")
    story.write(
        250,
        change={"often takes a year or longer": "can take a year or longer"},
        note="Yearly review.",
    )
    story.submit(250, SELENE, LUKAS)
    story.sign(243, SELENE)
    story.sign(241, LUKAS)
    story.publish(240)
    story.withdraw(
        31,
        LUKAS,
        WithdrawalKind.TEXT_IS_WRONG,
        "Two weeks are too short between steps for many people after years of use; the first line "
        "of the table must say 2 to 4 weeks.",
        wrong=["First half"],
    )
    story.draft(29, change={"<td>2 weeks</td>": "<td>2 to 4 weeks, as it suits</td>"})


def nicotine_replacement(story: Story) -> None:
    """No word has changed, but the review is overdue; the pharmacist has been asked."""
    story.write("2019-08-20", note="First version.")
    story.submit("2019-08-20", LUKAS)
    story.sign("2019-08-28", LUKAS)
    story.publish("2019-08-29")
    story.write(1270, change={"by about half": "by half or more"}, note="Plainer.")
    story.submit(1270, LUKAS)
    story.sign(1262, LUKAS)
    story.publish(1260)
    story.submit(5, LUKAS, days=14, note="Nothing has changed; the review has run out.")


def methadone_buprenorphine(story: Story) -> None:
    """One of two sign-offs is disputed, so there are too few."""
    story.write("2021-04-06", note="First version.")
    story.submit("2021-04-06", SELENE, GIDEON)
    story.sign("2021-04-14", SELENE)
    story.sign("2021-04-16", GIDEON)
    story.publish("2021-04-19")
    story.write(
        200,
        change={"watches you take it on most days": "may watch you take it on most days"},
        note="Rules are less strict now.",
    )
    story.submit(200, SELENE, GIDEON, note="Yearly review.")
    story.sign(192, SELENE)
    story.sign(190, GIDEON)
    story.publish(189)
    story.dispute(
        44, GIDEON, "Told us that he signed while travelling and had not read the second half."
    )


def panic_attacks(story: Story) -> None:
    """A reviewer wrote one paragraph; the other, who had signed it, took that back."""
    story.draft(432)
    story.draft(
        431,
        by=SELENE,
        change={
            "Alcohol calms for an evening and brings": "One glass calms for an evening; it brings"
        },
    )
    story.write(430, note="First version; part of the last section is by Selene Marchetti.")
    story.submit(430, AMARA)
    story.say(426, AMARA, "A circle that closes needs no second picture.", about="circle of fear")
    story.request_changes(426, AMARA, "Shorten the part on why it comes back.")
    story.write(425, change={"The circle of fear closes": "The circle closes"}, note="Shorter.")
    story.submit(425, SELENE, AMARA)
    story.sign(414, SELENE)
    story.sign(412, AMARA, Scope.CHANGES)
    story.publish(411)
    story.withdraw(
        70,
        AMARA,
        WithdrawalKind.MISTAKE,
        "I signed this one when I meant the page about social anxiety. I have nothing against it.",
    )


def clozapine(story: Story) -> None:
    """A signer had left the register before signing; that was found out later."""
    story.write("2022-06-13", note="First version.")
    story.submit("2022-06-13", AMARA, PETRA)
    story.sign("2022-06-21", PETRA)
    story.sign("2022-06-22", AMARA)
    story.publish("2022-06-22")
    story.write(
        330,
        change={"for three days, or pain": "for two days, or pain"},
        note="Earlier warning about constipation.",
    )
    story.submit(330, AMARA, PETRA)
    story.sign(322, PETRA)
    story.sign(320, AMARA)
    story.publish(319)


def gambling(story: Story) -> None:
    """Reviewed, and retired when others did it better."""
    story.write("2018-05-08", note="First version.")
    story.submit("2018-05-08", SELENE)
    story.sign("2018-05-17", SELENE)
    story.publish("2018-05-18")
    story.override_interval("2019-01-15", 24, "Help lines and laws change every year.")
    story.retire("2022-11-07", "The national help line now has a better page; we link to it.")
