"""The addresses of review: the desk's, then what readers see."""

from django.urls import path

from reviews.views.draft_effect import draft_effect
from reviews.views.jwks import jwks
from reviews.views.review_page import review_page

urlpatterns = [
    path("desk/articles/<int:pk>/draft/effect/", draft_effect, name="draft_effect"),
    path(".well-known/jwks.json", jwks, name="jwks"),
    path("desk/reviews/<int:pk>/", review_page, name="review"),
]
