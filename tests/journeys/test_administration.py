"""The administration works under the site's policy for scripts and styles."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import User

pytestmark = pytest.mark.ignore_template_errors  # Django's own templates


def test_an_administrator_deactivates_a_person(
    page: Page,
    live_server: Any,
    signed_in: Callable[[Page, User], Page],
    administrator: User,
    writer: User,
) -> None:
    signed_in(page, administrator).goto(f"{live_server.url}/admin/articles/user/")
    page.get_by_role("link", name=writer.name).click()
    page.get_by_label("Active").uncheck()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")
    assert not User.objects.get(pk=writer.pk).is_active
