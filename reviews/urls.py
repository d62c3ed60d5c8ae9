"""The addresses of review: the desk's, then what readers see."""

from django.urls import path

from reviews.views import reviewer
from reviews.views.article_page import article_page
from reviews.views.articles_page import articles_page
from reviews.views.desk import desk
from reviews.views.draft_effect import draft_effect
from reviews.views.interval import interval_page
from reviews.views.jwks import jwks
from reviews.views.publish import publish_now
from reviews.views.reading.certificate import certificate
from reviews.views.reading.history import page_history
from reviews.views.reading.page import page
from reviews.views.reading.sitemap import sitemap, sitemap_part
from reviews.views.reading.version import page_version
from reviews.views.retire import retire_page
from reviews.views.review_page import review_page
from reviews.views.reviewers import reviewers_page
from reviews.views.save_version import save_version_page

urlpatterns = [
    path("desk/", desk, name="desk"),
    path("desk/articles/", articles_page, name="articles"),
    path("desk/articles/<int:pk>/", article_page, name="article"),
    path("desk/articles/<int:pk>/publish/", publish_now, name="publish"),
    path("desk/articles/<int:pk>/retire/", retire_page, name="retire"),
    path("desk/articles/<int:pk>/interval/", interval_page, name="interval"),
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
    path("desk/articles/<int:pk>/versions/new/", save_version_page, name="save_version"),
    path(".well-known/jwks.json", jwks, name="jwks"),
    path("desk/reviews/<int:pk>/", review_page, name="review"),
    path("articles/<slug:slug>/", page, name="page"),
    path("articles/<slug:slug>/history/", page_history, name="page_history"),
    path("articles/<slug:slug>/versions/<int:number>/", page_version, name="page_version"),
    path("sign-offs/<int:pk>/", certificate, name="certificate"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<int:part>.xml", sitemap_part, name="sitemap_part"),
]
