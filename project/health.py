"""Whether the site can serve, for load balancers and monitors."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.decorators import method_decorator
from health_check.views import HealthCheckView


@method_decorator(login_not_required, name="dispatch")
class Health(HealthCheckView):  # type: ignore[misc]
    """Asks the database; 200 or 500, always as JSON, to anybody."""

    checks = ("health_check.checks.Database",)

    async def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """One answer for everybody: no page, no feeds, whatever is asked for."""
        request.GET = QueryDict("format=json")
        answer: HttpResponse = await super().get(request, *args, **kwargs)
        return answer
