"""Where the editor sends pictures."""

from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from articles.editing.upload_picture import upload_picture
from articles.permissions import may_write
from articles.pictures import LARGEST_FILE
from articles.verdict import RefusedError
from articles.views.request import SignedInRequest


@require_POST
def upload_picture_now(request: SignedInRequest) -> JsonResponse:
    """The picture in the field `picture` in, its address out; or 403, 422 and why not."""
    verdict = may_write(request.user)
    if not verdict:
        return JsonResponse({"reason": verdict.refusal}, status=403)
    file = request.FILES.get("picture")
    if file is None:
        return JsonResponse({"reason": "No picture arrived. Choose one and try again."}, status=422)
    try:
        raw = file.read(LARGEST_FILE + 1)
        picture = upload_picture(raw, by=request.user, at=timezone.now())
    except RefusedError as refusal:
        return JsonResponse({"reason": str(refusal)}, status=422)
    return JsonResponse(
        {"address": picture.address, "width": picture.width, "height": picture.height}
    )
