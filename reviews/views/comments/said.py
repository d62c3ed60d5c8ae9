"""What the page is told beside a part of it that is sent anew."""

import json

from django.http import HttpResponse


def told(answer: HttpResponse, words: str, *, form: str, **more: object) -> HttpResponse:
    """The answer, announcing these words; what was typed into the form has arrived."""
    answer["HX-Trigger"] = json.dumps({"announce": words, "said": form, **more})
    return answer
