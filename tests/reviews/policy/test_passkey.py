"""What a passkey's answer proves, and everything that it does not."""

import hashlib
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.utils import websafe_decode, websafe_encode
from hypothesis import given
from hypothesis import strategies as st

from articles.canonical_json import canonical_json
from articles.verdict import Verdict
from reviews.policy.passkey import Passkey, as_it_came, challenge_of, proves, read_answer
from tests.passkey import HOST, PRESENT, VERIFIED, SoftwarePasskey

ASKED: dict[str, Any] = {"review_id": 7, "person_id": 3, "binding": "ab" * 32}
CHALLENGE = challenge_of(**ASKED)


def judged(
    key: SoftwarePasskey,
    said: dict[str, Any],
    *,
    challenge: bytes = CHALLENGE,
    host: str = HOST,
    count: int = 0,
) -> Verdict:
    keys = [Passkey(key.id, key.key, count)]
    return proves(read_answer(said), keys, challenge=challenge, host=host)


def test_the_answer_of_ones_own_passkey_to_what_was_asked_proves_it() -> None:
    key = SoftwarePasskey()
    assert judged(key, key.answer(CHALLENGE))


@pytest.mark.parametrize(
    "other",
    [{"review_id": 8}, {"person_id": 4}, {"binding": "cd" * 32}],
    ids=lambda o: next(iter(o)),
)
def test_the_answer_for_another_review_person_or_text_comes_too_late(
    other: dict[str, Any],
) -> None:
    key = SoftwarePasskey()
    verdict = judged(key, key.answer(challenge_of(**(ASKED | other))))
    assert verdict.is_late
    assert "answered for another text than this form shows" in verdict.refusal


@given(
    st.lists(
        st.tuples(
            st.integers(0, 2**53 - 1), st.integers(0, 2**53 - 1), st.text("0123456789abcdef")
        ),
        min_size=2,
        unique=True,
    )
)
def test_no_two_things_that_can_be_asked_have_one_challenge(
    asked: list[tuple[int, int, str]],
) -> None:
    made = {challenge_of(review_id=r, person_id=p, binding=b) for r, p, b in asked}
    assert len(made) == len(asked)


def faulty(how: str) -> tuple[SoftwarePasskey, dict[str, Any]]:
    """A genuine answer with one thing wrong."""
    key = SoftwarePasskey()
    if how == "nobody verified":
        return key, key.answer(CHALLENGE, flags=PRESENT)
    if how == "nobody present":
        return key, key.answer(CHALLENGE, flags=VERIFIED)
    if how == "a registration":
        return key, key.answer(CHALLENGE, kind="webauthn.create")
    if how == "another origin":
        return key, key.answer(CHALLENGE, origin="https://countersign.example.evil.example")
    if how == "another port":
        return key, key.answer(CHALLENGE, origin=f"https://{HOST}:8443")
    if how == "in the clear":
        return key, key.answer(CHALLENGE, origin=f"http://{HOST}")
    if how == "in a foreign page":
        return key, key.answer(CHALLENGE, embedded=True)
    if how == "another site's key":
        elsewhere = SoftwarePasskey(host="evil.example")
        return elsewhere, elsewhere.answer(CHALLENGE, origin=f"https://{HOST}")
    return key, SoftwarePasskey(id=b"somebody else's").answer(CHALLENGE)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("nobody verified", "did not ask for your fingerprint, face or PIN"),
        ("nobody present", "did not ask for your fingerprint, face or PIN"),
        ("a registration", "answered another site"),
        ("another origin", "answered another site"),
        ("another port", "answered another site"),
        ("in the clear", "answered another site"),
        ("in a foreign page", "answered another site"),
        ("another site's key", "answered another site"),
        ("another's passkey", "is not on your account"),
    ],
)
def test_whatever_is_wrong_with_an_answer_is_refused_with_its_reason(how: str, words: str) -> None:
    verdict = judged(*faulty(how))
    assert words in verdict.refusal
    assert not verdict.is_late


