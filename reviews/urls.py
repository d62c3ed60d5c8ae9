"""The addresses of review: the desk's, then what readers see."""

from django.urls import path

from reviews.views import reviewer
from reviews.views.absence import (
    absence_page,
    end_absence_now,
    hand_on_to_stand_in,
    note_absence_page,
)
from reviews.views.article_page import article_page
from reviews.views.articles_page import articles_page
from reviews.views.audit.again import ask_again, batch_page
from reviews.views.audit.export import audit_export
from reviews.views.audit.page import audit_page
from reviews.views.audit.plot import audit_plot
from reviews.views.comments.accept import accept_suggestion_now
from reviews.views.comments.checklist import draft_answers
from reviews.views.comments.close_orphan import close_orphan_now
from reviews.views.comments.post import comment_now
from reviews.views.comments.reopen import reopen_comment_now
from reviews.views.comments.reply import reply_now
from reviews.views.comments.resolve import resolve_comment_now
from reviews.views.comments.threads import threads_page
from reviews.views.coverage import coverage_page
from reviews.views.desk import desk
from reviews.views.draft_effect import draft_effect
from reviews.views.importing.choose import import_page_now
from reviews.views.importing.pictures import picture_to_import
from reviews.views.importing.preview import page_to_import
from reviews.views.importing.runs import import_run, import_runs, run_report
from reviews.views.interval import interval_page
from reviews.views.jwks import jwks
from reviews.views.policies import policies_page
from reviews.views.publish import publish_now
from reviews.views.reading.certificate import certificate
from reviews.views.reading.history import page_history
from reviews.views.reading.how_reviewed import how_reviewed
from reviews.views.reading.page import page
from reviews.views.reading.reviewed import page_reviewed
from reviews.views.reading.sitemap import sitemap, sitemap_part
from reviews.views.reading.version import page_version
from reviews.views.retire import retire_page
from reviews.views.reviewers import reviewers_page
from reviews.views.rounds.assign import assign_now
from reviews.views.rounds.claim import claim_now
from reviews.views.rounds.close_change_request import close_change_request_now
from reviews.views.rounds.decline import decline_now
from reviews.views.rounds.disclose import disclose_now
from reviews.views.rounds.hand_on import hand_on_page
from reviews.views.rounds.mark import mark_now
from reviews.views.rounds.move_due_date import move_due_date_now
from reviews.views.rounds.offer_parts import offer_parts_page
from reviews.views.rounds.paper import paper_page
from reviews.views.rounds.paper_comments import paper_comments_page
from reviews.views.rounds.queue import queue_page
from reviews.views.rounds.recall import recall_now
from reviews.views.rounds.release import release_now
from reviews.views.rounds.request_changes import request_changes_now
from reviews.views.rounds.request_revision import request_revision_now
from reviews.views.rounds.review import review_page
from reviews.views.rounds.sign_off import sign_off_now
from reviews.views.rounds.signing import signing_now
from reviews.views.rounds.sitting import sitting_page, sitting_skip, sitting_stop
from reviews.views.rounds.submit import submit_page
from reviews.views.save_version import save_version_page
from reviews.views.sign_offs.dispute import dispute_now
from reviews.views.sign_offs.note import note_now
from reviews.views.sign_offs.record import sign_off_record
from reviews.views.sign_offs.withdraw import withdraw_now

