"""Articles on which somebody has work to do."""

from reviews.demo.people import AMARA, INES, LUKAS, SELENE
from reviews.demo.story import Story
from reviews.policy.facts import Scope

ABOUT_ALCOHOL = (
    "<tr><td>Alcohol</td><td>The same, and less control over how much one takes</td></tr>"
)


def stopping_an_antidepressant(story: Story) -> None:
    """A new version is signed off and waits for the editor to publish it."""
    story.write("2022-09-05", note="First version.")
    story.submit("2022-09-05", AMARA)
    story.sign("2022-09-14", AMARA)
    story.publish("2022-09-15")
    story.write(290, change={"is no defeat": "is not a defeat"}, note="Before the review.")
    story.submit(290, AMARA, note="Please read the whole text again.")
    story.sign(283, AMARA)
    story.publish(282)
    story.write(
        11,
        change={"by a quarter of the dose every two": "by at most a quarter of the dose every two"},
        note="Nobody should read this as the least.",
    )
    story.submit(11, AMARA)
    story.sign(2, AMARA, Scope.CHANGES)


def cannabis(story: Story) -> None:
    """Due soon; the reviewer asked for changes, and the writer has not answered yet."""
    story.write("2020-08-18", note="First version.")
    story.submit("2020-08-18", AMARA)
    story.sign("2020-08-26", AMARA)
    story.publish("2020-08-27")
    story.write(715, change={"One of them alone": "Any of them alone"}, note="Regular review.")
    story.submit(715, AMARA)
    story.sign(706, AMARA)
    story.publish(705)
    story.write(
        16,
        change={"carry a higher risk than the plant": "are far more dangerous than the plant"},
        note="Stronger words about spice.",
    )
    story.submit(16, AMARA, days=10)
    story.say(7, AMARA, "Too strong for what the studies show.", about="Synthetic cannabinoids")
    story.say(7, AMARA, "Could the table say how long “this week” may take in a crisis?")
    story.request_changes(7, AMARA, "Tone down the sentence about spice, or cite a source for it.")


def adhd_medicines(story: Story) -> None:
    """Current; a new version was recalled once, then declined, and is open to any reviewer."""
    story.write(395, note="First version.")
    story.submit(395, AMARA)
    story.sign(386, AMARA)
    story.publish(385)
    story.write(
        33,
        change={"<td>Atomoxetine</td>": "<td>Atomoxetine, guanfacine</td>"},
        note="Guanfacine added.",
    )
    story.submit(33, AMARA)
    story.recall(32, "Guanfacine is not licensed for adults everywhere; I look it up first.")
    story.write(
        24,
        change={"Atomoxetine, guanfacine": "Atomoxetine; guanfacine in some countries"},
        note="With that limit.",
    )
    story.submit(24, LUKAS, days=10)
    story.decline(21, LUKAS, "I advised on this wording myself; somebody else should judge it.")


def pregabalin(story: Story) -> None:
    """New, in its second round: threads of every kind, one of them blocking, two wordings accepted;
    the editor has to decide on a conflict of interest."""
    story.write(48, note="First version.")
    story.submit(48, LUKAS, SELENE, days=10)
    story.say(44, SELENE, "Does naloxone do anything for pregabalin itself?", about="Keep naloxone")
    story.reply(43, INES, "No. The last sentence of the item says so.", to="Keep naloxone")
    story.reply(43, SELENE, "So it does; I read past it.", to="Keep naloxone")
    story.resolve(43, SELENE, about="Keep naloxone")
    story.say(
        42,
        SELENE,
        "“Low” of what? Two medicines are meant.",
        about="Start low, and raise only one at a time.",
        instead="Start both at a low dose, and raise only one of them at a time.",
    )
    story.say(42, SELENE, "", about="over 65", instead="of 65 years and older")
    story.say(42, LUKAS, "Is that also so for a single glass?", about="less control")
    story.request_changes(41, LUKAS, "Say over which time the two are reduced.")
    story.accept(10, about="Start low, and raise only one at a time.")
    story.accept(10, about="over 65")
    story.write(
        9,
        change={
            "over at least one week": "step by step over at least one week",
            ABOUT_ALCOHOL: "",
        },
        note="Steps named; alcohol is dealt with below the table.",
    )
    story.submit(9, LUKAS, SELENE, days=16, note="The points are answered.")
    story.disclose(5, LUKAS, "Since this summer my sister works for a maker of pregabalin.")
    story.say(
        4,
        SELENE,
        "Without a number nobody knows what slow breathing is. @Ines Halloran, can you name one?",
        about="breathes slowly",
        is_blocking=True,
    )
    story.reply(3, INES, "I ask the emergency service which number they use.", to="breathes slowly")


def relapse_plan(story: Story) -> None:
    """A draft that nobody has saved as a version yet."""
    story.draft(4)
    story.draft(3, change={"whom I saw and whom I avoided": "whom I saw, and whom I avoided"})
