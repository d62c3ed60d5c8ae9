"""Who gets in where: every URL name, the roles that may read its page, and who may post to it.

Everybody else is sent to sign in (visitors) or refused (403, 404), and changes nothing. Arguments
and forms name what `world` made: `"{review}"` is the key of the round. A form holds what the right
person would send, so that who is refused is refused for who they are.
"""

from dataclasses import dataclass, field, replace
from typing import Any

VISITOR = "visitor"
AGAIN = "5f0c3d1e-6a83-4b7e-9d2b-0a4f7c1f2e11"
WRITERS = ("writer", "other_writer", "editor")
REVIEWERS = ("doctor", "other_doctor")
READERS = (*WRITERS, *REVIEWERS, "administrator")
ROLES = (VISITOR, *READERS, "outsider")
EVERYBODY = frozenset(ROLES)
SIGNED_IN = EVERYBODY - {VISITOR}


@dataclass(frozen=True)
class Row:
    """Who may read, and who may post; nobody reads a page that is only posted to."""

    let_in: frozenset[str]
    arguments: dict[str, Any] = field(default_factory=dict)
    may_post: frozenset[str] = frozenset()
    form: dict[str, str] = field(default_factory=dict)
    asked: str = ""
    is_json: bool = False
    is_ours: bool = True

    def posted_by(self, *roles: str, **form: str) -> "Row":
        """The same row, to which these roles may post. `__` in a name stands for `-`."""
        named = {name.replace("__", "-"): value for name, value in form.items()}
        return replace(self, may_post=frozenset(roles), form=named)


def only(*roles: str, **arguments: Any) -> Row:
    """These roles alone read it."""
    return Row(frozenset(roles), arguments)


def act(**arguments: Any) -> Row:
    """Nobody reads it: it is only posted to."""
    return Row(frozenset(), arguments)


def public(**arguments: Any) -> Row:
    """Everybody, without signing in."""
    return Row(EVERYBODY, arguments)


def desk(**arguments: Any) -> Row:
    """Whoever is signed in; what they see there depends on their roles and has its own tests."""
    return Row(SIGNED_IN, arguments)


def account(row: Row) -> Row:
    """A page of the sign-in package, which decides itself what a post does."""
    return replace(row, is_ours=False)


ARTICLE, ROUND, REVIEWER = {"pk": "{article}"}, {"pk": "{review}"}, {"pk": "{reviewer}"}
DRAFT = {"title": "Mine", "body": "<p>Mine.</p>", "risk": "low", "revision": "{revision}"}