urlpatterns = [
    path("desk/", desk, name="desk"),
    path("desk/articles/", articles_page, name="articles"),
    path("desk/audit/", audit_page, name="audit"),
    path("desk/audit/again/", ask_again, name="ask_again"),
    path("desk/audit/batches/<int:pk>/", batch_page, name="batch"),
    path("desk/audit/plot/", audit_plot, name="audit_plot"),
    path("desk/audit/export.csv", audit_export, name="audit_export"),
    path("desk/articles/<int:pk>/", article_page, name="article"),
    path("desk/articles/<int:pk>/publish/", publish_now, name="publish"),
    path("desk/articles/<int:pk>/retire/", retire_page, name="retire"),
    path("desk/articles/<int:pk>/interval/", interval_page, name="interval"),
    path("desk/articles/<int:pk>/coverage/", coverage_page, name="coverage"),
    path("desk/policies/", policies_page, name="policies"),
    path("desk/import/", import_page_now, name="import_page"),
    path("desk/import/<int:pk>/", page_to_import, name="page_to_import"),
    path("pictures/waiting/<int:pk>/<int:place>", picture_to_import, name="picture_to_import"),
    path("desk/import/runs/", import_runs, name="import_runs"),
    path("desk/import/runs/<int:pk>/", import_run, name="import_run"),
    path("desk/import/runs/<int:pk>/report.<str:form>", run_report, name="run_report"),
    path("desk/reviewers/", reviewers_page, name="reviewers"),
    path("desk/reviewers/<int:pk>/", reviewer.reviewer_page, name="reviewer"),
    path("desk/reviewers/<int:pk>/stop/", reviewer.stop_reviewer_now, name="stop_reviewer"),
    path("desk/reviewers/<int:pk>/resume/", reviewer.resume_reviewer_now, name="resume_reviewer"),
    path("desk/reviewers/<int:pk>/unlock/", reviewer.unlock_signing_now, name="unlock_signing"),
    path(
        "desk/reviewers/<int:pk>/credentials/new/",
        reviewer.add_credential_now,
        name="add_credential",
    ),
    path(
        "desk/credentials/<int:pk>/verify/",
        reviewer.verify_credential_now,
        name="verify_credential",
    ),
    path("desk/credentials/<int:pk>/end/", reviewer.end_credential_now, name="end_credential"),
    path(
        "desk/disclosures/<int:pk>/decide/",
        reviewer.decide_disclosure_now,
        name="decide_disclosure",
    ),
    path("desk/articles/<int:pk>/draft/effect/", draft_effect, name="draft_effect"),
    path("desk/articles/<int:pk>/draft/answers/", draft_answers, name="draft_answers"),
    path("desk/articles/<int:pk>/threads/", threads_page, name="threads"),
    path("desk/comments/<int:pk>/reply/", reply_now, name="reply"),
    path("desk/comments/<int:pk>/resolve/", resolve_comment_now, name="resolve_comment"),
    path("desk/comments/<int:pk>/reopen/", reopen_comment_now, name="reopen_comment"),
    path("desk/comments/<int:pk>/close/", close_orphan_now, name="close_orphan"),
    path("desk/comments/<int:pk>/accept/", accept_suggestion_now, name="accept_suggestion"),
    path("desk/articles/<int:pk>/versions/new/", save_version_page, name="save_version"),
    path(".well-known/jwks.json", jwks, name="jwks"),
    path("desk/queue/", queue_page, name="queue"),
    path("desk/queue/sitting/", sitting_page, name="sitting"),
    path("desk/queue/sitting/later/", sitting_skip, name="sitting_skip"),
    path("desk/queue/sitting/stop/", sitting_stop, name="sitting_stop"),
    path("desk/absence/", absence_page, name="absence"),
    path("desk/reviewers/<int:pk>/absence/", note_absence_page, name="note_absence"),
    path("desk/absences/<int:pk>/end/", end_absence_now, name="end_absence"),
    path("desk/absences/<int:pk>/hand-on/", hand_on_to_stand_in, name="hand_on_to_stand_in"),
    path("desk/assignments/<int:pk>/hand-on/", hand_on_page, name="hand_on"),
    path("desk/assignments/<int:pk>/due/", move_due_date_now, name="move_due_date"),
    path("desk/reviews/<int:pk>/claim/", claim_now, name="claim"),
    path("desk/reviews/<int:pk>/offer/", offer_parts_page, name="offer_parts"),
    path("desk/articles/<int:pk>/submit/", submit_page, name="submit"),
    path("desk/reviews/<int:pk>/", review_page, name="review"),
    path("desk/reviews/<int:pk>/comment/", comment_now, name="comment"),
    path("desk/reviews/<int:pk>/request-changes/", request_changes_now, name="request_changes"),
    path("desk/reviews/<int:pk>/paper/", paper_page, name="paper"),
    path("desk/reviews/<int:pk>/paper/comments/", paper_comments_page, name="paper_comments"),
    path("desk/reviews/<int:pk>/outcome/", request_revision_now, name="request_revision"),
    path(
        "desk/change-requests/<int:pk>/close/",
        close_change_request_now,
        name="close_change_request",
    ),
    path("desk/reviews/<int:pk>/decline/", decline_now, name="decline"),
    path("desk/reviews/<int:pk>/disclose/", disclose_now, name="disclose"),
    path("desk/reviews/<int:pk>/marks/", mark_now, name="mark"),
    path("desk/reviews/<int:pk>/signing/", signing_now, name="signing"),
    path("desk/reviews/<int:pk>/sign-off/", sign_off_now, name="sign_off"),
    path("desk/reviews/<int:pk>/recall/", recall_now, name="recall"),
    path("desk/reviews/<int:pk>/assign/", assign_now, name="assign"),
    path("desk/reviews/<int:pk>/release/", release_now, name="release"),
    path("desk/sign-offs/<int:pk>/", sign_off_record, name="sign_off_record"),
    path("desk/sign-offs/<int:pk>/withdraw/", withdraw_now, name="withdraw"),
    path("desk/sign-offs/<int:pk>/dispute/", dispute_now, name="dispute"),
    path("desk/sign-offs/<int:pk>/note/", note_now, name="note_sign_off"),
    path("about/reviews/", how_reviewed, name="how_reviewed"),
    path("articles/<slug:slug>/", page, name="page"),
    path("articles/<slug:slug>/history/", page_history, name="page_history"),
    path("articles/<slug:slug>/reviewed/", page_reviewed, name="page_reviewed"),
    path("articles/<slug:slug>/versions/<int:number>/", page_version, name="page_version"),
    path("sign-offs/<int:pk>/", certificate, name="certificate"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<int:part>.xml", sitemap_part, name="sitemap_part"),
]
