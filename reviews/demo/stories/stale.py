"""Articles whose review does not hold, each for a reason of its own."""

from reviews.demo.people import LUKAS, SELENE
from reviews.demo.story import Story


def fake_tablets(story: Story) -> None:
    """Went live as an emergency; its reviewers have been asked and are late."""
    story.write(26, note="Warning received this morning.")
    story.publish(26, emergency="People are in danger today; the review follows this week.")
    story.submit(25, SELENE, LUKAS, days=9, note="Live already. Please read this first.")
    story.say(20, LUKAS, "The part about strips needs a source.", about="fentanyl strips")
