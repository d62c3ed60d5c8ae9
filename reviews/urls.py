"""The addresses of review: the desk's, then what readers see."""

from django.urls import path

from reviews.views.draft_effect import draft_effect
from reviews.views.jwks import jwks
from reviews.views.reading.certificate import certificate
from reviews.views.reading.history import page_history
from reviews.views.reading.page import page
from reviews.views.reading.sitemap import sitemap, sitemap_part
from reviews.views.reading.version import page_version
from reviews.views.review_page import review_page
from reviews.views.save_version import save_version_page

urlpatterns = [
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
