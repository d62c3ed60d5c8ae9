"""Who gets in where: every URL name, and the roles that its page answers with something.

A row says who is let in; everybody else is sent to sign in (visitors) or refused (403, 404).
`arguments` make the address; a page about a thing that does not exist answers 404 to who is let in.
"""

from dataclasses import dataclass, field
from typing import Any

VISITOR = "visitor"
ROLES = ("visitor", "writer", "editor", "doctor", "administrator", "outsider")
EVERYBODY = frozenset(ROLES)
SIGNED_IN = EVERYBODY - {VISITOR}


@dataclass(frozen=True)
class Row:
    """Who is let in."""

    let_in: frozenset[str] | None
    arguments: dict[str, Any] = field(default_factory=dict)


def only(*roles: str, **arguments: Any) -> Row:
    """These roles alone."""
    return Row(frozenset(roles), arguments)


def public(**arguments: Any) -> Row:
    """Everybody, without signing in."""
    return Row(EVERYBODY, arguments)


def desk(**arguments: Any) -> Row:
    """Whoever is signed in; what they see there depends on their roles and has its own tests."""
    return Row(SIGNED_IN, arguments)


def closed(**arguments: Any) -> Row:
    """Nobody who is not signed in; who else, is decided by the thing and tested beside its page."""
    return Row(None, arguments)


TABLE: dict[str, Row] = {
    "account_change_password": desk(),
    "account_inactive": public(),
    "account_login": public(),
    "account_logout": public(),
    "account_reauthenticate": desk(),
    "account_reset_password": public(),
    "account_reset_password_done": public(),
    "account_reset_password_from_key": public(uidb36="1", key="set-password"),
    "account_reset_password_from_key_done": public(),
    "add_credential": closed(pk=1),
    "admin": only("administrator"),
    "article": only("writer", "editor", "doctor", pk=1),
    "articles": only("writer", "editor"),
    "assign": closed(pk=1),
    "audit": only("editor"),
    "audit_export": only("editor"),
    "audit_plot": only("editor"),
    "certificate": public(pk=1),
    "comment": closed(pk=1),
    "compare": closed(pk=1, before=1, after=2),
    "compare_chosen": closed(pk=1),
    "coverage": closed(pk=1),
    "decide_disclosure": closed(pk=1),
    "decline": closed(pk=1),
    "desk": desk(),
    "disclose": closed(pk=1),
    "dispute": closed(pk=1),
    "draft": closed(pk=1),
    "draft_effect": closed(pk=1),
    "end_credential": closed(pk=1),
    "favicon": public(),
    "health": public(),
    "home": public(),
    "import_page": only("editor"),
    "import_run": closed(pk=1),
    "import_runs": only("editor"),
    "interval": only("editor", pk=1),
    "jwks": public(),
    "mfa_add_webauthn": desk(),
    "mfa_authenticate": desk(),
    "mfa_download_recovery_codes": desk(),
    "mfa_edit_webauthn": desk(pk=1),
    "mfa_generate_recovery_codes": desk(),
    "mfa_index": desk(),
    "mfa_list_webauthn": desk(),
    "mfa_login_webauthn": desk(),
    "mfa_reauthenticate": desk(),
    "mfa_reauthenticate_webauthn": desk(),
    "mfa_remove_webauthn": desk(pk=1),
    "mfa_view_recovery_codes": desk(),
    "page": public(slug="none"),
    "page_history": public(slug="none"),
    "page_to_import": closed(pk=1),
    "page_reviewed": public(slug="none"),
    "page_version": public(slug="none", number=1),
    "picture": public(digest="0" * 64, extension="png"),
    "policies": only("writer", "editor", "doctor", "administrator"),
    "publish": closed(pk=1),
    "queue": only("doctor"),
    "recall": closed(pk=1),
    "release": closed(pk=1),
    "request_changes": closed(pk=1),
    "resume_reviewer": closed(pk=1),
    "retire": only("editor", pk=1),
    "review": closed(pk=1),
    "reviewer": only("editor", pk=1),
    "reviewers": only("editor"),
    "robots": public(),
    "run_report": closed(pk=1, form="csv"),
    "restore_version": closed(pk=1, number=1),
    "save_draft": closed(pk=1),
    "save_version": closed(pk=1),
    "search": public(),
    "set_aside": closed(pk=1),
    "set_aside_text": closed(pk=1, text=1),
    "sign_off": closed(pk=1),
    "sign_off_record": closed(pk=1),
    "sitemap": public(),
    "sitemap_part": public(part=1),
    "start_article": closed(),
    "stop_reviewer": closed(pk=1),
    "submit": closed(pk=1),
    "topic": public(slug="none"),
    "unlock_signing": closed(pk=1),
    "upload_picture": closed(),
    "verify_credential": closed(pk=1),
    "version": closed(pk=1, number=1),
    "versions": closed(pk=1),
    "withdraw": closed(pk=1),
}
