"""Whole histories of articles in HTML, for hypothesis to make up."""

from hypothesis import strategies as st

from reviews.policy.facts import PolicyFact, Scope, WithdrawalKind
from tests.reviews.policy.articles import bodies, edits, read
from tests.reviews.policy.building import ANN, BEN, CAT, WRITER, Story, words

SIGNERS = (ANN, BEN, CAT)


def history(data: st.DataObject) -> tuple[Story, int]:
    """Edits, sign-offs of the whole or of some changes, and taking back, as anybody might."""
    wanted = data.draw(st.sampled_from((1, 1, 2)))
    story = Story(PolicyFact(sign_offs=wanted))
    body = data.draw(bodies(at_least=2))
    texts = [body]
    story.version(*read(body))
    story.whole(ANN)
    for _ in range(data.draw(st.integers(1, 6))):
        step = data.draw(st.sampled_from(("edit", "edit", "whole", "changes", "some", "back")))
        if step == "edit":
            texts.append(data.draw(edits(data.draw(st.sampled_from(texts)))))
            new = read(texts[-1])
            written = data.draw(st.sampled_from((WRITER, WRITER, WRITER, BEN)))
            story.version(*new, authors={at: [written] for at in range(0, len(new), 3)})
        elif step == "back":
            _take_back(story, data)
        else:
            _sign(story, data, step)
    return story, wanted


def _sign(story: Story, data: st.DataObject, how: str) -> None:
    signer = data.draw(st.sampled_from(SIGNERS))
    number = data.draw(st.integers(1, len(story.record.versions)))
    if how == "whole":
        story.whole(signer, number)
        return
    pairs = story.pairs(signer, Scope.CHANGES, number)
    some = data.draw(st.sets(st.sampled_from(pairs))) if pairs and how == "some" else pairs
    story.changes(signer, number, only={words(pair.after or pair.before) for pair in some})


def _take_back(story: Story, data: st.DataObject) -> None:
    gone = {w.sign_off_id for w in story.record.withdrawals}
    gone |= {d.sign_off_id for d in story.record.disputes}
    stand = [s for s in story.record.sign_offs if s.id not in gone]
    if not stand:
        return
    sign_off = data.draw(st.sampled_from(stand))
    passages = story.record.version(sign_off.version_number).passages
    how = data.draw(st.sampled_from(("mistake", "dispute", "wrong")))
    if how == "dispute":
        story.dispute(sign_off.id)
    elif how == "wrong" and passages:
        wrong = data.draw(st.sampled_from(passages))
        story.withdraw(sign_off.id, WithdrawalKind.TEXT_IS_WRONG, [wrong])
    else:
        story.withdraw(sign_off.id)
