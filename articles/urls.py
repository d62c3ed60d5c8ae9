"""The addresses of this app."""

from django.urls import URLPattern, path, re_path

from articles.views.compare import compare_chosen, compare_page
from articles.views.draft import draft_page
from articles.views.home import home
from articles.views.picture import picture_file
from articles.views.restore_version import restore_version_now
from articles.views.save_draft import save_draft_now
from articles.views.search import search
from articles.views.set_aside import set_aside_page
from articles.views.set_aside_text import set_aside_text_page
from articles.views.start_article import start_article_page
from articles.views.topic import topic
from articles.views.upload_picture import upload_picture_now
from articles.views.version import version_page
from articles.views.versions import versions_page

urlpatterns: list[URLPattern] = [
    path("", home, name="home"),
    path("topics/<slug:slug>/", topic, name="topic"),
    path("search/", search, name="search"),
    re_path(
        r"^pictures/(?P<digest>[0-9a-f]{64})\.(?P<extension>jpg|png|webp)$",
        picture_file,
        name="picture",
    ),
    path("desk/pictures/", upload_picture_now, name="upload_picture"),
    path("desk/articles/new/", start_article_page, name="start_article"),
    path("desk/articles/<int:pk>/draft/", draft_page, name="draft"),
    path("desk/articles/<int:pk>/draft/save/", save_draft_now, name="save_draft"),
    path("desk/articles/<int:pk>/versions/", versions_page, name="versions"),
    path("desk/articles/<int:pk>/versions/<int:number>/", version_page, name="version"),
    path(
        "desk/articles/<int:pk>/versions/<int:number>/restore/",
        restore_version_now,
        name="restore_version",
    ),
    path("desk/articles/<int:pk>/compare/", compare_chosen, name="compare_chosen"),
    path("desk/articles/<int:pk>/compare/<int:before>/<int:after>/", compare_page, name="compare"),
    path("desk/articles/<int:pk>/set-aside/", set_aside_page, name="set_aside"),
    path(
        "desk/articles/<int:pk>/set-aside/<int:text>/", set_aside_text_page, name="set_aside_text"
    ),
]
