"""A picture, for everybody. Its address is the digest of its bytes, so it never changes."""

from django.contrib.auth.decorators import login_not_required
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponseBase,
    HttpResponseNotModified,
)
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import Picture

FOR_EVER = "public, max-age=31536000, immutable"


@login_not_required
@require_safe
def picture_file(request: HttpRequest, digest: str, extension: str) -> HttpResponseBase:
    """The bytes; or that the browser has them already."""
    tag = f'"{digest}"'
    if tag in request.headers.get("If-None-Match", ""):
        return HttpResponseNotModified(headers={"ETag": tag, "Cache-Control": FOR_EVER})
    picture = get_object_or_404(Picture, digest=digest, file=f"pictures/{digest}.{extension}")
    try:
        file = picture.file.open("rb")
    except FileNotFoundError as gone:
        raise Http404("The file of this picture is gone.") from gone
    return FileResponse(
        file,
        content_type=picture.content_type,
        headers={"ETag": tag, "Cache-Control": FOR_EVER, "X-Content-Type-Options": "nosniff"},
    )