@pytest.mark.parametrize("part", ["clientDataJSON", "authenticatorData", "signature"])
def test_not_a_bit_of_an_answer_can_be_changed(part: str) -> None:
    key = SoftwarePasskey()
    said = key.answer(CHALLENGE)
    whole = websafe_decode(said["response"][part])
    for at in range(len(whole)):
        bent = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        changed = said | {"response": said["response"] | {part: websafe_encode(bent)}}
        assert not judged(key, changed), f"byte {at} of {part}"


def test_another_key_under_the_same_name_proves_nothing() -> None:
    mine, forged = SoftwarePasskey(), SoftwarePasskey()
    assert "does not check" in judged(mine, forged.answer(CHALLENGE)).refusal


@pytest.mark.parametrize(
    ("seen", "answered", "is_believed"),
    [(0, 0, True), (0, 1, True), (4, 5, True), (5, 5, False), (6, 5, False), (1, 0, False)],
)
def test_a_number_that_does_not_grow_may_mean_a_copied_key(
    seen: int, answered: int, *, is_believed: bool
) -> None:
    key = SoftwarePasskey(count=answered - 1)
    verdict = judged(key, key.answer(CHALLENGE), count=seen)
    assert bool(verdict) is is_believed
    assert is_believed or "somebody may have copied the key" in verdict.refusal


def test_on_this_machine_a_passkey_answers_without_https() -> None:
    key = SoftwarePasskey(host="localhost:8000")
    said = key.answer(CHALLENGE, origin="http://localhost:8000")
    assert judged(key, said, host="localhost:8000")
    assert not judged(key, said, host="localhost:8001")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)
PARTS = ("clientDataJSON", "authenticatorData", "signature")


@given(st.dictionaries(st.sampled_from(("rawId", "id", "response")), JSON) | JSON)
def test_what_no_browser_sends_is_refused_and_breaks_nothing(said: Any) -> None:
    assert "cannot be read" in judged(SoftwarePasskey(), said).refusal


HUGE = 4_571_629_904


@pytest.mark.parametrize(
    "said",
    [
        {"rawId": HUGE, "response": {}},
        {"rawId": "AA", "response": {"clientDataJSON": HUGE}},
        {"type": "webauthn.get", "challenge": HUGE, "origin": "https://a.example"},
        {"type": "webauthn.get", "challenge": "AA", "origin": HUGE},
        {"type": HUGE, "challenge": "AA", "origin": "https://a.example"},
        [[]],
    ],
)
def test_a_number_where_text_belongs_asks_for_no_memory(said: Any) -> None:
    key = SoftwarePasskey()
    if "response" not in said:
        client = websafe_encode(json.dumps(said).encode())
        said = key.answer(CHALLENGE)
        said["response"]["clientDataJSON"] = client
    assert "cannot be read" in judged(key, said).refusal


def test_nor_does_an_answer_as_deep_as_a_form_is_long() -> None:
    key = SoftwarePasskey()
    said = key.answer(CHALLENGE)
    said["response"]["clientDataJSON"] = websafe_encode(b"[" * 9000)
    assert "cannot be read" in judged(key, said).refusal


@given(st.fixed_dictionaries({part: st.binary(max_size=80).map(websafe_encode) for part in PARTS}))
def test_nor_do_bytes_at_random(response: dict[str, str]) -> None:
    key = SoftwarePasskey()
    assert not judged(key, {"rawId": websafe_encode(key.id), "response": response})


def test_what_is_kept_can_be_checked_by_anybody_with_nothing_of_ours() -> None:
    key = SoftwarePasskey()
    answer = read_answer(key.answer(CHALLENGE))
    assert answer
    kept = as_it_came(answer, [Passkey(key.id, key.key)])
    assert canonical_json(kept)
    public = kept["public_key"]
    assert (public["1"], public["3"], public["-1"]) == (2, -7, 1)
    x, y = (int.from_bytes(websafe_decode(public[name]), "big") for name in ("-2", "-3"))
    client, device = (websafe_decode(kept[n]) for n in ("client_data", "authenticator_data"))
    ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key().verify(
        websafe_decode(kept["signature"]),
        device + hashlib.sha256(client).digest(),
        ec.ECDSA(hashes.SHA256()),
    )
    assert websafe_encode(CHALLENGE).encode() in client
