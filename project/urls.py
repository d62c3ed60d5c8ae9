"""Every address of the site: first what readers see, then the desk."""

from django.contrib import admin
from django.urls import include, path

from project.favicon import favicon
from project.health import Health
from project.robots import robots

urlpatterns = [
    path("", include("articles.urls")),
    path("", include("reviews.urls")),
    path("accounts/", include("project.account_urls")),
    path("admin/", admin.site.urls),
    path("healthz", Health.as_view(), name="health"),
    path("favicon.ico", favicon, name="favicon"),
    path("robots.txt", robots, name="robots"),
]

handler400 = "project.errors.bad_request"
handler403 = "project.errors.refused"
handler404 = "project.errors.not_found"
handler500 = "project.errors.broken"