TABLE: dict[str, Row] = {
    "absence": only(*REVIEWERS).posted_by(
        *REVIEWERS, absence__first_day="{tomorrow}", absence__last_day="{tomorrow}"
    ),
    "accept_suggestion": only(*READERS, pk="{suggested}").posted_by(
        *WRITERS, revision="{reworded}"
    ),
    "account_change_password": account(desk()),
    "account_inactive": account(public()),
    "account_login": account(public()),
    "account_logout": account(public()),
    "account_reauthenticate": account(desk()),
    "account_reset_password": account(public()),
    "account_reset_password_done": account(public()),
    "account_reset_password_from_key": account(public(uidb36="1", key="set-password")),
    "account_reset_password_from_key_done": account(public()),
    "add_credential": act(**REVIEWER).posted_by(
        "editor",
        qualification="MD",
        title="Doctor",
        issuer="A",
        number="1",
        valid_from="2020-01-01",
    ),
    "admin": only("administrator").posted_by("administrator"),
    "article": only(*READERS, **ARTICLE),
    "articles": only(*WRITERS),
    "assign": only(*READERS, **ROUND).posted_by("editor", assign__reviewer="{reviewer}"),
    "ask_again": only("editor").posted_by(
        "editor", article="{live}", key=AGAIN, whom="last", due_on="{tomorrow}"
    ),
    "audit": only("editor"),
    "audit_export": only("editor"),
    "audit_plot": only("editor"),
    "batch": only("editor", pk="{batch}").posted_by("editor"),
    "certificate": public(pk="{sign_off}"),
    "claim": only(*READERS, **ROUND).posted_by(*REVIEWERS),
    "close_change_request": only(*READERS, pk="{request}").posted_by(
        "doctor", close__reason="I misread it."
    ),
    "close_orphan": only(*READERS, pk="{orphaned}").posted_by("editor", reason="It went."),
    "comment": only(*READERS, **ROUND).posted_by(*WRITERS, "doctor", comment__body="Which dose?"),
    "compare": only(*READERS, **ARTICLE, before=1, after=2),
    "compare_chosen": replace(only(*READERS, **ARTICLE), asked="?before=1&after=2"),
    "coverage": only(*READERS, **ARTICLE),
    "decide_disclosure": act(pk="{disclosure}").posted_by("editor", may_sign="yes", reason="Sold."),
    "decline": only(*READERS, **ROUND).posted_by("doctor", decline__reason="On leave."),
    "desk": desk(),
    "disclose": only(*READERS, **ROUND).posted_by("doctor", disclose__conflict="Shares."),
    "dispute": only(*READERS, pk="{sign_off}").posted_by("editor", dispute__reason="Not read."),
    "draft": only(*WRITERS, **ARTICLE).posted_by(*WRITERS, **DRAFT),
    "draft_answers": only(*WRITERS, **ARTICLE),
    "draft_effect": only(*WRITERS, **ARTICLE),
    "end_absence": act(pk="{absence}").posted_by("editor", "doctor"),
    "end_credential": act(pk="{credential}").posted_by(
        "editor", ended_on="{today}", reason="Struck off."
    ),
    "favicon": public(),
    "hand_on": only("editor", "doctor", pk="{assignment}").posted_by(
        "editor", "doctor", hand_on__to="{colleague}"
    ),
    "hand_on_to_stand_in": act(pk="{absence}").posted_by("editor", "doctor"),
    "health": public(),
    "home": public(),
    "how_reviewed": public(),
    "import_page": only("editor").posted_by("editor", text="<h1>A page</h1><p>Some words.</p>"),
    "import_run": only("editor", pk="{run}"),
    "import_runs": only("editor"),
    "interval": only("editor", **ARTICLE).posted_by("editor", months="6", reason="New facts."),
    "jwks": public(),
    "mark": act(**ROUND).posted_by("doctor", mark="{unread}"),
    "mfa_add_webauthn": account(desk()),
    "mfa_authenticate": account(desk()),
    "mfa_download_recovery_codes": account(desk()),
    "mfa_edit_webauthn": account(desk(pk=1)),
    "mfa_generate_recovery_codes": account(desk()),
    "mfa_index": account(desk()),
    "mfa_list_webauthn": account(desk()),
    "mfa_login_webauthn": account(desk()),
    "mfa_reauthenticate": account(desk()),
    "mfa_reauthenticate_webauthn": account(desk()),
    "mfa_remove_webauthn": account(desk(pk=1)),
    "mfa_view_recovery_codes": account(desk()),
    "note_sign_off": only(*READERS, pk="{hasty}").posted_by("editor", note__text="I asked her."),
    "move_due_date": only(*READERS, pk="{assignment}").posted_by(
        "editor", due__due_on="{next_week}"
    ),
    "note_absence": only("editor", **REVIEWER).posted_by(
        "editor", absence__first_day="{tomorrow}", absence__last_day="{tomorrow}"
    ),
    "offer_parts": only("editor", "doctor", **ROUND).posted_by("editor", "doctor"),
    "page": public(slug="{slug}"),
    "page_history": public(slug="{slug}"),
    "page_reviewed": public(slug="{slug}"),
    "page_to_import": only("editor", pk="{waiting}").posted_by("editor", act="throw-away"),
    "page_version": public(slug="{slug}", number=1),
    "picture": public(digest="{digest}", extension="png"),
    "picture_to_import": only("editor", pk="{waiting}", place=1),
    "paper": only(*READERS, **ROUND),
    "paper_comments": only(*READERS, **ROUND).posted_by(
        *WRITERS, "doctor", sheet="{sheet}", words="1 Which dose?", act="keep"
    ),
    "policies": only(*READERS).posted_by(
        "administrator",
        risk="low",
        in_force_from="{tomorrow}",
        interval_months="9",
        notice_days="30",
        sign_offs="1",
        of_specialty="0",
        reason="Shorter.",
    ),
    "publish": act(**ARTICLE).posted_by("editor", number="2", kind="emergency", reason="A recall."),
    "queue": only(*REVIEWERS),
    "recall": only(*READERS, **ROUND).posted_by("writer", "editor", recall__reason="A slip."),
    "release": only(*READERS, **ROUND).posted_by("editor", release__assignment="{assignment}"),
    "request_revision": only(*READERS, pk="{again}").posted_by(
        "doctor", outcome="revise", revise__reason="An old dose."
    ),
    "reopen_comment": only(*READERS, pk="{settled}").posted_by(*WRITERS, "doctor"),
    "reply": only(*READERS, pk="{thread}").posted_by(*WRITERS, "doctor", body="Half of it."),
    "request_changes": only(*READERS, **ROUND).posted_by("doctor", changes__reason="The dose."),
    "resolve_comment": only(*READERS, pk="{thread}").posted_by(*WRITERS, "doctor"),
    "restore_version": act(**ARTICLE, number=1).posted_by(*WRITERS),
    "resume_reviewer": act(**REVIEWER).posted_by("editor"),
    "retire": only("editor", **ARTICLE).posted_by("editor", reason="Merged."),
    "review": only(*READERS, **ROUND),
    "reviewer": only("editor", **REVIEWER),
    "reviewers": only("editor").posted_by("editor", person="{outsider}"),
    "robots": public(),
    "run_report": only("editor", pk="{run}", form="csv"),
    "save_draft": replace(act(**ARTICLE).posted_by(*WRITERS, **DRAFT), is_json=True),
    "save_version": only(*WRITERS, **ARTICLE).posted_by(
        *WRITERS, version__revision="{revision}", version__note="More."
    ),
    "search": public(),
    "set_aside": only(*WRITERS, **ARTICLE),
    "set_aside_text": only(*WRITERS, **ARTICLE, text="{text}").posted_by(
        *WRITERS, revision="{revision}"
    ),
    "sign_off": only(*READERS, **ROUND).posted_by(
        "doctor",
        sign_off__scope="changes",
        sign_off__changes="{token}",
        sign_off__interest="none",
        sign_off__password="{password}",
    ),
    "sign_off_record": only(*READERS, pk="{sign_off}"),
    "signing": only("doctor", **ROUND),
    "sitemap": public(),
    "sitting": only(*REVIEWERS).posted_by(*REVIEWERS),
    "sitting_skip": act().posted_by(*REVIEWERS, review="{review}"),
    "sitting_stop": act().posted_by(*REVIEWERS),
    "sitemap_part": public(part=0),
    "start_article": only(*WRITERS).posted_by(*WRITERS),
    "stop_reviewer": act(**REVIEWER).posted_by("editor", reason="Retired."),
    "submit": only(*WRITERS, pk="{unsent}").posted_by(
        *WRITERS, submit__number="1", submit__due_on="{tomorrow}"
    ),
    "threads": only(*READERS, **ARTICLE),
    "topic": public(slug="{topic}"),
    "unlock_signing": act(**REVIEWER).posted_by("editor", reason="Called them."),
    "upload_picture": act().posted_by(*WRITERS),
    "verify_credential": act(pk="{credential}").posted_by("editor", how="In the register."),
    "version": only(*READERS, **ARTICLE, number=2),
    "versions": only(*READERS, **ARTICLE),
    "withdraw": only(*READERS, pk="{sign_off}").posted_by(
        "doctor", withdraw__kind="mistake", withdraw__reason="I overlooked a dose."
    ),
}
